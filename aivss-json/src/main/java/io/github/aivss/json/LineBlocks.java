// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into blocks of whole lines. Of a line that is too long only the beginning is kept, up to one byte more. */
final class LineBlocks {

    /** The length of a block, unless a line is longer. */
    static final int SIZE = 32 * 1024;

    private final InputStream input;
    private final int maxLineBytes;

    /** What follows the block before. */
    private byte[] rest = new byte[0];

    private boolean atEnd;

    LineBlocks(InputStream input, int maxLineBytes) {
        this.input = input;
        this.maxLineBytes = maxLineBytes;
    }

    /**
     * Returns the next block, with at least one line; its lines are numbered from 1.
     *
     * @return null after the last block
     */
    @Nullable
    LineBlock next() throws IOException {
        if (atEnd) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(rest, grown(rest.length));
        int filled = rest.length;
        int searched = 0;
        rest = new byte[0];
        while (true) {
            int read = input.read(bytes, filled, bytes.length - filled);
            if (read < 0) {
                atEnd = true;
                return filled == 0 ? null : LineBlock.of(bytes, filled);
            }
            filled += read;
            int end = LineFeeds.last(bytes, searched, filled) + 1;
            if (end > 0) {
                rest = Arrays.copyOfRange(bytes, end, filled);
                return LineBlock.of(bytes, end);
            }
            if (filled > maxLineBytes) {
                skipLine();
                return LineBlock.of(bytes, maxLineBytes + 1);
            }
            searched = filled;
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, grown(filled));
            }
        }
    }

    /** Returns a length for so many bytes and more: twice as many, but not many more than a line may have. */
    private int grown(int filled) {
        long enough = Math.min(2L * filled, (long) maxLineBytes + SIZE);
        return (int) Math.min(Math.max(enough, SIZE), Integer.MAX_VALUE);
    }

    private void skipLine() throws IOException {
        byte[] skipped = new byte[SIZE];
        for (int read = input.read(skipped); read >= 0; read = input.read(skipped)) {
            int end = LineFeeds.first(skipped, 0, read);
            if (end < read) {
                rest = Arrays.copyOfRange(skipped, end + 1, read);
                return;
            }
        }
        atEnd = true;
    }
}
