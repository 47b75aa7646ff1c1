// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every input that the tables of an edition allow, against {@link DecimalOracle}. */
class EditionGridTest {

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** One input as decimals, and what the formulas make of it. */
    private record Point(
            AivssEdition edition, BigDecimal cvss, BigDecimal sum, BigDecimal threat, BigDecimal mitigation) {

        DecimalOracle.Result oracle() {
            return DecimalOracle.evaluate(edition.key(), cvss, sum, threat, mitigation);
        }

        AivssInput input(RiskFactors factors) {
            return new AivssInput(
                    CvssBase.of(cvss.doubleValue()),
                    factors,
                    ThreatMultiplier.of(threat.doubleValue()),
                    MitigationFactor.of(mitigation.doubleValue()));
        }
    }

    @Test
    void all_19089_scores_of_0_8_on_the_grid_of_table_values_are_exact() {
        assertThat(assertExact(AivssEdition.V0_8, HALF, List.of("1.0", "0.97", "0.5"), List.of("1.0", "0.83", "0.67")))
                .isEqualTo(19_089);
    }

    @Test
    void all_6363_scores_of_0_5_on_the_grid_of_table_values_are_exact() {
        assertThat(assertExact(AivssEdition.V0_5, HALF, List.of("1.0", "0.97", "0.91"), List.of("1.0")))
                .isEqualTo(6_363);
    }

    @Test
    void all_25452_scores_of_uplift_mitigation_on_the_grid_of_table_values_are_exact() {
        assertThat(assertExact(
                        AivssEdition.UPLIFT_MITIGATION,
                        HALF,
                        List.of("1.0", "0.97", "0.5"),
                        List.of("1.0", "0.83", "0.67", "0.5")))
                .isEqualTo(25_452);
    }

    @Tag("exhaustive")
    @Test
    void all_183618_scores_on_the_grid_of_published_practice_are_exact() {
        assertThat(assertExact(
                        AivssEdition.V0_8,
                        TENTH,
                        List.of("0.9", "1.0", "1.1"),
                        List.of("0.5", "0.6", "0.7", "0.8", "0.9", "1.0")))
                .isEqualTo(183_618);
    }

    /** What the exactness is for: the figures tell how often binary arithmetic misses on this grid. */
    @Test
    void binary_arithmetic_misses_24_scores_of_0_8_so_the_grid_detects_it() {
        List<Point> missed = new ArrayList<>();
        forEach(AivssEdition.V0_8, HALF, List.of("1.0", "0.97", "0.5"), List.of("1.0", "0.83", "0.67"), point -> {
            double cvss = point.cvss().doubleValue();
            double aars = (10 - cvss)
                    * (point.sum().doubleValue() / 10)
                    * point.threat().doubleValue();
            double raw = (cvss + aars) * point.mitigation().doubleValue();
            if ((int) Math.floor(10 * raw + 0.5) != point.oracle().tenths()) {
                missed.add(point);
            }
        });

        assertThat(missed).hasSize(24);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @EnumSource
    void the_doubles_next_to_a_tie_are_rounded_to_their_own_side(AivssEdition edition) {
        List<String> wrong = new ArrayList<>();
        List<Point> ties = new ArrayList<>();
        List<String> mitigations = edition.hasMitigation() ? List.of("0.8", "0.9", "1.0") : List.of("1.0");
        forEach(edition, TENTH, List.of("0.9", "1.0", "1.1"), mitigations, point -> {
            BigDecimal tenths = point.oracle().raw().movePointRight(1);
            if (tenths.remainder(BigDecimal.ONE).compareTo(HALF) == 0) {
                ties.add(point);
            }
        });
        for (Point tie : ties) {
            AivssInput input = tie.input(AgenticRiskFactors.of(ratings(tie.sum())));
            double cvss = input.cvssBase().score();
            for (double beside : new double[] {Math.nextDown(cvss), Math.nextUp(cvss)}) {
                if (beside >= 0 && beside <= 10) {
                    AivssInput next = input.withCvssBase(CvssBase.of(beside));
                    int tenths = DecimalOracle.evaluate(tie.edition(), next).tenths();
                    if (tie.edition().scoreTenths(next) != tenths
                            || tie.edition().score(next).tenths() != tenths) {
                        wrong.add(next + " should give " + tenths);
                    }
                }
            }
        }

        assertThat(ties).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private static int assertExact(
            AivssEdition edition, BigDecimal sumStep, List<String> threats, List<String> mitigations) {
        List<String> wrong = new ArrayList<>();
        int[] points = {0};
        forEach(edition, sumStep, threats, mitigations, point -> {
            points[0]++;
            check(point, FactorSum.of(point.sum().doubleValue()), wrong);
            check(point, AgenticRiskFactors.of(ratings(point.sum())), wrong);
            check(point, AmplificationFactors.of(ratings(point.sum())), wrong);
        });

        assertThat(wrong).isEmpty();
        return points[0];
    }

    private static void forEach(
            AivssEdition edition,
            BigDecimal sumStep,
            List<String> threats,
            List<String> mitigations,
            Consumer<Point> action) {
        for (BigDecimal cvss = BigDecimal.ZERO; cvss.compareTo(BigDecimal.TEN) <= 0; cvss = cvss.add(TENTH)) {
            for (BigDecimal sum = BigDecimal.ZERO; sum.compareTo(BigDecimal.TEN) <= 0; sum = sum.add(sumStep)) {
                for (String threat : threats) {
                    for (String mitigation : mitigations) {
                        action.accept(
                                new Point(edition, cvss, sum, new BigDecimal(threat), new BigDecimal(mitigation)));
                    }
                }
            }
        }
    }

    private static void check(Point point, RiskFactors factors, List<String> wrong) {
        DecimalOracle.Result oracle = point.oracle();
        AivssInput input = point.input(factors);
        AivssScore score = point.edition().score(input);
        boolean exact = factors.sum() == DecimalOracle.nearest(point.sum())
                && score.tenths() == oracle.tenths()
                && score.value() == DecimalOracle.nearest(oracle.score())
                && point.edition().scoreTenths(input) == oracle.tenths()
                && score.severity().title().equals(oracle.severity())
                && score.aars() == DecimalOracle.nearest(oracle.aars())
                && score.raw() == DecimalOracle.nearest(oracle.raw())
                && score.exactAars().compareTo(oracle.aars()) == 0
                && score.exactRaw().compareTo(oracle.raw()) == 0
                && score.capped() == oracle.capped();
        if (!exact) {
            wrong.add(input + " should give " + oracle + " but gave " + score);
        }
    }

    /** Ten ratings of a sum: the first factors full, the next one what is left. */
    private static double[] ratings(BigDecimal sum) {
        return IntStream.range(0, 10)
                .mapToObj(BigDecimal::valueOf)
                .mapToDouble(before -> sum.subtract(before)
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.ONE)
                        .doubleValue())
                .toArray();
    }
}
