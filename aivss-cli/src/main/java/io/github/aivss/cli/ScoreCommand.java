// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.Severity;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.json.InvalidDocumentException;
import io.github.aivss.json.JsonLine;
import io.github.aivss.json.JsonLinesReader;
import io.github.aivss.json.JsonLinesWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores assessments from files or from options. */
@Command(
        name = "score",
        description = "Scores every assessment in the files, or the one that the options give.",
        sortOptions = false)
final class ScoreCommand implements Callable<Integer> {

    private final Console console;
    private final List<String> collected = new ArrayList<>();
    private int exitCode = Answer.DONE;
    private boolean anyPage;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "A file, or - for standard input.")
    private List<String> files = List.of();

    @ArgGroup(validate = false, heading = "%nInstead of files:%n")
    private AssessmentOptions options = new AssessmentOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "The form of the answer: ${COMPLETION-CANDIDATES}; jsonl by default for jsonl input, else text.")
    private @Nullable OutputFormat format;

    @Option(names = "--explain", description = "Tell each factor's share, what drives the risk, what would lower it.")
    private boolean explain;

    @Option(
            names = "--fail-at",
            paramLabel = "low|medium|high|critical",
            description = "Exit with 1 where a score reaches this band; a range by its greater end.")
    private @Nullable Severity failAt;

    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (files.isEmpty() != options.isGiven()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    files.isEmpty()
                            ? "FILE or --cvss and --factors are missing"
                            : "FILE and options that stand for one");
        }
        try {
            DocumentReader reader = reading.reader();
            if (options.isGiven()) {
                scoreOptions(reader);
            }
            for (String file : files) {
                score(file, reader);
            }
        } catch (Documents.Unreadable e) {
            fault(e);
        }
        if (format == OutputFormat.JSON) {
            console.printJson(collected);
        }
        return exitCode;
    }

    private void scoreOptions(DocumentReader reader) {
        try {
            answer(reader.read(DocumentType.ASSESSMENT, options.document()), "");
        } catch (InvalidDocumentException e) {
            e.violations().forEach(violation -> fault(AssessmentOptions.option(violation), violation.message()));
        } catch (IllegalArgumentException e) {
            fault("--factors", String.valueOf(e.getMessage()));
        }
    }

    private void score(String file, DocumentReader reader) {
        try (Source source = Source.open(file, console)) {
            DocumentKind kind = source.kind(reading.from());
            if (kind == DocumentKind.JSONL) {
                scoreLines(source, reader);
            } else {
                new Documents(reader)
                        .assessments(source, kind)
                        .forEach(assessment -> answer(assessment, source.name()));
            }
        } catch (Documents.Unreadable e) {
            fault(e);
        } catch (IOException e) {
            fault(file, String.valueOf(e.getMessage()));
        }
    }

    private void scoreLines(Source source, DocumentReader reader) throws IOException {
        boolean asLines = format == null || format == OutputFormat.JSONL;
        long lines = 0;
        long faulty = 0;
        long noted = 0;
        JsonLinesReader documents = JsonLinesReader.of(source.stream(), reader);
        JsonLinesWriter answers = JsonLinesWriter.of(console.output());
        for (Optional<JsonLine> line = documents.next(); line.isPresent(); line = documents.next()) {
            lines++;
            if (line.get() instanceof JsonLine.Valid valid) {
                if (asLines) {
                    answers.writeScore(valid.assessment(), explain);
                    judge(valid.assessment());
                    noted += valid.assessment().notes().isEmpty() ? 0 : 1;
                } else {
                    answer(valid.assessment(), source.name() + ":" + valid.number());
                }
            } else if (line.get() instanceof JsonLine.Invalid invalid) {
                faulty++;
                if (asLines) {
                    answers.writeErrors(invalid);
                } else {
                    invalid.fault()
                            .violations()
                            .forEach(violation -> fault(source.name() + ":" + invalid.number(), violation.toString()));
                }
            }
        }
        answers.flush();
        if (noted > 0) {
            console.note(source.name(), noted + " of " + lines + " lines have notes on their CVSS base");
        }
        if (asLines && faulty > 0) {
            fault(source.name(), faulty + " of " + lines + " lines could not be scored");
        }
    }

    private void answer(Assessment assessment, String origin) {
        judge(assessment);
        assessment.notes().forEach(note -> console.note(origin.isEmpty() ? "--cvss" : origin, note));
        switch (format == null ? OutputFormat.TEXT : format) {
            case TEXT -> {
                console.print(anyPage ? "\n" : "");
                console.print(new ScorePage(assessment, explain, console).text(origin));
                anyPage = true;
            }
            case JSON -> collected.add(DocumentWriter.indented().writeScore(assessment, explain));
            case JSONL -> console.print(DocumentWriter.compact().writeScore(assessment, explain) + "\n");
        }
    }

    private void judge(Assessment assessment) {
        if (failAt != null) {
            Severity severity = assessment
                    .score()
                    .map(AivssScore::severity)
                    .orElseGet(() -> assessment.range().maxSeverity());
            if (severity.compareTo(failAt) >= 0) {
                exitCode = Math.max(exitCode, Answer.NO);
            }
        }
    }

    private void fault(Documents.Unreadable unreadable) {
        unreadable.tell(console);
        exitCode = Answer.FAULT;
    }

    private void fault(String where, String message) {
        console.error(where, message);
        exitCode = Answer.FAULT;
    }
}
