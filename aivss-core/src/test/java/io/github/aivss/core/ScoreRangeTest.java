// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.aivss.core.AivssDomain.Calculation;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AivssDomain.class)
class ScoreRangeTest {

    @Property
    void the_ends_of_a_range_are_the_scores_of_the_bases_0_and_10(@ForAll Calculation calculation) {
        double[] ends = {oracle(calculation, BigDecimal.ZERO), oracle(calculation, BigDecimal.TEN)};
        Arrays.sort(ends);

        assertThat(range(calculation)).isEqualTo(new ScoreRange(ends[0], ends[1]));
    }

    @Property
    void a_range_includes_the_score_of_every_base(@ForAll Calculation calculation, @ForAll CvssBase cvssBase) {
        assertThat(calculation.scoreWith(cvssBase).value())
                .isBetween(range(calculation).min(), range(calculation).max());
    }

    @Property(tries = 100)
    void the_ends_of_a_range_are_scores_of_some_base(@ForAll Calculation calculation) {
        double[] scores = IntStream.rangeClosed(0, 100)
                .mapToDouble(tenths ->
                        calculation.scoreWith(CvssBase.of(tenths / 10.0)).value())
                .sorted()
                .toArray();

        assertThat(range(calculation)).isEqualTo(new ScoreRange(scores[0], scores[100]));
    }

    @Property(tries = 200)
    void the_range_of_an_assessment_without_a_base_is_that_of_its_edition(@ForAll Calculation calculation) {
        assertThat(Assessment.builder(calculation.edition(), calculation.input().factors())
                        .threatMultiplier(calculation.input().threatMultiplier())
                        .mitigationFactor(calculation.input().mitigationFactor())
                        .build()
                        .range())
                .isEqualTo(range(calculation));
    }

    @Property(tries = 200)
    void the_range_of_a_complete_assessment_is_its_score(@ForAll Calculation calculation) {
        double score = calculation.score().value();

        assertThat(Assessment.of(calculation.edition(), calculation.input()).range())
                .isEqualTo(new ScoreRange(score, score));
    }

    @Example
    void the_range_is_in_order_if_the_score_falls_as_cvss_rises() {
        // CVSS 0: 10 × 1 × 2 × 0.5 = 10; CVSS 10: 10 × 0.5 = 5.
        assertThat(AivssEdition.V0_8.range(FactorSum.of(10), ThreatMultiplier.of(2), MitigationFactor.of(0.5)))
                .isEqualTo(new ScoreRange(5, 10));
        // CVSS 0: 10 × 1 × 1.1 × 0.67 = 7.37; CVSS 10: 6.7.
        assertThat(AivssEdition.V0_8.range(FactorSum.of(10), ThreatMultiplier.of(1.1), MitigationFactor.STRONG))
                .isEqualTo(new ScoreRange(6.7, 7.4));
        // CVSS 0: 10 × 1 × 1.1 = 11, capped; CVSS 10: 10.
        assertThat(AivssEdition.V0_8.range(FactorSum.of(10), ThreatMultiplier.of(1.1), MitigationFactor.NONE))
                .isEqualTo(new ScoreRange(10, 10));
    }

    @Example
    void the_range_is_in_order_if_the_score_rises_with_cvss() {
        // CVSS 0: 5.4 × 0.97 = 5.238; CVSS 10: 10.
        assertThat(AivssEdition.V0_8.range(FactorSum.of(5.4), ThreatMultiplier.DEFAULT, MitigationFactor.NONE))
                .isEqualTo(new ScoreRange(5.2, 10));
        // 5.4 / 2 × 0.97 = 2.619 and 15.4 / 2 × 0.97 = 7.469.
        assertThat(AivssEdition.V0_5.range(FactorSum.of(5.4), ThreatMultiplier.DEFAULT, MitigationFactor.NONE))
                .isEqualTo(new ScoreRange(2.6, 7.5));
    }

    @Example
    void a_range_has_the_severities_of_its_ends() {
        ScoreRange range = new ScoreRange(3.9, 9.0);

        assertThat(range.minSeverity()).isEqualTo(Severity.LOW);
        assertThat(range.maxSeverity()).isEqualTo(Severity.CRITICAL);
    }

    @Example
    void min_above_max_is_refused() {
        assertThat(new ScoreRange(4, 4).min()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreRange(4.1, 4))
                .withMessageContaining("min")
                .withMessageContaining("4.1")
                .withMessageContaining("4.0");
    }

    @Example
    void ends_that_are_not_rounded_scores_are_refused() {
        for (double wrong : new double[] {4.05, 10.1, -0.1, Math.nextUp(4.0), Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ScoreRange(wrong, 10))
                    .withMessageContaining(String.valueOf(wrong));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ScoreRange(0, wrong))
                    .withMessageContaining(String.valueOf(wrong));
        }
    }

    @Example
    void the_message_names_the_end_that_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreRange(4.05, 10))
                .withMessageStartingWith("min must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreRange(0, 10.1))
                .withMessageStartingWith("max must");
    }

    @Example
    void negative_zero_becomes_zero() {
        assertThat(new ScoreRange(-0.0, 1)).isEqualTo(new ScoreRange(0.0, 1));
    }

    private static ScoreRange range(Calculation calculation) {
        return calculation
                .edition()
                .range(
                        calculation.input().factors(),
                        calculation.input().threatMultiplier(),
                        calculation.input().mitigationFactor());
    }

    private static double oracle(Calculation calculation, BigDecimal cvss) {
        return DecimalOracle.nearest(DecimalOracle.evaluate(
                        calculation.edition().key(),
                        cvss,
                        DecimalOracle.sum(calculation.input().factors()),
                        DecimalOracle.decimal(
                                calculation.input().threatMultiplier().value()),
                        DecimalOracle.decimal(
                                calculation.input().mitigationFactor().value()))
                .score());
    }
}
