// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

import io.github.aivss.internal.Lookup;
import java.util.Objects;

/**
 * How much control an exploit gives, in BOD 26-04.
 *
 * <p>Source: see {@link Bod2604Decision}; CERT/CC, SSVC, decision point Technical Impact 1.0.0.
 *
 * @since 0.1.0
 */
public enum TechnicalImpact {
    /** Limited control of the component, or limited disclosure. */
    PARTIAL("partial"),
    /** Full control of the component, or disclosure of everything. */
    TOTAL("total");

    private final String key;

    TechnicalImpact(String key) {
        this.key = key;
    }

    /**
     * Returns the technical impact of a key.
     *
     * @param key the key, exactly
     * @return the technical impact
     * @throws IllegalArgumentException if there is none of that key; the message lists them
     */
    public static TechnicalImpact ofKey(String key) {
        return Lookup.byName("technical impact", values(), TechnicalImpact::key, Objects.requireNonNull(key, "key"));
    }

    /**
     * Returns the name on the command line.
     *
     * @return {@code partial} or {@code total}
     */
    public String key() {
        return key;
    }
}
