// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

/**
 * The three levels of the AIVSS rubric at which a factor is rated.
 *
 * <p>The publications know only these three; published practice uses any value from 0 to 1 (AIVSS v0.8, section 3.3).
 *
 * @since 0.1.0
 */
public enum FactorLevel {
    /** The trait is absent: 0.0. */
    NONE(0.0, "None"),
    /** The trait is present within limits: 0.5. */
    PARTIAL(0.5, "Partial"),
    /** The trait is present without limits: 1.0. */
    FULL(1.0, "Full");

    private final double value;
    private final String title;

    FactorLevel(double value, String title) {
        this.value = value;
        this.title = title;
    }

    /**
     * Returns the factor value of this level.
     *
     * @return 0.0, 0.5 or 1.0
     */
    public double value() {
        return value;
    }

    /**
     * Returns the name of this level as the publications print it.
     *
     * @return None, Partial or Full
     */
    public String title() {
        return title;
    }
}
