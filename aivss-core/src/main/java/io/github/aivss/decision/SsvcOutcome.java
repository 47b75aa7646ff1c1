// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

import java.util.stream.Stream;

/**
 * When to act, in AIVSS-SSVC.
 *
 * <p>Source: see {@link SsvcDecision}.
 *
 * @since 0.1.0
 */
public enum SsvcOutcome {
    /** No deadline. */
    DEFER("Defer", "no deadline"),
    /** Within 30 to 90 days. */
    SCHEDULED("Scheduled", "30 to 90 days"),
    /** Within 7 to 30 days. */
    OUT_OF_CYCLE("Out-of-Cycle", "7 to 30 days"),
    /** Within 7 days. */
    IMMEDIATE("Immediate", "0 to 7 days");

    private final String title;
    private final String timeline;

    SsvcOutcome(String title, String timeline) {
        this.title = title;
        this.timeline = timeline;
    }

    static SsvcOutcome ofInitial(char initial) {
        return Stream.of(values())
                .filter(outcome -> outcome.title.charAt(0) == initial)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the name in documents and for people.
     *
     * @return {@code Defer}, {@code Scheduled}, {@code Out-of-Cycle} or {@code Immediate}
     */
    public String title() {
        return title;
    }

    /**
     * Returns the time in which to act, for people; the wording may change.
     *
     * @return such as {@code 7 to 30 days}
     */
    public String timeline() {
        return timeline;
    }
}
