// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.NonStandardValue;
import io.github.aivss.core.ScoreExplanation;
import io.github.aivss.core.ScoreTerm;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.cvss.CvssV4Metric;
import io.github.aivss.cvss.CvssV4Value;
import io.github.aivss.cvss.CvssV4Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One assessment: what was rated, and what follows from it.
 *
 * @param number its position in the report, from 1
 * @param level the level of its headings
 * @param title what it is about, in a report of several
 * @param category the core risk, in a report of several
 * @param description what is wrong, if the report says
 * @param headline how bad it is
 * @param scale the score on its scale
 * @param formula how it came about
 * @param factors the factors
 * @param driver what drives the risk, if there is a score
 * @param coreRisks the core risks most affected, if the factors name any
 * @param lowerBand what brings the score a band down, if there is one
 * @param audit whether the claim holds, if there is one
 * @param inputs what was rated apart from the factors
 * @param notes what else should be known of the inputs
 * @param metrics the CVSS vector spelled out, if there is one
 */
record ScoreView(
        int number,
        int level,
        Optional<String> title,
        Optional<String> category,
        Optional<String> description,
        Headline headline,
        ScaleFigure scale,
        FormulaView formula,
        FactorsView factors,
        Optional<String> driver,
        Optional<String> coreRisks,
        Optional<LowerBand> lowerBand,
        Optional<AuditView> audit,
        List<Input> inputs,
        List<String> notes,
        List<Fact> metrics) {

    private static final int MOST_AFFECTED = 3;

    /**
     * What was rated apart from the factors.
     *
     * @param name what it is
     * @param value its value
     * @param rationale why it is rated so, if the assessment says
     */
    record Input(String name, String value, Optional<RationaleView> rationale) {}

    /** Returns the only assessment of a report. */
    static ScoreView of(Assessment assessment) {
        return of(assessment, 1, 2, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ScoreView of(
            Assessment assessment,
            int number,
            int level,
            Optional<String> title,
            Optional<String> category,
            Optional<String> description) {
        Optional<AivssScore> score = assessment.score();
        Optional<CvssV4Vector> vector = assessment
                .cvssBase()
                .filter(CvssBase.Vector.class::isInstance)
                .map(CvssBase.Vector.class::cast)
                .map(CvssBase.Vector::vector);
        return new ScoreView(
                number,
                level,
                title,
                category,
                description,
                Headline.of(assessment),
                ScaleFigure.of(assessment),
                FormulaView.of(assessment),
                FactorsView.of(assessment),
                score.map(AivssScore::explain).map(ScoreView::driver),
                score.map(AivssScore::explain).flatMap(ScoreView::coreRisks),
                score.flatMap(LowerBand::of),
                assessment.claim().map(claim -> AuditView.of(ClaimAudit.of(assessment))),
                inputs(assessment, vector),
                notes(assessment),
                vector.map(ScoreView::metrics).orElse(List.of()));
    }

    private static String driver(ScoreExplanation explanation) {
        return switch (explanation.driver()) {
            case DEPLOYMENT ->
                "The deployment drives the risk: AARS is above the CVSS base. Constrain the agent rather than patch.";
            case FLAW -> "The flaw drives the risk: AARS is at most the CVSS base. Patch the flaw first.";
        };
    }

    private static Optional<String> coreRisks(ScoreExplanation explanation) {
        List<String> titles = explanation.coreRiskShares().keySet().stream()
                .limit(MOST_AFFECTED)
                .map(risk -> risk.title())
                .toList();
        return titles.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", titles));
    }

    private static List<Input> inputs(Assessment assessment, Optional<CvssV4Vector> vector) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("Edition", assessment.edition().title(), Optional.empty()));
        inputs.add(input(
                assessment,
                ScoreTerm.CVSS,
                "CVSS base",
                assessment.cvssBase().map(base -> Shown.number(base.score())).orElse("missing")));
        vector.ifPresent(known -> inputs.add(new Input("CVSS vector", known.toString(), Optional.empty())));
        inputs.add(new Input("Factor sum", FactorsView.sum(assessment.factors()) + " of 10", Optional.empty()));
        inputs.add(input(
                assessment,
                ScoreTerm.THREAT_MULTIPLIER,
                "Threat multiplier (ThM)",
                Shown.number(assessment.threatMultiplier().value())));
        if (assessment.edition().hasMitigation()) {
            inputs.add(input(
                    assessment,
                    ScoreTerm.MITIGATION_FACTOR,
                    "Mitigation factor (MF)",
                    Shown.number(assessment.mitigationFactor().value())));
        }
        return List.copyOf(inputs);
    }

    private static Input input(Assessment assessment, ScoreTerm term, String name, String value) {
        return new Input(
                name,
                value,
                Optional.ofNullable(assessment.rationales().get(term)).map(RationaleView::of));
    }

    private static List<String> notes(Assessment assessment) {
        List<String> notes = new ArrayList<>(assessment.notes());
        List<NonStandardValue> others = assessment.nonStandardValues();
        if (!others.isEmpty()) {
            List<String> values = new ArrayList<>();
            long factors = others.stream().filter(ScoreView::isFactor).count();
            if (factors > 0) {
                values.add(Shown.count((int) factors, "factor value"));
            }
            others.stream()
                    .filter(value -> !isFactor(value))
                    .forEach(value -> values.add(value.component() + " " + Shown.number(value.found())));
            notes.add("not in the tables of this edition: " + String.join(", ", values));
        }
        assessment
                .widthPerUnknownFactor()
                .ifPresent(width ->
                        notes.add("each unknown factor widens the range of the raw score by " + Shown.operand(width)));
        return notes.stream().map(Shown::line).toList();
    }

    private static boolean isFactor(NonStandardValue value) {
        return value.kind() == NonStandardValue.Kind.FACTOR_VALUE;
    }

    private static List<Fact> metrics(CvssV4Vector vector) {
        List<Fact> metrics = new ArrayList<>();
        for (CvssV4Metric metric : CvssV4Metric.values()) {
            CvssV4Value value = vector.value(metric);
            if (value != CvssV4Value.NOT_DEFINED) {
                metrics.add(new Fact(metric.title() + " (" + metric.name() + ")", value.title()));
            }
        }
        return List.copyOf(metrics);
    }

    boolean hasFactors() {
        return !factors.rows().isEmpty();
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }

    boolean hasMetrics() {
        return !metrics.isEmpty();
    }
}
