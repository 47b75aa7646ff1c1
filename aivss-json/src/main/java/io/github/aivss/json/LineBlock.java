// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * Consecutive lines of a stream, of which {@link ParallelLines} makes one piece of work.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LineBlock {

    /** The block of no lines. */
    static final LineBlock EMPTY = of(new byte[0], 0);

    private final byte[] bytes;
    private final int length;
    private final long firstLine;

    private LineBlock(byte[] bytes, int length, long firstLine) {
        this.bytes = bytes;
        this.length = length;
        this.firstLine = firstLine;
    }

    /** Creates a block of the lines that an array begins with, numbered from 1. */
    static LineBlock of(byte[] bytes, int length) {
        return new LineBlock(bytes, length, 1);
    }

    /** Returns this block with another number of the first line. */
    LineBlock from(long line) {
        return new LineBlock(bytes, length, line);
    }

    /**
     * Returns the number of the first line in the stream.
     *
     * @return the number, from 1; blank lines count
     */
    public long firstLine() {
        return firstLine;
    }

    /**
     * Returns the lines as they are in the stream, with their ends. Of a line that is too long there is only the
     * beginning.
     *
     * @return a new stream, which need not be closed
     */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    /** Returns the array that begins with the lines. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns how many bytes the lines have. */
    int length() {
        return length;
    }

    /** Returns how many lines there are; only the last one may have no end. */
    int lines() {
        int ended = LineFeeds.count(bytes, 0, length);
        return length == 0 || bytes[length - 1] == '\n' ? ended : ended + 1;
    }
}
