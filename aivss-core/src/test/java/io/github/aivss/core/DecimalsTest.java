// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.aivss.internal.Decimals;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @Property
    void the_shortest_decimal_is_that_of_the_oracle(@ForAll("numbers") double value) {
        assertThat(Decimals.shortest(value)).isEqualByComparingTo(DecimalOracle.decimal(value));
        assertThat(Decimals.shortest(-value)).isEqualByComparingTo(DecimalOracle.decimal(-value));
        assertThat(Decimals.literal(value)).isEqualByComparingTo(Decimals.shortest(value));
    }

    @Property
    void the_shortest_decimal_of_any_double_is_that_of_the_oracle(@ForAll("anyDoubles") double value) {
        BigDecimal shortest = Decimals.shortest(value);

        assertThat(shortest).isEqualByComparingTo(DecimalOracle.decimal(value));
        assertThat(shortest.stripTrailingZeros()).isEqualTo(shortest);
    }

    @Property
    void the_text_identifies_the_double_and_is_that_of_the_newer_jdks(@ForAll("anyDoubles") double value) {
        assertThat(Double.parseDouble(Decimals.text(value))).isEqualTo(value + 0.0);
        if (Runtime.version().feature() >= 19 && value != 0) {
            assertThat(Decimals.text(value)).isEqualTo(Double.toString(value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "8, 8.0",
        "10, 10.0",
        "0.97, 0.97",
        "-1.5, -1.5",
        "0.001, 0.001",
        "0.002, 0.002",
        "0.00099, 9.9E-4",
        "1e-5, 1.0E-5",
        "4.6566128730773926E-10, 4.656612873077393E-10",
        "4.9E-324, 4.9E-324",
        "9999999, 9999999.0",
        "10000000, 1.0E7",
        "-1.25e300, -1.25E300",
        "2e23, 2.0E23",
        "1e15, 1.0E15",
        "NaN, NaN",
        "-Infinity, -Infinity",
    })
    void a_double_has_one_text_on_every_jdk(double value, String text) {
        assertThat(Decimals.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"8, 8.0", "10, 10.0", "0, 0.0", "100, 100.0", "0.97, 0.97", "0.125, 0.125"})
    void a_literal_has_at_least_one_decimal_place(double value, String literal) {
        assertThat(Decimals.literal(value)).hasToString(literal);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_not_finite_has_no_decimal(double value) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Decimals.shortest(value));
    }

    @Example
    void every_thousandth_up_to_17_is_its_own_shortest_decimal() {
        for (int thousandths = 0; thousandths <= 17_000; thousandths++) {
            assertThat(Decimals.shortest(thousandths / 1000.0))
                    .isEqualByComparingTo(BigDecimal.valueOf(thousandths, 3));
        }
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Numbers.upTo(10);
    }

    @Provide
    Arbitrary<Double> anyDoubles() {
        return Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite);
    }
}
