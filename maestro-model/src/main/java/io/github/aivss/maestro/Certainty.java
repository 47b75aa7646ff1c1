// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.internal.Lookup;
import java.util.Locale;
import java.util.Objects;

/**
 * Whether an agent's public description covers a layer.
 *
 * @since 0.1.0
 */
public enum Certainty {
    /** The description says what the layer consists of, and the threats follow from that. */
    MAPPED,
    /** The description does not cover the layer; its assessment is general. */
    UNCERTAIN;

    private final String key = name().toLowerCase(Locale.ROOT);

    /**
     * Returns the certainty of a key.
     *
     * @param key the key, exactly
     * @return the certainty
     * @throws IllegalArgumentException if there is none of that key; the message lists them
     */
    public static Certainty ofKey(String key) {
        return Lookup.byName("certainty", values(), Certainty::key, Objects.requireNonNull(key, "key"));
    }

    /**
     * Returns the name of this certainty in documents.
     *
     * @return {@code mapped} or {@code uncertain}
     */
    public String key() {
        return key;
    }
}
