// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AivssScoreTest {

    /** The factors of a published threat model. */
    private static final AgenticRiskFactors FACTORS =
            AgenticRiskFactors.of(0.8, 0.7, 0.2, 0.8, 0.4, 0.7, 0.6, 0.1, 0.6, 0.5);

    @Test
    void a_score_has_its_value_severity_and_parts() {
        AivssScore score = AivssEdition.V0_8.score(AivssInput.of(8.5, FACTORS));

        assertThat(score.value()).isEqualTo(9.3);
        assertThat(score.tenths()).isEqualTo(93);
        assertThat(score.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(score.aars()).isEqualTo(0.7857);
        assertThat(score.raw()).isEqualTo(9.2857);
        assertThat(score.exactAars()).isEqualByComparingTo("0.7857");
        assertThat(score.exactRaw()).isEqualByComparingTo("9.2857");
        assertThat(score.capped()).isFalse();
        assertThat(score).hasToString("9.3 Critical (AIVSS 0.8)");
    }

    @ParameterizedTest(name = "{0} is rounded to {1}")
    @CsvSource({
        "8.64, 8.6",
        "8.65, 8.7",
        "8.649999999999999, 8.6",
        "8.650000000000002, 8.7",
        "0.05, 0.1",
        "0.049999999999999996, 0.0",
        "4.9E-324, 0.0",
        "3.95, 4.0",
        "3.9499999999999997, 3.9",
        "9.25, 9.3",
        "9.95, 10.0",
        "9.949999999999998, 9.9",
    })
    void a_tie_is_rounded_up_and_the_double_below_it_down(double cvss, double value) {
        assertThat(AivssEdition.V0_8.score(AivssInput.of(cvss, FactorSum.of(0))).value())
                .isEqualTo(value);
    }

    @Test
    void ties_of_many_decimals_are_rounded_up() {
        AivssScore score = AivssEdition.V0_8.score(
                AivssInput.of(4, FactorSum.of(0)).withMitigationFactor(MitigationFactor.of(0.0625)));

        assertThat(score.raw()).isEqualTo(0.25);
        assertThat(score.value()).isEqualTo(0.3);
    }

    @ParameterizedTest
    @EnumSource
    void every_digit_of_every_factor_counts(FactorSet set) {
        for (RiskFactor factor : set.factors()) {
            AivssInput input = AivssInput.of(5, set.rate(other -> 0.5).with(factor, 0.12345))
                    .withThreatMultiplier(ThreatMultiplier.of(1));

            // 5 + 5 × 0.462345
            assertThat(AivssEdition.V0_8.score(input).raw()).as(factor.key()).isEqualTo(7.311725);
            assertThat(AivssEdition.V0_8.score(input).exactRaw()).isEqualByComparingTo("7.311725");
        }
    }

    @Test
    void an_exact_value_below_a_tie_is_rounded_down_although_its_nearest_double_is_the_tie() {
        AivssScore score = AivssEdition.V0_8.score(
                AivssInput.of(8.25, FactorSum.of(0)).withMitigationFactor(MitigationFactor.of(Math.nextDown(1.0))));

        assertThat(score.exactRaw()).isEqualByComparingTo("8.249999999999999175");
        assertThat(score.raw()).isEqualTo(8.25);
        assertThat(score.value()).isEqualTo(8.2);
    }

    @Test
    void intermediate_results_are_not_rounded() {
        // AARS 0.0485 counts in full: 9.0 + 0.0485 = 9.0485, and with a rounded AARS it would be 9.05.
        AivssScore score = AivssEdition.V0_8.score(AivssInput.of(9.0, FactorSum.of(0.5)));

        assertThat(score.raw()).isEqualTo(9.0485);
        assertThat(score.value()).isEqualTo(9.0);
    }

    @Test
    void a_score_is_capped_if_raw_is_above_10_by_any_amount() {
        AivssInput full = AivssInput.of(9.9, FactorSum.of(10)).withThreatMultiplier(ThreatMultiplier.of(1));

        assertThat(AivssEdition.V0_8.score(full).capped()).isFalse();
        assertThat(AivssEdition.V0_8.score(full).value()).isEqualTo(10.0);

        AivssScore barely = AivssEdition.V0_8.score(full.withThreatMultiplier(ThreatMultiplier.of(Math.nextUp(1.0))));
        assertThat(barely.exactRaw()).isGreaterThan(BigDecimal.TEN);
        assertThat(barely.raw()).isEqualTo(10.0);
        assertThat(barely.capped()).isTrue();
        assertThat(barely.value()).isEqualTo(10.0);

        for (double threat : new double[] {2, 1.99999}) {
            AivssScore far = AivssEdition.V0_8.score(
                    AivssInput.of(0, FactorSum.of(10)).withThreatMultiplier(ThreatMultiplier.of(threat)));
            assertThat(far.raw()).isEqualTo(threat * 10);
            assertThat(far.capped()).isTrue();
            assertThat(far.tenths()).isEqualTo(100);
        }
    }

    @Test
    void a_raw_score_below_10_is_rounded_to_10_without_being_capped() {
        AivssScore score = AivssEdition.V0_8.score(AivssInput.of(9.95, FactorSum.of(0)));

        assertThat(score.value()).isEqualTo(10.0);
        assertThat(score.capped()).isFalse();
    }

    @Test
    void aars_is_a_factor_sum_in_0_5_and_an_uplift_in_the_others() {
        AivssInput input = AivssInput.of(8.5, FACTORS);

        assertThat(AivssEdition.V0_5.score(input).aars()).isEqualTo(5.4);
        assertThat(AivssEdition.V0_8.score(input).aars()).isEqualTo(0.7857);
        assertThat(AivssEdition.UPLIFT_MITIGATION.score(input).aars()).isEqualTo(0.7857);
    }

    @Test
    void mitigation_lowers_38_and_56_percent_of_the_table_inputs_of_0_8_below_their_base() {
        assertThat(percentUnderTheCvssBase(MitigationFactor.PARTIAL)).isEqualTo(38);
        assertThat(percentUnderTheCvssBase(MitigationFactor.STRONG)).isEqualTo(56);
    }

    @Test
    void scores_of_different_editions_are_not_equal() {
        AivssInput input = AivssInput.of(8.5, FACTORS);

        assertThat(AivssEdition.V0_8.score(input))
                .isNotEqualTo(AivssEdition.UPLIFT_MITIGATION.score(input))
                .doesNotHaveSameHashCodeAs(AivssEdition.UPLIFT_MITIGATION.score(input))
                .isNotEqualTo(AivssEdition.V0_8.score(input.withCvssBase(CvssBase.of(8.51))))
                .doesNotHaveSameHashCodeAs(AivssEdition.V0_8.score(input.withCvssBase(CvssBase.of(8.51))))
                .isNotEqualTo(null)
                .isNotEqualTo(9.3);
    }

    private static long percentUnderTheCvssBase(MitigationFactor mitigation) {
        int inputs = 0;
        int under = 0;
        for (int cvssTenths = 0; cvssTenths <= 100; cvssTenths++) {
            for (int sumHalves = 0; sumHalves <= 20; sumHalves++) {
                AivssInput input = AivssInput.of(cvssTenths / 10.0, FactorSum.of(sumHalves / 2.0))
                        .withMitigationFactor(mitigation);
                inputs++;
                if (AivssEdition.V0_8.score(input).exactRaw().compareTo(BigDecimal.valueOf(cvssTenths, 1)) < 0) {
                    under++;
                }
            }
        }
        return Math.round(100.0 * under / inputs);
    }

    @Test
    void scores_of_different_editions_have_different_hash_codes() {
        AivssInput input = AivssInput.of(8.5, FactorSum.of(5.4));

        assertThat(AivssEdition.V0_8.score(input)).doesNotHaveSameHashCodeAs(AivssEdition.V0_5.score(input));
    }
}
