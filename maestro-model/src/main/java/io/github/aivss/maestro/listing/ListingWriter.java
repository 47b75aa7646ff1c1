// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.Fault;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.PartialFactors;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.RationaleSubject;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.core.internal.Faults;
import io.github.aivss.cvss.Severity;
import io.github.aivss.internal.Decimals;
import io.github.aivss.internal.Text;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes one listing, after checking that it will be read back as an equal model. */
final class ListingWriter {

    private static final String FORMULA =
            "AIVSS = (CVSS_Base + AARS) × Mitigation_Factor, where AARS = (10 − CVSS_Base) × (Factor_Sum / 10) × ThM";

    private static final int FOUND_LENGTH = 200;

    private final AgentThreatModel model;
    private final Assessment assessment;
    private final AivssClaim claim;
    private final Faults faults = new Faults();

    ListingWriter(AgentThreatModel model) {
        this.model = model;
        this.assessment = model.assessment();
        this.claim = assessment.claim().orElse(AivssClaim.EMPTY);
    }

    String write() {
        checkTop();
        checkAssessment();
        checkClaim();
        checkLayers();
        faults.throwIfAny();
        List<String> parts = new ArrayList<>();
        parts.add(model.agent().name() + Line.TITLE_END);
        claim.score().ifPresent(score -> parts.add(scoreLine(score)));
        parts.add(model.summary());
        parts.add(Line.RATIONALE);
        assessment.cvssBase().ifPresent(base -> parts.add(FORMULA + "\n" + inputs(base)));
        parts.add(rows());
        parts.add(Line.MAESTRO);
        for (int i = 0; i < model.layers().size(); i++) {
            Paragraph paragraph = paragraph(model.layers().get(i));
            parts.add(heading(model.taxonomy().layers().get(i)) + Paragraph.marker(paragraph.certainty()));
            parts.add(paragraph.text());
        }
        return String.join("\n\n", parts) + "\n";
    }

    private String scoreLine(BigDecimal score) {
        return score + "AIVSS " + score
                + claim.severity()
                        .map(Severity::title)
                        .map(band -> " · " + band)
                        .orElse("");
    }

    private String inputs(CvssBase base) {
        return "CVSS base " + Decimal.text(base.score(), 1)
                + claim.aars().map(uplift -> "AARS uplift " + uplift).orElse("")
                + claim.factorSum().map(sum -> "Factor sum " + sum + "/10").orElse("")
                + "Threat ×" + Decimal.text(assessment.threatMultiplier().value(), 1)
                + "Mitigation ×" + Decimal.text(assessment.mitigationFactor().value(), 1);
    }

    private String rows() {
        StringBuilder rows = new StringBuilder();
        AgenticRiskFactors.class
                .cast(assessment.factors())
                .values()
                .forEach((factor, value) -> rows.append("| ")
                        .append(factor.title())
                        .append(" | ")
                        .append(Decimal.text(value, 2))
                        .append(" | ")
                        .append(reason(factor))
                        .append("|\n"));
        return rows.substring(0, rows.length() - 1);
    }

    private String reason(RiskFactor factor) {
        Rationale rationale = assessment.rationales().get(factor);
        return rationale == null ? "" : rationale.text() + " ";
    }

    private static String heading(Layer layer) {
        return layer.id() + " · " + layer.title().replace(" and ", " & ");
    }

    private static Paragraph paragraph(LayerAssessment layer) {
        return new Paragraph(layer.certainty(), layer.narrative());
    }

    private void checkTop() {
        checkLine("/agent/name", model.agent().name());
        model.agent().id().ifPresent(id -> absent("/agent/id", id));
        checkLine("/summary", model.summary());
        Line verdict = new Line(0, model.summary());
        if (verdict.isHeading() || verdict.isScore()) {
            fault("/summary", Fault.Code.VALUE, "must not look like a heading but was " + verdict.quoted());
        }
    }

    private void checkAssessment() {
        assessment.id().ifPresent(id -> absent("/aivss/id", id));
        if (assessment.edition() != AivssEdition.V0_8) {
            fault(
                    "/aivss/edition",
                    Fault.Code.VALUE,
                    "must be 0.8 but was " + assessment.edition().key());
        }
        checkFactors();
        assessment.rationales().forEach((subject, rationale) -> checkRationale(subject, rationale));
        assessment
                .cvssBase()
                .filter(base -> !base.equals(CvssBase.of(base.score())))
                .ifPresent(base -> fault(
                        "/aivss/cvss",
                        Fault.Code.CONFLICT,
                        "must be a score without a vector but was one of " + Decimals.text(base.score())));
        if (assessment.cvssBase().isEmpty()) {
            checkDefault(
                    "/aivss/threatMultiplier",
                    ThreatMultiplier.DEFAULT.value(),
                    assessment.threatMultiplier().value());
            checkDefault(
                    "/aivss/mitigationFactor",
                    MitigationFactor.NONE.value(),
                    assessment.mitigationFactor().value());
        }
    }

