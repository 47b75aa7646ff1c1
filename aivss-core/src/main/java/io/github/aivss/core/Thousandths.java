// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.util.Arrays;

/** Doubles in whole thousandths. */
final class Thousandths {

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

    private Thousandths() {}

    /**
     * The value in whole thousandths, or NaN where it is none.
     *
     * <p>Equality says that the value is the double nearest to that many thousandths; below 15 digits no other decimal as
     * short shares that double.
     *
     * @param value from 0 to 10
     */
    static double of(double value) {
        double shifted = value * 1000 + UNITS;
        int nearest = (int) Double.doubleToRawLongBits(shifted) & MASK;
        return THOUSANDTHS[nearest] == Double.doubleToRawLongBits(value) ? shifted - UNITS : Double.NaN;
    }

    /** The value in thousandths, within the roundings of doubles. */
    static double near(double value) {
        return value * 1000;
    }
}
