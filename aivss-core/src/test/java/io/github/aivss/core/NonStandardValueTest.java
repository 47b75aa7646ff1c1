// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.aivss.core.NonStandardValue.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A departure from a publication")
class NonStandardValueTest {

    private static final AivssInput STANDARD = AivssInput.of(8.5, FactorSum.of(6.5));

    @ParameterizedTest
    @DisplayName("is never seen in what an edition's tables allow")
    @EnumSource
    void isNeverSeenInTableValues(AivssEdition edition) {
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
    @DisplayName("is a CVSS score of more than one decimal")
    @ValueSource(doubles = {8.55, 0.05, 8.500000000000002, 8.499999999999998, 1e-17, Double.MIN_VALUE, 0.1 + 0.2})
    void isACvssScoreOfMoreDecimals(double score) {
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
    @DisplayName("is a factor that is not rated None, Partial or Full, named by its key")
    @EnumSource
    void isAFactorBesideTheRubric(FactorSet set) {
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
    @DisplayName("is every such factor, in the order of the set")
    void isEverySuchFactor() {
        double[] values = {0.1, 0.5, 0.2, 1, 0.3, 0, 0.4, 0.5, 0.6, 0.5};

        assertThat(AivssEdition.V0_8.nonStandardValues(STANDARD.withFactors(AmplificationFactors.of(values))))
                .extracting(NonStandardValue::component)
                .containsExactly("autonomy", "language", "non_determinism", "persistence", "multi_agent");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is a factor sum that no ten rated factors have")
    @ValueSource(doubles = {5.4, 0.1, 9.75, 6.500000000000001, 0.49999999999999994, Double.MIN_VALUE})
    void isAFactorSumBesideTheRubric(double sum) {
        assertThat(AivssEdition.V0_8.nonStandardValues(STANDARD.withFactors(FactorSum.of(sum))))
                .singleElement()
                .satisfies(departure -> {
                    assertThat(departure.kind()).isEqualTo(Kind.FACTOR_VALUE);
                    assertThat(departure.component()).isEqualTo("factorSum");
                    assertThat(departure.found()).isEqualTo(sum);
                });
    }

    @ParameterizedTest(name = "{1} in {0}")
    @DisplayName("is a threat multiplier that is not in the edition's table")
    @CsvSource({
        "V0_5, 0.5, '0.91, 0.97 or 1.0'",
        "V0_5, 1.1, '0.91, 0.97 or 1.0'",
        "V0_8, 0.91, '0.5, 0.97 or 1.0'",
        "V0_8, 1.1, '0.5, 0.97 or 1.0'",
        "V0_8, 0.9700000000000001, '0.5, 0.97 or 1.0'",
        "UPLIFT_MITIGATION, 0.91, '0.5, 0.97 or 1.0'",
        "UPLIFT_MITIGATION, 0, '0.5, 0.97 or 1.0'",
    })
    void isAThreatMultiplierBesideTheTable(AivssEdition edition, double value, String allowed) {
        NonStandardValue departure = new NonStandardValue(Kind.THREAT_MULTIPLIER, "threatMultiplier", value, allowed);

        assertThat(edition.nonStandardValues(STANDARD.withThreatMultiplier(ThreatMultiplier.of(value))))
                .containsExactly(departure);
        assertThat(departure.message()).isEqualTo("must be " + allowed + " but was " + value);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @DisplayName("is a mitigation factor that is not in the edition's table")
    @CsvSource({
        "V0_5, 0.83, '1.0'",
        "V0_8, 0.5, '0.67, 0.83 or 1.0'",
        "V0_8, 0.7, '0.67, 0.83 or 1.0'",
        "V0_8, 0, '0.67, 0.83 or 1.0'",
        "UPLIFT_MITIGATION, 0.7, '0.5, 0.67, 0.83 or 1.0'",
    })
    void isAMitigationFactorBesideTheTable(AivssEdition edition, double value, String allowed) {
        assertThat(edition.nonStandardValues(STANDARD.withMitigationFactor(MitigationFactor.of(value))))
                .containsExactly(new NonStandardValue(Kind.MITIGATION_FACTOR, "mitigationFactor", value, allowed));
    }

    @Test
    @DisplayName("is told with all others, in the order CVSS base, factors, threat multiplier, mitigation factor")
    void isToldWithAllOthers() {
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
    @DisplayName("does not keep an input from being scored")
    void doesNotKeepAnInputFromBeingScored() {
        AivssInput input = STANDARD.withThreatMultiplier(ThreatMultiplier.of(1.1));

        // 8.5 + 1.5 × 0.65 × 1.1 = 9.5725
        assertThat(AivssEdition.V0_8.score(input).value()).isEqualTo(9.6);
    }

    @Test
    @DisplayName("is seen without a CVSS base too, in all the rest")
    void isSeenWithoutACvssBase() {
        Assessment assessment = Assessment.of(AivssEdition.V0_8, FactorSum.of(5.4));

        assertThat(assessment.nonStandardValues())
                .extracting(NonStandardValue::component)
                .containsExactly("factorSum");
        assertThat(Assessment.of(AivssEdition.V0_8, FactorSum.of(5.5)).nonStandardValues())
                .isEmpty();
    }

    @Test
    @DisplayName("stands in a list that cannot be changed")
    void standsInAnUnmodifiableList() {
        List<NonStandardValue> departures =
                AivssEdition.V0_8.nonStandardValues(STANDARD.withThreatMultiplier(ThreatMultiplier.of(1.1)));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(departures::clear);
    }

    @Test
    @DisplayName("is seen in every rating of two decimals but the three of the rubric")
    void isSeenInEveryOtherRating() {
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
