// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.util.Locale;

/** How far an agent's public description pins down a layer. */
public enum Certainty {
    /** The description tells what the layer is made of, and the threats follow from that. */
    MAPPED,
    /** The description does not pin the layer down; what is said of it is general. */
    UNCERTAIN;

    private final String key = name().toLowerCase(Locale.ROOT);

    /**
     * The name of this certainty in documents.
     *
     * @return {@code mapped} or {@code uncertain}
     */
    public String key() {
        return key;
    }
}
