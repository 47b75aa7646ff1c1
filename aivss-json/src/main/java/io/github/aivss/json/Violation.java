// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.util.Objects;
import java.util.Optional;

/**
 * One fault of a document.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) to the value; for a missing member to where it would stand, for an
 *     unknown or repeated member to the member, for text that is no JSON the empty pointer
 * @param code what kind of fault
 * @param message what is wrong and what is allowed, for people; it goes on from the name of the value, as in {@code must
 *     be at most 1 but was 1.4}
 * @param rejected the value found, as written in the document and cut where it is long; empty where there is none
 */
public record Violation(String pointer, Code code, String message, Optional<String> rejected) {

    private static final int MAX_POINTER = 200;

    /** The kinds of fault. */
    public enum Code {
        /** The text is no JSON, or goes on after the document. */
        SYNTAX,
        /** The document, or something in it, is longer or deeper than the reader's limits. */
        LIMIT,
        /** A member is missing. */
        MISSING,
        /** A member is not known. */
        UNKNOWN,
        /** A member is given twice. */
        REPEATED,
        /** A value is of another type. */
        TYPE,
        /** A number is out of range. */
        RANGE,
        /** A text is none of the allowed ones, or has not the form it must have. */
        VALUE,
        /** A value does not go with another one. */
        CONFLICT,
        /** A value is valid but no table of the edition has it, and the reader is strict. */
        NON_STANDARD
    }

    /**
     * Takes the four parts.
     *
     * @param pointer where
     * @param code what kind of fault
     * @param message what is wrong and what is allowed
     * @param rejected the value found
     */
    public Violation {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(rejected, "rejected");
    }

    /**
     * The pointer and the message, in one line; a long pointer is cut.
     *
     * @return for example {@code /factors/dynamicToolUse: must be at most 1 but was 1.4}
     */
    @Override
    public String toString() {
        return pointer.isEmpty() ? message : Text.cut(pointer, MAX_POINTER) + ": " + message;
    }
}
