// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.aivss.core.AivssDomain.Calculation;
import io.github.aivss.core.AivssDomain.RatedCalculation;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;

@Domain(AivssDomain.class)
class ScoreExplanationTest {

    @Property(tries = 100)
    void an_explanation_has_its_score(@ForAll Calculation calculation) {
        assertThat(calculation.score().explain().score()).isEqualTo(calculation.score());
    }

    @Property
    void a_share_is_aars_times_factor_by_factor_sum_in_the_order_of_the_set(@ForAll RatedCalculation calculation) {
        BigDecimal sum = DecimalOracle.sum(calculation.factors());
        BigDecimal aars = DecimalOracle.evaluate(
                        calculation.score().edition(), calculation.score().input())
                .aars();
        Map<RiskFactor, BigDecimal> shares = calculation.score().explain().shares();

        assertThat(shares.keySet())
                .containsExactlyElementsOf(calculation.factors().set().factors());
        shares.forEach((factor, share) -> {
            BigDecimal value = DecimalOracle.decimal(calculation.factors().value(factor));
            if (sum.signum() == 0) {
                assertThat(share).isZero();
            } else {
                assertThat(share.multiply(sum)).isEqualByComparingTo(aars.multiply(value));
            }
        });
    }

    @Property
    void shares_add_up_to_the_exact_aars(@ForAll RatedCalculation calculation) {
        AivssScore score = calculation.score();

        assertThat(score.explain().shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(score.exactAars());
    }

    @Property(tries = 100)
    void shares_are_0_if_no_factor_is_above_0(@ForAll Calculation calculation, @ForAll FactorSet set) {
        AivssScore score = calculation.scoreWith(set.rate(factor -> 0.0));

        assertThat(score.explain().shares())
                .hasSize(10)
                .allSatisfy((factor, share) -> assertThat(share).isZero());
    }

    @Property(tries = 100)
    void a_factor_sum_alone_has_neither_shares_nor_changes(
            @ForAll Calculation calculation, @ForAll RiskFactors factors) {
        ScoreExplanation explanation =
                calculation.scoreWith(FactorSum.of(factors.sum())).explain();

        assertThat(explanation.shares()).isEmpty();
        assertThat(explanation.oneBandDown()).isEmpty();
    }

    @Property
    void the_deployment_is_the_driver_exactly_if_aars_is_above_the_cvss_base(@ForAll Calculation calculation) {
        boolean above = calculation
                        .oracle()
                        .aars()
                        .compareTo(DecimalOracle.decimal(
                                calculation.input().cvssBase().score()))
                > 0;

        assertThat(calculation.score().explain().driver())
                .isEqualTo(above ? ScoreExplanation.Driver.DEPLOYMENT : ScoreExplanation.Driver.FLAW);
    }

    @Example
    void the_flaw_is_the_driver_of_an_aars_that_equals_the_cvss_base() {
        AivssInput even = AivssInput.of(5, FactorSum.of(10)).withThreatMultiplier(ThreatMultiplier.of(1));

        assertThat(AivssEdition.V0_8.score(even).explain().driver()).isEqualTo(ScoreExplanation.Driver.FLAW);
        assertThat(AivssEdition.V0_8
                        .score(even.withThreatMultiplier(ThreatMultiplier.of(Math.nextUp(1.0))))
                        .explain()
                        .driver())
                .isEqualTo(ScoreExplanation.Driver.DEPLOYMENT);
    }

    @Property
    void one_band_down_is_the_greatest_double_that_reaches_a_lower_band(@ForAll RatedCalculation calculation) {
        AivssScore score = calculation.score();
        RatedFactors factors = calculation.factors();
        Map<RiskFactor, OptionalDouble> ways = score.explain().oneBandDown();

        assertThat(ways.keySet()).containsExactlyElementsOf(factors.set().factors());
        ways.forEach((factor, way) -> {
            if (way.isEmpty()) {
                assertThat(severityWith(calculation, factor, 0)).isEqualTo(score.severity());
            } else {
                double value = way.getAsDouble();
                assertThat(value).isGreaterThanOrEqualTo(0).isLessThan(factors.value(factor));
                assertThat(severityWith(calculation, factor, value)).isLessThan(score.severity());
                assertThat(severityWith(calculation, factor, Math.nextUp(value)))
                        .isEqualTo(score.severity());
            }
        });
    }

    /** CVSS 5 and ten factors of 0.8 give 5 + 0.5 × 8 = 9.0; with one factor at 0.7 it is 8.95, still Critical. */
    @Example
    void one_band_down_is_just_below_the_tie() {
        AivssInput input = AivssInput.of(5, AmplificationFactors.of(0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8))
                .withThreatMultiplier(ThreatMultiplier.of(1));
        AivssScore score = AivssEdition.V0_8.score(input);

        assertThat(score.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(score.explain().oneBandDown())
                .hasSize(10)
                .allSatisfy((factor, way) -> assertThat(way).hasValue(Math.nextDown(0.7)));
    }

    /** Ten times 0.6 make 6.0, which is Medium; without one of them it is 5.4, still Medium. */
    @Example
    void one_band_down_is_empty_if_the_factor_alone_does_not_reach_a_lower_band() {
        AivssInput input = AivssInput.of(0, AgenticRiskFactors.of(0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6))
                .withThreatMultiplier(ThreatMultiplier.of(1));
        AivssScore score = AivssEdition.V0_8.score(input);

        assertThat(score.explain().oneBandDown())
                .hasSize(10)
                .allSatisfy((factor, way) -> assertThat(way).isEmpty());
    }

    @Example
    void one_band_down_distinguishes_a_factor_that_matters_from_one_near_0() {
        AivssInput input = AivssInput.of(0, AgenticRiskFactors.of(0, 0, 0, Double.MIN_VALUE, 0, 0, 0, 0, 0, 0.05))
                .withThreatMultiplier(ThreatMultiplier.of(1));
        AivssScore score = AivssEdition.V0_8.score(input);
        Map<RiskFactor, OptionalDouble> ways = score.explain().oneBandDown();

        assertThat(score.severity()).isEqualTo(Severity.LOW);
        assertThat(ways.get(AgenticRiskFactor.DYNAMIC_TOOL_USE)).isEmpty();
        assertThat(ways.get(AgenticRiskFactor.OPACITY_AND_REFLEXIVITY)).hasValue(Math.nextDown(0.05));
    }

    @Tag("exhaustive")
    @Property(tries = 100)
    void fewest_changes_lower_all_but_the_last_to_0_and_the_last_as_little_as_possible(
            @ForAll RatedCalculation calculation) {
        Severity band = calculation.score().severity();
        Map<RiskFactor, Double> changes = calculation.score().explain().fewestChangesOneBandDown();

        assertThat(changes).hasSize(fewestZeros(calculation).orElse(0));
        if (!changes.isEmpty()) {
            List<RiskFactor> order = List.copyOf(changes.keySet());
            RiskFactor last = order.get(order.size() - 1);
            RatedFactors changed = with(calculation.factors(), changes);

            assertThat(order.subList(0, order.size() - 1))
                    .allSatisfy(factor -> assertThat(changes.get(factor)).isZero());
            assertThat(changes)
                    .allSatisfy((factor, value) ->
                            assertThat(value).isLessThan(calculation.factors().value(factor)));
            assertThat(severityOf(calculation, changed)).isLessThan(band);
            assertThat(severityOf(calculation, changed.with(last, Math.nextUp(changes.get(last)))))
                    .isEqualTo(band);
        }
    }

    /** Over all 1024 subsets: the size of the smallest one that reaches a lower band when all of it is 0. */
    private static OptionalInt fewestZeros(RatedCalculation calculation) {
        List<RiskFactor> factors = calculation.factors().set().factors();
        return IntStream.range(0, 1 << factors.size())
                .filter(subset -> {
                    RatedFactors lowered = calculation
                            .factors()
                            .set()
                            .rate(factor -> (subset >>> factors.indexOf(factor) & 1) != 0
                                    ? 0.0
                                    : calculation.factors().value(factor));
                    return severityOf(calculation, lowered)
                                    .compareTo(calculation.score().severity())
                            < 0;
                })
                .map(Integer::bitCount)
                .min();
    }

    /** CVSS 5 and a sum of 9 give 5 + 5 × 0.9 = 9.5; 8.95 takes a sum of 7.9, which no single factor here can make. */
    @Example
    void fewest_changes_start_with_the_greatest_factors_in_the_order_of_the_set() {
        AivssInput input = AivssInput.of(5, AgenticRiskFactors.of(0.8, 0.9, 0.9, 1, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9))
                .withThreatMultiplier(ThreatMultiplier.of(1));
        ScoreExplanation explanation = AivssEdition.V0_8.score(input).explain();

        assertThat(explanation.oneBandDown().values()).allMatch(OptionalDouble::isEmpty);
        assertThat(explanation.fewestChangesOneBandDown())
                .containsExactly(
                        entry(AgenticRiskFactor.DYNAMIC_TOOL_USE, 0.0),
                        entry(AgenticRiskFactor.GOAL_DRIVEN_PLANNING, Math.nextDown(0.8)));
    }

    @Property
    void fewest_changes_lower_one_factor_if_one_suffices(@ForAll RatedCalculation calculation) {
        ScoreExplanation explanation = calculation.score().explain();
        Map<RiskFactor, Double> changes = explanation.fewestChangesOneBandDown();

        assertThat(changes.size() == 1)
                .isEqualTo(explanation.oneBandDown().values().stream().anyMatch(OptionalDouble::isPresent));
        if (changes.size() == 1) {
            changes.forEach((factor, value) ->
                    assertThat(explanation.oneBandDown().get(factor)).hasValue(value));
        }
    }

    @Example
    void fewest_changes_are_empty_if_the_cvss_base_alone_keeps_the_band() {
        AivssInput input = AivssInput.of(9, AgenticRiskFactors.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));

        assertThat(AivssEdition.V0_8.score(input).explain().fewestChangesOneBandDown())
                .isEmpty();
        assertThat(AivssEdition.V0_8
                        .score(AivssInput.of(0, FactorSum.of(10)))
                        .explain()
                        .fewestChangesOneBandDown())
                .isEmpty();
    }

    @Property
    void core_risks_are_ranked_by_the_shares_of_their_factors_and_ties_by_number(
            @ForAll Calculation calculation, @ForAll RatedFactors factors) {
        AmplificationFactors rated = AmplificationFactors.of(
                factors.values().values().stream().mapToDouble(value -> value).toArray());
        AivssScore score = calculation.scoreWith(rated);
        BigDecimal sum = DecimalOracle.sum(rated);
        Map<CoreRisk, BigDecimal> shares = score.explain().coreRiskShares();

        assertThat(shares).containsOnlyKeys(CoreRisk.values());
        shares.forEach((risk, share) -> assertThat(share.multiply(sum))
                .isEqualByComparingTo(score.exactAars()
                        .multiply(risk.highImpactFactors().stream()
                                .map(factor -> DecimalOracle.decimal(rated.value(factor)))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))));
        assertThat(List.copyOf(shares.keySet()))
                .isSortedAccordingTo((one, other) -> shares.get(one).compareTo(shares.get(other)) != 0
                        ? shares.get(other).compareTo(shares.get(one))
                        : Integer.compare(one.number(), other.number()));
    }

