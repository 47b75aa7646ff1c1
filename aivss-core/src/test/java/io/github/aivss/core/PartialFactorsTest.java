// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AivssDomain.class)
@Domain(DomainContext.Global.class)
class PartialFactorsTest {

    private static final Map<RiskFactor, Double> NINE = nine();

    private static Map<RiskFactor, Double> nine() {
        Map<RiskFactor, Double> known = new HashMap<>();
        for (AgenticRiskFactor factor : AgenticRiskFactor.values()) {
            known.put(factor, 0.5);
        }
        known.remove(AgenticRiskFactor.DYNAMIC_IDENTITY);
        return known;
    }

    @Example
    void none_is_known_at_first() {
        for (FactorSet set : FactorSet.values()) {
            PartialFactors factors = PartialFactors.unknown(set);

            assertThat(factors.set()).isEqualTo(set);
            assertThat(factors.known()).isEmpty();
            assertThat(factors.unknown()).isEqualTo(set.factors());
            assertThat(factors.least()).isEqualTo(set.rate(factor -> 0));
            assertThat(factors.greatest()).isEqualTo(set.rate(factor -> 1));
        }
    }

    @Example
    void known_and_unknown_factors_are_in_the_order_of_the_set() {
        PartialFactors factors = new PartialFactors(
                FactorSet.AGENTIC,
                Map.of(
                        AgenticRiskFactor.OPACITY_AND_REFLEXIVITY, 1.0,
                        AgenticRiskFactor.AUTONOMY_OF_ACTION, 0.0,
                        AgenticRiskFactor.DYNAMIC_TOOL_USE, 0.3));

        assertThat(factors.known().keySet())
                .containsExactly(
                        AgenticRiskFactor.AUTONOMY_OF_ACTION,
                        AgenticRiskFactor.DYNAMIC_TOOL_USE,
                        AgenticRiskFactor.OPACITY_AND_REFLEXIVITY);
        assertThat(factors.unknown())
                .containsExactly(
                        AgenticRiskFactor.GOAL_DRIVEN_PLANNING,
                        AgenticRiskFactor.SELF_MODIFICATION,
                        AgenticRiskFactor.PERSISTENT_MEMORY,
                        AgenticRiskFactor.CONTEXTUAL_AWARENESS,
                        AgenticRiskFactor.DYNAMIC_IDENTITY,
                        AgenticRiskFactor.MULTI_AGENT_INTERACTIONS,
                        AgenticRiskFactor.NON_DETERMINISM);
        assertThat(factors.value(AgenticRiskFactor.DYNAMIC_TOOL_USE)).hasValue(0.3);
        assertThat(factors.value(AgenticRiskFactor.DYNAMIC_IDENTITY)).isEmpty();
        assertThat(factors.least()).isEqualTo(AgenticRiskFactors.of(0, 0, 0, 0.3, 0, 0, 0, 0, 0, 1));
        assertThat(factors.greatest()).isEqualTo(AgenticRiskFactors.of(0, 1, 1, 0.3, 1, 1, 1, 1, 1, 1));
    }

