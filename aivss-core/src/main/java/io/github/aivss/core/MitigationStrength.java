// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Lookup;
import java.util.Objects;

/**
 * The strength of the controls around an agent, which determines the mitigation factor. For those of an edition see
 * {@link AivssEdition#mitigationFactors()}.
 *
 * <p>Source: AIVSS v0.8 (section 3.4); adversarially tested controls appear in the 2026 uplift-mitigation proposal
 * only.
 *
 * @since 0.1.0
 */
public enum MitigationStrength {
    /** No controls, or weak ones. This is the default of every edition. */
    NONE("none"),
    /** Controls that cover part of the risk. */
    PARTIAL("partial"),
    /** Layered controls that cover the risk. */
    STRONG("strong"),
    /** Strong controls that have passed adversarial tests. */
    ADVERSARIALLY_TESTED("adversariallyTested");

    private final String key;

    MitigationStrength(String key) {
        this.key = key;
    }

    /**
     * Returns the mitigation strength of a key.
     *
     * @param key the key, exactly
     * @return the mitigation strength
     * @throws IllegalArgumentException if there is none of that key; the message lists them
     */
    public static MitigationStrength ofKey(String key) {
        return Lookup.byName(
                "mitigation strength", values(), MitigationStrength::key, Objects.requireNonNull(key, "key"));
    }

    /**
     * Returns the name in documents.
     *
     * @return {@code none}, {@code partial}, {@code strong} or {@code adversariallyTested}
     */
    public String key() {
        return key;
    }
}
