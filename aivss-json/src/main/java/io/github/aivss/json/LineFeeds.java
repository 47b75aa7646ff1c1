// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The line feeds in bytes, found eight bytes at a time. */
final class LineFeeds {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EIGHT = 0x0A0A_0A0A_0A0A_0A0AL;
    private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;

    private LineFeeds() {}

    /** Returns the index of the first line feed, or the end if there is none. */
    static int first(byte[] bytes, int from, int end) {
        int i = from;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long found = found(bytes, i);
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (i < end && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Returns the index of the last line feed, or -1 if there is none. */
    static int last(byte[] bytes, int from, int end) {
        for (int i = end - 1; i >= from; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Returns how many line feeds there are. */
    static int count(byte[] bytes, int from, int end) {
        int count = 0;
        int i = from;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            count += Long.bitCount(found(bytes, i));
        }
        for (; i < end; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** Returns the highest bit of each of eight bytes that is a line feed. */
    private static long found(byte[] bytes, int index) {
        long zeros = (long) LONGS.get(bytes, index) ^ EIGHT;
        return ~(((zeros & LOW_BITS) + LOW_BITS) | zeros | LOW_BITS);
    }
}