    /** AARS = 10 × 0.2 × 1 = 2, of two factors of 1: tools, named by 1, 2, 7 and 8, and language, named by 1, 5, 8, 10. */
    @Example
    void core_risks_with_high_factors_come_first() {
        AivssInput input = AivssInput.of(
                        0,
                        AmplificationFactors.builder()
                                .autonomy(0)
                                .tools(1)
                                .language(1)
                                .context(0)
                                .nonDeterminism(0)
                                .opacity(0)
                                .persistence(0)
                                .identity(0)
                                .multiAgent(0)
                                .selfMod(0)
                                .build())
                .withThreatMultiplier(ThreatMultiplier.of(1));
        Map<CoreRisk, BigDecimal> shares =
                AivssEdition.V0_8.score(input).explain().coreRiskShares();

        assertThat(shares.keySet()).extracting(CoreRisk::number).containsExactly(1, 8, 2, 5, 7, 10, 3, 4, 6, 9);
        assertThat(shares.get(CoreRisk.TOOL_MISUSE)).isEqualByComparingTo("2");
        assertThat(shares.get(CoreRisk.IDENTITY_IMPERSONATION)).isEqualByComparingTo("1");
        assertThat(shares.get(CoreRisk.UNTRACEABILITY)).isZero();
    }

    @Property(tries = 50)
    void agentic_factors_and_sums_have_no_core_risk_shares(
            @ForAll Calculation calculation, @ForAll RiskFactors factors) {
        assertThat(calculation
                        .scoreWith(AgenticRiskFactors.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
                        .explain()
                        .coreRiskShares())
                .isEmpty();
        assertThat(calculation.scoreWith(FactorSum.of(factors.sum())).explain().coreRiskShares())
                .isEmpty();
    }

    @Example
    void collections_are_unmodifiable() {
        ScoreExplanation explanation = AivssEdition.V0_8
                .score(AivssInput.of(5, AgenticRiskFactors.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)))
                .explain();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> explanation.shares().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> explanation.oneBandDown().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> explanation.fewestChangesOneBandDown().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> AivssEdition.V0_8
                        .score(AivssInput.of(5, AmplificationFactors.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)))
                        .explain()
                        .coreRiskShares()
                        .clear());
    }

    private static Severity severityWith(RatedCalculation calculation, RiskFactor factor, double value) {
        return severityOf(calculation, calculation.factors().with(factor, value));
    }

    private static Severity severityOf(RatedCalculation calculation, RatedFactors factors) {
        return calculation.calculation().scoreWith(factors).severity();
    }

    private static RatedFactors with(RatedFactors factors, Map<RiskFactor, Double> changes) {
        return factors.set().rate(factor -> changes.getOrDefault(factor, factors.value(factor)));
    }

    @Example
    void a_driver_has_the_key_of_documents() {
        assertThat(ScoreExplanation.Driver.values())
                .extracting(ScoreExplanation.Driver::key)
                .containsExactly("deployment", "flaw");
    }
}
