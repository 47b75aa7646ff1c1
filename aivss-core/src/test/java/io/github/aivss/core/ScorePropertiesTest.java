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
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AivssDomain.class)
@Domain(DomainContext.Global.class)
class ScorePropertiesTest {

    @Property(tries = 3000)
    void a_score_is_the_exact_decimal_value_rounded_half_up_once(@ForAll Calculation calculation) {
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

    @Property
    void every_double_of_an_input_means_its_shortest_decimal(@ForAll AivssInput input) {
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

    @Property
    void a_score_leads_back_to_an_assessment_with_the_same_score(@ForAll Calculation calculation) {
        AivssScore score = calculation.score();

        assertThat(score.assessment()).isEqualTo(Assessment.of(calculation.edition(), calculation.input()));
        assertThat(score.assessment().score()).contains(score);
        assertThat(score.exactValue())
                .isEqualTo(DecimalOracle.evaluate(calculation.edition(), calculation.input())
                        .score());
    }

    @Property
    void a_score_is_in_0_to_10_and_aars_and_raw_in_0_to_20(@ForAll Calculation calculation) {
        AivssScore score = calculation.score();

        assertThat(score.value()).isBetween(0.0, 10.0);
        assertThat(score.tenths()).isBetween(0, 100);
        assertThat(score.aars()).isBetween(0.0, 20.0);
        assertThat(score.raw()).isBetween(0.0, 20.0);
    }

    @Property
    void no_score_is_capped_if_the_threat_multiplier_is_at_most_1(@ForAll Calculation calculation) {
        Assume.that(calculation.input().threatMultiplier().value() <= 1);

        assertThat(calculation.score().capped()).isFalse();
    }

    @Property
    void a_score_does_not_fall_as_cvss_rises_if_sum_by_10_times_threat_is_at_most_1(
            @ForAll Calculation calculation, @ForAll CvssBase one, @ForAll CvssBase other) {
        BigDecimal slope = DecimalOracle.sum(calculation.input().factors())
                .multiply(DecimalOracle.decimal(
                        calculation.input().threatMultiplier().value()));
        Assume.that(calculation.edition() == AivssEdition.V0_5 || slope.compareTo(BigDecimal.TEN) <= 0);

        assertInOrder(one.score(), other.score(), calculation.scoreWith(one), calculation.scoreWith(other));
    }

    @Property
    void neither_score_nor_aars_falls_as_a_factor_rises(
            @ForAll RatedCalculation calculation, @ForAll RatedFactors others, @ForAll @IntRange(max = 9) int index) {
        RatedFactors factors = calculation.factors();
        RiskFactor factor = factors.set().factors().get(index);
        double value = others.value(others.set().factors().get(index));
        AivssScore before = calculation.score();
        AivssScore after = calculation.calculation().scoreWith(factors.with(factor, value));

        assertInOrder(factors.value(factor), value, before, after);
        assertInOrder(factors.value(factor), value, before.exactAars(), after.exactAars());
    }

    @Property
    void neither_score_nor_aars_falls_as_the_factor_sum_rises(
            @ForAll Calculation calculation, @ForAll RiskFactors one, @ForAll RiskFactors other) {
        double oneSum = DecimalOracle.nearest(DecimalOracle.sum(one));
        double otherSum = DecimalOracle.nearest(DecimalOracle.sum(other));
        Assume.that(oneSum != otherSum);
        AivssScore before = calculation.scoreWith(one);
        AivssScore after = calculation.scoreWith(other);

        assertInOrder(oneSum, otherSum, before, after);
        assertInOrder(oneSum, otherSum, before.exactAars(), after.exactAars());
    }

    @Property
    void a_score_does_not_fall_as_the_threat_multiplier_rises(
            @ForAll Calculation calculation, @ForAll ThreatMultiplier one, @ForAll ThreatMultiplier other) {
        assertInOrder(one.value(), other.value(), calculation.scoreWith(one), calculation.scoreWith(other));
    }

    @Property
    void a_score_does_not_fall_as_the_mitigation_factor_rises(
            @ForAll Calculation calculation, @ForAll MitigationFactor one, @ForAll MitigationFactor other) {
        Assume.that(calculation.edition() != AivssEdition.V0_5);
        AivssScore before = calculation.scoreWith(one);
        AivssScore after = calculation.scoreWith(other);

        assertInOrder(one.value(), other.value(), before, after);
        assertThat(before.exactAars()).isEqualByComparingTo(after.exactAars());
    }

    @Property
    void a_score_of_0_8_without_mitigation_is_not_below_the_rounded_base(@ForAll AivssInput input) {
        assertNotUnderTheCvssBase(AivssEdition.V0_8.score(input.withMitigationFactor(MitigationFactor.NONE)));
    }

    @Property
    void a_score_of_uplift_mitigation_is_not_below_the_rounded_base(@ForAll AivssInput input) {
        assertNotUnderTheCvssBase(AivssEdition.UPLIFT_MITIGATION.score(input));
    }

    @Property
    void without_mitigation_0_8_and_uplift_mitigation_give_the_same_score(@ForAll AivssInput input) {
        AivssInput unmitigated = input.withMitigationFactor(MitigationFactor.NONE);
        AivssScore one = AivssEdition.V0_8.score(unmitigated);
        AivssScore other = AivssEdition.UPLIFT_MITIGATION.score(unmitigated);

        assertThat(one.tenths()).isEqualTo(other.tenths());
        assertThat(one.exactRaw()).isEqualByComparingTo(other.exactRaw());
        assertThat(one).isNotEqualTo(other);
    }

    @Property
    void uplift_mitigation_never_gives_a_lower_score_than_0_8(@ForAll AivssInput input) {
        assertThat(AivssEdition.UPLIFT_MITIGATION.score(input).exactRaw())
                .isGreaterThanOrEqualTo(AivssEdition.V0_8.score(input).exactRaw());
    }

    @Property
    void a_score_does_not_depend_on_the_order_of_the_factor_values(
            @ForAll RatedCalculation calculation, @ForAll Random random) {
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

    @Property
    void a_score_does_not_depend_on_the_factor_set(@ForAll RatedCalculation calculation) {
        double[] values = calculation.factors().values().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        AivssScore agentic = calculation.calculation().scoreWith(AgenticRiskFactors.of(values));
        AivssScore amplification = calculation.calculation().scoreWith(AmplificationFactors.of(values));

        assertThat(agentic.exactRaw()).isEqualByComparingTo(amplification.exactRaw());
        assertThat(agentic.tenths()).isEqualTo(amplification.tenths());
    }

    @Property
    void scores_are_equal_exactly_if_their_inputs_are(@ForAll Calculation calculation, @ForAll Calculation other) {
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
