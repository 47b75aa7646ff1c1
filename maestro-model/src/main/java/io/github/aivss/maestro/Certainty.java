// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How far an agent's public description pins down a layer. */
public enum Certainty {
    /** The description tells what the layer is made of, and the threats follow from that. */
    MAPPED,
    /** The description does not pin the layer down; what is said of it is general. */
    UNCERTAIN;

    private final String key = name().toLowerCase(Locale.ROOT);

    /**
     * Finds a certainty by its key.
     *
     * @param key the key, exactly
     * @return the certainty, or empty where there is none of that key
     */
    public static Optional<Certainty> ofKey(String key) {
        Objects.requireNonNull(key, "key");
        for (Certainty certainty : values()) {
            if (certainty.key.equals(key)) {
                return Optional.of(certainty);
            }
        }
        return Optional.empty();
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
