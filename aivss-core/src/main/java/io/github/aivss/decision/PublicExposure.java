// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

import io.github.aivss.internal.Lookup;
import java.util.Objects;

/**
 * Whether an asset can be reached from public networks, in BOD 26-04.
 *
 * <p>Source: see {@link Bod2604Decision}.
 *
 * @since 0.1.0
 */
public enum PublicExposure {
    /** It can be reached. */
    YES("yes"),
    /** It cannot be reached. */
    NO("no"),
    /** It is not known; counts as {@link #YES}. */
    UNKNOWN("unknown");

    private final String key;

    PublicExposure(String key) {
        this.key = key;
    }

    /**
     * Returns the exposure of a key.
     *
     * @param key the key, exactly
     * @return the exposure
     * @throws IllegalArgumentException if there is none of that key; the message lists them
     */
    public static PublicExposure ofKey(String key) {
        return Lookup.byName("public exposure", values(), PublicExposure::key, Objects.requireNonNull(key, "key"));
    }

    /**
     * Returns the name on the command line.
     *
     * @return {@code yes}, {@code no} or {@code unknown}
     */
    public String key() {
        return key;
    }
}
