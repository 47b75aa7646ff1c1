// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AivssDomain.Calculation;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.ScoringModel;
import io.github.aivss.core.audit.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AivssDomain.class)
@Domain(DomainContext.Global.class)
class ClaimAuditPropertiesTest {

    @Property
    void a_claim_of_the_computed_values_holds(
            @ForAll Calculation calculation, @ForAll @IntRange(min = 1, max = 30) int decimals) {
        DecimalOracle.Result oracle = calculation.oracle();
        AivssInput input = calculation.input();
        AivssClaim exact = AivssClaim.ofScore(oracle.score())
                .withSeverity(calculation.score().severity())
                .withAars(oracle.aars())
                .withFactorSum(DecimalOracle.sum(input.factors()))
                .withCvssScore(DecimalOracle.decimal(input.cvssBase().score()));
        AivssClaim rounded = exact.withAars(oracle.aars().setScale(decimals, RoundingMode.HALF_EVEN))
                .withFactorSum(DecimalOracle.sum(input.factors()).setScale(decimals, RoundingMode.HALF_EVEN));

        for (AivssClaim claim : List.of(exact, rounded)) {
            ClaimAudit audit = ClaimAudit.of(assessment(calculation, claim));

            assertThat(audit.verdict()).isEqualTo(Verdict.HOLDS);
            assertThat(audit.findings()).noneMatch(finding -> finding.code().refutes());
            assertThat(audit.explainedBy().get(0).key())
                    .isEqualTo(calculation.edition().key() + "/half-up");
        }
    }

    @Property
    void a_claim_of_another_score_is_refuted(
            @ForAll Calculation calculation, @ForAll @IntRange(min = 1, max = 19) int scale) {
        BigDecimal score = calculation.oracle().score();
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);

