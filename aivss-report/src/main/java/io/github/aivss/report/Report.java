// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.Assessment;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.json.OwaspReport;
import io.github.aivss.maestro.AgentThreatModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one page is about: a threat model, an assessment, or an official AIVSS report.
 *
 * {@snippet file="io/github/aivss/report/ExamplesTest.java" region="page"}
 *
 * <p>Immutable and thread-safe. Equal reports have equal pages, byte for byte.
 *
 * @since 0.1.0
 */
public final class Report {

    private final String name;
    private final Optional<String> id;
    private final List<Assessment> assessments;
    private final Optional<AgentThreatModel> threatModel;
    private final Optional<OwaspReport> owaspReport;
    private final Optional<LocalDate> date;
    private final Optional<SsvcDecision> ssvc;
    private final Optional<Bod2604Decision> bod2604;

    private Report(
            String name,
            Optional<String> id,
            List<Assessment> assessments,
            Optional<AgentThreatModel> threatModel,
            Optional<OwaspReport> owaspReport,
            Optional<LocalDate> date,
            Optional<SsvcDecision> ssvc,
            Optional<Bod2604Decision> bod2604) {
        this.name = name;
        this.id = id;
        this.assessments = List.copyOf(assessments);
        this.threatModel = threatModel;
        this.owaspReport = owaspReport;
        this.date = date;
        this.ssvc = ssvc;
        this.bod2604 = bod2604;
    }

    private static Report of(
            String name,
            Optional<String> id,
            List<Assessment> assessments,
            Optional<AgentThreatModel> threatModel,
            Optional<OwaspReport> owaspReport) {
        return new Report(
                name, id, assessments, threatModel, owaspReport, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Creates the report of a threat model.
     *
     * @param model the threat model
     * @return a report with the name of the agent
     */
    public static Report of(AgentThreatModel model) {
        Objects.requireNonNull(model, "model");
        Assessment assessment = model.identifiedAssessment();
        return of(model.agent().name(), assessment.id(), List.of(assessment), Optional.of(model), Optional.empty());
    }

    /**
     * Creates the report of an assessment.
     *
     * @param name what people call the agent
     * @param assessment the assessment
     * @return a report without layers
     */
    public static Report of(String name, Assessment assessment) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(assessment, "assessment");
        return of(name, assessment.id(), List.of(assessment), Optional.empty(), Optional.empty());
    }

    /**
     * Creates the report of an official AIVSS report.
     *
     * @param report the official report
     * @return a report with a section for each vulnerability
     */
    public static Report of(OwaspReport report) {
        Objects.requireNonNull(report, "report");
        return of(
                report.metadata().systemName(),
                Optional.empty(),
                report.assessments(),
                Optional.empty(),
                Optional.of(report));
    }

    /**
     * Returns this report with a date, which its pages show. Without one they show none.
     *
     * @param date the date of the report
     * @return the report
     */
    public Report withDate(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return new Report(name, id, assessments, threatModel, owaspReport, Optional.of(date), ssvc, bod2604);
    }

    /**
     * Returns this report with a decision of AIVSS-SSVC next to the score, in place of one that it has.
     *
     * @param decision the decision
     * @return the report
     */
    public Report withDecision(SsvcDecision decision) {
        Objects.requireNonNull(decision, "decision");
        return new Report(name, id, assessments, threatModel, owaspReport, date, Optional.of(decision), bod2604);
    }

    /**
     * Returns this report with a decision by BOD 26-04 next to the score, in place of one that it has.
     *
     * @param decision the decision
     * @return the report
     */
    public Report withDecision(Bod2604Decision decision) {
        Objects.requireNonNull(decision, "decision");
        return new Report(name, id, assessments, threatModel, owaspReport, date, ssvc, Optional.of(decision));
    }

    /**
     * Returns what people call the agent.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the id of the agent in other systems.
     *
     * @return the id, if there is one
     */
    public Optional<String> id() {
        return id;
    }

    /**
     * Returns the assessments.
     *
     * @return one, or those of an official report in its order
     */
    public List<Assessment> assessments() {
        return assessments;
    }

    /**
     * Returns the date of this report.
     *
     * @return the date, if one was given
     */
    public Optional<LocalDate> date() {
        return date;
    }

    /**
     * Returns the decision of AIVSS-SSVC.
     *
     * @return the decision, if one was given
     */
    public Optional<SsvcDecision> ssvc() {
        return ssvc;
    }

    /**
     * Returns the decision by BOD 26-04.
     *
     * @return the decision, if one was given
     */
    public Optional<Bod2604Decision> bod2604() {
        return bod2604;
    }

    /**
     * Returns a name for files: letters and digits of the id, else of the name, with hyphens between them. It is never
     * {@code index} or the name of a device of Windows.
     *
     * @return one to 60 letters, digits and hyphens
     */
    public String slug() {
        return Slug.of(id.orElse(name));
    }

    /**
     * Returns the page as HTML: one file that needs no network and no script, and forbids both.
     *
     * @return the page
     */
    public String html() {
        return Templates.html(PageViews.of(this));
    }

    /**
     * Returns the page as Markdown, for repositories and issues.
     *
     * @return the page, in CommonMark with GitHub's tables
     */
    public String markdown() {
        return Templates.markdown(PageViews.of(this));
    }

    /**
     * Returns the page as text.
     *
     * @return the page, in lines of at most 80 characters
     */
    public String text() {
        return TextPage.of(PageViews.of(this));
    }

    /** Returns the name as every form shows it; official reports may have an empty one. */
    String shownName() {
        String shown = Shown.line(name);
        return shown.isEmpty() ? "unnamed" : shown;
    }

    Optional<AgentThreatModel> threatModel() {
        return threatModel;
    }

    Optional<OwaspReport> owaspReport() {
        return owaspReport;
    }

    /**
     * Returns the name.
     *
     * @return such as {@code report on Lutra AI}
     */
    @Override
    public String toString() {
        return "report on " + shownName();
    }
}