    private void checkFactors() {
        if (assessment.factors() instanceof PartialFactors partial && partial.set() == FactorSet.AGENTIC) {
            partial.unknown()
                    .forEach(factor -> fault(
                            "/aivss/factors/" + factor.key(), Fault.Code.CONFLICT, "must be known but was unknown"));
        } else if (!(assessment.factors() instanceof AgenticRiskFactors)) {
            fault("/aivss/factors", Fault.Code.CONFLICT, "must be the ten agentic factors but were not");
        }
    }

    private void checkRationale(RationaleSubject subject, Rationale rationale) {
        String location = "/aivss/rationale/" + subject.key();
        if (!(subject instanceof RiskFactor)) {
            absent(location, rationale.text());
            return;
        }
        checkLine(location + "/text", rationale.text());
        if (rationale.text().indexOf('|') >= 0) {
            fault(location + "/text", Fault.Code.VALUE, "must not have a | but was " + Text.quote(rationale.text()));
        }
        if (!rationale.evidence().isEmpty()) {
            absent(location + "/evidence", rationale.evidence());
        }
    }

    private void checkDefault(String location, double expected, double found) {
        if (found != expected) {
            fault(
                    location,
                    Fault.Code.CONFLICT,
                    "must be " + Decimals.text(expected) + " without a CVSS base but was " + Decimals.text(found));
        }
    }

    private void checkClaim() {
        if (assessment.claim().isPresent() && claim.equals(AivssClaim.EMPTY)) {
            fault("/aivss/claim", Fault.Code.MISSING, "must have a member or be absent");
        }
        checkNumber("/aivss/claim/score", claim.score());
        checkNumber("/aivss/claim/aars", claim.aars());
        checkNumber("/aivss/claim/factorSum", claim.factorSum());
        claim.cvssScore().ifPresent(score -> absent("/aivss/claim/cvssScore", score));
        claim.vector().ifPresent(vector -> absent("/aivss/claim/vector", vector));
        claim.invalidCvssVector().ifPresent(vector -> absent("/aivss/cvss", vector));
        if (claim.score().isEmpty()) {
            claim.severity().ifPresent(band -> absent("/aivss/claim/severity", "score", band.title()));
        }
        if (assessment.cvssBase().isEmpty()) {
            claim.aars().ifPresent(uplift -> absent("/aivss/claim/aars", "CVSS base", uplift));
            claim.factorSum().ifPresent(sum -> absent("/aivss/claim/factorSum", "CVSS base", sum));
        }
    }

    private void checkLayers() {
        if (!model.taxonomy().equals(LayerTaxonomy.MAESTRO)) {
            fault(
                    "/maestro/taxonomy",
                    Fault.Code.VALUE,
                    "must be " + LayerTaxonomy.MAESTRO + " but was " + model.taxonomy());
        }
        for (int i = 0; i < model.layers().size(); i++) {
            LayerAssessment layer = model.layers().get(i);
            String location = "/maestro/layers/" + i;
            checkLine(location + "/narrative", layer.narrative());
            Line line = new Line(0, paragraph(layer).text());
            if (line.isHeading()) {
                fault(
                        location + "/narrative",
                        Fault.Code.VALUE,
                        "must not look like a heading but was " + line.quoted());
            }
            if (paragraph(layer).certainty() == Certainty.MAPPED && Paragraph.opensUncertain(line)) {
                fault(
                        location + "/narrative",
                        Fault.Code.VALUE,
                        "must not open with \"" + Paragraph.OPENING + "\" on a mapped layer");
            }
            for (int j = 0; j < layer.threats().size(); j++) {
                absent(location + "/threats/" + j, layer.threats().get(j));
            }
        }
    }

    private void checkLine(String location, String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            fault(location, Fault.Code.VALUE, "must be one line but was " + Text.quote(text));
        } else if (!Line.strip(text).equals(text)) {
            fault(location, Fault.Code.VALUE, "must not begin or end with white space but was " + Text.quote(text));
        } else if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            fault(location, Fault.Code.VALUE, "must be whole characters but has half of a surrogate pair");
        }
    }

    private void checkNumber(String location, Optional<BigDecimal> number) {
        number.filter(value -> !Decimal.isNumber(value.toString()))
                .ifPresent(value -> fault(
                        location,
                        Fault.Code.LIMIT,
                        "must have at most 400 digits and an exponent of three but has more"));
    }

    private void absent(String location, String missing, Object found) {
        fault(
                location,
                Fault.Code.CONFLICT,
                "must be absent without a " + missing + " but was " + Text.escape(found.toString(), FOUND_LENGTH));
    }

    private void absent(String location, Object found) {
        fault(location, Fault.Code.CONFLICT, "must be absent but was " + Text.escape(found.toString(), FOUND_LENGTH));
    }

    private void fault(String location, Fault.Code code, String message) {
        faults.add(location, code, message);
    }
}