        for (BigDecimal claimed : List.of(score.add(step), score.subtract(step))) {
            ClaimAudit audit = ClaimAudit.of(assessment(calculation, AivssClaim.ofScore(claimed)));

            assertThat(audit.verdict()).isEqualTo(Verdict.REFUTED);
            assertThat(audit.explainedBy())
                    .extracting(ScoringModel::key)
                    .doesNotContain(calculation.edition().key() + "/half-up");
        }
    }

    /** Off by one tenth below: the other neighbour of a tie. */
    @Property
    void a_wrong_rounding_is_found_exactly_if_raw_is_a_tie(@ForAll Calculation calculation) {
        BigDecimal raw = calculation.oracle().raw();
        BigDecimal score = calculation.oracle().score();
        BigDecimal claimed = score.subtract(new BigDecimal("0.1"));
        boolean tie = raw.subtract(claimed).compareTo(score.subtract(raw)) == 0;

        assertThat(ClaimAudit.of(assessment(calculation, AivssClaim.ofScore(claimed)))
                        .findings())
                .extracting(finding -> finding.code())
                .contains(tie ? Finding.Code.ROUNDING_MISMATCH : Finding.Code.SCORE_MISMATCH);
    }

    @Property
    void a_sum_off_by_more_than_half_a_unit_of_its_last_digit_is_found(
            @ForAll Calculation calculation,
            @ForAll @IntRange(max = 4) int scale,
            @ForAll @IntRange(max = 100_000) int units) {
        BigDecimal claimed = BigDecimal.valueOf(units, scale);
        BigDecimal tolerance = new BigDecimal("0.5").movePointLeft(scale).min(new BigDecimal("0.05"));
        AivssClaim claim = AivssClaim.EMPTY.withAars(claimed).withFactorSum(claimed);
        List<Finding.Code> codes = ClaimAudit.of(assessment(calculation, claim)).findings().stream()
                .map(Finding::code)
                .toList();

        assertThat(codes.contains(Finding.Code.AARS_MISMATCH))
                .isEqualTo(claimed.subtract(calculation.oracle().aars()).abs().compareTo(tolerance) > 0);
        assertThat(codes.contains(Finding.Code.FACTOR_SUM_MISMATCH))
                .isEqualTo(
                        claimed.subtract(DecimalOracle.sum(calculation.input().factors()))
                                        .abs()
                                        .compareTo(tolerance)
                                > 0);
    }

    @Property(tries = 200)
    void an_audit_does_not_change_the_score(@ForAll Calculation calculation, @ForAll AivssInput other) {
        AivssScore score = calculation.score();
        Assessment assessment = assessment(
                calculation,
                AivssClaim.ofScore(BigDecimal.valueOf(other.cvssBase().score())));
        ClaimAudit audit = ClaimAudit.of(assessment);

        assertThat(audit.computed()).contains(score).isEqualTo(assessment.score());
        assertThat(audit.computed().orElseThrow().tenths()).isEqualTo(score.tenths());
    }

    @Property(tries = 2000)
    void every_model_that_gives_the_claimed_score_explains_it_and_no_other(
            @ForAll Calculation calculation,
            @ForAll AivssInput other,
            @ForAll AivssEdition otherEdition,
            @ForAll boolean claimsCvss,
            @ForAll boolean claimsSum,
            @ForAll boolean computesWithMean) {
        AivssInput input = calculation.input();
        BigDecimal cvss = DecimalOracle.decimal(input.cvssBase().score());
        BigDecimal sum = DecimalOracle.sum(input.factors());
        BigDecimal threat = DecimalOracle.decimal(input.threatMultiplier().value());
        BigDecimal mitigation = DecimalOracle.decimal(input.mitigationFactor().value());
        BigDecimal otherCvss = DecimalOracle.decimal(other.cvssBase().score());
        BigDecimal otherSum = DecimalOracle.decimal(other.factors().sum());
        String claimedBy = computesWithMean ? "mean-times-mitigation" : otherEdition.key();
        BigDecimal claimed = raw(
                        claimedBy, claimsCvss ? otherCvss : cvss, claimsSum ? otherSum : sum, threat, mitigation)
                .setScale(1, RoundingMode.HALF_UP)
                .min(BigDecimal.TEN);
        AivssClaim claim = AivssClaim.ofScore(claimed);
        claim = claimsSum ? claim.withFactorSum(otherSum) : claim;
        claim = claimsCvss ? claim.withCvssScore(otherCvss) : claim;

        List<String> expected = new ArrayList<>();
        for (String formula : List.of("0.5", "0.8", "uplift-mitigation", "mean-times-mitigation")) {
            if (formula.equals("0.5") && mitigation.compareTo(BigDecimal.ONE) != 0) {
                continue;
            }
            for (RoundingMode rounding : List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)) {
                String key = formula + (rounding == RoundingMode.HALF_UP ? "/half-up" : "/half-even");
                boolean otherC = claimsCvss && otherCvss.compareTo(cvss) != 0;
                boolean otherS = claimsSum && otherSum.compareTo(sum) != 0;
                Stream.of(
                                new Variant(key, cvss, sum, true),
                                new Variant(key + "/claimed-cvss", otherCvss, sum, otherC),
                                new Variant(key + "/claimed-factor-sum", cvss, otherSum, otherS),
                                new Variant(
                                        key + "/claimed-cvss/claimed-factor-sum",
                                        otherCvss,
                                        otherSum,
                                        otherC && otherS))
                        .filter(Variant::exists)
                        .filter(variant -> raw(formula, variant.cvss(), variant.sum(), threat, mitigation)
                                        .setScale(1, rounding)
                                        .min(BigDecimal.TEN)
                                        .compareTo(claimed)
                                == 0)
                        .forEach(variant -> expected.add(variant.key()));
            }
        }
        List<String> models = ClaimAudit.of(assessment(calculation, claim)).explainedBy().stream()
                .map(ScoringModel::key)
                .toList();

        assertThat(models).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(models.stream()
                        .filter(key -> key.startsWith(calculation.edition().key() + "/")))
                .isEqualTo(models.stream()
                        .takeWhile(key -> key.startsWith(calculation.edition().key() + "/"))
                        .toList());
    }

    private record Variant(String key, BigDecimal cvss, BigDecimal sum, boolean exists) {}

    private static BigDecimal raw(
            String formula, BigDecimal cvss, BigDecimal sum, BigDecimal threat, BigDecimal mitigation) {
        return formula.equals("mean-times-mitigation")
                ? cvss.add(sum).divide(BigDecimal.valueOf(2)).multiply(threat).multiply(mitigation)
                : DecimalOracle.evaluate(formula, cvss, sum, threat, mitigation).raw();
    }

    private static Assessment assessment(Calculation calculation, AivssClaim claim) {
        return Assessment.of(calculation.edition(), calculation.input()).withClaim(claim);
    }
}
