// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

/**
 * The terms of the formula that are not factors (AIVSS v0.8, section 3).
 *
 * @since 0.1.0
 */
public enum ScoreTerm implements RationaleSubject {
    /** The CVSS v4.0 base. */
    CVSS("cvss", "CVSS base"),
    /** The threat multiplier. */
    THREAT_MULTIPLIER("threatMultiplier", "Threat multiplier"),
    /** The mitigation factor. */
    MITIGATION_FACTOR("mitigationFactor", "Mitigation factor");

    private final String key;
    private final String title;

    ScoreTerm(String key, String title) {
        this.key = key;
        this.title = title;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String title() {
        return title;
    }
}
