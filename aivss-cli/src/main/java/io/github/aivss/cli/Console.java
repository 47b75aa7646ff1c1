// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.internal.Text;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** The streams of a run, always in UTF-8. */
final class Console {

    private final InputStream input;
    private final OutputStream output;
    private final PrintWriter errors;
    private final boolean coloured;
    private final BooleanSupplier errorsAreTerminal;

    Console(InputStream input, OutputStream output, OutputStream errors, boolean coloured) {
        this(input, output, errors, coloured, () -> false);
    }

    Console(
            InputStream input,
            OutputStream output,
            OutputStream errors,
            boolean coloured,
            BooleanSupplier errorsAreTerminal) {
        this.input = input;
        this.output = new BufferedOutputStream(new Pipe(output), 64 * 1024);
        this.errors = new PrintWriter(new OutputStreamWriter(errors, StandardCharsets.UTF_8), true);
        this.coloured = coloured;
        this.errorsAreTerminal = errorsAreTerminal;
    }

    InputStream input() {
        return input;
    }

    /** Returns where answers are written; a closed pipe ends the run with {@link ClosedPipeException}. */
    OutputStream output() {
        return output;
    }

    boolean coloured() {
        return coloured;
    }

    /** Returns a writer that leaves flushing to {@link #flush}, where a closed pipe is handled. */
    PrintWriter writer() {
        OutputStream unflushed = new FilterOutputStream(output) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void flush() {}
        };
        return new PrintWriter(new OutputStreamWriter(unflushed, StandardCharsets.UTF_8), true);
    }

    PrintWriter errorWriter() {
        return errors;
    }

    /** Prints text as it is. */
    void print(String text) {
        try {
            output.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints every fault of an input, a line each. */
    void faults(String where, List<Fault> faults) {
        faults.forEach(fault -> errors.println(Text.escape(place(where, fault)) + ": " + Text.escape(fault.message())));
        errors.flush();
    }

    /** Returns where a fault is, such as {@code agent.json: /cvss} or {@code listing.txt:7}. */
    static String place(String where, Fault fault) {
        String location = fault.location();
        if (where.isEmpty() || location.isEmpty()) {
            return where + location;
        }
        return location.startsWith("line ")
                ? where + ":" + location.substring("line ".length())
                : where + ": " + location;
    }

    /** Returns whether errors appear on a terminal. */
    boolean errorsAreTerminal() {
        return errorsAreTerminal.getAsBoolean();
    }

    /** Shows a line on the terminal of errors in place of the one shown before. */
    void showStatus(String text) {
        errors.print("\r" + text + "\u001b[K");
        errors.flush();
    }

    /** Removes the line of {@link #showStatus}. */
    void clearStatus() {
        errors.print("\r\u001b[K");
        errors.flush();
    }

    /** Prints a line about what is wrong and where. */
    void error(String where, String message) {
        errors.println(Text.escape(where) + ": " + Text.escape(message));
    }

    /** Prints a line about what is wrong. */
    void error(String message) {
        errors.println(Text.escape(message));
    }

    /** Prints a line about something that is not wrong but should be known. */
    void note(String where, String message) {
        error(where, "note: " + message);
    }

    /** Returns the text in a style such as {@code bold,red}, or as it is if there is no terminal. */
    String styled(String style, String text) {
        // Not as markup of picocli, which would read the text as markup too.
        IStyle[] styles = Style.parse(style);
        return coloured ? Style.on(styles) + text + Style.off(styles) + Style.reset.off() : text;
    }

    void flush() {
        try {
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Thrown when the reader of the answers has closed the pipe. */
    static final class ClosedPipeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ClosedPipeException(IOException cause) {
            super(cause);
        }
    }

    /** Distinguishes a closed pipe from a full disk, and reports either once. */
    private static final class Pipe extends FilterOutputStream {

        private boolean failed;

        Pipe(OutputStream output) {
            super(output);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (failed) {
                return;
            }
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failed = true;
                String message = String.valueOf(e.getMessage());
                throw message.toLowerCase(Locale.ROOT).contains("pipe")
                        ? new ClosedPipeException(e)
                        : new UncheckedIOException("standard output cannot be written: " + message, e);
            }
        }
    }
}
