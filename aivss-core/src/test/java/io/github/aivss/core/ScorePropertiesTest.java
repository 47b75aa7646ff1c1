// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AivssDomain.Calculation;
import io.github.aivss.core.AivssDomain.RatedCalculation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Label("A score, whatever the input,")
@Domain(AivssDomain.class)
@Domain(DomainContext.Global.class)
class ScorePropertiesTest {

    @Label("is the exact decimal value, capped and rounded half up once")
    @Property(tries = 3000)
    void isTheExactDecimalValue(@ForAll Calculation calculation) {
        AivssScore score = calculation.score();
        DecimalOracle.Result oracle = calculation.oracle();

        assertThat(score.tenths()).isEqualTo(oracle.tenths());
        assertThat(score.value()).isEqualTo(DecimalOracle.nearest(oracle.score()));
        assertThat(score.severity().title()).isEqualTo(oracle.severity());
        assertThat(score.capped()).isEqualTo(oracle.capped());
        assertThat(score.exactAars()).isEqualByComparingTo(oracle.aars());
        assertThat(score.exactRaw()).isEqualByComparingTo(oracle.raw());
        assertThat(score.aars()).isEqualTo(DecimalOracle.nearest(oracle.aars()));
        assertThat(score.raw()).isEqualTo(DecimalOracle.nearest(oracle.raw()));
        assertThat(calculation.edition().scoreTenths(calculation.input())).isEqualTo(oracle.tenths());
    }

    @Label("is of numbers that tell the decimals they stand for")
    @Property
    void isOfExactNumbers(@ForAll AivssInput input) {
        assertThat(input.cvssBase().exactScore())
                .isEqualByComparingTo(DecimalOracle.decimal(input.cvssBase().score()));
        assertThat(input.factors().exactSum()).isEqualByComparingTo(DecimalOracle.sum(input.factors()));
        assertThat(input.threatMultiplier().exactValue())
                .isEqualByComparingTo(
                        DecimalOracle.decimal(input.threatMultiplier().value()));
        assertThat(input.mitigationFactor().exactValue())
                .isEqualByComparingTo(
                        DecimalOracle.decimal(input.mitigationFactor().value()));
    }

    @Label("remembers the edition and the input it came from")
    @Property
    void remembersWhereItCameFrom(@ForAll Calculation calculation) {
        assertThat(calculation.score().edition()).isEqualTo(calculation.edition());
        assertThat(calculation.score().input()).isEqualTo(calculation.input());
    }

    @Label("stays within 0 and 10, and its AARS and raw value within 0 and 20")
    @Property
    void staysWithinItsBounds(@ForAll Calculation calculation) {
        AivssScore score = calculation.score();

        assertThat(score.value()).isBetween(0.0, 10.0);
        assertThat(score.tenths()).isBetween(0, 100);
        assertThat(score.aars()).isBetween(0.0, 20.0);
        assertThat(score.raw()).isBetween(0.0, 20.0);
    }

    @Label("is never above 10 before it is capped where the threat multiplier is at most 1")
    @Property
    void isNeverCappedWithoutAMultiplierAboveOne(@ForAll Calculation calculation) {
        Assume.that(calculation.input().threatMultiplier().value() <= 1);

        assertThat(calculation.score().capped()).isFalse();
    }

    @Label("does not fall as CVSS rises while Factor_Sum / 10 × ThM is at most 1")
    @Property
    void doesNotFallAsCvssRises(@ForAll Calculation calculation, @ForAll CvssBase one, @ForAll CvssBase other) {
        BigDecimal slope = DecimalOracle.sum(calculation.input().factors())
                .multiply(DecimalOracle.decimal(
                        calculation.input().threatMultiplier().value()));
        Assume.that(calculation.edition() == AivssEdition.V0_5 || slope.compareTo(BigDecimal.TEN) <= 0);

        assertInOrder(one.score(), other.score(), calculation.scoreWith(one), calculation.scoreWith(other));
    }

    @Label("does not fall as a factor rises, and neither does the AARS")
    @Property
    void doesNotFallAsAFactorRises(
            @ForAll RatedCalculation calculation, @ForAll RatedFactors others, @ForAll @IntRange(max = 9) int index) {
        RatedFactors factors = calculation.factors();
        RiskFactor factor = factors.set().factors().get(index);
        double value = others.value(others.set().factors().get(index));
        AivssScore before = calculation.score();
        AivssScore after = calculation.calculation().scoreWith(factors.with(factor, value));

        assertInOrder(factors.value(factor), value, before, after);
        assertInOrder(factors.value(factor), value, before.exactAars(), after.exactAars());
    }

    @Label("does not fall as the factor sum rises, and neither does the AARS")
    @Property
    void doesNotFallAsTheFactorSumRises(
            @ForAll Calculation calculation, @ForAll RiskFactors one, @ForAll RiskFactors other) {
        double oneSum = DecimalOracle.nearest(DecimalOracle.sum(one));
        double otherSum = DecimalOracle.nearest(DecimalOracle.sum(other));
        Assume.that(oneSum != otherSum);
        AivssScore before = calculation.scoreWith(one);
        AivssScore after = calculation.scoreWith(other);

        assertInOrder(oneSum, otherSum, before, after);
        assertInOrder(oneSum, otherSum, before.exactAars(), after.exactAars());
    }

    @Label("does not fall as the threat multiplier rises")
    @Property
    void doesNotFallAsTheThreatMultiplierRises(
            @ForAll Calculation calculation, @ForAll ThreatMultiplier one, @ForAll ThreatMultiplier other) {
        assertInOrder(one.value(), other.value(), calculation.scoreWith(one), calculation.scoreWith(other));
    }

