// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who checks the checker: decimals worked out by hand, and the platform's own where it is known to be right. */
class DecimalOracleTest {

    @Example
    void the_oracle_finds_the_shortest_decimal_of_a_double() {
        Map<Double, String> decimals = Map.ofEntries(
                entry(0.0, "0"),
                entry(-0.0, "0"),
                entry(0.1, "0.1"),
                entry(0.97, "0.97"),
                entry(0.002, "0.002"),
                entry(1.0, "1"),
                entry(10.0, "10"),
                entry(0.1 + 0.2, "0.30000000000000004"),
                entry(1 / 3.0, "0.3333333333333333"),
                entry(Math.nextDown(1.0), "0.9999999999999999"),
                entry(Math.nextUp(1.0), "1.0000000000000002"),
                entry(Double.MIN_VALUE, "4.9E-324"),
                entry(2 * Double.MIN_VALUE, "9.9E-324"),
                entry(3 * Double.MIN_VALUE, "1.5E-323"),
                entry(Double.MIN_NORMAL, "2.2250738585072014E-308"),
                // Halfway between two decimals of 16 digits that both identify them: the even one counts.
                entry(1 / 131072.0 + 0.5, "0.5000076293945312"),
                entry(3 / 131072.0 + 0.5, "0.5000228881835938"),
                // A power of two; 5.6843418860808015E-14 identifies it too, and is longer.
                entry(0x1p-44, "5.684341886080802E-14"));

        assertThat(decimals)
                .allSatisfy((value, decimal) ->
                        assertThat(DecimalOracle.decimal(value)).isEqualByComparingTo(decimal));
    }

    @Property
    void the_decimal_of_the_oracle_identifies_the_double(@ForAll("numbers") double value) {
        BigDecimal decimal = DecimalOracle.decimal(value);

        assertThat(DecimalOracle.nearest(decimal)).isEqualTo(value + 0.0);
        if (Runtime.version().feature() >= 19) {
            assertThat(decimal).isEqualByComparingTo(new BigDecimal(Double.toString(value)));
        }
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Numbers.upTo(10);
    }
}
