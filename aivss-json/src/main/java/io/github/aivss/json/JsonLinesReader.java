// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads JSON Lines: one document per line, in UTF-8, lines ended by a line feed. Blank lines are skipped; an invalid
 * line is returned as such and does not end the stream. Memory does not grow with the number of lines, only with the
 * longest line, up to {@link ReadLimits#documentBytes()}; the rest of a longer line is skipped.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1.0
 */
public final class JsonLinesReader implements Closeable {

    private static final int CHUNK = 64 * 1024;

    private final InputStream input;
    private final DocumentReader reader;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int filled;
    private boolean atEnd;
    private long number;

    private JsonLinesReader(InputStream input, DocumentReader reader) {
        this.input = input;
        this.reader = reader;
    }

    /**
     * Creates a reader of the lines of a stream.
     *
     * @param input the lines; closed with this reader
     * @param reader reads the document of each line
     * @return a reader before the first line
     */
    public static JsonLinesReader of(InputStream input, DocumentReader reader) {
        return new JsonLinesReader(Objects.requireNonNull(input, "input"), Objects.requireNonNull(reader, "reader"));
    }

    /**
     * Reads the next line that is not blank.
     *
     * @return the line, or empty after the last one
     * @throws IOException if the stream cannot be read
     */
    public Optional<JsonLine> next() throws IOException {
        while (start < filled || fill()) {
            number++;
            int end = endOfLine();
            if (end < 0) {
                return Optional.of(new JsonLine.Invalid(number, Optional.empty(), List.of(reader.tooLong())));
            }
            int from = start;
            start = Math.min(end + 1, filled);
            if (!isBlank(from, end)) {
                return Optional.of(read(from, end - from));
            }
        }
        return Optional.empty();
    }

    private JsonLine read(int from, int length) {
        try {
            return reader.readLine(number, buffer, from, length);
        } catch (InvalidDocumentException e) {
            return new JsonLine.Invalid(number, e.id(), e.faults());
        }
    }

    /** Returns the end of the line at the start, or -1 for a line that is too long, which is skipped. */
    private int endOfLine() throws IOException {
        boolean tooLong = false;
        int scanned = start;
        while (true) {
            for (int i = scanned; i < filled; i++) {
                if (buffer[i] == '\n') {
                    if (tooLong) {
                        start = i + 1;
                    }
                    return tooLong ? -1 : i;
                }
            }
            if (filled - start > reader.limits().documentBytes()) {
                tooLong = true;
            }
            if (tooLong) {
                start = filled;
            }
            int pending = filled - start;
            if (!fill()) {
                return tooLong ? -1 : filled;
            }
            scanned = start + pending;
        }
    }

    /** Appends more of the stream to the pending bytes and returns whether there was any. */
    private boolean fill() throws IOException {
        if (atEnd) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            start = 0;
        }
        if (buffer.length - filled < CHUNK / 2) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = input.read(buffer, filled, buffer.length - filled);
        atEnd = read < 0;
        filled += Math.max(read, 0);
        return !atEnd;
    }

    private boolean isBlank(int from, int end) {
        for (int i = from; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
