// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Vector;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringModelTest {

    private static final CvssV4Vector VECTOR_OF_9_4 =
            CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H");

    /** A mitigation of which the formulas make different scores. */
    private static final AivssInput INPUT = AivssInput.of(8, FactorSum.of(5))
            .withThreatMultiplier(ThreatMultiplier.of(1))
            .withMitigationFactor(MitigationFactor.of(0.5));

    private static List<String> models(AivssInput input, AivssClaim claim) {
        return models(Assessment.of(AivssEdition.V0_8, input).withClaim(claim));
    }

    private static List<String> models(Assessment assessment) {
        return ClaimAudit.of(assessment).explainedBy().stream()
                .map(ScoringModel::key)
                .toList();
    }

    private static AivssClaim claim(String score) {
        return AivssClaim.ofScore(new BigDecimal(score));
    }

    @Test
    void each_formula_explains_a_score_with_either_rounding_if_there_is_no_tie() {
        // (8 + 2 × 0.5) × 0.5, 8 + 1 × 0.5, (8 + 5) / 2 × 0.5 = 3.25
        assertThat(models(INPUT, claim("4.5"))).containsExactly("0.8/half-up", "0.8/half-even");
        assertThat(models(INPUT, claim("8.5")))
                .containsExactly("uplift-mitigation/half-up", "uplift-mitigation/half-even");
        assertThat(models(INPUT, claim("3.3"))).containsExactly("mean-times-mitigation/half-up");
        assertThat(models(INPUT, claim("3.2"))).containsExactly("mean-times-mitigation/half-even");
        assertThat(models(INPUT, claim("6.5"))).isEmpty();
        assertThat(models(INPUT.withMitigationFactor(MitigationFactor.NONE), claim("6.5")))
                .containsExactly(
                        "0.5/half-up",
                        "0.5/half-even",
                        "mean-times-mitigation/half-up",
                        "mean-times-mitigation/half-even");
    }

    /** (8.5 + 1.5 × 0.5) × 1 = 9.25, where the mean is 6.75. */
    @Test
    void a_tie_rounded_to_even_is_explained_by_half_even() {
        AivssInput tie = AivssInput.of(8.5, FactorSum.of(5)).withThreatMultiplier(ThreatMultiplier.of(1));

        assertThat(models(tie, claim("9.2"))).containsExactly("0.8/half-even", "uplift-mitigation/half-even");
        assertThat(models(tie, claim("9.3"))).containsExactly("0.8/half-up", "uplift-mitigation/half-up");
        assertThat(models(tie, claim("9.25"))).isEmpty();
    }

    /** 10 × 0.925 = 9.25, where the uplift edition gives 10 and the mean 5 × 0.97 × 0.925. */
    @Test
    void mitigation_distinguishes_the_formulas() {
        AivssInput tie = AivssInput.of(10, FactorSum.of(0)).withMitigationFactor(MitigationFactor.of(0.925));

        assertThat(models(tie, claim("9.2"))).containsExactly("0.8/half-even");
    }

    @Test
    void the_named_edition_comes_first() {
        AivssInput input = AivssInput.of(0, FactorSum.of(0));

        for (AivssEdition edition : AivssEdition.values()) {
            List<String> models = models(Assessment.of(edition, input).withClaim(claim("0")));

            assertThat(models).hasSize(8).startsWith(edition.key() + "/half-up", edition.key() + "/half-even");
        }
    }

    @Test
    void a_claimed_or_stated_cvss_score_explains_a_score() {
        // (8 + 2 × 0.5) × 0.5 = 4.5 of a base of 8, where 9.4 gives 4.85
        AivssInput input = INPUT.withCvssBase(CvssBase.of(VECTOR_OF_9_4));
        Assessment assessment = Assessment.of(AivssEdition.V0_8, input);
        List<String> explanation = List.of("0.8/half-up/claimed-cvss", "0.8/half-even/claimed-cvss");

        assertThat(models(assessment.withClaim(claim("4.5")))).isEmpty();
        assertThat(models(assessment.withClaim(claim("4.5").withCvssScore(BigDecimal.valueOf(8)))))
                .isEqualTo(explanation);
        assertThat(models(assessment.withClaim(claim("4.5")).withStatedCvssScore(8)))
                .isEqualTo(explanation);
        assertThat(models(assessment
                        .withClaim(claim("4.5").withCvssScore(BigDecimal.valueOf(8)))
                        .withStatedCvssScore(8)))
                .isEqualTo(explanation);
        assertThat(models(assessment
                        .withClaim(claim("4.5").withCvssScore(BigDecimal.valueOf(7)))
                        .withStatedCvssScore(8)))
                .isEqualTo(explanation);
    }

    @Test
    void a_claimed_factor_sum_explains_a_score_in_0_5_also_as_aars() {
        AivssInput input = AivssInput.of(8, FactorSum.of(5)).withThreatMultiplier(ThreatMultiplier.of(1));
        BigDecimal six = new BigDecimal("6");
        Assessment v05 = Assessment.of(AivssEdition.V0_5, input);
        Assessment v08 = Assessment.of(AivssEdition.V0_8, input);

        assertThat(models(v05.withClaim(claim("7.0").withAars(six))))
                .isEqualTo(models(v05.withClaim(claim("7.0").withFactorSum(six))))
                .startsWith("0.5/half-up/claimed-factor-sum", "0.5/half-even/claimed-factor-sum");
        assertThat(models(v08.withClaim(claim("9.2").withFactorSum(six))))
                .startsWith("0.8/half-up/claimed-factor-sum", "0.8/half-even/claimed-factor-sum");
        assertThat(models(v08.withClaim(claim("9.2").withAars(six)))).isEmpty();
    }

    @Test
    void a_claimed_cvss_score_and_a_claimed_sum_together_explain_a_score() {
        AivssInput input = AivssInput.of(8, FactorSum.of(5)).withThreatMultiplier(ThreatMultiplier.of(1));
        AivssClaim both = claim("2.0").withCvssScore(BigDecimal.ONE).withFactorSum(BigDecimal.valueOf(3));

        assertThat(models(Assessment.of(AivssEdition.V0_5, input).withClaim(both)))
                .startsWith(
                        "0.5/half-up/claimed-cvss/claimed-factor-sum", "0.5/half-even/claimed-cvss/claimed-factor-sum");
        assertThat(models(Assessment.of(AivssEdition.V0_5, input)
                        .withClaim(both.withFactorSum(BigDecimal.TEN).withAars(BigDecimal.valueOf(3)))))
                .startsWith("0.5/half-up/claimed-cvss/claimed-factor-sum");
    }

    @Test
    void a_claimed_cvss_score_explains_a_score_without_a_base() {
        Assessment assessment = Assessment.of(AivssEdition.V0_8, FactorSum.of(5))
                .withClaim(claim("9.0").withCvssScore(BigDecimal.valueOf(8)));

        // 8 + 2 × 0.5 × 0.97 = 8.97
        assertThat(ClaimAudit.of(assessment).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(models(assessment)).startsWith("0.8/half-up/claimed-cvss", "0.8/half-even/claimed-cvss");
    }

    @Test
    void models_without_claimed_numbers_come_first_within_the_named_edition_and_the_others() {
        // With MF 0 the 0.8 formula and the mean give 0 whatever is substituted.
        AivssInput input = INPUT.withMitigationFactor(MitigationFactor.of(0));
        AivssClaim claim = claim("0").withCvssScore(BigDecimal.ONE).withFactorSum(BigDecimal.ONE);

        assertThat(models(input, claim))
                .containsExactly(
                        "0.8/half-up",
                        "0.8/half-even",
                        "0.8/half-up/claimed-cvss",
                        "0.8/half-even/claimed-cvss",
                        "0.8/half-up/claimed-factor-sum",
                        "0.8/half-even/claimed-factor-sum",
                        "0.8/half-up/claimed-cvss/claimed-factor-sum",
                        "0.8/half-even/claimed-cvss/claimed-factor-sum",
                        "mean-times-mitigation/half-up",
                        "mean-times-mitigation/half-even",
                        "mean-times-mitigation/half-up/claimed-cvss",
                        "mean-times-mitigation/half-even/claimed-cvss",
                        "mean-times-mitigation/half-up/claimed-factor-sum",
                        "mean-times-mitigation/half-even/claimed-factor-sum",
                        "mean-times-mitigation/half-up/claimed-cvss/claimed-factor-sum",
                        "mean-times-mitigation/half-even/claimed-cvss/claimed-factor-sum");
    }

    @Test
    void a_claimed_number_that_is_equal_or_out_of_range_explains_nothing() {
        assertThat(models(
                        INPUT,
                        claim("4.5").withCvssScore(new BigDecimal("8.00")).withFactorSum(new BigDecimal("5E0"))))
                .containsExactly("0.8/half-up", "0.8/half-even");
        assertThat(models(
                        INPUT,
                        claim("4.5")
                                .withCvssScore(new BigDecimal("1E+999999999"))
                                .withFactorSum(new BigDecimal("-1"))))
                .containsExactly("0.8/half-up", "0.8/half-even");
    }

    @Test
    void a_model_has_its_key_and_edition() {
        AivssInput input = INPUT.withMitigationFactor(MitigationFactor.NONE);
        List<ScoringModel> models = ClaimAudit.of(
                        Assessment.of(AivssEdition.V0_5, input).withClaim(claim("6.5")))
                .explainedBy();

        assertThat(models.stream().map(ScoringModel::key))
                .containsExactly(
                        "0.5/half-up",
                        "0.5/half-even",
                        "mean-times-mitigation/half-up",
                        "mean-times-mitigation/half-even");
        assertThat(models.get(0).edition()).contains(AivssEdition.V0_5);
        assertThat(models.get(2).edition()).isEmpty();
        assertThat(models.get(2)).hasToString("mean-times-mitigation/half-up");
    }

    @Test
    void models_are_equal_if_their_keys_are() {
        List<ScoringModel> models = ClaimAudit.of(Assessment.of(AivssEdition.V0_8, AivssInput.of(0, FactorSum.of(0)))
                        .withClaim(claim("0")))
                .explainedBy();
        List<ScoringModel> again = ClaimAudit.of(Assessment.of(AivssEdition.V0_8, AivssInput.of(0, FactorSum.of(0)))
                        .withClaim(claim("0.0")))
                .explainedBy();

        assertThat(models).hasSize(8).doesNotHaveDuplicates().isEqualTo(again);
        assertThat(models).extracting(ScoringModel::hashCode).doesNotHaveDuplicates();
        assertThat(models.get(0))
                .hasSameHashCodeAs(again.get(0))
                .isNotEqualTo(models.get(0).key());
    }
}
