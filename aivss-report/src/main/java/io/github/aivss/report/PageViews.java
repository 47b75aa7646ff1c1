// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Verdict;
import io.github.aivss.json.OwaspReport;
import io.github.aivss.maestro.AgentThreatModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns reports into what is shown of them. */
final class PageViews {

    private PageViews() {}

    static PageView of(Report report) {
        List<ScoreView> scores = report.owaspReport().map(PageViews::scores).orElseGet(() -> List.of());
        Assessment worst = worst(report.assessments());
        return new PageView(
                report.owaspReport().isPresent()
                        ? "AIVSS report"
                        : report.threatModel().isPresent() ? "Agentic threat model" : "AIVSS assessment",
                report.shownName(),
                verdict(report, scores),
                Headline.of(worst),
                ScaleFigure.of(worst),
                worst.edition().title(),
                report.date().map(Object::toString),
                refuted(report.assessments()),
                decisions(report),
                scores.isEmpty() ? Optional.of(ScoreView.of(worst)) : Optional.empty(),
                scores,
                report.threatModel().map(LayersView::of),
                provenance(report),
                ModuleVersion.VALUE);
    }

    static Assessment worst(List<Assessment> assessments) {
        // Of equal ones the first.
        return assessments.stream()
                .max(Comparator.comparingDouble(PageViews::greatest))
                .map(max -> assessments.stream()
                        .filter(assessment -> greatest(assessment) == greatest(max))
                        .findFirst()
                        .orElseThrow())
                .orElseThrow();
    }

    static double greatest(Assessment assessment) {
        return assessment
                .score()
                .map(score -> score.value())
                .orElseGet(() -> assessment.range().max());
    }

    private static Optional<String> verdict(Report report, List<ScoreView> scores) {
        Optional<String> given =
                report.threatModel().map(AgentThreatModel::summary).map(Shown::line);
        if (scores.isEmpty()) {
            return given;
        }
        Headline worst = Headline.of(worst(report.assessments()));
        String title = scores.stream()
                .filter(score -> score.headline().equals(worst))
                .findFirst()
                .flatMap(ScoreView::title)
                .orElse("");
        return Optional.of(
                scores.size() == 1
                        ? "One vulnerability: " + title + "."
                        : scores.size() + " vulnerabilities; the worst is " + title + ".");
    }

    private static List<ScoreView> scores(OwaspReport report) {
        List<ScoreView> scores = new ArrayList<>();
        for (OwaspReport.Vulnerability vulnerability : report.vulnerabilities()) {
            scores.add(ScoreView.of(
                    vulnerability.assessment(),
                    scores.size() + 1,
                    3,
                    Optional.of(Shown.line(vulnerability.id()
                            + vulnerability.title().map(title -> " " + title).orElse(""))),
                    Optional.of(Shown.line(vulnerability.coreRisk().title())),
                    vulnerability.description().map(Shown::lines)));
        }
        return scores;
    }

    private static List<String> refuted(List<Assessment> assessments) {
        return assessments.stream()
                .filter(assessment -> assessment.claim().isPresent())
                .map(ClaimAudit::of)
                .filter(audit -> audit.verdict() == Verdict.REFUTED)
                .map(audit -> (assessments.size() > 1
                                ? audit.assessment()
                                        .id()
                                        .map(id -> Shown.line(id) + ": ")
                                        .orElse("")
                                : "")
                        + AuditView.of(audit).sentence())
                .toList();
    }

    private static List<DecisionView> decisions(Report report) {
        return Stream.concat(
                        report.ssvc().map(DecisionView::of).stream(), report.bod2604().map(DecisionView::of).stream())
                .toList();
    }

    private static List<Fact> provenance(Report report) {
        List<Fact> facts = new ArrayList<>();
        report.id().ifPresent(id -> facts.add(new Fact("Id", Shown.line(id))));
        report.owaspReport().map(OwaspReport::metadata).ifPresent(metadata -> {
            facts.add(new Fact("Assessed on", metadata.assessmentDate().toString()));
            facts.add(new Fact("Assessed by", Shown.line(metadata.assessorId())));
            metadata.systemVersion().ifPresent(version -> facts.add(new Fact("System version", Shown.line(version))));
            metadata.notes().ifPresent(notes -> facts.add(new Fact("Notes", Shown.lines(notes))));
        });
        report.threatModel()
                .ifPresent(model -> facts.add(new Fact(
                        "Layers",
                        Shown.line(
                                model.taxonomy().id() + " " + model.taxonomy().version()))));
        report.date().ifPresent(date -> facts.add(new Fact("Date of this page", date.toString())));
        facts.add(new Fact("Made with", "aivss " + ModuleVersion.VALUE));
        return List.copyOf(facts);
    }
}
