// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.draft.DraftAnswers;
import io.github.aivss.draft.DraftAssessment;
import io.github.aivss.draft.Migration;
import io.github.aivss.internal.Decimals;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.Origin;
import io.github.aivss.report.TablePage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
    private static final String KIND = "Migration to a " + DraftAssessment.STATUS + ", not released";
    private static final String TITLE = "AIVSS 0.8 next to the " + DraftAssessment.SPECIFICATION;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Also write a page for a browser to this file, with a section for each assessment.")
    private @Nullable Path page;

    @Option(names = "--force", description = "Replace the file of --page if it exists.")
    private boolean force;

    private final List<TablePage.Section> sections = new ArrayList<>();

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
        if (page != null && !force && Files.exists(page)) {
            throw new InvalidInputException(List.of(OutputFile.existing(page.toString())));
        }
        DocumentReader reader = reader();
        int exitCode;
        try (Answers<Migrated> answers = answers(this)) {
            answerFiles(reader, answers);
            exitCode = answers.exitCode();
        }
        if (page != null) {
            OutputFile.write(page, new TablePage(KIND, TITLE, sections).html());
        }
        return exitCode;
    }

    @Override
    void added(Migrated migrated, Origin origin, Tally counts) {
        if (page != null) {
            sections.add(section(migrated, origin));
        }
    }

    @Override
    boolean needsOneThread() {
        return page != null;
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
        return MigrationSection.text(section(migrated, origin), console());
    }

    private static TablePage.Section section(Migrated migrated, Origin origin) {
        return MigrationSection.of(Source.title(migrated.id(), origin), migrated.migration());
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
                                        each -> Decimals.text(each.migration().cvssSensitivity())),
                                Column.<Migrated>csv("status", each -> DraftAssessment.STATUS)),
                        Column.<Migrated>attribution(Migrated::id).stream())
                .toList();
    }

    @Override
    public void write(AnswerWriter writer, Migrated migrated, Origin origin) {
        DraftAnswers.write(writer, migrated.id(), origin, migrated.migration());
    }
}
