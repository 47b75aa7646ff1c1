// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.audit.AuditSummary;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Dialect;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.PublishedVector;
import io.github.aivss.core.audit.ScoringModel;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.SsvcImpact;
import io.github.aivss.decision.SsvcThreat;
import io.github.aivss.decision.SsvcVulnerability;
import io.github.aivss.decision.TechnicalImpact;
import io.github.aivss.testing.NullArguments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages promise that a null argument is refused with a NullPointerException that names the parameter. */
class NullArgumentsTest {

    private static final CvssV4Vector VECTOR =
            CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H");

    private static final AivssInput INPUT = AivssInput.of(8.5, FactorSum.of(5.4));
    private static final Assessment ASSESSMENT =
            Assessment.of(AivssEdition.V0_8, INPUT).withClaim(AivssClaim.ofScore(BigDecimal.valueOf(93, 1)));
    private static final Fault FAULT = new Fault("/cvss", Fault.Code.RANGE, "must be at most 10 but was 11");

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(double.class, 0.5),
            Map.entry(int.class, 1),
            Map.entry(String.class, "tools"),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(String[].class, new String[] {"report 7"}),
            Map.entry(List.class, List.of(FAULT)),
            Map.entry(Map.class, Map.of()),
            Map.entry(ToDoubleFunction.class, (ToDoubleFunction<RiskFactor>) factor -> 0.5),
            Map.entry(AssessedFactors.class, FactorSum.of(5.4)),
            Map.entry(RiskFactors.class, FactorSum.of(5.4)),
            Map.entry(PartialFactors.class, PartialFactors.unknown(FactorSet.AGENTIC)),
            Map.entry(Rationale.class, Rationale.of("acts alone")),
            Map.entry(RationaleSubject.class, ScoreTerm.CVSS),
            Map.entry(RiskFactor.class, AgenticRiskFactor.DYNAMIC_TOOL_USE),
            Map.entry(CvssBase.class, CvssBase.of(8.5)),
            Map.entry(AgenticRiskFactors.class, AgenticRiskFactors.of(new double[10])),
            Map.entry(AgenticRiskFactors.Builder.class, AgenticRiskFactors.builder()),
            Map.entry(AmplificationFactors.class, AmplificationFactors.of(new double[10])),
            Map.entry(AmplificationFactors.Builder.class, AmplificationFactors.builder()),
            Map.entry(FactorSum.class, FactorSum.of(5.4)),
            Map.entry(CvssBase.Score.class, new CvssBase.Score(8.5)),
            Map.entry(CvssBase.Vector.class, new CvssBase.Vector(VECTOR)),
            Map.entry(ThreatMultiplier.class, ThreatMultiplier.DEFAULT),
            Map.entry(MitigationFactor.class, MitigationFactor.NONE),
            Map.entry(AivssInput.class, INPUT),
            Map.entry(AivssScore.class, AivssEdition.V0_8.score(INPUT)),
            Map.entry(ScoreExplanation.class, AivssEdition.V0_8.score(INPUT).explain()),
            Map.entry(ScoreRange.class, new ScoreRange(1, 2)),
            Map.entry(
                    NonStandardValue.class,
                    new NonStandardValue(
                            NonStandardValue.Kind.CVSS_SCORE, "cvssBase", 8.55, "a number of one decimal")),
            Map.entry(Assessment.class, ASSESSMENT),
            Map.entry(Assessment.Builder.class, ASSESSMENT.toBuilder()),
            Map.entry(AivssClaim.Builder.class, AivssClaim.builder()),
            Map.entry(AivssClaim.class, AivssClaim.EMPTY),
            Map.entry(Fault.class, FAULT),
            Map.entry(InvalidInputException.class, new InvalidInputException(List.of(FAULT))),
            Map.entry(ClaimAudit.class, ClaimAudit.of(ASSESSMENT)),
            Map.entry(AuditSummary.class, AuditSummary.EMPTY),
            Map.entry(Finding.class, new Finding(Finding.Code.NO_CLAIM, "no score is claimed")),
            Map.entry(
                    ScoringModel.class, ClaimAudit.of(ASSESSMENT).explainedBy().get(0)),
            Map.entry(CvssV4Vector.class, VECTOR),
            Map.entry(boolean.class, true),
            Map.entry(Dialect.class, new Dialect("0.5-pair", Optional.empty(), "")),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(PublishedVector.class, PublishedVector.of("85/100")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 12, 7)),
            Map.entry(
                    SsvcDecision.class,
                    new SsvcDecision(
                            SsvcThreat.POC,
                            SsvcVulnerability.MODERATE,
                            SsvcImpact.CRITICAL,
                            Collections.nCopies(10, 3))),
            Map.entry(
                    Bod2604Decision.class, Bod2604Decision.of(true, PublicExposure.YES, true, TechnicalImpact.TOTAL)));

    static Stream<NullArguments.Call> calls() {
        return NullArguments.of(Assessment.class, SAMPLES);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void null_is_refused_with_the_name_of_the_parameter(NullArguments.Call call) {
        assertThat(call.message())
                .isNotNull()
                .matches(call.parameter() + "|.* because \"" + call.parameter() + "\" is null");
    }
}
