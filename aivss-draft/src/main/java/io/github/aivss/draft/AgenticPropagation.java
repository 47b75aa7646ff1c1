// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

/** The profile metric AP, Agentic Propagation: how far an effect spreads from agent to agent. */
public enum AgenticPropagation implements ProfileValue {
    /** L: across a trust boundary. */
    LATERAL("L", "across a trust boundary"),
    /** C: over several hops of one principal. */
    CONTAINED("C", "over several hops of one principal"),
    /** N: not at all. */
    NONE("N", "not at all"),
    /** X: the evidence is not sufficient. */
    UNDETERMINED("X", "the evidence is not sufficient");

    private final String key;
    private final String description;

    AgenticPropagation(String key, String description) {
        this.key = key;
        this.description = description;
    }

    @Override
    public ProfileMetric metric() {
        return ProfileMetric.AP;
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
