// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.cvss.Severity;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.json.InvalidDocumentException;
import io.github.aivss.json.JsonLinesWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores assessments from files or from options. */
@Command(
        name = "score",
        description = "Scores every assessment in the files, or the one that the options give.",
        sortOptions = false)
final class ScoreCommand extends AnsweringCommand<Assessment> {

    @Mixin
    private AssessmentOptions options = new AssessmentOptions();

    @Option(names = "--explain", description = "Tell each factor's share, what drives the risk, what would lower it.")
    private boolean explain;

    @Option(
            names = "--fail-at",
            paramLabel = "low|medium|high|critical",
            description = "Exit with 1 where a score reaches this band; a range by its greater end.")
    private @Nullable Severity failAt;

    ScoreCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (isWithoutFiles() != options.isGiven()) {
            throw misuse(
                    isWithoutFiles()
                            ? "FILE or --cvss and --factors are missing"
                            : "FILE and options that stand for one");
        }
        try {
            DocumentReader reader = reader();
            if (options.isGiven()) {
                scoreOptions(reader);
            }
            return answerFiles(reader);
        } catch (Documents.Unreadable e) {
            fault(e);
            return exitCode();
        }
    }

    private void scoreOptions(DocumentReader reader) {
        try {
            answer(reader.read(DocumentType.ASSESSMENT, options.document()), "");
        } catch (InvalidDocumentException e) {
            e.violations().forEach(violation -> fault(AssessmentOptions.option(violation), violation.message()));
        } catch (IllegalArgumentException e) {
            fault(String.valueOf(e.getMessage()));
        }
    }

    @Override
    Assessment answerTo(Assessment assessment) {
        return assessment;
    }

    @Override
    String page(Assessment assessment, String origin) {
        return new ScorePage(assessment, explain, console()).text(origin);
    }

    @Override
    String document(DocumentWriter writer, Assessment assessment) {
        return writer.writeScore(assessment, explain);
    }

    @Override
    void writeLine(JsonLinesWriter writer, Assessment assessment) {
        writer.writeScore(assessment, explain);
    }

    @Override
    boolean isNo(Assessment assessment) {
        if (failAt == null) {
            return false;
        }
        Severity severity = assessment
                .score()
                .map(AivssScore::severity)
                .orElseGet(() -> assessment.range().maxSeverity());
        return severity.compareTo(failAt) >= 0;
    }

    @Override
    List<String> notes(Assessment assessment) {
        return assessment.notes();
    }

    @Override
    String participle() {
        return "scored";
    }
}
