// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.aivss.core.AgenticRiskFactor;
import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.ThreatMultiplier;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A range is what the values refuse; that the values refuse what their constraints say is tested with the values. */
class RangeTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("a factor", Range.UNIT, (DoubleConsumer)
                        value -> AgenticRiskFactors.of(new double[10]).with(AgenticRiskFactor.DYNAMIC_TOOL_USE, value)),
                Arguments.of("a mitigation factor", Range.UNIT, (DoubleConsumer) MitigationFactor::of),
                Arguments.of("a CVSS score", Range.TEN_POINTS, (DoubleConsumer) CvssBase::of),
                Arguments.of("a factor sum", Range.TEN_POINTS, (DoubleConsumer) FactorSum::of),
                Arguments.of("a threat multiplier", Range.MULTIPLIER, (DoubleConsumer) ThreatMultiplier::of));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void a_range_contains_what_the_value_accepts(String name, Range range, DoubleConsumer constructor) {
        List.of(
                        Math.nextDown(range.min()),
                        -Double.MIN_VALUE,
                        -0.0,
                        range.min(),
                        Math.nextUp(range.min()),
                        Math.nextDown(range.max()),
                        range.max(),
                        Math.nextUp(range.max()),
                        -1e300,
                        1e300,
                        Double.NaN)
                .forEach(value -> assertThat(catchThrowable(() -> constructor.accept(value)) == null)
                        .as("%s of %s", name, value)
                        .isEqualTo(range.contains(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, must be at least 0",
        "1.1, must be at most 1",
        "-Infinity, must be at least 0",
        "Infinity, must be at most 1"
    })
    void the_message_names_the_bound_that_is_passed(double value, String message) {
        assertThat(Range.UNIT.message(value)).isEqualTo(message);
    }
}
