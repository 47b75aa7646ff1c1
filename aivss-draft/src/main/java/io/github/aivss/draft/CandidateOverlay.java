// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import io.github.aivss.decision.Bod2604Outcome;
import java.util.Objects;
import java.util.Optional;

/**
 * What the draft recommends next to the outcome of BOD 26-04, never instead of it: {@link EffectClass#A2} is one tier
 * more urgent, up to three days. It never adds a forensic triage.
 *
 * <p>Immutable and thread-safe, equal by value. Source: the working draft of AIVSS 1.0 (candidate, not released).
 *
 * @param status whether there is a recommendation
 * @param outcome the recommended outcome, or empty if the evidence is not sufficient for one
 */
public record CandidateOverlay(Status status, Optional<Bod2604Outcome> outcome) {

    /** Whether there is a recommendation. */
    public enum Status {
        /** The effect class is AX, or the traceability deficit is X. */
        INCOMPLETE("incomplete"),
        /** There is one; it is not calibrated. */
        EXPERIMENTAL("experimental-uncalibrated");

        private final String key;

        Status(String key) {
            this.key = key;
        }

        /**
         * Returns the name in documents.
         *
         * @return {@code incomplete} or {@code experimental-uncalibrated}
         */
        public String key() {
            return key;
        }
    }

    /**
     * Creates an overlay.
     *
     * @param status whether there is a recommendation
     * @param outcome the recommended outcome, or empty
     * @throws IllegalArgumentException if there is an outcome although the status is {@link Status#INCOMPLETE}, or none
     *     although it is not
     */
    public CandidateOverlay {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(outcome, "outcome");
        if (outcome.isPresent() == (status == Status.INCOMPLETE)) {
            throw new IllegalArgumentException("outcome must be " + (outcome.isPresent() ? "absent" : "present")
                    + " if the overlay is " + status.key());
        }
    }

    /**
     * Returns the overlay of an outcome.
     *
     * @param profile the profile of the finding
     * @param outcome the outcome of the table, unchanged
     * @return the overlay
     */
    public static CandidateOverlay of(AgenticProfile profile, Bod2604Outcome outcome) {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(outcome, "outcome");
        if (profile.effectClass() == EffectClass.AX
                || !profile.traceabilityDeficit().isDetermined()) {
            return new CandidateOverlay(Status.INCOMPLETE, Optional.empty());
        }
        return new CandidateOverlay(
                Status.EXPERIMENTAL,
                Optional.of(profile.effectClass() == EffectClass.A2 ? oneTierSooner(outcome) : outcome));
    }

    private static Bod2604Outcome oneTierSooner(Bod2604Outcome outcome) {
        return switch (outcome) {
            case FIX_ON_UPGRADE -> Bod2604Outcome.SIXTY_DAYS;
            case SIXTY_DAYS -> Bod2604Outcome.FOURTEEN_DAYS;
            case FOURTEEN_DAYS, THREE_DAYS -> Bod2604Outcome.THREE_DAYS;
            case THREE_DAYS_AND_FORENSIC_TRIAGE -> Bod2604Outcome.THREE_DAYS_AND_FORENSIC_TRIAGE;
        };
    }
}
