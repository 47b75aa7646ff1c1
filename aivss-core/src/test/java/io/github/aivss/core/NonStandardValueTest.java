// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.aivss.core.NonStandardValue.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NonStandardValueTest {

    private static final AivssInput STANDARD = AivssInput.of(8.5, FactorSum.of(6.5));

    @ParameterizedTest
    @EnumSource
    void table_values_are_standard(AivssEdition edition) {
        for (ThreatMultiplier threat : edition.threatMultipliers().values()) {
            for (MitigationFactor mitigation : edition.mitigationFactors().values()) {
                AivssInput input = STANDARD.withThreatMultiplier(threat).withMitigationFactor(mitigation);
                for (int cvssTenths = 0; cvssTenths <= 100; cvssTenths++) {
                    assertThat(edition.nonStandardValues(input.withCvssBase(CvssBase.of(cvssTenths / 10.0))))
                            .isEmpty();
                }
                for (int sumHalves = 0; sumHalves <= 20; sumHalves++) {
                    assertThat(edition.nonStandardValues(input.withFactors(FactorSum.of(sumHalves / 2.0))))
                            .isEmpty();
                }
                for (FactorSet set : FactorSet.values()) {
                    for (FactorLevel level : FactorLevel.values()) {
                        assertThat(edition.nonStandardValues(input.withFactors(set.rate(factor -> level.value()))))
                                .isEmpty();
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {8.55, 0.05, 8.500000000000002, 8.499999999999998, 1e-17, Double.MIN_VALUE, 0.1 + 0.2})
    void a_cvss_score_of_more_than_one_decimal_is_not_standard(double score) {
        assertThat(AivssEdition.V0_8.nonStandardValues(STANDARD.withCvssBase(CvssBase.of(score))))
                .singleElement()
                .satisfies(departure -> {
                    assertThat(departure.kind()).isEqualTo(Kind.CVSS_SCORE);
                    assertThat(departure.component()).isEqualTo("cvssBase");
                    assertThat(departure.found()).isEqualTo(score);
                    assertThat(departure.message()).startsWith("must be ").endsWith(" but was " + score);
                });
    }

    @ParameterizedTest
    @EnumSource
    void a_factor_value_that_is_not_in_the_rubric_is_reported_by_its_key(FactorSet set) {
        for (double value : new double[] {0.8, 0.49999999999999994, 0.5000000000000001, 0.9999999999999999, 1e-320}) {
            assertThat(set.factors()).allSatisfy(factor -> {
                RatedFactors factors = set.rate(other -> 0.5).with(factor, value);

                assertThat(AivssEdition.V0_8.nonStandardValues(STANDARD.withFactors(factors)))
                        .containsExactly(
                                new NonStandardValue(Kind.FACTOR_VALUE, factor.key(), value, "0.0, 0.5 or 1.0"));
            });
        }
    }

    @Test
    void every_such_factor_is_reported_in_the_order_of_the_set() {
        double[] values = {0.1, 0.5, 0.2, 1, 0.3, 0, 0.4, 0.5, 0.6, 0.5};

        assertThat(AivssEdition.V0_8.nonStandardValues(STANDARD.withFactors(AmplificationFactors.of(values))))
                .extracting(NonStandardValue::component)
                .containsExactly("autonomy", "language", "non_determinism", "persistence", "multi_agent");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {5.4, 0.1, 9.75, 6.500000000000001, 0.49999999999999994, Double.MIN_VALUE})
    void a_factor_sum_that_no_ten_rated_factors_have_is_not_standard(double sum) {
        assertThat(AivssEdition.V0_8.nonStandardValues(STANDARD.withFactors(FactorSum.of(sum))))
                .singleElement()
                .satisfies(departure -> {
                    assertThat(departure.kind()).isEqualTo(Kind.FACTOR_VALUE);
                    assertThat(departure.component()).isEqualTo("factorSum");
                    assertThat(departure.found()).isEqualTo(sum);
                });
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "V0_5, 0.5, '0.91, 0.97 or 1.0'",
        "V0_5, 1.1, '0.91, 0.97 or 1.0'",
        "V0_8, 0.91, '0.5, 0.97 or 1.0'",
        "V0_8, 1.1, '0.5, 0.97 or 1.0'",
        "V0_8, 0.9700000000000001, '0.5, 0.97 or 1.0'",
        "UPLIFT_MITIGATION, 0.91, '0.5, 0.97 or 1.0'",
        "UPLIFT_MITIGATION, 0, '0.5, 0.97 or 1.0'",
    })
    void a_threat_multiplier_that_is_not_in_the_table_is_not_standard(
            AivssEdition edition, double value, String allowed) {
        NonStandardValue departure = new NonStandardValue(Kind.THREAT_MULTIPLIER, "threatMultiplier", value, allowed);

        assertThat(edition.nonStandardValues(STANDARD.withThreatMultiplier(ThreatMultiplier.of(value))))
                .containsExactly(departure);
        assertThat(departure.message()).isEqualTo("must be " + allowed + " but was " + value);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "V0_5, 0.83, '1.0'",
        "V0_8, 0.5, '0.67, 0.83 or 1.0'",
        "V0_8, 0.7, '0.67, 0.83 or 1.0'",
        "V0_8, 0, '0.67, 0.83 or 1.0'",
        "UPLIFT_MITIGATION, 0.7, '0.5, 0.67, 0.83 or 1.0'",
    })
    void a_mitigation_factor_that_is_not_in_the_table_is_not_standard(
            AivssEdition edition, double value, String allowed) {
        assertThat(edition.nonStandardValues(STANDARD.withMitigationFactor(MitigationFactor.of(value))))
                .containsExactly(new NonStandardValue(Kind.MITIGATION_FACTOR, "mitigationFactor", value, allowed));
    }

    @Test
    void all_values_are_reported_in_the_order_of_the_input() {
        AivssInput input = new AivssInput(
                CvssBase.of(8.55),
                AgenticRiskFactors.of(0.8, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.7),
                ThreatMultiplier.of(1.1),
                MitigationFactor.of(0.9));

        assertThat(AivssEdition.V0_8.nonStandardValues(input))
                .extracting(NonStandardValue::component)
                .containsExactly(
                        "cvssBase",
                        "autonomyOfAction",
                        "opacityAndReflexivity",
                        "threatMultiplier",
                        "mitigationFactor");
        assertThat(Assessment.of(AivssEdition.V0_8, input).nonStandardValues())
                .isEqualTo(AivssEdition.V0_8.nonStandardValues(input));
    }

    @Test
    void an_input_with_non_standard_values_has_a_score() {
        AivssInput input = STANDARD.withThreatMultiplier(ThreatMultiplier.of(1.1));

        // 8.5 + 1.5 × 0.65 × 1.1 = 9.5725
        assertThat(AivssEdition.V0_8.score(input).value()).isEqualTo(9.6);
    }

    @Test
    void the_values_are_reported_without_a_cvss_base_too() {
        Assessment assessment = Assessment.of(AivssEdition.V0_8, FactorSum.of(5.4));

        assertThat(assessment.nonStandardValues())
                .extracting(NonStandardValue::component)
                .containsExactly("factorSum");
        assertThat(Assessment.of(AivssEdition.V0_8, FactorSum.of(5.5)).nonStandardValues())
                .isEmpty();
    }

    @Test
    void the_list_of_values_is_unmodifiable() {
        List<NonStandardValue> departures =
                AivssEdition.V0_8.nonStandardValues(STANDARD.withThreatMultiplier(ThreatMultiplier.of(1.1)));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(departures::clear);
    }

    @Test
    void every_rating_of_two_decimals_but_those_of_the_rubric_is_reported() {
        assertThat(IntStream.rangeClosed(0, 100).filter(hundredths -> {
                    double[] values = new double[10];
                    Arrays.fill(values, hundredths / 100.0);
                    return AivssEdition.V0_8
                            .nonStandardValues(STANDARD.withFactors(AgenticRiskFactors.of(values)))
                            .isEmpty();
                }))
                .containsExactly(0, 50, 100);
    }
}
