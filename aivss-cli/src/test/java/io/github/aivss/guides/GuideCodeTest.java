// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AgenticRiskFactor;
import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.ExploitMaturity;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.Fault;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.PublishedVector;
import io.github.aivss.cvss.CvssV4Metric;
import io.github.aivss.cvss.CvssV4Nomenclature;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.SsvcImpact;
import io.github.aivss.decision.SsvcThreat;
import io.github.aivss.decision.SsvcVulnerability;
import io.github.aivss.decision.TechnicalImpact;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.json.InvalidDocumentException;
import io.github.aivss.json.JsonLine;
import io.github.aivss.json.JsonLinesReader;
import io.github.aivss.json.Origin;
import io.github.aivss.json.ParallelLines;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.report.FindingsWriter;
import io.github.aivss.report.Report;
import io.github.aivss.report.ReportFigures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The code of the guides. {@code is(x, "1")} is shown as {@code x; // 1}. */
class GuideCodeTest {

    private static void is(Object value, String text) {
        assertThat(String.valueOf(value)).isEqualTo(text);
    }

    @Test
    void readme() {
        AgenticRiskFactors factors = AgenticRiskFactors.builder()
                .autonomyOfAction(0.8)
                .goalDrivenPlanning(0.7)
                .selfModification(0.2)
                .dynamicToolUse(0.8)
                .persistentMemory(0.4)
                .contextualAwareness(0.7)
                .dynamicIdentity(0.6)
                .multiAgentInteractions(0.1)
                .nonDeterminism(0.6)
                .opacityAndReflexivity(0.5)
                .build();
        AivssInput input = AivssInput.of(8.5, factors).withMitigationFactor(MitigationFactor.PARTIAL);

        is(AivssEdition.V0_8.score(input).value(), "7.7");
    }

    @Test
    void scoring() {
        AgenticRiskFactors factors = AgenticRiskFactors.builder()
                .autonomyOfAction(0.8)
                .goalDrivenPlanning(0.7)
                .selfModification(0.2)
                .dynamicToolUse(0.8)
                .persistentMemory(0.4)
                .contextualAwareness(0.7)
                .dynamicIdentity(0.6)
                .multiAgentInteractions(0.1)
                .nonDeterminism(0.6)
                .opacityAndReflexivity(0.5)
                .build();
        AivssInput input = AivssInput.of(8.5, factors)
                .withThreatMultiplier(AivssEdition.V0_8.threatMultiplier(ExploitMaturity.ATTACKED))
                .withMitigationFactor(MitigationFactor.PARTIAL);
        AivssScore score = AivssEdition.V0_8.score(input);

        is(score.value(), "7.7");
        is(score.severity(), "HIGH");
        is(score.raw(), "7.7273");
        is(score.explain().driver(), "FLAW");

        Map<RiskFactor, Double> rated = new LinkedHashMap<>(factors.known());
        rated.remove(AgenticRiskFactor.PERSISTENT_MEMORY);
        Assessment assessment = Assessment.builder(AivssEdition.V0_8, AssessedFactors.of(FactorSet.AGENTIC, rated))
                .cvssBase(CvssBase.of(8.5))
                .build();

        is(assessment.score(), "Optional.empty");
        is(assessment.range().min(), "9.2");
        is(assessment.range().max(), "9.4");
    }

    @Test
    void cvss() {
        CvssV4Vector vector = CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/E:P");

        is(vector.score(), "7.3");
        is(vector.severity(), "HIGH");
        is(vector.nomenclature(), "CVSS-BT");
        is(vector.macroVector(), "101110");
        is(vector.baseScore(), "8.6");
        is(vector.score(CvssV4Nomenclature.B), "8.6");
        is(vector.effectiveValue(CvssV4Metric.E), "PROOF_OF_CONCEPT");
    }

    @Test
    void threat_models() throws IOException {
        AgentThreatModel model =
                DocumentReader.standard().read(DocumentType.THREAT_MODEL, Path.of("../examples/lutra-ai.json"));

        is(model.assessment().score().orElseThrow().value(), "9.3");
        is(model.mappedLayers().size(), "2");
        is(model.coverage().get(2).unaddressed().size(), "7");
        is(LayerTaxonomy.MAESTRO.threatsOf("L3").size(), "14");
    }

    @Test
    void json() throws IOException {
        DocumentReader reader = DocumentReader.standard();
        Assessment assessment = reader.read(DocumentType.ASSESSMENT, "{\"cvss\": 8.5, \"factorSum\": 5.4}");

        is(assessment.score().orElseThrow().value(), "9.3");
        is(
                DocumentWriter.compact().write(DocumentType.ASSESSMENT, assessment),
                "{\"edition\":\"0.8\",\"cvss\":8.5,\"factorSum\":5.4,\"threatMultiplier\":0.97,\"mitigationFactor\":1.0}");
        try {
            reader.read(DocumentType.ASSESSMENT, "{\"cvss\": 11, \"factorSum\": -1}");
        } catch (InvalidDocumentException e) {
            e.faults().forEach(System.out::println);
        }

        InputStream input = new ByteArrayInputStream(
                "{\"cvss\": 8.5, \"factorSum\": 5.4}\n{\"cvss\": 85}\n".getBytes(StandardCharsets.UTF_8));
        List<Optional<AivssScore>> scores = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        try (JsonLinesReader lines = JsonLinesReader.of(input, DocumentReader.standard())) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get() instanceof JsonLine.Valid valid) {
                    scores.add(valid.assessment().score());
                } else if (line.get() instanceof JsonLine.Invalid invalid) {
                    faults.addAll(invalid.faults());
                }
            }
        }
        assertThat(scores).hasSize(1);
        assertThat(faults).isNotEmpty();
    }

    @Test
    void json_lines_on_several_threads() throws IOException {
        DocumentReader reader = DocumentReader.standard();
        InputStream input = new ByteArrayInputStream(
                "{\"cvss\": 8.5, \"factorSum\": 5.4}\n{\"cvss\": 85}\n".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        AtomicInteger faulty = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            ParallelLines.on(executor, 8)
                    .answer(
                            input,
                            output,
                            reader.limits().documentBytes(),
                            (block, answers) -> {
                                try (JsonLinesReader lines = JsonLinesReader.of(block, reader);
                                        AnswerWriter writer = AnswerWriter.lines(answers)) {
                                    int wrong = 0;
                                    for (Optional<JsonLine> line = lines.next();
                                            line.isPresent();
                                            line = lines.next()) {
                                        if (line.get() instanceof JsonLine.Valid valid) {
                                            writer.writeScore(valid.assessment(), Origin.NONE, false);
                                        } else if (line.get() instanceof JsonLine.Invalid invalid) {
                                            writer.writeFaults(
                                                    Origin.NONE.atLine(invalid.number()),
                                                    invalid.id(),
                                                    invalid.faults());
                                            wrong++;
                                        }
                                    }
                                    return wrong;
                                }
                            },
                            faulty::addAndGet);
        } finally {
            executor.shutdown();
        }
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("\"score\":9.3", "{\"line\":2,\"errors\":");
        assertThat(faulty).hasValue(1);
    }

    @Test
    void auditing() {
        Assessment assessment = DocumentReader.standard()
                .auditing()
                .read(DocumentType.ASSESSMENT, "{\"cvss\": 9.25, \"factorSum\": 0, \"claim\": {\"score\": 9.2}}");
        ClaimAudit audit = ClaimAudit.of(assessment);

        is(audit.verdict(), "REFUTED");
        is(audit.findings().get(0).code(), "ROUNDING_MISMATCH");
        is(audit.explainedBy(), "[0.8/half-even, uplift-mitigation/half-even]");
        is(PublishedVector.of("(CVSS:9.4/AARS:8.5)").dialect().orElseThrow().name(), "0.5-pair");
    }

    @Test
    void reports() throws IOException {
        AgentThreatModel model =
                DocumentReader.standard().read(DocumentType.THREAT_MODEL, Path.of("../examples/lutra-ai.json"));
        Report report = Report.of(model).withDate(LocalDate.of(2026, 11, 21));

        String page = report.html();
        String issue = report.markdown();
        String badge = ReportFigures.badge(model.assessment());

        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (FindingsWriter findings = FindingsWriter.sarif(output)) {
            findings.write(report, Origin.of("examples/lutra-ai.json"));
        }
        assertThat(page).startsWith("<!doctype html>");
        assertThat(issue).startsWith("# Lutra AI");
        assertThat(badge).startsWith("<svg");
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("examples/lutra-ai.json");
    }

    @Test
    void deadlines() {
        Bod2604Decision decision = Bod2604Decision.of(true, PublicExposure.YES, false, TechnicalImpact.TOTAL)
                .forFederalCve("CVE-2026-12345")
                .from(LocalDate.of(2026, 12, 7));

        is(decision.outcome().key(), "3DF");
        is(decision.due().orElseThrow(), "2026-12-10");
        is(decision.basis(), "DIRECTIVE");

        SsvcDecision ssvc = new SsvcDecision(
                SsvcThreat.POC, SsvcVulnerability.MODERATE, SsvcImpact.CRITICAL, List.of(4, 4, 4, 4, 3, 3, 3, 2, 3, 2));

        is(ssvc.agentLevel(), "PRIME_MOVER");
        is(ssvc.outcome().title(), "Immediate");
        is(ssvc.riskScore().stripTrailingZeros().toPlainString(), "20");
    }
}
