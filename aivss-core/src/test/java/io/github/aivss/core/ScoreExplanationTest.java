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
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Label("The explanation of a score")
@Domain(AivssDomain.class)
class ScoreExplanationTest {

    @Label("names the score it explains")
    @Property(tries = 100)
    void namesItsScore(@ForAll Calculation calculation) {
        assertThat(calculation.score().explain().score()).isEqualTo(calculation.score());
    }

    @Label("gives each factor the share AARS × factor / Factor_Sum, in the order of the set, and 0 where the sum is 0")
    @Property
    void givesEachFactorItsShare(@ForAll RatedCalculation calculation) {
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

    @Label("gives shares that add up to the exact AARS, to the last digit")
    @Property
    void givesSharesThatAddUp(@ForAll RatedCalculation calculation) {
        AivssScore score = calculation.score();

        assertThat(score.explain().shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(score.exactAars());
    }

    @Label("gives all shares as 0 where no factor is above 0")
    @Property(tries = 100)
    void givesNoShareOfNothing(@ForAll Calculation calculation, @ForAll FactorSet set) {
        AivssScore score = calculation.scoreWith(set.rate(factor -> 0.0));

        assertThat(score.explain().shares())
                .hasSize(10)
                .allSatisfy((factor, share) -> assertThat(share).isZero());
    }

    @Label("has neither shares nor ways down where only the factor sum is known")
    @Property(tries = 100)
    void hasNoFactorsOfASum(@ForAll Calculation calculation, @ForAll RiskFactors factors) {
        ScoreExplanation explanation =
                calculation.scoreWith(FactorSum.of(factors.sum())).explain();

        assertThat(explanation.shares()).isEmpty();
        assertThat(explanation.oneBandDown()).isEmpty();
    }

    @Label("sees the deployment as the driver exactly where the AARS is above the CVSS base")
    @Property
    void seesWhatDrivesTheRisk(@ForAll Calculation calculation) {
        boolean above = calculation
                        .oracle()
                        .aars()
                        .compareTo(DecimalOracle.decimal(
                                calculation.input().cvssBase().score()))
                > 0;

        assertThat(calculation.score().explain().driver())
                .isEqualTo(above ? ScoreExplanation.Driver.DEPLOYMENT : ScoreExplanation.Driver.FLAW);
    }

    @Label("sees the flaw as the driver of an AARS that equals the CVSS base, and the deployment one step further")
    @Example
    void seesTheFlawInATie() {
        AivssInput even = AivssInput.of(5, FactorSum.of(10)).withThreatMultiplier(ThreatMultiplier.of(1));

        assertThat(AivssEdition.V0_8.score(even).explain().driver()).isEqualTo(ScoreExplanation.Driver.FLAW);
        assertThat(AivssEdition.V0_8
                        .score(even.withThreatMultiplier(ThreatMultiplier.of(Math.nextUp(1.0))))
                        .explain()
                        .driver())
                .isEqualTo(ScoreExplanation.Driver.DEPLOYMENT);
    }

    @Label("knows for each factor the greatest value that reaches a lower band, to the last bit")
    @Property
    void knowsTheWayOneBandDown(@ForAll RatedCalculation calculation) {
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
    @Label("stops just short of the value whose score is rounded up into the band")
    @Example
    void stopsJustShortOfTheTie() {
        AivssInput input = AivssInput.of(5, AmplificationFactors.of(0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8))
                .withThreatMultiplier(ThreatMultiplier.of(1));
        AivssScore score = AivssEdition.V0_8.score(input);

        assertThat(score.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(score.explain().oneBandDown())
                .hasSize(10)
                .allSatisfy((factor, way) -> assertThat(way).hasValue(Math.nextDown(0.7)));
    }

    /** Ten times 0.6 make 6.0, which is Medium; without one of them it is 5.4, still Medium. */
    @Label("knows no way down where the factor alone does not reach it")
    @Example
    void knowsNoWayDownWhereThereIsNone() {
        AivssInput input = AivssInput.of(0, AgenticRiskFactors.of(0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6))
                .withThreatMultiplier(ThreatMultiplier.of(1));
        AivssScore score = AivssEdition.V0_8.score(input);

        assertThat(score.explain().oneBandDown())
                .hasSize(10)
                .allSatisfy((factor, way) -> assertThat(way).isEmpty());
    }

    @Label("tells the factor that keeps a score in its band from one that hardly exists")
    @Example
    void tellsTheFactorThatMatters() {
        AivssInput input = AivssInput.of(0, AgenticRiskFactors.of(0, 0, 0, Double.MIN_VALUE, 0, 0, 0, 0, 0, 0.05))
                .withThreatMultiplier(ThreatMultiplier.of(1));
        AivssScore score = AivssEdition.V0_8.score(input);
        Map<RiskFactor, OptionalDouble> ways = score.explain().oneBandDown();

        assertThat(score.severity()).isEqualTo(Severity.LOW);
        assertThat(ways.get(AgenticRiskFactor.DYNAMIC_TOOL_USE)).isEmpty();
        assertThat(ways.get(AgenticRiskFactor.OPACITY_AND_REFLEXIVITY)).hasValue(Math.nextDown(0.05));
    }

    @Label(
            "knows the fewest changes that reach a lower band, all to 0 but the last, which is lowered no more than it must")
    @Property(tries = 100)
    void knowsTheFewestChanges(@ForAll RatedCalculation calculation) {
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
    @Label("takes the greatest factors first, and of equal ones the first of the set")
    @Example
    void takesTheGreatestFactorsFirst() {
        AivssInput input = AivssInput.of(5, AgenticRiskFactors.of(0.8, 0.9, 0.9, 1, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9))
                .withThreatMultiplier(ThreatMultiplier.of(1));
        ScoreExplanation explanation = AivssEdition.V0_8.score(input).explain();

        assertThat(explanation.oneBandDown().values()).allMatch(OptionalDouble::isEmpty);
        assertThat(explanation.fewestChangesOneBandDown())
                .containsExactly(
                        entry(AgenticRiskFactor.DYNAMIC_TOOL_USE, 0.0),
                        entry(AgenticRiskFactor.GOAL_DRIVEN_PLANNING, Math.nextDown(0.8)));
    }

    @Label("takes a single factor where one is enough, as low as it must alone")
    @Property
    void takesASingleFactorWhereOneIsEnough(@ForAll RatedCalculation calculation) {
        ScoreExplanation explanation = calculation.score().explain();
        Map<RiskFactor, Double> changes = explanation.fewestChangesOneBandDown();

        assertThat(changes.size() == 1)
                .isEqualTo(explanation.oneBandDown().values().stream().anyMatch(OptionalDouble::isPresent));
        if (changes.size() == 1) {
            changes.forEach((factor, value) ->
                    assertThat(explanation.oneBandDown().get(factor)).hasValue(value));
        }
    }

    @Label("knows no changes where the CVSS base alone keeps the band, nor of a sum")
    @Example
    void knowsNoChangesWhereThereAreNone() {
        AivssInput input = AivssInput.of(9, AgenticRiskFactors.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));

        assertThat(AivssEdition.V0_8.score(input).explain().fewestChangesOneBandDown())
                .isEmpty();
        assertThat(AivssEdition.V0_8
                        .score(AivssInput.of(0, FactorSum.of(10)))
                        .explain()
                        .fewestChangesOneBandDown())
                .isEmpty();
    }

    @Label("ranks the core risks by the shares of their high-impact factors, exactly, and ties by number")
    @Property
    void ranksTheCoreRisks(@ForAll Calculation calculation, @ForAll RatedFactors factors) {
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
    @Label("puts the core risks first that name the agent's high factors")
    @Example
    void putsCoreRisksOfHighFactorsFirst() {
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

    @Label("knows no core risks of the agentic factors, nor of a sum: no publication leads from them to core risks")
    @Property(tries = 50)
    void knowsNoCoreRisksOfOtherFactors(@ForAll Calculation calculation, @ForAll RiskFactors factors) {
        assertThat(calculation
                        .scoreWith(AgenticRiskFactors.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
                        .explain()
                        .coreRiskShares())
                .isEmpty();
        assertThat(calculation.scoreWith(FactorSum.of(factors.sum())).explain().coreRiskShares())
                .isEmpty();
    }

    @Label("hands out collections that cannot be changed")
    @Example
    void handsOutUnmodifiableCollections() {
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
}
