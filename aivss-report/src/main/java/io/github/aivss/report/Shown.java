// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.internal.Decimals;
import io.github.aivss.internal.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts and numbers as every form shows them. The escaping of a form comes later. */
final class Shown {

    private static final int MOST_DECIMALS = 6;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** What Unicode will never assign, and XML and HTML refuse. */
    private static final Pattern NO_CHARACTER = noCharacter();

    private static final Pattern BLANK = Pattern.compile("[\\h\\v]+");

    private Shown() {}

    private static Pattern noCharacter() {
        StringBuilder ends = new StringBuilder("[\\uFDD0-\\uFDEF");
        for (int plane = 0; plane <= Character.MAX_CODE_POINT >> 16; plane++) {
            ends.append(String.format("\\x{%x}\\x{%x}", (plane << 16) + 0xFFFE, (plane << 16) + 0xFFFF));
        }
        return Pattern.compile(ends.append(']').toString());
    }

    /** Returns a text in one line, with what would reorder or move it made visible. */
    static String line(String text) {
        if (isPlain(text)) {
            return text;
        }
        String line = Text.escape(BLANK.matcher(text).replaceAll(" ").strip());
        return NO_CHARACTER
                .matcher(line)
                .replaceAll(match -> String.format("\\\\u%04x", match.group().codePointAt(0)));
    }

    /** Returns whether a text is shown as it is, as nearly all are: words of ASCII with single spaces between them. */
    private static boolean isPlain(String text) {
        boolean wasSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && wasSpace)) {
                return false;
            }
            wasSpace = c == ' ';
        }
        return !wasSpace;
    }

    /** Returns a text of several lines. */
    static String lines(String text) {
        if (isPlain(text)) {
            return text;
        }
        return LINE_BREAK
                .splitAsStream(text)
                .map(Shown::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Returns a number as its shortest decimal, with at least one decimal place. */
    static String number(double value) {
        return Decimals.literal(value).toPlainString();
    }

    /** Returns a number with two decimal places, or as many as it has. */
    static String rating(double value) {
        BigDecimal exact = Decimals.literal(value);
        return exact.setScale(Math.max(2, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** Returns a number rounded half up to two decimal places. */
    static String hundredths(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Returns a number in an equation: {@code = 9.2857}, or {@code ≈ 9.285714} if it has too many decimal places. */
    static String equals(BigDecimal value) {
        BigDecimal plain = plain(value);
        return plain.scale() <= MOST_DECIMALS ? "= " + plain.toPlainString() : "≈ " + operand(value);
    }

    /** Returns a number as an operand of an equation. */
    static String operand(BigDecimal value) {
        BigDecimal plain = plain(value);
        return (plain.scale() <= MOST_DECIMALS ? plain : plain.setScale(MOST_DECIMALS, RoundingMode.HALF_UP))
                .toPlainString();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }

    /** Returns a count with its noun: {@code 1 layer}, {@code 2 layers}. */
    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