    @Example
    void factors_that_are_all_known_are_rated_factors() {
        Map<RiskFactor, Double> ten = new HashMap<>(NINE);
        ten.put(AgenticRiskFactor.DYNAMIC_IDENTITY, 0.25);
        AgenticRiskFactors rated = AgenticRiskFactors.of(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25, 0.5, 0.5, 0.5);

        assertThat(AssessedFactors.of(FactorSet.AGENTIC, ten)).isEqualTo(rated);
        assertThat(new PartialFactors(FactorSet.AGENTIC, NINE).with(AgenticRiskFactor.DYNAMIC_IDENTITY, 0.25))
                .isEqualTo(rated);
        assertThat(AssessedFactors.of(FactorSet.AGENTIC, NINE)).isEqualTo(new PartialFactors(FactorSet.AGENTIC, NINE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialFactors(FactorSet.AGENTIC, ten))
                .withMessage("known must lack a factor but has all of the agentic set");
    }

    @Example
    void a_factor_of_another_set_is_refused() {
        PartialFactors factors = PartialFactors.unknown(FactorSet.AGENTIC);
        String message = "factor must be of the agentic set but was tools of the amplification set";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> factors.value(AmplificationFactor.TOOLS))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> factors.with(AmplificationFactor.TOOLS, 0.5))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialFactors(FactorSet.AGENTIC, Map.of(AmplificationFactor.TOOLS, 0.5)))
                .withMessage(message);
    }

    @Example
    void values_out_of_range_are_refused_on_both_sides_of_the_bounds() {
        PartialFactors factors = PartialFactors.unknown(FactorSet.AGENTIC);
        for (double bound : new double[] {0, 1}) {
            assertThat(factors.with(AgenticRiskFactor.NON_DETERMINISM, bound).known())
                    .containsValue(bound);
        }
        for (double wrong : new double[] {-Double.MIN_VALUE, Math.nextUp(1.0), Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> factors.with(AgenticRiskFactor.NON_DETERMINISM, wrong))
                    .withMessageStartingWith("nonDeterminism must be in [0, 1] but was ");
        }
        assertThat(factors.with(AgenticRiskFactor.NON_DETERMINISM, -0.0))
                .isEqualTo(factors.with(AgenticRiskFactor.NON_DETERMINISM, 0.0));
    }

    @Example
    void the_known_factors_cannot_be_changed() {
        Map<RiskFactor, Double> known = new HashMap<>(NINE);
        PartialFactors factors = new PartialFactors(FactorSet.AGENTIC, known);
        known.clear();

        assertThat(factors.known()).isEqualTo(NINE);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> factors.known().clear());
    }

    @Example
    void equal_factors_have_the_same_hash_code_and_different_ones_differ() {
        PartialFactors factors = new PartialFactors(FactorSet.AGENTIC, NINE);

        assertThat(new PartialFactors(FactorSet.AGENTIC, new HashMap<>(NINE)))
                .isEqualTo(factors)
                .hasSameHashCodeAs(factors);
        assertThat(factors.with(AgenticRiskFactor.NON_DETERMINISM, 0.6))
                .isNotEqualTo(factors)
                .doesNotHaveSameHashCodeAs(factors);
        assertThat(PartialFactors.unknown(FactorSet.AGENTIC))
                .isNotEqualTo(PartialFactors.unknown(FactorSet.AMPLIFICATION))
                .doesNotHaveSameHashCodeAs(PartialFactors.unknown(FactorSet.AMPLIFICATION));
    }

    @Example
    void complete_factors_are_their_own_least_and_greatest() {
        for (RiskFactors factors : List.of(FactorSum.of(5.4), AgenticRiskFactors.of(new double[10]))) {
            assertThat(factors.least()).isSameAs(factors);
            assertThat(factors.greatest()).isSameAs(factors);
            assertThat(factors.unknown()).isEmpty();
        }
        assertThat(FactorSum.of(5.4).known()).isEmpty();
        assertThat(AgenticRiskFactors.of(new double[10]).known()).hasSize(10).containsValue(0.0);
    }

    @Property
    void the_bounds_are_the_exact_scores_of_the_least_and_greatest_sum_and_base(@ForAll Assessment assessment) {
        List<BigDecimal> scores = new ArrayList<>();
        BigDecimal known = assessment.factors().known().values().stream()
                .map(DecimalOracle::decimal)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal all =
                known.add(BigDecimal.valueOf(10 - assessment.factors().known().size()));
        List<BigDecimal> bases = assessment
                .cvssBase()
                .map(base -> List.of(DecimalOracle.decimal(base.score())))
                .orElse(List.of(BigDecimal.ZERO, BigDecimal.TEN));
        for (BigDecimal base : bases) {
            for (BigDecimal sum : List.of(known, all)) {
                scores.add(DecimalOracle.evaluate(
                                assessment.edition().key(),
                                base,
                                sum,
                                DecimalOracle.decimal(
                                        assessment.threatMultiplier().value()),
                                DecimalOracle.decimal(
                                        assessment.mitigationFactor().value()))
                        .score());
            }
        }

        assertThat(assessment.score()).isEmpty();
        assertThat(assessment.input()).isEmpty();
        assertThat(assessment.range())
                .isEqualTo(new ScoreRange(
                        DecimalOracle.nearest(
                                scores.stream().min(BigDecimal::compareTo).orElseThrow()),
                        DecimalOracle.nearest(
                                scores.stream().max(BigDecimal::compareTo).orElseThrow())));
    }

    @Property
    void the_true_score_is_within_the_bounds(
            @ForAll Assessment assessment, @ForAll RatedFactors truth, @ForAll CvssBase base) {
        ScoreRange range = assessment.range();
        double score = completed(assessment, truth, base).score().orElseThrow().value();

        assertThat(score).isBetween(range.min(), range.max());
    }

    @Property
    void both_bounds_are_reached(@ForAll Assessment assessment) {
        List<Double> scores = new ArrayList<>();
        for (double unknown : new double[] {0, 1}) {
            RatedFactors truth = FactorSet.AGENTIC.rate(factor -> unknown);
            for (double base : new double[] {0, 10}) {
                scores.add(completed(assessment, truth, CvssBase.of(base))
                        .score()
                        .orElseThrow()
                        .value());
            }
        }

        assertThat(scores).contains(assessment.range().min(), assessment.range().max());
    }

    @Property
    void learning_a_factor_never_widens_the_range(
            @ForAll Assessment assessment,
            @ForAll @IntRange(max = 9) int index,
            @ForAll @DoubleRange(max = 1) double value) {
        List<RiskFactor> unknown = assessment.factors().unknown();
        Assessment learned = assessment.withFactor(unknown.get(index % unknown.size()), value);

        assertThat(learned.range().min())
                .isGreaterThanOrEqualTo(assessment.range().min());
        assertThat(learned.range().max()).isLessThanOrEqualTo(assessment.range().max());
    }

    @Property
    void learning_the_base_never_widens_the_range(@ForAll Assessment assessment, @ForAll CvssBase base) {
        ScoreRange learned = assessment.toBuilder().cvssBase(base).build().range();

        if (assessment.cvssBase().isEmpty()) {
            assertThat(learned.min()).isGreaterThanOrEqualTo(assessment.range().min());
            assertThat(learned.max()).isLessThanOrEqualTo(assessment.range().max());
        }
    }

    @Property
    void each_unknown_factor_widens_the_range_of_raw_scores_alike(@ForAll Assessment assessment) {
        Optional<BigDecimal> width = assessment.widthPerUnknownFactor();

        assertThat(width.isPresent()).isEqualTo(assessment.cvssBase().isPresent());
        width.ifPresent(each -> {
            List<AivssInput> extremes = assessment.extremes();
            BigDecimal least = DecimalOracle.evaluate(assessment.edition(), extremes.get(0))
                    .raw();
            BigDecimal greatest = DecimalOracle.evaluate(assessment.edition(), extremes.get(1))
                    .raw();
            assertThat(each.multiply(
                            BigDecimal.valueOf(assessment.factors().unknown().size())))
                    .isEqualByComparingTo(greatest.subtract(least));
        });
    }

    @Example
    void the_width_is_that_of_the_formula_of_the_edition() {
        PartialFactors factors = PartialFactors.unknown(FactorSet.AGENTIC);

        // (10 − 8.5) / 10 × 0.97 × 0.83, the same in both editions of 0.8's uplift; 0.97 / 2 in 0.5.
        assertThat(Assessment.builder(AivssEdition.V0_8, factors)
                        .cvssBase(CvssBase.of(8.5))
                        .mitigationFactor(MitigationFactor.PARTIAL)
                        .build()
                        .widthPerUnknownFactor())
                .hasValueSatisfying(width -> assertThat(width).isEqualByComparingTo("0.120765"));
        assertThat(Assessment.builder(AivssEdition.UPLIFT_MITIGATION, factors)
                        .cvssBase(CvssBase.of(8.5))
                        .mitigationFactor(MitigationFactor.PARTIAL)
                        .build()
                        .widthPerUnknownFactor())
                .hasValueSatisfying(width -> assertThat(width).isEqualByComparingTo("0.120765"));
        assertThat(Assessment.builder(AivssEdition.V0_5, factors)
                        .cvssBase(CvssBase.of(8.5))
                        .build()
                        .widthPerUnknownFactor())
                .hasValueSatisfying(width -> assertThat(width).isEqualByComparingTo("0.485"));
        assertThat(Assessment.of(AivssEdition.V0_8, AivssInput.of(8.5, FactorSum.of(1)))
                        .widthPerUnknownFactor())
                .isEmpty();
    }

    /** Returns an assessment with the values of the truth, in the order of the sets, for the unknown factors. */
    private static Assessment completed(Assessment assessment, RatedFactors truth, CvssBase base) {
        List<RiskFactor> order = assessment.factors().least() instanceof RatedFactors rated
                ? rated.set().factors()
                : List.of();
        List<Double> values = new ArrayList<>(truth.values().values());
        Assessment completed = assessment;
        for (RiskFactor factor : assessment.factors().unknown()) {
            completed = completed.withFactor(factor, values.get(order.indexOf(factor)));
        }
        return completed.cvssBase().isPresent()
                ? completed
                : completed.toBuilder().cvssBase(base).build();
    }
}
