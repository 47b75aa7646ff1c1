// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

/** The profile metric PT, Provider Trust Deficit: how far the routing to a model provider can be relied on. */
public enum ProviderTrustDeficit implements ProfileValue {
    /** H: routing is not enforced. */
    HIGH("H", "routing is not enforced"),
    /** M: routing is fixed and auditable but cannot be verified. */
    MEDIUM("M", "routing is fixed and auditable but cannot be verified"),
    /** L: routing is enforced and attested. */
    LOW("L", "routing is enforced and attested"),
    /** X: the evidence is not sufficient. */
    UNDETERMINED("X", "the evidence is not sufficient");

    private final String key;
    private final String description;

    ProviderTrustDeficit(String key, String description) {
        this.key = key;
        this.description = description;
    }

    @Override
    public ProfileMetric metric() {
        return ProfileMetric.PT;
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
