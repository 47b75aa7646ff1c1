// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.internal.Lookup;
import java.util.Locale;
import java.util.Objects;

/** How far an agent's public description pins down a layer. */
public enum Certainty {
    /** The description tells what the layer is made of, and the threats follow from that. */
    MAPPED,
    /** The description does not pin the layer down; what is said of it is general. */
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
     * The name of this certainty in documents.
     *
     * @return {@code mapped} or {@code uncertain}
     */
    public String key() {
        return key;
    }
}
