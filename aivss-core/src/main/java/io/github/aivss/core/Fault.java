// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Text;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that is wrong with an input: a document, a text, or values that do not fit together.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param location the location: a JSON Pointer (RFC 6901) to the value; for a missing member to where it belongs, for
 *     an unknown or repeated member to that member; {@code line 7} in a text that is not JSON; empty for the input as a
 *     whole
 * @param code the kind of fault
 * @param message what is wrong and what is allowed, to be read after the location: {@code must be at most 1 but was
 *     1.4}
 * @since 0.1.0
 * @serial exclude
 */
public record Fault(String location, Code code, String message) implements Serializable {

    private static final int MAX_LOCATION = 200;

    /** The kinds of fault. */
    public enum Code {
        /** The input cannot be read at all, or the output cannot be written. */
        UNREADABLE,
        /** The text is not JSON, or continues after the document. */
        SYNTAX,
        /** The input, or something in it, exceeds a limit of the reader. */
        LIMIT,
        /** A member is missing. */
        MISSING,
        /** A member is unknown. */
        UNKNOWN,
        /** Something is given twice. */
        REPEATED,
        /** A value has the wrong type. */
        TYPE,
        /** A number is out of range. */
        RANGE,
        /** A text is not one of those allowed, or does not have the required form. */
        VALUE,
        /** Values that are valid by themselves do not fit together. */
        CONFLICT,
        /** A value is in no table of the edition, and the reader is strict. */
        NON_STANDARD;

        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /**
         * Returns the name of this code in documents.
         *
         * @return such as {@code non-standard}
         */
        public String key() {
            return key;
        }
    }

    /**
     * Creates a fault.
     *
     * @param location the location, see {@link #location()}
     * @param code the kind of fault
     * @param message what is wrong and what is allowed
     */
    public Fault {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Returns this fault with its location below another one.
     *
     * @param parent the JSON Pointer of the value that this fault was found in
     * @return the fault
     */
    public Fault below(String parent) {
        return new Fault(Objects.requireNonNull(parent, "parent") + location, code, message);
    }

    /**
     * Returns the location and the message in one line; a long location is cut.
     *
     * @return such as {@code /factors/dynamicToolUse: must be at most 1 but was 1.4}
     */
    @Override
    public String toString() {
        return location.isEmpty() ? message : Text.escape(location, MAX_LOCATION) + ": " + message;
    }
}
