// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.core.audit.Finding.Code;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditSummaryTest {

    /** 8.5 + 1.5 × 0.5 = 9.25; the mean of 0.5 gives 6.75. */
    private static final Assessment TIE = Assessment.of(
            AivssEdition.V0_8, AivssInput.of(8.5, FactorSum.of(5)).withThreatMultiplier(ThreatMultiplier.of(1)));

    private static final List<ClaimAudit> AUDITS = List.of(
            audit(claim("9.3")),
            audit(claim("9.2")),
            audit(claim("9.2").withCvssScore(BigDecimal.ONE)),
            audit(claim("6.8")),
            audit(claim("1")),
            audit(claim("11").withFactorSum(BigDecimal.valueOf(12))),
            ClaimAudit.of(TIE),
            ClaimAudit.of(Assessment.of(AivssEdition.V0_8, FactorSum.of(5)).withClaim(claim("5.0"))),
            ClaimAudit.of(Assessment.of(AivssEdition.V0_8, FactorSum.of(5))
                    .withClaim(claim("5.0").withFactorSum(BigDecimal.ONE))));

    private static AivssClaim claim(String score) {
        return AivssClaim.ofScore(new BigDecimal(score));
    }

    private static ClaimAudit audit(AivssClaim claim) {
        return ClaimAudit.of(TIE.withClaim(claim));
    }

    private static AuditSummary summary(Stream<ClaimAudit> audits) {
        return audits.reduce(AuditSummary.EMPTY, AuditSummary::plus, AuditSummary::plus);
    }

    @Test
    void a_summary_counts_the_audits_of_each_verdict() {
        AuditSummary summary = summary(AUDITS.stream());

        assertThat(summary.audited()).isEqualTo(9);
        assertThat(summary.count(Verdict.HOLDS)).isEqualTo(1);
        assertThat(summary.count(Verdict.REFUTED)).isEqualTo(6);
        assertThat(summary.count(Verdict.UNDECIDED)).isEqualTo(2);
        assertThat(summary).hasToString("9 audited: 1 hold, 6 do not hold, 2 undecided");
    }

    @Test
    void a_summary_counts_the_audits_with_each_code_in_the_order_of_the_codes() {
        assertThat(summary(AUDITS.stream()).findings())
                .containsExactly(
                        entry(Code.SCORE_MISMATCH, 3L),
                        entry(Code.ROUNDING_MISMATCH, 2L),
                        entry(Code.FACTOR_SUM_MISMATCH, 2L),
                        entry(Code.CVSS_SCORE_MISMATCH, 1L),
                        entry(Code.CLAIM_OUT_OF_RANGE, 1L),
                        entry(Code.NOT_COMPUTABLE, 2L),
                        entry(Code.CLAIM_POSSIBLE, 2L),
                        entry(Code.NO_CLAIM, 1L));
    }

    @Test
    void a_summary_counts_the_first_explanation_of_each_refuted_claim() {
        Map<String, Long> explanations = new LinkedHashMap<>();
        summary(AUDITS.stream()).explanations().forEach((model, count) -> explanations.put(model.key(), count));

        assertThat(explanations).containsExactly(entry("0.5/half-up", 1L), entry("0.8/half-even", 2L));
    }

    @Test
    void a_summary_does_not_depend_on_order_or_parts() {
        AuditSummary whole = summary(AUDITS.stream());
        AuditSummary front = summary(AUDITS.stream().limit(3));
        AuditSummary back = summary(AUDITS.stream().skip(3));

        assertThat(summary(AUDITS.parallelStream())).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(front.plus(back)).isEqualTo(whole);
        assertThat(back.plus(front)).isEqualTo(whole).hasToString(whole.toString());
        assertThat(back.plus(front).explanations().keySet())
                .containsExactlyElementsOf(whole.explanations().keySet());
        assertThat(List.of(AuditSummary.EMPTY, front, back, whole).stream().map(AuditSummary::hashCode))
                .doesNotHaveDuplicates();
        assertThat(front.audited()).isEqualTo(3);
        assertThat(whole.plus(AuditSummary.EMPTY)).isEqualTo(whole);
        assertThat(whole).isNotEqualTo(front).isNotEqualTo(whole.toString());
    }

    @Test
    void the_empty_summary_has_zeros_only() {
        assertThat(AuditSummary.EMPTY.audited()).isZero();
        assertThat(AuditSummary.EMPTY.findings()).isEmpty();
        assertThat(AuditSummary.EMPTY.explanations()).isEmpty();
        assertThat(summary(Stream.empty())).isEqualTo(AuditSummary.EMPTY);
    }

    @Test
    void maps_are_unmodifiable() {
        AuditSummary summary = summary(AUDITS.stream());

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> summary.findings().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> summary.explanations().clear());
    }
}
