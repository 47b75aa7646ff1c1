// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who checks the checker: known decimals, and the platform's own where it is known to be right. */
@DisplayName("The decimal oracle")
class DecimalOracleTest {

    @ParameterizedTest(name = "{0} stands for {1}")
    @DisplayName("takes a double for the shortest decimal of at least two digits that identifies it")
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "0.1, 0.1",
        "0.97, 0.97",
        "1.0, 1",
        "10.0, 10",
        "0.30000000000000004, 0.30000000000000004",
        "0.3333333333333333, 0.3333333333333333",
        "0.9999999999999999, 0.9999999999999999",
        "1.0000000000000002, 1.0000000000000002",
        "4.9E-324, 4.9E-324",
        "9.9E-324, 9.9E-324",
        "1.5E-323, 1.5E-323",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        // A power of two: 5.6843418860808015E-14 identifies it too, and is longer.
        "0x1p-44, 5.684341886080802E-14",
        "2.2E-322, 2.2E-322",
        "2.0E-3, 0.002",
    })
    void takesADoubleForItsShortestDecimal(String written, BigDecimal decimal) {
        assertThat(DecimalOracle.decimal(Double.parseDouble(written))).isEqualByComparingTo(decimal);
    }

    @Label(
            "finds a decimal that identifies the double: since JDK 19 the one that is printed, by specification the shortest")
    @Property
    void findsADecimalThatIdentifiesTheDouble(@ForAll("numbers") double value) {
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
