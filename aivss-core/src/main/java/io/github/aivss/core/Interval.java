// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

/** A closed interval with the bounds that a constraint annotation names: what constructors enforce. */
record Interval(double min, double max, String text) {

    static Interval of(String min, String max) {
        return new Interval(Double.parseDouble(min), Double.parseDouble(max), "[" + min + ", " + max + "]");
    }

    private static final Interval SCORES = of(TenPointScale.MIN, TenPointScale.MAX);

    /** Returns a score of one decimal, with -0.0 as 0.0, or throws. */
    static double rounded(String component, double score) {
        if (Math.round(SCORES.check(component, score) * 10) / 10.0 != score) {
            throw new IllegalArgumentException(component + " must have one decimal but was " + score);
        }
        return score + 0.0;
    }

    /** The value itself, with -0.0 as 0.0; NaN and whatever lies outside is refused. */
    double check(String component, double value) {
        if (value >= min && value <= max) {
            return value + 0.0;
        }
        throw new IllegalArgumentException(component + " must be in " + text + " but was " + value);
    }
}
