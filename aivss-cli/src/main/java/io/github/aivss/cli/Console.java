// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

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
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** The streams of a run, in UTF-8 wherever it runs. */
final class Console {

    private final InputStream input;
    private final OutputStream output;
    private final PrintWriter errors;
    private final boolean coloured;

    Console(InputStream input, OutputStream output, OutputStream errors, boolean coloured) {
        this.input = input;
        this.output = new BufferedOutputStream(new Pipe(output), 64 * 1024);
        this.errors = new PrintWriter(new OutputStreamWriter(errors, StandardCharsets.UTF_8), true);
        this.coloured = coloured;
    }

    InputStream input() {
        return input;
    }

    /** Where answers go; a reader that went away ends the run with {@link ClosedPipeException}. */
    OutputStream output() {
        return output;
    }

    boolean coloured() {
        return coloured;
    }

    PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), true);
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

    /** Prints one answer as it is, and none or more as an array. */
    void printJson(List<String> answers) {
        if (answers.size() == 1) {
            print(answers.get(0) + "\n");
        } else {
            print(answers.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", answers) + "\n]\n");
        }
    }

    /** One line about what is wrong and where. */
    void error(String where, String message) {
        errors.println(printable(where) + ": " + printable(message));
    }

    /** One line about what is wrong, which says itself where. */
    void error(String message) {
        errors.println(printable(message));
    }

    /** One line about something that is not wrong but should be known. */
    void note(String where, String message) {
        error(where, "note: " + message);
    }

    /** The text in a style of the terminal, such as {@code bold,red}, or as it is where there is no terminal. */
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

    /** Text of a document without what could move the cursor or start a new line. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> printable.append(String.format("\\u%04x", c));
                default -> printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    /** Says that whoever read the answers went away. */
    static final class ClosedPipeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ClosedPipeException(IOException cause) {
            super(cause);
        }
    }

    /** Tells a reader that went away from a disk that is full, and tells it once. */
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
                        : new UncheckedIOException("the answer cannot be written: " + message, e);
            }
        }
    }
}
