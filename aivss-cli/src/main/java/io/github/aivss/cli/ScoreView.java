// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.cvss.Severity;
import io.github.aivss.internal.Decimals;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The view of scores. */
final class ScoreView implements View<Scored> {

    private static final int SCORE_WIDTH = 12;
    private static final int SEVERITY_WIDTH = 18;
    private static final int EDITION_WIDTH = 17;

    private final Console console;
    private final boolean isExplained;
    private final boolean isCompared;

    /**
     * Creates a view.
     *
     * @param isExplained whether each score is explained
     * @param isCompared whether each score is shown with the one before it
     */
    ScoreView(Console console, boolean isExplained, boolean isCompared) {
        this.console = console;
        this.isExplained = isExplained;
        this.isCompared = isCompared;
    }

    @Override
    public String page(Scored scored, Origin origin) {
        return new ScorePage(scored, isExplained, console).text(origin);
    }

    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public void write(AnswerWriter writer, Scored scored, Origin origin) {
        writer.writeScore(scored.assessment(), scored.before(), origin, isExplained);
    }

    @Override
    public List<Column<Scored>> columns() {
        List<Column<Scored>> columns = new ArrayList<>();
        columns.add(Column.of("score", SCORE_WIDTH, scored -> score(scored.assessment())));
        columns.add(Column.of("severity", SEVERITY_WIDTH, scored -> severity(scored.assessment())));
        if (isCompared) {
            columns.add(Column.of(
                    "before",
                    SCORE_WIDTH,
                    scored -> scored.before().map(ScoreView::score).orElse("")));
        }
        columns.add(Column.of(
                "edition",
                EDITION_WIDTH,
                scored -> scored.assessment().edition().key()));
        columns.add(Column.csv(
                "cvssBase",
                scored -> scored.assessment()
                        .cvssBase()
                        .map(base -> Decimals.text(base.score()))
                        .orElse("")));
        columns.add(Column.csv(
                "factorSum",
                scored -> scored.assessment()
                        .knownFactors()
                        .map(factors -> Decimals.text(factors.sum()))
                        .orElse("")));
        columns.add(number(
                "threatMultiplier", assessment -> assessment.threatMultiplier().value()));
        columns.add(number(
                "mitigationFactor", assessment -> assessment.mitigationFactor().value()));
        columns.add(ofScore("aars", AivssScore::aars));
        columns.add(ofScore("raw", AivssScore::raw));
        columns.addAll(Column.attribution(scored -> scored.assessment().id()));
        return columns;
    }

    private static Column<Scored> number(String name, ToDoubleFunction<Assessment> number) {
        return Column.csv(name, scored -> Decimals.text(number.applyAsDouble(scored.assessment())));
    }

    private static Column<Scored> ofScore(String name, Function<AivssScore, Double> number) {
        return Column.csv(
                name,
                scored -> scored.assessment()
                        .score()
                        .map(number)
                        .map(Decimals::text)
                        .orElse(""));
    }

    private static String score(Assessment assessment) {
        return assessment
                .score()
                .map(score -> Decimals.text(score.value()))
                .orElseGet(() -> Decimals.text(assessment.range().min()) + " to "
                        + Decimals.text(assessment.range().max()));
    }

    private static String severity(Assessment assessment) {
        return assessment
                .score()
                .map(AivssScore::severity)
                .map(Severity::title)
                .orElseGet(() -> assessment.range().minSeverity().title() + " to "
                        + assessment.range().maxSeverity().title());
    }
}
