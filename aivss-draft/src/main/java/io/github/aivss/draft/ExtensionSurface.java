// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

/** The profile metric EX, Extension Surface: how well the reachable extensions are controlled. */
public enum ExtensionSurface implements ProfileValue {
    /** W: some reachable extension is not controlled. */
    WIDE("W", "some reachable extension is not controlled"),
    /** M: all are fixed, vetted, allowlisted and have the least privilege. */
    MANAGED("M", "all are fixed, vetted, allowlisted and have the least privilege"),
    /** N: none is reachable. */
    NONE("N", "none is reachable"),
    /** X: the evidence is not sufficient. */
    UNDETERMINED("X", "the evidence is not sufficient");

    private final String key;
    private final String description;

    ExtensionSurface(String key, String description) {
        this.key = key;
        this.description = description;
    }

    @Override
    public ProfileMetric metric() {
        return ProfileMetric.EX;
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
