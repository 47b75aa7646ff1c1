// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.ThreatMultiplier;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RangeTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    static Stream<Arguments> components() {
        return Stream.of(
                        Arguments.of(AgenticRiskFactors.class, Range.UNIT),
                        Arguments.of(AmplificationFactors.class, Range.UNIT),
                        Arguments.of(MitigationFactor.class, Range.UNIT),
                        Arguments.of(CvssBase.Score.class, Range.TEN_POINTS),
                        Arguments.of(FactorSum.class, Range.TEN_POINTS),
                        Arguments.of(ThreatMultiplier.class, Range.MULTIPLIER))
                .flatMap(type -> Arrays.stream(((Class<?>) type.get()[0]).getRecordComponents())
                        .map(component -> Arguments.of(type.get()[0], component, type.get()[1])));
    }

    @ParameterizedTest
    @MethodSource("components")
    void contains_and_refuses_a_number_as_the_validator_does(
            Class<? extends Record> type, RecordComponent component, Range range) {
        Stream.of(
                        Math.nextDown(range.min()),
                        -Double.MIN_VALUE,
                        -0.0,
                        range.min(),
                        Math.nextUp(range.min()),
                        Math.nextDown(range.max()),
                        range.max(),
                        Math.nextUp(range.max()),
                        -1e300,
                        1e300)
                .forEach(value -> assertThat(VALIDATOR.validateValue(type, component.getName(), value))
                        .extracting(ConstraintViolation::getMessage)
                        .containsExactlyElementsOf(
                                range.contains(value)
                                        ? Stream.<String>of().toList()
                                        : Stream.of(range.message(value)).toList()));
    }
}
