// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.util.Locale;

/**
 * The severity band of a rounded score.
 *
 * <p>Source: AIVSS v0.8 (section 3.6), which names no band for 0.0 although that score can occur; CVSS v4.0 (section 6)
 * calls it None.
 */
public enum Severity {
    /** 0.0. */
    NONE(0),
    /** 0.1 to 3.9. */
    LOW(1),
    /** 4.0 to 6.9. */
    MEDIUM(40),
    /** 7.0 to 8.9. */
    HIGH(70),
    /** 9.0 to 10.0. */
    CRITICAL(90);

    private static final Interval SCORE = Interval.of(TenPointScale.MIN, TenPointScale.MAX);

    private final int minTenths;
    private final String title;

    Severity(int minTenths) {
        this.minTenths = minTenths;
        this.title = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /**
     * The band of a rounded score.
     *
     * @param score from 0 to 10, with one decimal
     * @return the band
     * @throws IllegalArgumentException where the score is not in [0, 10] or has more decimals: bands are defined on
     *     rounded scores
     */
    public static Severity of(double score) {
        return ofTenths((int) Math.round(requireRounded("score", score) * 10));
    }

    /** A score of one decimal as it is, with -0.0 as 0.0; anything else is refused. */
    static double requireRounded(String component, double score) {
        if (Math.round(SCORE.check(component, score) * 10) / 10.0 != score) {
            throw new IllegalArgumentException(component + " must have one decimal but was " + score);
        }
        return score + 0.0;
    }

    static Severity ofTenths(int tenths) {
        return tenths >= CRITICAL.minTenths
                ? CRITICAL
                : tenths >= HIGH.minTenths
                        ? HIGH
                        : tenths >= MEDIUM.minTenths ? MEDIUM : tenths >= LOW.minTenths ? LOW : NONE;
    }

    /** The least rounded score of this band, in tenths. */
    int minTenths() {
        return minTenths;
    }

    /**
     * The least rounded score of this band.
     *
     * @return from 0.0 to 9.0
     */
    public double min() {
        return minTenths / 10.0;
    }

    /**
     * The name of this band as the publications print it.
     *
     * @return None, Low, Medium, High or Critical
     */
    public String title() {
        return title;
    }
}
