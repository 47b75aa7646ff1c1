// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.InvalidInputException;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.JsonLine;
import io.github.aivss.json.JsonLinesReader;
import io.github.aivss.json.Origin;
import java.io.IOException;
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
 * A command with one answer for every subject in its files.
 *
 * @param <S> a subject: an assessment or a threat model
 * @param <T> what is computed from a subject
 */
abstract class AnsweringCommand<S, T> implements Callable<Integer> {

    private final Console console;

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
                    "The form of the answers: ${COMPLETION-CANDIDATES}. By default jsonl for JSON Lines, else text.")
    private @Nullable OutputFormat format;

    AnsweringCommand(Console console) {
        this.console = console;
    }

    /**
     * Returns the subjects in a document.
     *
     * @throws IOException if the source cannot be read
     * @throws InvalidInputException if the document has none
     */
    abstract Documents.Content<S> content(Documents documents, Source source, DocumentKind kind) throws IOException;

    /**
     * Returns the subject in a line.
     *
     * @throws InvalidInputException if it has none
     */
    abstract S content(JsonLine.Valid line);

    /** Returns the id of a subject. */
    abstract Optional<String> id(S subject);

    /**
     * Computes the answer for one subject.
     *
     * @throws InvalidInputException if there is none
     */
    abstract T answerTo(S subject);

    /** Is called with each answer that was added, for commands that do more with it. */
    void added(T answer, Origin origin) {}

    /** Returns whether the answer is no. */
    abstract boolean isNo(T answer);

    /** Returns what else a person should know of the answer. */
    abstract List<String> notes(T answer);

    /** Returns what the command does with a subject, such as {@code scored}. */
    abstract String participle();

    final Console console() {
        return console;
    }

    final boolean hasFiles() {
        return !files.isEmpty();
    }

    final DocumentReader reader() {
        return reading.reader();
    }

    final ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    final <A> Answers<A> answers(View<A> view) {
        return new Answers<>(console, view, format, files.size() < 2);
    }

    /** Adds the answers for every file. */
    final void answerFiles(DocumentReader reader, Answers<T> answers) {
        files.forEach(file -> answerFile(file, reader, answers));
    }

    private void answerFile(String file, DocumentReader reader, Answers<T> answers) {
        Origin origin = Origin.of(file);
        try (Source source = Source.open(file, console)) {
            DocumentKind kind = source.kind(reading.from());
            if (kind == DocumentKind.JSONL) {
                answerLines(source, reader, answers);
            } else {
                Documents.Content<S> content = content(new Documents(reader), source, kind);
                Origin named = content.agent().map(origin::ofAgent).orElse(origin);
                content.subjects().forEach(subject -> answer(subject, named, answers));
                if (!content.faults().isEmpty()) {
                    answers.addFaults(origin, Optional.empty(), content.faults());
                }
            }
        } catch (InvalidInputException e) {
            answers.addFaults(origin, Optional.empty(), e.faults());
        } catch (IOException e) {
            answers.addUnreadable(origin, e);
        }
    }

    private void answerLines(Source source, DocumentReader reader, Answers<T> answers) throws IOException {
        boolean inPlace = answers.hasFaultsInPlace();
        long lines = 0;
        long faulty = 0;
        long noted = 0;
        JsonLinesReader documents = JsonLinesReader.of(source.stream(), reader);
        try (Progress progress = new Progress(console, "lines", System::nanoTime)) {
            for (Optional<JsonLine> line = documents.next(); line.isPresent(); line = documents.next()) {
                Origin origin = source.origin().atLine(line.get().number());
                lines++;
                progress.count();
                if (line.get() instanceof JsonLine.Invalid invalid) {
                    faulty++;
                    answers.addFaults(origin, invalid.id(), invalid.faults());
                } else if (line.get() instanceof JsonLine.Valid valid) {
                    Optional<T> answer = addLine(valid, origin, answers);
                    faulty += answer.isPresent() ? 0 : 1;
                    List<String> notes = answer.map(this::notes).orElse(List.of());
                    noted += notes.isEmpty() ? 0 : 1;
                    if (!inPlace) {
                        notes.forEach(note -> console.note(Source.place(origin), note));
                    }
                }
            }
        }
        if (!inPlace) {
            return;
        }
        String notes = noted + " of " + lines + " lines have notes on their CVSS base";
        if (faulty > 0) {
            String faults = faulty + " of " + lines + " lines could not be " + participle();
            answers.addError(Source.place(source.origin()), noted == 0 ? faults : faults + "; " + notes);
        } else if (noted > 0) {
            console.note(Source.place(source.origin()), notes);
        }
    }

    private Optional<T> addLine(JsonLine.Valid line, Origin origin, Answers<T> answers) {
        try {
            return add(content(line), origin, answers);
        } catch (InvalidInputException e) {
            answers.addFaults(origin, line.assessment().id(), e.faults());
            return Optional.empty();
        }
    }

    /** Adds the answer for one subject. */
    final void answer(S subject, Origin origin, Answers<T> answers) {
        add(subject, origin, answers)
                .ifPresent(answer -> notes(answer).forEach(note -> console.note(notePlace(origin), note)));
    }

    private static String notePlace(Origin origin) {
        return origin.source().isEmpty() ? "--cvss" : Source.place(origin);
    }

    private Optional<T> add(S subject, Origin origin, Answers<T> answers) {
        try {
            T answer = answerTo(subject);
            answers.add(answer, origin);
            added(answer, origin);
            if (isNo(answer)) {
                answers.addNo();
            }
            return Optional.of(answer);
        } catch (InvalidInputException e) {
            answers.addFaults(origin, id(subject), e.faults());
            return Optional.empty();
        }
    }
}
