// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.aivss.core.AivssDomain.Calculation;
import io.github.aivss.core.AivssDomain.RatedCalculation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
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
        AivssInput even = AivssInput.of(5, FactorSum.of(10)).withThreat(ThreatMultiplier.of(1));

        assertThat(AivssEdition.V0_8.score(even).explain().driver()).isEqualTo(ScoreExplanation.Driver.FLAW);
        assertThat(AivssEdition.V0_8
                        .score(even.withThreat(ThreatMultiplier.of(Math.nextUp(1.0))))
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
                .withThreat(ThreatMultiplier.of(1));
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
                .withThreat(ThreatMultiplier.of(1));
        AivssScore score = AivssEdition.V0_8.score(input);

        assertThat(score.explain().oneBandDown())
                .hasSize(10)
                .allSatisfy((factor, way) -> assertThat(way).isEmpty());
    }

    @Label("tells the factor that keeps a score in its band from one that hardly exists")
    @Example
    void tellsTheFactorThatMatters() {
        AivssInput input = AivssInput.of(0, AgenticRiskFactors.of(0, 0, 0, Double.MIN_VALUE, 0, 0, 0, 0, 0, 0.05))
                .withThreat(ThreatMultiplier.of(1));
        AivssScore score = AivssEdition.V0_8.score(input);
        Map<RiskFactor, OptionalDouble> ways = score.explain().oneBandDown();

        assertThat(score.severity()).isEqualTo(Severity.LOW);
        assertThat(ways.get(AgenticRiskFactor.DYNAMIC_TOOL_USE)).isEmpty();
        assertThat(ways.get(AgenticRiskFactor.OPACITY_AND_REFLEXIVITY)).hasValue(Math.nextDown(0.05));
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
    }

    private static Severity severityWith(RatedCalculation calculation, RiskFactor factor, double value) {
        return calculation
                .calculation()
                .scoreWith(calculation.factors().with(factor, value))
                .severity();
    }
}
