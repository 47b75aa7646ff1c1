// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

import io.github.aivss.internal.Lookup;
import java.util.Objects;

/**
 * How much harm follows, in AIVSS-SSVC.
 *
 * <p>Source: see {@link SsvcDecision}.
 *
 * @since 0.1.0
 */
public enum SsvcImpact {
    /** The harm stays within bounds. */
    CONTAINED("contained", 2),
    /** The harm is considerable. */
    SIGNIFICANT("significant", 5),
    /** The harm is grave. */
    CRITICAL("critical", 10);

    private final String key;
    private final int value;

    SsvcImpact(String key, int value) {
        this.key = key;
        this.value = value;
    }

    /**
     * Returns the impact of a key.
     *
     * @param key the key, exactly
     * @return the impact
     * @throws IllegalArgumentException if there is none of that key; the message lists them
     */
    public static SsvcImpact ofKey(String key) {
        return Lookup.byName("impact", values(), SsvcImpact::key, Objects.requireNonNull(key, "key"));
    }

    /**
     * Returns the name in documents.
     *
     * @return {@code contained}, {@code significant} or {@code critical}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the weight that the publication assigns.
     *
     * @return 2, 5 or 10
     */
    public int value() {
        return value;
    }
}
