// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

import java.util.OptionalInt;

/**
 * Until when to remediate, in BOD 26-04, the latest first.
 *
 * <p>Source: see {@link Bod2604Decision}.
 *
 * @since 0.1.0
 */
public enum Bod2604Outcome {
    /** With the next upgrade, without a deadline. */
    FIX_ON_UPGRADE("FSU", OptionalInt.empty()),
    /** Within 60 days. */
    SIXTY_DAYS("60D", OptionalInt.of(60)),
    /** Within 14 days. */
    FOURTEEN_DAYS("14D", OptionalInt.of(14)),
    /** Within 3 days. */
    THREE_DAYS("3D", OptionalInt.of(3)),
    /** Within 3 days, and with a forensic triage. */
    THREE_DAYS_AND_FORENSIC_TRIAGE("3DF", OptionalInt.of(3));

    private final String key;
    private final OptionalInt days;

    Bod2604Outcome(String key, OptionalInt days) {
        this.key = key;
        this.days = days;
    }

    /**
     * Returns the name in documents.
     *
     * @return {@code FSU}, {@code 60D}, {@code 14D}, {@code 3D} or {@code 3DF}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the calendar days in which to remediate.
     *
     * @return 60, 14 or 3, or empty without a deadline
     */
    public OptionalInt days() {
        return days;
    }

    /**
     * Returns whether a forensic triage is required.
     *
     * @return true for {@link #THREE_DAYS_AND_FORENSIC_TRIAGE}
     */
    public boolean forensicTriage() {
        return this == THREE_DAYS_AND_FORENSIC_TRIAGE;
    }

    /**
     * Returns what to do until when, for people; the wording may change.
     *
     * @return such as {@code within 14 calendar days}
     */
    public String timeline() {
        return (days.isPresent() ? "within " + days.getAsInt() + " calendar days" : "fix with the next upgrade")
                + (forensicTriage() ? ", and forensic triage" : "");
    }
}
