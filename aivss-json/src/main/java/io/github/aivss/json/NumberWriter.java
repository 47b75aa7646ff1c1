// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonGeneratorBase;

/**
 * Writes doubles in the form of {@code Double.toString}, but faster if they have few decimals: their digits are those
 * of a whole number. A decimal of at most 15 digits that identifies a double is the shortest one.
 */
final class NumberWriter {

    private static final int DECIMALS = 3;
    private static final double SCALE = 1e3;

    /** Scores before rounding have no more decimals if all they are computed from are whole thousandths. */
    private static final int MORE_DECIMALS = 13;

    private static final double MORE_SCALE = 1e13;

    /** Below this there is an exponent. */
    private static final double MIN = 1e-3;

    /** Below this a number has at most 15 digits. */
    private static final double MAX = 100;

    private NumberWriter() {}

    static void write(JsonGenerator json, double value) {
        if (value >= MIN && value < MAX && json instanceof JsonGeneratorBase) {
            double scaled = Math.rint(value * SCALE);
            if (scaled / SCALE == value) {
                write(json, (long) scaled, DECIMALS);
                return;
            }
            scaled = Math.rint(value * MORE_SCALE);
            if (scaled / MORE_SCALE == value) {
                write(json, (long) scaled, MORE_DECIMALS);
                return;
            }
        }
        json.writeNumber(value);
    }

    private static void write(JsonGenerator json, long scaled, int scale) {
        long digits = scaled;
        int decimals = scale;
        while (decimals > 1 && digits % 10 == 0) {
            digits /= 10;
            decimals--;
        }
        char[] text = new char[MORE_DECIMALS + DECIMALS];
        int from = text.length;
        for (int i = 0; i < decimals; i++) {
            text[--from] = (char) ('0' + digits % 10);
            digits /= 10;
        }
        text[--from] = '.';
        do {
            text[--from] = (char) ('0' + digits % 10);
            digits /= 10;
        } while (digits > 0);
        json.writeNumber(text, from, text.length - from);
    }
}
