// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.audit.AuditSummary;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.ScoringModel;
import io.github.aivss.core.audit.Verdict;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.SsvcImpact;
import io.github.aivss.decision.SsvcThreat;
import io.github.aivss.decision.SsvcVulnerability;
import io.github.aivss.decision.TechnicalImpact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the documentation of this module, which shows the regions. */
class ExamplesTest {

    private static final AgenticRiskFactors FACTORS =
            AgenticRiskFactors.of(0.8, 0.7, 0.2, 0.8, 0.4, 0.7, 0.6, 0.1, 0.6, 0.5);

    @Test
    void a_score() {
        AgenticRiskFactors factors = FACTORS;
        // @start region="score"
        AivssScore score = AivssEdition.V0_8.score(AivssInput.of(8.5, factors));
        score.value(); // 9.3
        score.severity(); // CRITICAL
        // @end

        assertThat(score.value()).isEqualTo(9.3);
        assertThat(score.severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void a_vector() {
        // @start region="vector"
        CvssV4Vector vector = CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/E:U");
        vector.baseScore(); // 8.6
        vector.score(); // 5.8, for E counts
        vector.severity(); // MEDIUM
        vector.nomenclature(); // CVSS-BT
        vector.macroVector(); // 101120
        // @end

        assertThat(vector.baseScore()).isEqualTo(8.6);
        assertThat(vector.score()).isEqualTo(5.8);
        assertThat(vector.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(vector.nomenclature()).hasToString("CVSS-BT");
        assertThat(vector.macroVector()).hasToString("101120");
    }

    @Test
    void decisions() {
        // @start region="decisions"
        SsvcDecision decision = new SsvcDecision(
                SsvcThreat.POC, SsvcVulnerability.MODERATE, SsvcImpact.CRITICAL, List.of(4, 4, 4, 4, 3, 3, 3, 2, 3, 2));
        decision.agentLevel(); // PRIME_MOVER
        decision.riskScore(); // 20.00
        decision.outcome(); // IMMEDIATE

        Bod2604Decision deadline = Bod2604Decision.of(true, PublicExposure.YES, false, TechnicalImpact.PARTIAL)
                .from(LocalDate.of(2026, 12, 7));
        deadline.outcome(); // FOURTEEN_DAYS
        deadline.due(); // Optional[2026-12-21]
        // @end

        assertThat(decision.agentLevel()).hasToString("PRIME_MOVER");
        assertThat(decision.riskScore()).isEqualTo(new BigDecimal("20.00"));
        assertThat(decision.outcome()).hasToString("IMMEDIATE");
        assertThat(deadline.outcome()).hasToString("FOURTEEN_DAYS");
        assertThat(deadline.due()).contains(LocalDate.of(2026, 12, 21));
    }

    @Test
    void an_audit() {
        AivssInput input = AivssInput.of(8.5, FactorSum.of(5)).withThreatMultiplier(new ThreatMultiplier(1));
        // @start region="audit"
        Assessment assessment =
                Assessment.of(AivssEdition.V0_8, input).withClaim(AivssClaim.ofScore(new BigDecimal("9.2")));
        ClaimAudit audit = ClaimAudit.of(assessment);
        audit.verdict(); // REFUTED
        audit.findings(); // ROUNDING_MISMATCH: the score is claimed as 9.2, but exactly 9.25 is rounded half up to 9.3
        audit.explainedBy(); // [0.8/half-even, uplift-mitigation/half-even]
        // @end

        assertThat(audit.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(audit.findings())
                .containsExactly(new Finding(
                        Finding.Code.ROUNDING_MISMATCH,
                        "the score is claimed as 9.2, but exactly 9.25 is rounded half up to 9.3"));
        assertThat(audit.explainedBy())
                .extracting(ScoringModel::toString)
                .containsExactly("0.8/half-even", "uplift-mitigation/half-even");
    }

    @Test
    void a_summary() {
        Stream<ClaimAudit> audits =
                Stream.of(ClaimAudit.of(Assessment.of(AivssEdition.V0_8, AivssInput.of(8.5, FACTORS))));
        // @start region="summary"
        AuditSummary summary = audits.reduce(AuditSummary.EMPTY, AuditSummary::plus, AuditSummary::plus);
        // @end

        assertThat(summary).isNotEqualTo(AuditSummary.EMPTY);
    }
}
