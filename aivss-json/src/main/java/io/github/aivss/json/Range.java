// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.MultiplierRange;
import io.github.aivss.core.TenPointScale;
import io.github.aivss.core.UnitInterval;
import io.github.aivss.internal.Decimals;
import java.math.BigDecimal;

/** A closed range of numbers, as a constraint annotation of the domain declares it. */
record Range(double min, double max, BigDecimal least, BigDecimal greatest) {

    /** 0 to 1: a factor, a mitigation factor. */
    static final Range UNIT = of(UnitInterval.MIN, UnitInterval.MAX);

    /** 0 to 10: a CVSS score, a factor sum. */
    static final Range TEN_POINTS = of(TenPointScale.MIN, TenPointScale.MAX);

    /** 0 to 2: a threat multiplier. */
    static final Range MULTIPLIER = of(MultiplierRange.MIN, MultiplierRange.MAX);

    private static Range of(String least, String greatest) {
        return new Range(
                Double.parseDouble(least),
                Double.parseDouble(greatest),
                new BigDecimal(least),
                new BigDecimal(greatest));
    }

    /** Returns the range of two whole numbers. */
    static Range of(int least, int greatest) {
        return of(String.valueOf(least), String.valueOf(greatest));
    }

    /** Returns this range from another least number on. */
    Range from(double other) {
        return new Range(other, max, Decimals.shortest(other), greatest);
    }

    boolean contains(double value) {
        return value >= min && value <= max;
    }

    boolean contains(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(greatest) <= 0;
    }

    /** Says what a number outside of this range must be. */
    String message(double value) {
        return value <= min ? "must be at least " + least : "must be at most " + greatest;
    }

    @Override
    public String toString() {
        return "a number from " + least + " to " + greatest;
    }
}
