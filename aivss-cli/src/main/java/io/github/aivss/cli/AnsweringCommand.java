// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Assessment;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentWriter;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A command that gives one answer for every assessment in its files, in the form that is asked for.
 *
 * @param <T> what is worked out of an assessment, once
 */
abstract class AnsweringCommand<T> implements Callable<Integer> {

    private final Console console;
    private final List<String> collected = new ArrayList<>();
    private int exitCode = ExitCode.DONE;
    private boolean anyPage;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "A file, or - for standard input.")
    private List<String> files = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "The form of the answer: ${COMPLETION-CANDIDATES}; jsonl by default for jsonl input, else text.")
    private @Nullable OutputFormat format;

    AnsweringCommand(Console console) {
        this.console = console;
    }

    /** Works out the answer for one assessment. */
    abstract T answerTo(Assessment assessment);

    /** The answer as a page for people, which ends with a line end. */
    abstract String page(T answer, String origin);

    /** The answer as a JSON document. */
    abstract String document(DocumentWriter writer, T answer);

    /** Writes the answer as a line. */
    abstract void writeLine(JsonLinesWriter writer, T answer);

    /** Whether the answer is no. */
    abstract boolean isNo(T answer);

    /** What should be known beside the answer: sentences for people. */
    abstract List<String> notes(T answer);

    /** What the lines could not be, where some are faulty: scored, say. */
    abstract String participle();

    final Console console() {
        return console;
    }

    final boolean isWithoutFiles() {
        return files.isEmpty();
    }

    final DocumentReader reader() throws Documents.Unreadable {
        return reading.reader();
    }

    final ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    /** Answers for every file, and prints what was collected. */
    final int answerFiles(DocumentReader reader) {
        files.forEach(file -> answerFile(file, reader));
        if (format == OutputFormat.JSON) {
            console.printJson(collected);
        }
        return exitCode;
    }

    private void answerFile(String file, DocumentReader reader) {
        try (Source source = Source.open(file, console)) {
            DocumentKind kind = source.kind(reading.from());
            if (kind == DocumentKind.JSONL) {
                answerLines(source, reader);
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

    private void answerLines(Source source, DocumentReader reader) throws IOException {
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
                    T answer = answerTo(valid.assessment());
                    judge(answer);
                    writeLine(answers, answer);
                    noted += notes(answer).isEmpty() ? 0 : 1;
                } else {
                    answer(valid.assessment(), source.name() + ":" + valid.number());
                }
            } else if (line.get() instanceof JsonLine.Invalid invalid) {
                faulty++;
                if (asLines) {
                    answers.writeErrors(invalid);
                } else {
                    fault(new Documents.Unreadable(source.name() + ":" + invalid.number(), invalid.fault()));
                }
            }
        }
        answers.flush();
        String notes = noted == 0 ? "" : noted + " of " + lines + " lines have notes on their CVSS base";
        if (asLines && faulty > 0) {
            String faults = faulty + " of " + lines + " lines could not be " + participle();
            fault(source.name(), notes.isEmpty() ? faults : faults + "; " + notes);
        } else if (noted > 0) {
            console.note(source.name(), notes);
        }
    }

    /** Answers for one assessment. */
    final void answer(Assessment assessment, String origin) {
        T answer = answerTo(assessment);
        judge(answer);
        notes(answer).forEach(note -> console.note(origin.isEmpty() ? "--cvss" : origin, note));
        switch (format == null ? OutputFormat.TEXT : format) {
            case TEXT -> {
                console.print((anyPage ? "\n" : "") + page(answer, origin));
                anyPage = true;
            }
            case JSON -> collected.add(document(DocumentWriter.indented(), answer));
            case JSONL -> console.print(document(DocumentWriter.compact(), answer) + "\n");
        }
    }

    private void judge(T answer) {
        if (isNo(answer)) {
            exitCode = Math.max(exitCode, ExitCode.NO);
        }
    }

    final void fault(Documents.Unreadable unreadable) {
        unreadable.tell(console);
        exitCode = ExitCode.FAULT;
    }

    final void fault(String where, String message) {
        console.error(where, message);
        exitCode = ExitCode.FAULT;
    }

    final void fault(String message) {
        console.error(message);
        exitCode = ExitCode.FAULT;
    }

    /** The exit code so far. */
    final int exitCode() {
        return exitCode;
    }

    final boolean isText() {
        return format == OutputFormat.TEXT || (format == null && anyPage);
    }
}
