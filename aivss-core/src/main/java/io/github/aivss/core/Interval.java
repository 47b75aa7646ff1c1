// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Decimals;

/** A closed interval with the bounds of a constraint annotation, checked by constructors. */
record Interval(double min, double max, String text) {

    /** See {@link UnitInterval}. */
    static final Interval UNIT = of(UnitInterval.MIN, UnitInterval.MAX);

    /** See {@link MultiplierRange}. */
    static final Interval MULTIPLIER = of(MultiplierRange.MIN, MultiplierRange.MAX);

    /** See {@link TenPointScale}. */
    static final Interval TEN_POINTS = of(TenPointScale.MIN, TenPointScale.MAX);

    private static Interval of(String min, String max) {
        return new Interval(Double.parseDouble(min), Double.parseDouble(max), "[" + min + ", " + max + "]");
    }

    /** Returns the value, with -0.0 as 0.0, or throws if it is NaN or not in the interval. */
    double check(String component, double value) {
        if (value >= min && value <= max) {
            return value + 0.0;
        }
        throw new IllegalArgumentException(component + " must be in " + text + " but was " + Decimals.text(value));
    }

    /** Returns the value like {@link #check} or throws if it has more than one decimal. */
    double checkOneDecimal(String component, double value) {
        double checked = check(component, value);
        if (Math.round(checked * 10) / 10.0 != checked) {
            throw new IllegalArgumentException(component + " must have one decimal but was " + Decimals.text(value));
        }
        return checked;
    }
}
