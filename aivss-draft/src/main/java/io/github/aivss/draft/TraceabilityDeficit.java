// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import java.util.List;
import java.util.Objects;

/** The profile metric TD, Traceability Deficit: whether what an agent did can be reconstructed. */
public enum TraceabilityDeficit implements ProfileValue {
    /** H: what happened cannot be reconstructed or bounded. */
    HIGH("H", "what happened cannot be reconstructed or bounded"),
    /** M: it can be reconstructed with gaps. */
    MEDIUM("M", "it can be reconstructed with gaps"),
    /** L: an exercise has verified that it can be retrieved. */
    LOW("L", "an exercise has verified that it can be retrieved"),
    /** X: the evidence is not sufficient. */
    UNDETERMINED("X", "the evidence is not sufficient");

    private final String key;
    private final String description;

    TraceabilityDeficit(String key, String description) {
        this.key = key;
        this.description = description;
    }

    /**
     * Decides the metric from facts about the records of what an agent did.
     *
     * @param retrievalTested whether retrieving the records was exercised
     * @param orderedActionsReconstructable whether the actions can be reconstructed in their order
     * @param affectedPrincipalsBounded whether the affected principals can be bounded
     * @param requiredFieldsComplete whether the records have every required field
     * @param integrityProtected whether the records are protected against changes
     * @param retentionVerified whether it is verified that the records are kept long enough
     * @return the value; {@link #UNDETERMINED} if retrieval was not tested or a fact that matters is unknown
     */
    public static TraceabilityDeficit of(
            Fact retrievalTested,
            Fact orderedActionsReconstructable,
            Fact affectedPrincipalsBounded,
            Fact requiredFieldsComplete,
            Fact integrityProtected,
            Fact retentionVerified) {
        Objects.requireNonNull(retrievalTested, "retrievalTested");
        Objects.requireNonNull(orderedActionsReconstructable, "orderedActionsReconstructable");
        Objects.requireNonNull(affectedPrincipalsBounded, "affectedPrincipalsBounded");
        Objects.requireNonNull(requiredFieldsComplete, "requiredFieldsComplete");
        Objects.requireNonNull(integrityProtected, "integrityProtected");
        Objects.requireNonNull(retentionVerified, "retentionVerified");
        if (retrievalTested != Fact.TRUE) {
            return UNDETERMINED;
        }
        List<Fact> bounds = List.of(orderedActionsReconstructable, affectedPrincipalsBounded);
        List<Fact> quality = List.of(requiredFieldsComplete, integrityProtected, retentionVerified);
        if (bounds.contains(Fact.FALSE)) {
            return HIGH;
        }
        if (bounds.contains(Fact.UNKNOWN) || quality.contains(Fact.UNKNOWN)) {
            return UNDETERMINED;
        }
        return quality.contains(Fact.FALSE) ? MEDIUM : LOW;
    }

    @Override
    public ProfileMetric metric() {
        return ProfileMetric.TD;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String description() {
        return description;
    }
}
