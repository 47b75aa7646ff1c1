// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Text of documents in messages, and checks of it. Messages stay short and free of control characters. */
public final class Text {

    /** The greatest number of values that a message lists. */
    public static final int LISTED = 10;

    private static final int MAX_WORD_LENGTH = 100;
    private static final int EXCERPT_LENGTH = 60;

    /** A name with more edits than this is another name. */
    private static final int MAX_EDITS = 3;

    private static final int MAX_NAME = 100;

    private Text() {}

    /**
     * Escapes what could move a cursor, start a new line or reorder a line.
     *
     * @param text the text
     * @return the text with control, format, surrogate and separator characters as Unicode escapes
     */
    public static String escape(String text) {
        return escape(text, Integer.MAX_VALUE);
    }

    /**
     * Escapes and shortens a text.
     *
     * @param text the text
     * @param length the greatest number of code points of the escaped text; an escape is kept whole or left out
     * @return the escaped text, with an ellipsis if it was longer
     */
    public static String escape(String text, int length) {
        StringBuilder escaped = new StringBuilder(Math.min(text.length(), length) + 1);
        int left = length;
        int c;
        for (int offset = 0; offset < text.length(); offset += Character.charCount(c)) {
            c = text.codePointAt(offset);
            String shown = isSeen(c) ? Character.toString(c) : String.format("\\u%04x", c);
            left -= shown.codePointCount(0, shown.length());
            if (left < 0) {
                return escaped.append('…').toString();
            }
            escaped.append(shown);
        }
        return escaped.toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /**
     * Quotes a text for a message.
     *
     * @param text the text
     * @return the first 60 characters of the escaped text, in quotation marks
     */
    public static String quote(String text) {
        return '"' + excerpt(text) + '"';
    }

    /**
     * Shortens a text for a message, without quotation marks.
     *
     * @param text the text
     * @return the first 60 characters of the text, escaped
     */
    public static String excerpt(String text) {
        return escape(text, EXCERPT_LENGTH);
    }

    /**
     * Lists alternatives for a message.
     *
     * @param values the values
     * @return such as {@code 0.0, 0.5 or 1.0}
     */
    public static String oneOf(Collection<?> values) {
        StringBuilder list = new StringBuilder();
        Iterator<?> rest = values.iterator();
        while (rest.hasNext()) {
            Object value = rest.next();
            list.append(list.length() == 0 ? "" : rest.hasNext() ? ", " : " or ")
                    .append(value);
        }
        return list.toString();
    }

    /**
     * Lists texts for a message that stays short however many there are.
     *
     * @param texts the texts
     * @return an excerpt of each, such as {@code [L1, L2]}; of more than ten the first ten and {@code and 93 more}
     */
    public static String firstTen(Collection<String> texts) {
        return firstTen(texts, text -> text);
    }

    /**
     * Lists values for a message that stays short however many there are.
     *
     * @param <T> the type of the values
     * @param values the values
     * @param text returns the text of a value; called for the first ten only
     * @return an excerpt of each, such as {@code [L1, L2]}; of more than ten the first ten and {@code and 93 more}
     */
    public static <T> String firstTen(Collection<T> values, Function<T, String> text) {
        int others = values.size() - LISTED;
        return values.stream()
                .limit(LISTED)
                .map(value -> excerpt(text.apply(value)))
                .collect(Collectors.joining(", ", "[", others > 0 ? " and " + others + " more]" : "]"));
    }

    /**
     * Returns whether a text has no visible character.
     *
     * @param text the text
     * @return true for white space and for the empty text
     */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether a character is white space, a no-break space included.
     *
     * @param c the character; no white space lies beyond the basic plane
     * @return true for white space
     */
    public static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** What {@link #isWord} requires, for messages. */
    public static final String WORD = "one word of at most 100 characters";

    /**
     * Returns whether a text can be an id in documents: one to 100 characters, none of them white space or control
     * characters. The limit keeps look-ups of names short, whatever a document calls its layers.
     *
     * @param text the text
     * @return whether it can be an id
     */
    public static boolean isWord(String text) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= MAX_WORD_LENGTH
                && text.chars().noneMatch(c -> isSpace(c) || Character.isISOControl(c));
    }

    /**
     * Returns whether every surrogate of a text is half of a pair, so that UTF-8 can represent it.
     *
     * @param text the text
     * @return false if there is an unpaired surrogate
     */
    public static boolean isWellFormed(String text) {
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

    /**
     * Compares two texts without regard to the case of the letters A to Z. Unlike {@link String#equalsIgnoreCase}, no
     * other letter equals them.
     *
     * @param one a text
     * @param other another text
     * @return whether they are equal
     */
    public static boolean equalsIgnoreAsciiCase(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (lowerAscii(one.charAt(i)) != lowerAscii(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lowerAscii(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    /**
     * Returns the name that needs the fewest edits to become the given one; swapping two neighbours is one edit. The
     * beginning of a name is as near as the name.
     *
     * @param given the text
     * @param names the names
     * @return the nearest name, or empty if none is near
     */
    public static Optional<String> nearest(String given, Collection<String> names) {
        Optional<String> nearest = Optional.empty();
        int fewest = Math.min(MAX_EDITS, given.length() / 2) + 1;
        if (given.length() <= MAX_NAME) {
            for (String name : names) {
                int edits = edits(given.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
                if (edits < fewest) {
                    fewest = edits;
                    nearest = Optional.of(name);
                }
            }
        }
        return nearest;
    }

    /** Returns the distance by optimal string alignment, row by row. */
    private static int edits(String from, String to) {
        if (from.length() > 2 && to.startsWith(from)) {
            return 0;
        }
        int[] earlier = new int[to.length() + 1];
        int[] above = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int[] next = earlier;
            earlier = above;
            above = row;
            row = next;
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean isSame = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] = Math.min(above[j - 1] + (isSame ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], earlier[j - 2] + 1);
                }
            }
        }
        return row[to.length()];
    }
}
