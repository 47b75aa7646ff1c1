// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

/** How text of a document is quoted in a message. */
final class Text {

    private Text() {}

    /** Whether every surrogate is half of a pair, so that the text can be written as UTF-8. */
    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Whether it shows nothing. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            // No white space lies beyond the basic plane, so halves of a pair are as visible as the whole.
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** At most so many characters, none of them a control character or half a surrogate pair. */
    static String cut(String text, int length) {
        StringBuilder cut = new StringBuilder(Math.min(text.length(), length) + 1);
        text.codePoints().limit(length).forEach(c -> {
            int type = Character.getType(c);
            boolean printable = type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.SURROGATE
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR;
            if (printable) {
                cut.appendCodePoint(c);
            } else {
                cut.append(String.format("\\u%04x", c));
            }
        });
        return text.codePointCount(0, text.length()) > length ? cut.append('…').toString() : cut.toString();
    }
}
