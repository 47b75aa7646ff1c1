// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/** The decimal that a double stands for. */
final class Decimals {

    /** Every normal double is told from its neighbours by some decimal of 17 digits, and 15 digits never clash. */
    private static final int UNIQUE_DIGITS = 15;

    private static final int SUFFICIENT_DIGITS = 17;

    /** From it on doubles are one apart, so that a sum with it is a whole number, which its last bits tell. */
    private static final double UNITS = 0x1p52;

    /**
     * The bits of the doubles nearest to 0.000, 0.001, … 10.000 and on: the quotient of two exact doubles is correctly
     * rounded. Looked up, because a dozen divisions take longer than the rest of a score; as many as a mask can select,
     * because a check of the index takes time too.
     */
    private static final long[] THOUSANDTHS = new long[0x4000];

    private static final int MASK = THOUSANDTHS.length - 1;

    static {
        Arrays.setAll(THOUSANDTHS, thousandths -> Double.doubleToRawLongBits(thousandths / 1000.0));
    }

    private Decimals() {}

    /**
     * The value in whole thousandths, or NaN where it is none.
     *
     * <p>Equality says that the value is the double nearest to that many thousandths; below 15 digits no other decimal as
     * short shares that double.
     *
     * @param value from 0 to 10
     */
    static double thousandths(double value) {
        double shifted = value * 1000 + UNITS;
        int nearest = (int) Double.doubleToRawLongBits(shifted) & MASK;
        return THOUSANDTHS[nearest] == Double.doubleToRawLongBits(value) ? shifted - UNITS : Double.NaN;
    }

    /** The value in thousandths, within the roundings of doubles. */
    static double nearThousandths(double value) {
        return value * 1000;
    }

    /**
     * The shortest decimal that identifies the double, as {@code Double.toString} prints since JDK 19: of at least two
     * digits, the nearest of the shortest, the even one of two. Earlier JDKs print longer or farther ones at times.
     *
     * @param value from 0 to 10
     */
    static BigDecimal shortest(double value) {
        double thousandths = thousandths(value);
        if (thousandths >= 0) {
            return BigDecimal.valueOf((long) thousandths, 3).stripTrailingZeros();
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = value < Double.MIN_NORMAL ? 2 : UNIQUE_DIGITS; digits <= SUFFICIENT_DIGITS; digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            // The gap below a power of two is half the gap above: the nearer decimal may miss where the farther hits.
            BigDecimal farther = nearest.compareTo(below) == 0 ? above : below;
            if (nearest.doubleValue() == value) {
                return nearest.stripTrailingZeros();
            }
            if (farther.doubleValue() == value) {
                return farther.stripTrailingZeros();
            }
        }
        throw new AssertionError("17 digits identify every double: " + value);
    }

    /** The shortest decimal as a person writes it: 8.0 rather than 8, 10.0 rather than 1E+1. */
    static BigDecimal literal(double value) {
        BigDecimal shortest = shortest(value);
        return shortest.scale() < 1 ? shortest.setScale(1) : shortest;
    }
}
