// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AsiRisk;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.draft.DraftAnswers;
import io.github.aivss.draft.DraftAssessment;
import io.github.aivss.draft.FactorDisposition;
import io.github.aivss.draft.Migration;
import io.github.aivss.internal.Text;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Shows assessments of AIVSS 0.8 next to the working draft of 1.0. */
@Command(
        name = "migrate",
        description =
                "Shows assessments of AIVSS 0.8 next to the working draft of 1.0, a candidate that is not released.",
        sortOptions = false)
final class MigrateCommand extends AssessmentCommand<MigrateCommand.Migrated> implements View<MigrateCommand.Migrated> {

    private static final int SCORE_WIDTH = 7;
    private static final int BAND_WIDTH = 10;
    private static final int SENSITIVITY_WIDTH = 17;
    private static final int LABEL_WIDTH = 48;

    MigrateCommand(Console console) {
        super(console);
    }

    /**
     * An assessment with its migration.
     *
     * @param id the id of the assessment
     * @param migration the migration
     */
    record Migrated(Optional<String> id, Migration migration) {}

    @Override
    public Integer call() {
        if (!hasFiles()) {
            throw misuse("give FILE");
        }
        DocumentReader reader = reader();
        try (Answers<Migrated> answers = answers(this)) {
            answerFiles(reader, answers);
            return answers.exitCode();
        }
    }

    @Override
    Migrated answerTo(Assessment assessment) {
        return new Migrated(assessment.id(), Migration.of(assessment));
    }

    @Override
    boolean isNo(Migrated migrated) {
        return false;
    }

    @Override
    List<String> notes(Migrated migrated) {
        return List.of();
    }

    @Override
    String participle() {
        return "migrated";
    }

    @Override
    public String page(Migrated migrated, Origin origin) {
        Migration migration = migrated.migration();
        StringBuilder page = new StringBuilder(
                        console().styled("bold", Text.escape(Source.title(migrated.id(), origin))))
                .append('\n');
        line(page, "AIVSS 0.8", text(migration.score()));
        line(page, "  without mitigation", text(migration.inherentScore()));
        line(page, "  with mitigation on the uplift alone", text(migration.residualScore()));
        line(
                page,
                DraftAssessment.SPECIFICATION + " (" + DraftAssessment.STATUS + ")",
                migration.vector().score() + " " + migration.vector().severity().title());
        page.append("  ").append(Migration.NOT_COMPARABLE).append("\n\n");
        line(
                page,
                "Share of a CVSS difference that is left",
                migration.publishedCvssSensitivity().stripTrailingZeros().toPlainString());
        line(
                page,
                "  with mitigation on the uplift alone",
                migration.cvssSensitivity().stripTrailingZeros().toPlainString());
        page.append("\nWhat each factor becomes, to be rated anew\n");
        if (migration.dispositions().isEmpty()) {
            page.append("  is published for the factors of AIVSS 0.8 alone, and these are not\n");
        }
        for (FactorDisposition disposition : migration.dispositions()) {
            line(page, disposition.factor().title(), String.join(", ", disposition.metrics()));
        }
        page.append("\nWhat each core risk becomes\n");
        Stream.of(CoreRisk.values()).forEach(risk -> line(page, risk.title(), becomes(risk)));
        return page.toString();
    }

    private static String text(AivssScore score) {
        return score.value() + " " + score.severity().title();
    }

    private static String becomes(CoreRisk risk) {
        return Migration.asiRisk(risk).map(AsiRisk::id).orElse("none; TD of the profile");
    }

    private static void line(StringBuilder page, String label, String text) {
        page.append(View.line(label, LABEL_WIDTH, text));
    }

    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public List<Column<Migrated>> columns() {
        return Stream.concat(
                        Stream.of(
                                Column.<Migrated>of(
                                        "score",
                                        SCORE_WIDTH,
                                        each -> String.valueOf(
                                                each.migration().score().value())),
                                Column.<Migrated>of(
                                        "severity",
                                        BAND_WIDTH,
                                        each -> each.migration()
                                                .score()
                                                .severity()
                                                .title()),
                                Column.<Migrated>of(
                                        "draft",
                                        SCORE_WIDTH,
                                        each -> String.valueOf(
                                                each.migration().vector().score())),
                                Column.<Migrated>of(
                                        "draftSeverity",
                                        BAND_WIDTH + SCORE_WIDTH,
                                        each -> each.migration()
                                                .vector()
                                                .severity()
                                                .title()),
                                Column.<Migrated>of(
                                        "cvssSensitivity",
                                        SENSITIVITY_WIDTH,
                                        each -> each.migration()
                                                .cvssSensitivity()
                                                .stripTrailingZeros()
                                                .toPlainString()),
                                Column.<Migrated>csv("status", each -> DraftAssessment.STATUS)),
                        Column.<Migrated>attribution(Migrated::id).stream())
                .toList();
    }

    @Override
    public void write(AnswerWriter writer, Migrated migrated, Origin origin) {
        DraftAnswers.write(writer, migrated.id(), origin, migrated.migration());
    }
}
