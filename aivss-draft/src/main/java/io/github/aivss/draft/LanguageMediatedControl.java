// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

/** The profile metric LC, Language-Mediated Control: how language reaches the decisions of an agent. */
public enum LanguageMediatedControl implements ProfileValue {
    /** D: free text reaches planning or the choice of tools directly. */
    DIRECT("D", "free text reaches planning or the choice of tools directly"),
    /** I: text reaches it through retrieved content. */
    INDIRECT("I", "text reaches it through retrieved content"),
    /** M: text is reduced to closed fields, which is enforced. */
    MEDIATED("M", "text is reduced to closed fields, which is enforced"),
    /** N: no text reaches it. */
    NONE("N", "no text reaches it"),
    /** X: the evidence is not sufficient. */
    UNDETERMINED("X", "the evidence is not sufficient");

    private final String key;
    private final String description;

    LanguageMediatedControl(String key, String description) {
        this.key = key;
        this.description = description;
    }

    @Override
    public ProfileMetric metric() {
        return ProfileMetric.LC;
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
