// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints the answers of a command in the form that {@code --format} asks for, and keeps the exit code. No other class
 * knows the forms.
 *
 * @param <T> what the command computes
 */
final class Answers<T> implements AutoCloseable {

    private final Console console;
    private final OutputStream output;
    private final View<T> view;
    private final @Nullable OutputFormat asked;
    private final boolean isOneSource;
    private @Nullable AnswerWriter json;
    private boolean anyPage;
    private @Nullable Table<T> table;
    private int exitCode = ExitCode.DONE;

    /**
     * Creates an empty list of answers.
     *
     * @param asked the form, null for JSON Lines if the input is JSON Lines, else text
     * @param isOneSource whether all answers come from one source; lines of JSON Lines are then answered line for line
     */
    Answers(Console console, View<T> view, @Nullable OutputFormat asked, boolean isOneSource) {
        this(console, console.output(), view, asked, isOneSource);
    }

    private Answers(
            Console console, OutputStream output, View<T> view, @Nullable OutputFormat asked, boolean isOneSource) {
        this.console = console;
        this.output = output;
        this.view = view;
        this.asked = asked;
        this.isOneSource = isOneSource;
    }

    /** Creates an empty list of answers that come from no file. */
    static <T> Answers<T> of(Console console, View<T> view, OutputFormat format) {
        return new Answers<>(console, view, format, true);
    }

    /** Creates an empty list of answers in the same form, which {@linkplain #areLines() are lines}, for a stream. */
    Answers<T> to(OutputStream lines) {
        return new Answers<>(console, lines, view, asked, isOneSource);
    }

    /** Prints an answer. */
    void add(T answer, Origin origin) {
        OutputFormat format = format(origin);
        switch (format) {
            case TEXT -> {
                print((anyPage ? view.separator() : "") + view.page(answer, origin));
                anyPage = true;
            }
            case TABLE, CSV -> print(table(format).row(answer, origin));
            case JSON, JSONL -> view.write(json(format), answer, isLineForLine(origin) ? Origin.NONE : origin);
        }
    }

    /** Prints what is wrong with an input: in its place if the form has one for it, and for people. */
    void addFaults(Origin origin, Optional<String> id, List<Fault> faults) {
        Origin named = isLineForLine(origin) ? new Origin(Optional.empty(), origin.line(), Optional.empty()) : origin;
        boolean inPlace = writeFault(origin, writer -> writer.writeFaults(named, id, faults));
        // Lines are counted in one message, since there may be very many.
        if (!inPlace || origin.line().isEmpty()) {
            console.faults(Source.place(origin), faults);
        }
    }

    /** Prints that an input cannot be read. */
    void addUnreadable(Origin origin, IOException e) {
        addFaults(
                origin,
                Optional.empty(),
                Source.unreadable("cannot be read: " + e.getMessage()).faults());
    }

    /** Prints what is wrong with an input that has a JSON form of its own for it, and otherwise for people. */
    void addFault(Consumer<AnswerWriter> inJson, String where, String message) {
        if (!writeFault(Origin.NONE, inJson)) {
            console.error(where, message);
        }
    }

    private boolean writeFault(Origin origin, Consumer<AnswerWriter> fault) {
        exitCode = ExitCode.FAULT;
        OutputFormat format = format(origin);
        return switch (format) {
            case TEXT, TABLE, CSV -> false;
            case JSON, JSONL -> {
                fault.accept(json(format));
                yield true;
            }
        };
    }

    /** Prints a text about all answers: after them if they are for people, else next to them. */
    void addSummary(String where, String text) {
        switch (format(Origin.NONE)) {
            case TEXT, TABLE -> {
                if (anyPage || table != null) {
                    print("\n" + text);
                } else {
                    console.error(where, text.strip().replace("\n", "; "));
                }
            }
            case CSV, JSON, JSONL -> console.error(where, text.strip().replace("\n", "; "));
        }
    }

    /** Reports that an input is wrong in a line for people. */
    void addError(String where, String message) {
        console.error(where, message);
        exitCode = ExitCode.FAULT;
    }

    /** Reports that an answer is no. */
    void addNo() {
        exitCode = Math.max(exitCode, ExitCode.NO);
    }

    /** Adds the exit code of other answers. */
    void addExitCode(Answers<T> others) {
        exitCode = Math.max(exitCode, others.exitCode);
    }

    /** Returns whether answers to JSON Lines are JSON Lines. */
    boolean areLines() {
        return format(Origin.NONE.atLine(1)) == OutputFormat.JSONL;
    }

    /** Returns the stream of these answers, to which all so far are written. */
    OutputStream output() {
        flush();
        return output;
    }

    /** Returns whether faults of JSON Lines are written in the place of the line. */
    boolean hasFaultsInPlace() {
        return switch (format(Origin.NONE.atLine(1))) {
            case TEXT, TABLE, CSV -> false;
            case JSON, JSONL -> true;
        };
    }

    /** Returns the exit code so far. */
    int exitCode() {
        return exitCode;
    }

    /** Completes the form. */
    @Override
    public void close() {
        if (json == null && asked == OutputFormat.JSON) {
            json(OutputFormat.JSON);
        }
        if (json != null) {
            json.close();
        }
        if (asked == OutputFormat.TABLE || asked == OutputFormat.CSV) {
            table(asked);
        }
    }

    /** Returns the table, whose heading is printed first. */
    private Table<T> table(OutputFormat format) {
        Table<T> rows = table;
        if (rows == null) {
            rows = new Table<>(view.columns(), format == OutputFormat.CSV);
            table = rows;
            print(rows.heading());
        }
        return rows;
    }

    private OutputFormat format(Origin origin) {
        if (asked != null) {
            return asked;
        }
        return origin.line().isPresent() ? OutputFormat.JSONL : OutputFormat.TEXT;
    }

    private boolean isLineForLine(Origin origin) {
        return isOneSource && origin.line().isPresent() && format(origin) == OutputFormat.JSONL;
    }

    private AnswerWriter json(OutputFormat format) {
        AnswerWriter writer = json;
        if (writer == null) {
            if (format == OutputFormat.JSONL) {
                writer = AnswerWriter.lines(output);
            } else {
                writer = view.isList() ? AnswerWriter.list(output) : AnswerWriter.array(output);
            }
            json = writer;
        }
        return writer;
    }

    private void flush() {
        if (json != null) {
            json.flush();
        }
    }

    private void print(String text) {
        flush();
        console.print(text);
    }
}
