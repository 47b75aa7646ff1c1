// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.util.Objects;

/** What constructors ask of texts. */
final class Text {

    private Text() {}

    /** The text itself; one that shows nothing is refused. */
    static String visible(String component, String text) {
        Objects.requireNonNull(text, component);
        if (isBlank(text)) {
            throw new IllegalArgumentException(component + " must not be blank");
        }
        return text;
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            // No white space lies beyond the basic plane, so halves of a pair are as visible as the whole.
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The id itself; an empty one, or one with white space or control characters in it, is refused. */
    static String id(String component, String id) {
        Objects.requireNonNull(id, component);
        if (id.isEmpty() || id.codePoints().anyMatch(c -> isSpace(c) || Character.isISOControl(c))) {
            throw new IllegalArgumentException(
                    component + " must be a word without white space but was \"" + id + "\"");
        }
        return id;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
