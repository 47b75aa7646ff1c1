// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

/** The profile metric CP, Context Persistence: how long what an attacker planted stays in the context. */
public enum ContextPersistence implements ProfileValue {
    /** C: beyond a session, or it reaches another principal. */
    CROSS_SESSION("C", "beyond a session, or it reaches another principal"),
    /** S: within a session. */
    SESSION("S", "within a session"),
    /** N: not at all. */
    NONE("N", "not at all"),
    /** X: the evidence is not sufficient. */
    UNDETERMINED("X", "the evidence is not sufficient");

    private final String key;
    private final String description;

    ContextPersistence(String key, String description) {
        this.key = key;
        this.description = description;
    }

    @Override
    public ProfileMetric metric() {
        return ProfileMetric.CP;
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
