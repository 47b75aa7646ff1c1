// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Fault;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The encoding of a document, which must be UTF-8. The parser alone would detect others and accept overlong forms. */
final class Encoding {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;
    private static final int CHUNK = 1024;

    private Encoding() {}

    /** Returns what is wrong with the encoding of a document, or null if it is UTF-8. */
    static @Nullable Fault fault(byte[] json, int offset, int length) {
        String other = other(json, offset, length);
        if (other != null) {
            return new Fault("", Fault.Code.SYNTAX, "must be in UTF-8 but is in " + other);
        }
        if (isAscii(json, offset, length)) {
            return null;
        }
        int malformed = firstMalformed(ByteBuffer.wrap(json, offset, length));
        return malformed < 0
                ? null
                : new Fault("", Fault.Code.SYNTAX, "must be in UTF-8 but byte " + (malformed - offset + 1) + " is not");
    }

    /** Returns the encoding that the first bytes show (RFC 4627, section 3), or null if they show no other one. */
    private static @Nullable String other(byte[] json, int offset, int length) {
        if (length < 2) {
            return null;
        }
        int first = json[offset] & 0xFF;
        int second = json[offset + 1] & 0xFF;
        int third = length > 2 ? json[offset + 2] & 0xFF : -1;
        boolean hasMark = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        boolean isWide = second == 0 && (first == 0 || third == 0);
        boolean hasWideMark = first == 0xFF && second == 0xFE && third == 0 && length > 3 && json[offset + 3] == 0;
        if (isWide || hasWideMark) {
            return "UTF-32";
        }
        return hasMark || first == 0 || second == 0 ? "UTF-16" : null;
    }

    private static boolean isAscii(byte[] json, int offset, int length) {
        int i = offset;
        int end = offset + length;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            if (((long) LONGS.get(json, i) & NOT_ASCII) != 0) {
                return false;
            }
        }
        for (; i < end; i++) {
            if (json[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static int firstMalformed(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(CHUNK);
        while (true) {
            decoded.clear();
            var result = decoder.decode(bytes, decoded, true);
            if (result.isError()) {
                return bytes.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
        }
    }
}
