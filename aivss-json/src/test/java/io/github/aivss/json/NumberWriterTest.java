// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.internal.Decimals;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

class NumberWriterTest {

    @Test
    void every_thousandth_up_to_twenty_is_written_as_it_is() {
        for (int thousandths = 0; thousandths <= 20_000; thousandths++) {
            assertWritten(thousandths / 1000.0);
        }
    }

    @Test
    void the_ends_of_the_range_are_written_in_the_form_of_a_double() {
        for (double end : new double[] {0, 1e-3, 1, 10, 99.999, 100, 1000, 1e7, 1e13}) {
            assertWritten(end);
            assertWritten(Math.nextDown(end));
            assertWritten(Math.nextUp(end));
        }
    }

    @Property
    void decimals_are_written_as_they_are(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long digits,
            @ForAll @IntRange(max = 18) int scale) {
        assertWritten(BigDecimal.valueOf(digits, scale).doubleValue());
    }

    @Property
    void doubles_are_written_as_their_shortest_decimal(@ForAll @DoubleRange(min = -1000, max = 1000) double value) {
        assertWritten(value);
        assertWritten(Math.rint(value * 1e10) / 1e10);
    }

    @Property
    void a_number_is_read_as_the_nearest_double(
            @ForAll @LongRange(min = 0, max = 9_999_999_999_999_999L) long digits,
            @ForAll @IntRange(max = 20) int scale) {
        BigDecimal number = BigDecimal.valueOf(digits, scale).remainder(BigDecimal.TEN);
        double nearest = number.doubleValue();
        Assume.that(Decimals.shortest(nearest).compareTo(number) == 0);

        String document = "{\"cvss\": " + number.toPlainString() + ", \"factorSum\": 1}";
        assertThat(DocumentReader.standard()
                        .read(DocumentType.ASSESSMENT, document)
                        .cvssBase()
                        .orElseThrow()
                        .score())
                .isEqualTo(nearest);
    }

    private static void assertWritten(double value) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (JsonGenerator json = DocumentWriter.FACTORY.createGenerator(ObjectWriteContext.empty(), written)) {
            NumberWriter.write(json, value);
        }

        assertThat(written.toString(StandardCharsets.US_ASCII)).isEqualTo(Decimals.text(value));
    }
}
