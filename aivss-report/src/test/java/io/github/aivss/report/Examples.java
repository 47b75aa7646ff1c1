// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.AgenticRiskFactor;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ScoreTerm;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.SsvcImpact;
import io.github.aivss.decision.SsvcThreat;
import io.github.aivss.decision.SsvcVulnerability;
import io.github.aivss.decision.TechnicalImpact;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.OwaspReport;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.listing.Listing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The examples of the project. */
final class Examples {

    private static final Path FOLDER = Path.of("../examples");

    private Examples() {}

    static AgentThreatModel threatModel(String name) {
        return read(DocumentType.THREAT_MODEL, FOLDER.resolve(name + ".json"));
    }

    static AgentThreatModel listing() {
        try {
            return Listing.read(Files.readString(FOLDER.resolve("harbour-clerk.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OwaspReport official() {
        return read(
                DocumentType.OWASP_REPORT,
                Path.of("../aivss-json/src/test/resources/io/github/aivss/json/official-report.json"));
    }

    static LayerTaxonomy taxonomy(String name) {
        return read(DocumentType.TAXONOMY, FOLDER.resolve("taxonomies/" + name + ".json"));
    }

    static LayerTaxonomies taxonomies() {
        return LayerTaxonomies.builtIn().with(taxonomy("acme-health")).with(taxonomy("stride"));
    }

    /** Returns a threat model whose claim does not hold. */
    static AgentThreatModel refuted() {
        AgentThreatModel model = threatModel("lutra-ai");
        Assessment assessment = model.assessment();
        return model.withAssessment(assessment.withClaim(AivssClaim.ofScore(new BigDecimal("9.2"))));
    }

    /** Returns a report with both decisions, that of AIVSS-SSVC from the inputs that its calculator begins with. */
    static Report decided() {
        return Report.of(refuted())
                .withDecision(new SsvcDecision(
                        SsvcThreat.POC,
                        SsvcVulnerability.MODERATE,
                        SsvcImpact.CRITICAL,
                        List.of(4, 4, 4, 4, 3, 3, 3, 2, 3, 2)))
                .withDecision(Bod2604Decision.of(true, PublicExposure.UNKNOWN, false, TechnicalImpact.TOTAL)
                        .from(LocalDate.of(2026, 12, 7)));
    }

    /** Returns a threat model with unknown factors and reasons. */
    static AgentThreatModel unknown() {
        AgentThreatModel model = threatModel("lutra-ai");
        Map<RiskFactor, Double> known =
                new LinkedHashMap<>(model.assessment().factors().known());
        known.remove(AgenticRiskFactor.PERSISTENT_MEMORY);
        known.remove(AgenticRiskFactor.DYNAMIC_IDENTITY);
        return model.withAssessment(Assessment.builder(AivssEdition.V0_8, AssessedFactors.of(FactorSet.AGENTIC, known))
                .cvssBase(CvssBase.of(8.5))
                .rationale(
                        AgenticRiskFactor.DYNAMIC_TOOL_USE,
                        Rationale.of(
                                "Calls three services with the rights of their connections.",
                                "https://example.com/lutra/tools",
                                "javascript:alert(1)",
                                "interview of 3 March"))
                .rationale(AgenticRiskFactor.PERSISTENT_MEMORY, Rationale.of("Not described."))
                .rationale(ScoreTerm.CVSS, Rationale.of("The worst of four flaws."))
                .build());
    }

    /** Returns a report of each kind. */
    static List<Report> reports() {
        return Stream.concat(
                        Stream.of("agentic-flow", "lume", "lutra-ai", "ml-research", "modelslab")
                                .map(Examples::threatModel)
                                .map(Report::of),
                        Stream.of(Report.of(listing()), Report.of(official())))
                .toList();
    }

    private static <T> T read(DocumentType<T> type, Path file) {
        try {
            return DocumentReader.standard().auditing().read(type, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
