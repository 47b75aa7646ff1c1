// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes, in the strings of answers, what a terminal would obey and what would reorder a line: control and format
 * characters, and the line separators of Unicode. The text is the same for a program that reads the JSON.
 */
final class VisibleText extends CharacterEscapes {

    static final VisibleText ESCAPES = new VisibleText();

    private static final long serialVersionUID = 1;

    private static final int DELETE = 0x7F;

    private final int[] ascii = standardAsciiEscapesForJSON();

    private VisibleText() {
        ascii[DELETE] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    @SuppressWarnings("NullAway") // The parser's contract: null for a character that needs no escape.
    public SerializableString getEscapeSequence(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                new SerializedString(String.format("\\u%04x", c));
            default -> null;
        };
    }
}