    @Label("does not fall as the mitigation factor rises, and its AARS does not change")
    @Property
    void doesNotFallAsTheMitigationFactorRises(
            @ForAll Calculation calculation, @ForAll MitigationFactor one, @ForAll MitigationFactor other) {
        Assume.that(calculation.edition() != AivssEdition.V0_5);
        AivssScore before = calculation.scoreWith(one);
        AivssScore after = calculation.scoreWith(other);

        assertInOrder(one.value(), other.value(), before, after);
        assertThat(before.exactAars()).isEqualByComparingTo(after.exactAars());
    }

    @Label("is never under the CVSS base rounded half up in 0.8 without mitigation")
    @Property
    void isNeverUnderTheCvssBaseWithoutMitigation(@ForAll AivssInput input) {
        assertNotUnderTheCvssBase(AivssEdition.V0_8.score(input.withMitigationFactor(MitigationFactor.NONE)));
    }

    @Label("is never under the CVSS base rounded half up where mitigation is of the uplift")
    @Property
    void isNeverUnderTheCvssBaseUnderUpliftMitigation(@ForAll AivssInput input) {
        assertNotUnderTheCvssBase(AivssEdition.UPLIFT_MITIGATION.score(input));
    }

    @Label("is the same under 0.8 and uplift mitigation where there is no mitigation")
    @Property
    void isTheSameInBothEditionsWithoutMitigation(@ForAll AivssInput input) {
        AivssInput unmitigated = input.withMitigationFactor(MitigationFactor.NONE);
        AivssScore one = AivssEdition.V0_8.score(unmitigated);
        AivssScore other = AivssEdition.UPLIFT_MITIGATION.score(unmitigated);

        assertThat(one.tenths()).isEqualTo(other.tenths());
        assertThat(one.exactRaw()).isEqualByComparingTo(other.exactRaw());
        assertThat(one).isNotEqualTo(other);
    }

    @Label("is never lower under uplift mitigation than under 0.8")
    @Property
    void isNeverLowerUnderUpliftMitigation(@ForAll AivssInput input) {
        assertThat(AivssEdition.UPLIFT_MITIGATION.score(input).exactRaw())
                .isGreaterThanOrEqualTo(AivssEdition.V0_8.score(input).exactRaw());
    }

    @Label("does not depend on the order of the factor values")
    @Property
    void doesNotDependOnTheOrderOfTheFactorValues(@ForAll RatedCalculation calculation, @ForAll Random random) {
        List<Double> values = new ArrayList<>(calculation.factors().values().values());
        Collections.shuffle(values, random);
        RatedFactors shuffled = calculation
                .factors()
                .set()
                .rate(values.stream().mapToDouble(Double::doubleValue).toArray());
        AivssScore score = calculation.score();
        AivssScore other = calculation.calculation().scoreWith(shuffled);

        assertThat(shuffled.sum()).isEqualTo(calculation.factors().sum());
        assertThat(other.tenths()).isEqualTo(score.tenths());
        assertThat(other.aars()).isEqualTo(score.aars());
        assertThat(other.raw()).isEqualTo(score.raw());
        assertThat(other.exactRaw()).isEqualByComparingTo(score.exactRaw());
    }

    @Label("does not depend on the set the factor values are rated in")
    @Property
    void doesNotDependOnTheFactorSet(@ForAll RatedCalculation calculation) {
        double[] values = calculation.factors().values().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        AivssScore agentic = calculation.calculation().scoreWith(AgenticRiskFactors.of(values));
        AivssScore amplification = calculation.calculation().scoreWith(AmplificationFactors.of(values));

        assertThat(agentic.exactRaw()).isEqualByComparingTo(amplification.exactRaw());
        assertThat(agentic.tenths()).isEqualTo(amplification.tenths());
    }

    @Label("is equal to the score of an equal input, in hash code too, and to no other")
    @Property
    void isEqualByValue(@ForAll Calculation calculation, @ForAll Calculation other) {
        AivssInput input = calculation.input();
        AivssInput copy = new AivssInput(
                CvssBase.of(input.cvssBase().score()),
                copyOf(input.factors()),
                ThreatMultiplier.of(input.threatMultiplier().value()),
                MitigationFactor.of(input.mitigationFactor().value()));

        assertThat(calculation.edition().score(copy))
                .isEqualTo(calculation.score())
                .hasSameHashCodeAs(calculation.score())
                .hasToString(calculation.score().toString());
        assertThat(calculation.score().equals(other.score())).isEqualTo(calculation.equals(other));
    }

    private static RiskFactors copyOf(RiskFactors factors) {
        return factors instanceof RatedFactors rated ? rated.set().rate(rated::value) : FactorSum.of(factors.sum());
    }

    private static void assertNotUnderTheCvssBase(AivssScore score) {
        BigDecimal cvss = DecimalOracle.decimal(score.input().cvssBase().score());
        BigDecimal rounded = new DecimalOracle.Result(BigDecimal.ZERO, cvss).score();

        assertThat(BigDecimal.valueOf(score.tenths(), 1)).isGreaterThanOrEqualTo(rounded);
    }

    private static void assertInOrder(double one, double other, AivssScore oneScore, AivssScore otherScore) {
        assertInOrder(one, other, oneScore.exactRaw(), otherScore.exactRaw());
        assertInOrder(one, other, BigDecimal.valueOf(oneScore.tenths()), BigDecimal.valueOf(otherScore.tenths()));
    }

    private static void assertInOrder(double one, double other, BigDecimal oneResult, BigDecimal otherResult) {
        if (one <= other) {
            assertThat(oneResult).isLessThanOrEqualTo(otherResult);
        }
        if (one >= other) {
            assertThat(oneResult).isGreaterThanOrEqualTo(otherResult);
        }
    }
}
