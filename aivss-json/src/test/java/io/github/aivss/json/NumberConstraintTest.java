// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.ThreatMultiplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A number constraint")
class NumberConstraintTest {

    static Stream<NumberConstraint> constraints() {
        return Stream.of(
                        AgenticRiskFactors.class,
                        AmplificationFactors.class,
                        CvssBase.Score.class,
                        FactorSum.class,
                        ThreatMultiplier.class,
                        MitigationFactor.class)
                .flatMap(type -> NumberConstraint.ofComponents(type).stream());
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void admits_exactly_what_the_validator_finds_no_fault_with(NumberConstraint constraint) {
        Stream.of(
                        Math.nextDown(constraint.min()),
                        -Double.MIN_VALUE,
                        -0.0,
                        constraint.min(),
                        Math.nextUp(constraint.min()),
                        Math.nextDown(constraint.max()),
                        constraint.max(),
                        Math.nextUp(constraint.max()),
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY)
                .forEach(value -> assertThat(constraint.messages(value).isEmpty())
                        .as("%s for %s", value, constraint)
                        .isEqualTo(constraint.admits(value)));
    }
}
