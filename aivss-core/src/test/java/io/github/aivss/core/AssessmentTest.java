// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {

    private static final AivssInput INPUT =
            new AivssInput(CvssBase.of(8.5), FactorSum.of(5.4), ThreatMultiplier.of(1.0), MitigationFactor.of(0.83));

    private static final CvssV4Vector VECTOR =
            CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/E:U");

    private static final Assessment COMPLETE = Assessment.builder(AivssEdition.V0_8, FactorSum.of(5.4))
            .id("x")
            .cvssBase(CvssBase.of(8.5))
            .threatMultiplier(ThreatMultiplier.of(1.0))
            .mitigationFactor(MitigationFactor.of(0.83))
            .claim(AivssClaim.ofScore(new BigDecimal("9.3")))
            .build();

    /** Each differs from all others in one member. */
    private static final List<Assessment> DIFFERENT = List.of(
            COMPLETE,
            COMPLETE.withId("y"),
            Assessment.builder(AivssEdition.UPLIFT_MITIGATION, FactorSum.of(5.4))
                    .id("x")
                    .cvssBase(CvssBase.of(8.5))
                    .threatMultiplier(ThreatMultiplier.of(1.0))
                    .mitigationFactor(MitigationFactor.of(0.83))
                    .claim(AivssClaim.ofScore(new BigDecimal("9.3")))
                    .build(),
            COMPLETE.toBuilder().cvssBase(CvssBase.of(8.6)).build(),
            COMPLETE.toBuilder().cvssBase(CvssBase.of(VECTOR)).build(),
            COMPLETE.toBuilder()
                    .cvssBase(CvssBase.of(VECTOR))
                    .statedCvssScore(8.6)
                    .build(),
            COMPLETE.toBuilder().threatMultiplier(ThreatMultiplier.of(0.97)).build(),
            COMPLETE.toBuilder().mitigationFactor(MitigationFactor.NONE).build(),
            COMPLETE.withClaim(AivssClaim.ofScore(new BigDecimal("9.2"))),
            COMPLETE.toBuilder()
                    .rationale(ScoreTerm.CVSS, Rationale.of("found in a test"))
                    .build(),
            COMPLETE.toBuilder()
                    .rationale(ScoreTerm.CVSS, Rationale.of("found in a test", "report 7"))
                    .build(),
            Assessment.of(AivssEdition.V0_8, PartialFactors.unknown(FactorSet.AGENTIC)),
            Assessment.of(AivssEdition.V0_8, FactorSum.of(5.4)),
            Assessment.of(AivssEdition.V0_8, FactorSum.of(5.3)));

    @Test
    void a_builder_sets_each_member_and_keeps_the_others() {
        assertThat(COMPLETE.id()).contains("x");
        assertThat(COMPLETE.edition()).isEqualTo(AivssEdition.V0_8);
        assertThat(COMPLETE.cvssBase()).contains(CvssBase.of(8.5));
        assertThat(COMPLETE.statedCvssScore()).isEmpty();
        assertThat(COMPLETE.factors()).isEqualTo(FactorSum.of(5.4));
        assertThat(COMPLETE.threatMultiplier()).isEqualTo(ThreatMultiplier.of(1.0));
        assertThat(COMPLETE.mitigationFactor()).isEqualTo(MitigationFactor.of(0.83));
        assertThat(COMPLETE.claim()).contains(AivssClaim.ofScore(new BigDecimal("9.3")));
        for (Assessment assessment : DIFFERENT) {
            assertThat(assessment.toBuilder().build()).isEqualTo(assessment).hasSameHashCodeAs(assessment);
        }
    }

    @Test
    void assessments_are_equal_if_all_members_are() {
        assertThat(DIFFERENT).doesNotHaveDuplicates();
        assertThat(DIFFERENT.stream().map(Assessment::hashCode)).doesNotHaveDuplicates();
        assertThat(DIFFERENT.stream().map(Assessment::toString)).doesNotHaveDuplicates();
        assertThat(COMPLETE).isNotEqualTo("x");
    }

    @Test
    void a_builder_makes_no_invalid_assessment() {
        assertThatThrownBy(() -> Assessment.builder(AivssEdition.V0_5, FactorSum.of(1))
                        .mitigationFactor(MitigationFactor.STRONG)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mitigationFactor must be 1 because edition 0.5 has no mitigation but was 0.67");
        assertThatThrownBy(() -> Assessment.builder(AivssEdition.V0_8, FactorSum.of(1))
                        .statedCvssScore(8.5)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statedCvssScore must accompany a vector but was 8.5 without one");
        assertThatThrownBy(
                        () -> COMPLETE.toBuilder().cvssBase(CvssBase.of(VECTOR)).statedCvssScore(10.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statedCvssScore must be in [0, 10] but was 10.5");
    }

    @Test
    void an_assessment_of_a_complete_input_has_its_score() {
        Assessment assessment = Assessment.of(AivssEdition.V0_8, INPUT);

        assertThat(assessment.edition()).isEqualTo(AivssEdition.V0_8);
        assertThat(assessment.input()).contains(INPUT);
        assertThat(assessment.score()).contains(AivssEdition.V0_8.score(INPUT));
        assertThat(assessment.id()).isEmpty();
        assertThat(assessment.claim()).isEmpty();
    }

    @Test
    void an_assessment_is_scored_by_its_edition() {
        AivssInput input = INPUT.withMitigationFactor(MitigationFactor.NONE);

        for (AivssEdition edition : AivssEdition.values()) {
            assertThat(Assessment.of(edition, input).score()).contains(edition.score(input));
        }
    }

    @Test
    void an_assessment_of_factors_alone_has_the_defaults_and_a_range() {
        Assessment assessment = Assessment.of(AivssEdition.V0_8, FactorSum.of(5.4));

        assertThat(assessment)
                .isEqualTo(Assessment.builder(AivssEdition.V0_8, FactorSum.of(5.4))
                        .threatMultiplier(ThreatMultiplier.of(0.97))
                        .mitigationFactor(MitigationFactor.of(1.0))
                        .build());
        assertThat(assessment.input()).isEmpty();
        assertThat(assessment.score()).isEmpty();
        assertThat(assessment.range()).isEqualTo(new ScoreRange(5.2, 10.0));
    }

    @Test
    void the_range_is_that_of_its_multipliers_and_edition() {
        // 0.83 × 5.4 = 4.482 and 8.3; the other formulas give 5.4 × 0.83 = 4.482 and 10.
        for (AivssEdition edition : List.of(AivssEdition.V0_8, AivssEdition.UPLIFT_MITIGATION)) {
            assertThat(Assessment.builder(edition, FactorSum.of(5.4))
                            .threatMultiplier(ThreatMultiplier.of(1.0))
                            .mitigationFactor(MitigationFactor.of(0.83))
                            .build()
                            .range())
                    .isEqualTo(new ScoreRange(4.5, edition == AivssEdition.V0_8 ? 8.3 : 10.0));
        }
    }

    @Test
    void a_with_method_changes_one_member_of_a_copy() {
        AivssClaim claim = AivssClaim.EMPTY.withSeverity(Severity.HIGH);
        Assessment renamed = COMPLETE.withId("y");
        Assessment claimed = COMPLETE.withClaim(claim);

        assertThat(renamed.id()).contains("y");
        assertThat(renamed.withId("x")).isEqualTo(COMPLETE);
        assertThat(claimed.claim()).contains(claim);
        assertThat(claimed.withClaim(AivssClaim.ofScore(new BigDecimal("9.3")))).isEqualTo(COMPLETE);
        assertThat(COMPLETE.id()).contains("x");
    }

    @Test
    void rationales_are_kept_in_the_order_of_the_formula_and_change_no_score() {
        Assessment assessment = Assessment.builder(AivssEdition.V0_8, AmplificationFactors.of(new double[10]))
                .cvssBase(CvssBase.of(8.5))
                .rationale(ScoreTerm.MITIGATION_FACTOR, Rationale.of("a"))
                .rationale(ScoreTerm.THREAT_MULTIPLIER, Rationale.of("b"))
                .rationale(AmplificationFactor.SELF_MOD, Rationale.of("c"))
                .rationale(AmplificationFactor.AUTONOMY, Rationale.of("d", "https://example.org/d"))
                .rationale(ScoreTerm.CVSS, Rationale.of("e"))
                .build();

        assertThat(assessment.rationales())
                .containsExactly(
                        entry(ScoreTerm.CVSS, Rationale.of("e")),
                        entry(AmplificationFactor.AUTONOMY, Rationale.of("d", "https://example.org/d")),
                        entry(AmplificationFactor.SELF_MOD, Rationale.of("c")),
                        entry(ScoreTerm.THREAT_MULTIPLIER, Rationale.of("b")),
                        entry(ScoreTerm.MITIGATION_FACTOR, Rationale.of("a")));
        assertThat(assessment.withId("x").rationales()).isEqualTo(assessment.rationales());
        assertThat(assessment.withFactor(AmplificationFactor.TOOLS, 0.5).rationales())
                .isEqualTo(assessment.rationales());
        assertThat(assessment.score())
                .isEqualTo(Assessment.of(AivssEdition.V0_8, AivssInput.of(8.5, AmplificationFactors.of(new double[10])))
                        .score());
        assertThatThrownBy(() -> assessment.rationales().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_rationale_of_a_factor_that_the_assessment_does_not_have_is_refused() {
        Rationale rationale = Rationale.of("because");
        for (AssessedFactors factors : List.of(
                FactorSum.of(5.4),
                AmplificationFactors.of(new double[10]),
                PartialFactors.unknown(FactorSet.AMPLIFICATION))) {
            Assessment.Builder builder = Assessment.builder(AivssEdition.V0_8, factors)
                    .rationale(AgenticRiskFactor.DYNAMIC_TOOL_USE, rationale);

            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rationale must be of a factor of this assessment but was of dynamicToolUse");
        }
    }

    @Test
    void a_factor_becomes_known_or_changes_but_not_in_a_sum() {
        Assessment unknown = Assessment.of(AivssEdition.V0_8, PartialFactors.unknown(FactorSet.AGENTIC));
        Assessment known = unknown.withFactor(AgenticRiskFactor.NON_DETERMINISM, 0.5);

        assertThat(known.factors())
                .isEqualTo(new PartialFactors(FactorSet.AGENTIC, Map.of(AgenticRiskFactor.NON_DETERMINISM, 0.5)));
        assertThat(known.withFactor(AgenticRiskFactor.NON_DETERMINISM, 0.6).factors())
                .isEqualTo(new PartialFactors(FactorSet.AGENTIC, Map.of(AgenticRiskFactor.NON_DETERMINISM, 0.6)));
        Assessment rated = Assessment.of(AivssEdition.V0_8, AgenticRiskFactors.of(new double[10]));
        assertThat(rated.withFactor(AgenticRiskFactor.AUTONOMY_OF_ACTION, 0.7).factors())
                .isEqualTo(AgenticRiskFactors.of(0.7, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThatThrownBy(() -> COMPLETE.withFactor(AgenticRiskFactor.AUTONOMY_OF_ACTION, 0.7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("autonomyOfAction must not be given, because only the sum of the factors is known");
    }

    @Test
    void the_claim_does_not_change_the_score() {
        assertThat(COMPLETE.score()).contains(AivssEdition.V0_8.score(INPUT));
        assertThat(COMPLETE.input()).contains(INPUT);
    }

    @Test
    void a_stated_cvss_score_needs_a_vector_and_is_noted_if_it_differs() {
        CvssV4Vector vector = CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/E:U");
        Assessment assessment = Assessment.of(AivssEdition.V0_8, AivssInput.of(vector, FactorSum.of(1)));

        assertThat(assessment.withStatedCvssScore(8.6).contradictsItsVector()).isFalse();
        assertThat(assessment.withStatedCvssScore(8.5).contradictsItsVector()).isTrue();
        assertThat(assessment.withStatedCvssScore(8.6).notes())
                .containsExactly("the CVSS metrics [E] are kept, but only base metrics count");
        assertThat(assessment.withStatedCvssScore(8.5).notes())
                .containsExactly(
                        "the CVSS score is stated as 8.5, but the vector has 8.6, which counts",
                        "the CVSS metrics [E] are kept, but only base metrics count");
        assertThat(COMPLETE.notes()).isEmpty();
        assertThatThrownBy(() -> COMPLETE.withStatedCvssScore(8.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8.5");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {-0.1, 10.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_stated_cvss_score_out_of_range_is_refused(double stated) {
        CvssV4Vector vector = CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H");
        Assessment assessment = Assessment.of(AivssEdition.V0_8, AivssInput.of(vector, FactorSum.of(1)));

        assertThatThrownBy(() -> assessment.withStatedCvssScore(stated))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statedCvssScore must be in [0, 10] but was " + stated);
    }

    @Test
    void a_computed_claim_is_what_the_score_says_with_all_digits_and_none_without_a_score() {
        Assessment scored = Assessment.of(AivssEdition.V0_8, AivssInput.of(8.5, FactorSum.of(5.4)));
        Assessment range = Assessment.of(AivssEdition.V0_8, FactorSum.of(5.4));

        // AARS 1.5 × 0.54 × 0.97 = 0.7857.
        assertThat(scored.withComputedClaim())
                .isEqualTo(scored.withClaim(AivssClaim.ofScore(new BigDecimal("9.3"))
                        .withSeverity(Severity.CRITICAL)
                        .withAars(new BigDecimal("0.7857"))
                        .withFactorSum(new BigDecimal("5.4"))));
        assertThat(range.withComputedClaim()).isEqualTo(range);
    }
}
