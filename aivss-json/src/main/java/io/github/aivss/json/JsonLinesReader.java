// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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

    private final InputStream input;
    private final DocumentReader reader;

    /** The blocks after the current one. */
    private final LineBlocks blocks;

    private LineBlock block;
    private int start;
    private long number;

    private JsonLinesReader(InputStream input, DocumentReader reader, LineBlock block) {
        this.input = input;
        this.reader = reader;
        this.blocks = new LineBlocks(input, reader.limits().documentBytes());
        this.block = block;
        this.number = block.firstLine() - 1;
    }

    /**
     * Creates a reader of the lines of a stream.
     *
     * @param input the lines; closed with this reader
     * @param reader reads the document of each line
     * @return a reader before the first line
     */
    public static JsonLinesReader of(InputStream input, DocumentReader reader) {
        Objects.requireNonNull(input, "input");
        return new JsonLinesReader(input, Objects.requireNonNull(reader, "reader"), LineBlock.EMPTY);
    }

    /**
     * Creates a reader of the lines of a block. They have the numbers that they have in the stream of the block.
     *
     * @param block the lines
     * @param reader reads the document of each line
     * @return a reader before the first line
     */
    public static JsonLinesReader of(LineBlock block, DocumentReader reader) {
        Objects.requireNonNull(block, "block");
        return new JsonLinesReader(InputStream.nullInputStream(), Objects.requireNonNull(reader, "reader"), block);
    }

    /**
     * Reads the next line that is not blank.
     *
     * @return the line, or empty after the last one
     * @throws IOException if the stream cannot be read
     */
    public Optional<JsonLine> next() throws IOException {
        while (start < block.length() || nextBlock()) {
            number++;
            int from = start;
            int end = LineFeeds.first(block.bytes(), from, block.length());
            start = Math.min(end + 1, block.length());
            if (end - from > reader.limits().documentBytes()) {
                return Optional.of(new JsonLine.Invalid(number, Optional.empty(), List.of(reader.tooLong())));
            }
            if (!isBlank(from, end)) {
                return Optional.of(read(from, end - from));
            }
        }
        return Optional.empty();
    }

    private boolean nextBlock() throws IOException {
        // Two long blocks need not be in memory at once.
        block = LineBlock.EMPTY;
        start = 0;
        LineBlock next = blocks.next();
        if (next == null) {
            return false;
        }
        block = next;
        return true;
    }

    private JsonLine read(int from, int length) {
        try {
            return reader.readLine(number, block.bytes(), from, length);
        } catch (InvalidDocumentException e) {
            return new JsonLine.Invalid(number, e.id(), e.faults());
        }
    }

    private boolean isBlank(int from, int end) {
        byte[] bytes = block.bytes();
        for (int i = from; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
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
