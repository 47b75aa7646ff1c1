// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import io.github.aivss.internal.Decimals;
import io.github.aivss.internal.Lookup;
import java.util.Locale;
import java.util.Objects;

/**
 * The qualitative severity rating of a rounded score, from 0.0 to 10.0.
 *
 * <p>Source: CVSS v4.0 (section 6). AIVSS v0.8 (section 3.6) uses the same bands but does not name the one of 0.0.
 *
 * @since 0.1.0
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

    private static final int MAX_TENTHS = 100;

    private final int minTenths;
    private final String title;

    Severity(int minTenths) {
        this.minTenths = minTenths;
        this.title = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the band of a rounded score.
     *
     * @param score the score, from 0 to 10, with one decimal
     * @return the band
     * @throws IllegalArgumentException if the score is not in [0, 10] or has more than one decimal
     */
    public static Severity of(double score) {
        if (!(score >= 0 && score <= 10)) {
            throw new IllegalArgumentException("score must be in [0, 10] but was " + Decimals.text(score));
        }
        int tenths = (int) Math.round(score * 10);
        if (tenths / 10.0 != score) {
            throw new IllegalArgumentException("score must have one decimal but was " + Decimals.text(score));
        }
        return ofTenths(tenths);
    }

    /**
     * Returns the band of a rounded score given in tenths.
     *
     * @param tenths the score times ten, from 0 to 100
     * @return the band
     * @throws IllegalArgumentException if the number is not in [0, 100]
     */
    public static Severity ofTenths(int tenths) {
        if (tenths < 0 || tenths > MAX_TENTHS) {
            throw new IllegalArgumentException("tenths must be in [0, 100] but was " + tenths);
        }
        return tenths >= CRITICAL.minTenths
                ? CRITICAL
                : tenths >= HIGH.minTenths
                        ? HIGH
                        : tenths >= MEDIUM.minTenths ? MEDIUM : tenths >= LOW.minTenths ? LOW : NONE;
    }

    /**
     * Returns the band of a title.
     *
     * @param title the title; the case of ASCII letters is ignored
     * @return the band
     * @throws IllegalArgumentException if no band has that title; the message lists the titles
     */
    public static Severity ofTitle(String title) {
        return Lookup.byNameInAnyCase("severity", values(), Severity::title, Objects.requireNonNull(title, "title"));
    }

    /**
     * Returns the lowest rounded score of this band in tenths.
     *
     * @return the score times ten, from 0 to 90
     */
    public int minTenths() {
        return minTenths;
    }

    /**
     * Returns the lowest rounded score of this band.
     *
     * @return the score, from 0.0 to 9.0
     */
    public double min() {
        return minTenths / 10.0;
    }

    /**
     * Returns the name of this band as publications print it.
     *
     * @return None, Low, Medium, High or Critical
     */
    public String title() {
        return title;
    }
}
