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
import java.util.function.LongConsumer;
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

    @Mixin
    private Threads threads = new Threads();

    private final Tally tally = new Tally();

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

    /** Counts or keeps an answer after it was added; by default does nothing. */
    void added(T answer, Origin origin, Tally counts) {}

    /** Returns whether answers must be added one after the other. */
    boolean needsOneThread() {
        return false;
    }

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

    /** Returns what was counted of all answers. */
    final Tally tally() {
        return tally;
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
        Tally counts = new Tally();
        try (Progress progress = new Progress(console, "lines", System::nanoTime)) {
            if (threads.areSeveral() && answers.areLines() && !needsOneThread()) {
                threads.answer(
                        source.stream(),
                        reader.limits().documentBytes(),
                        answers,
                        (block, part, counted) -> {
                            JsonLinesReader lines = JsonLinesReader.of(block, reader);
                            answerLines(lines, source.origin(), part, counted, more -> {});
                        },
                        counted -> {
                            counts.add(counted);
                            progress.count(counted.lines());
                        });
            } else {
                JsonLinesReader lines = JsonLinesReader.of(source.stream(), reader);
                answerLines(lines, source.origin(), answers, counts, progress::count);
            }
        } finally {
            tally.add(counts);
        }
        if (answers.hasFaultsInPlace()) {
            reportLines(source, answers, counts);
        }
    }

    private void answerLines(
            JsonLinesReader lines, Origin source, Answers<T> answers, Tally counts, LongConsumer progress)
            throws IOException {
        for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            answerLine(line.get(), source, answers, counts);
            progress.accept(1);
        }
    }

    private void answerLine(JsonLine line, Origin source, Answers<T> answers, Tally counts) {
        Origin origin = source.atLine(line.number());
        counts.addLine();
        if (line instanceof JsonLine.Invalid invalid) {
            counts.addFaulty();
            answers.addFaults(origin, invalid.id(), invalid.faults());
        } else if (line instanceof JsonLine.Valid valid) {
            addLine(valid, origin, answers, counts)
                    .ifPresentOrElse(answer -> addNotes(answer, origin, answers, counts), counts::addFaulty);
        }
    }

    private Optional<T> addLine(JsonLine.Valid line, Origin origin, Answers<T> answers, Tally counts) {
        try {
            return add(content(line), origin, answers, counts);
        } catch (InvalidInputException e) {
            answers.addFaults(origin, line.assessment().id(), e.faults());
            return Optional.empty();
        }
    }

    private void addNotes(T answer, Origin origin, Answers<T> answers, Tally counts) {
        List<String> notes = notes(answer);
        if (!notes.isEmpty()) {
            counts.addNoted();
        }
        if (!answers.hasFaultsInPlace()) {
            notes.forEach(note -> console.note(Source.place(origin), note));
        }
    }

    /** Reports in one message what is not in the answers to lines. */
    private void reportLines(Source source, Answers<T> answers, Tally counts) {
        String notes = counts.noted() + " of " + counts.lines() + " lines have notes on their CVSS base";
        if (counts.faulty() > 0) {
            String faults = counts.faulty() + " of " + counts.lines() + " lines could not be " + participle();
            answers.addError(Source.place(source.origin()), counts.noted() == 0 ? faults : faults + "; " + notes);
        } else if (counts.noted() > 0) {
            console.note(Source.place(source.origin()), notes);
        }
    }

    /** Adds the answer for one subject. */
    final void answer(S subject, Origin origin, Answers<T> answers) {
        add(subject, origin, answers, tally)
                .ifPresent(answer -> notes(answer).forEach(note -> console.note(notePlace(origin), note)));
    }

    private static String notePlace(Origin origin) {
        return origin.source().isEmpty() ? "--cvss" : Source.place(origin);
    }

    private Optional<T> add(S subject, Origin origin, Answers<T> answers, Tally counts) {
        try {
            T answer = answerTo(subject);
            answers.add(answer, origin);
            added(answer, origin, counts);
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
