// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of more digits than a double has are scored exactly as written, or refused. */
class LongNumberTest {

    @ParameterizedTest
    @CsvSource({
        "9.2499999999999999999, 9.25",
        "9.25000000000000000000000000001, 9.25",
        "10.0000000000000000001, 10.0",
        "1e-400, 0.0",
        "-1e-400, 0.0",
        "0.1000000000000000055511151231257827, 0.1",
    })
    void a_number_that_would_be_read_as_another_is_refused(String number, String read) {
        assertThat(Faults.of(DocumentType.ASSESSMENT, "{\"factorSum\": 1, \"cvss\": " + number + "}"))
                .extracting(Fault::toString)
                .containsExactly(
                        "/cvss: must not have more digits than count: " + number + " would be read as " + read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.250000000000000000000000000",
                "0.30000000000000004",
                "9.999999999999998",
                "925e-2",
                "0.0000000000000000000000000000000000",
                "1e-300",
                "4.9e-324",
            })
    void a_long_number_that_a_double_stands_for_is_read(String number) {
        Assessment assessment =
                DocumentReader.standard().read(DocumentType.ASSESSMENT, "{\"factorSum\": 1, \"cvss\": " + number + "}");

        assertThat(assessment.cvssBase().orElseThrow().exactScore()).isEqualByComparingTo(number);
    }

    @Test
    void the_bounds_of_a_claimed_number_are_checked_on_its_decimal() {
        assertThat(Faults.of(
                        DocumentType.OWASP_REPORT,
                        Faults.changed(
                                DocumentType.OWASP_REPORT,
                                "\"aivss\": 9.2",
                                "\"aivss\": 10.0000000000000000001",
                                "\"factor_sum\": 4.5",
                                "\"factor_sum\": -1e-400")))
                .extracting(Fault::toString)
                .containsExactly(
                        "/vulnerabilities/0/scores/factor_sum: must be at least 0 but was -1e-400",
                        "/vulnerabilities/0/scores/aivss: must be at most 10 but was 10.0000000000000000001");
    }

    @Property(tries = 10_000, seed = "20261121")
    void a_number_is_scored_as_written_or_refused(@ForAll("numbers") String number) {
        String document = "{\"factorSum\": 0, \"cvss\": " + number + "}";

        try {
            Assessment read = DocumentReader.standard().read(DocumentType.ASSESSMENT, document);
            assertThat(read.cvssBase().orElseThrow().exactScore()).isEqualByComparingTo(number);
            assertThat(BigDecimal.valueOf(read.score().orElseThrow().value()))
                    .isEqualByComparingTo(new BigDecimal(number).setScale(1, RoundingMode.HALF_UP));
        } catch (InvalidDocumentException e) {
            assertThat(e.faults()).extracting(Fault::code).containsExactly(Fault.Code.LIMIT);
            // A double stands for every decimal of so few digits.
            assertThat(new BigDecimal(number).stripTrailingZeros().precision()).isGreaterThan(15);
        }
    }

    /** Numbers from 0 to 10 of 16 to 40 digits: anywhere, and next to ties. */
    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> anywhere = Arbitraries.strings()
                .numeric()
                .ofMinLength(16)
                .ofMaxLength(40)
                .map(digits -> digits.charAt(0) + "." + digits.substring(1));
        Arbitrary<String> start = Arbitraries.strings().numeric().ofLength(2);
        Arbitrary<String> half = Arbitraries.of("49", "50")
                .flatMap(digits -> Arbitraries.integers()
                        .between(13, 36)
                        .map(count -> digits.charAt(0) + digits.substring(1).repeat(count)));
        Arbitrary<String> end = Arbitraries.strings().withChars("059").ofLength(1);
        Arbitrary<String> tie = Combinators.combine(start, half, end)
                .as((before, middle, last) -> before.charAt(0) + "." + before.charAt(1) + middle + last);
        return Arbitraries.oneOf(anywhere, tie);
    }
}
