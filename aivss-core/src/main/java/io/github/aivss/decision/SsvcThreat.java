// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

import io.github.aivss.internal.Lookup;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What is known of exploitation, in AIVSS-SSVC.
 *
 * <p>Source: see {@link SsvcDecision}.
 *
 * @since 0.1.0
 */
public enum SsvcThreat {
    /** No exploit is known. */
    NONE("none", 2),
    /** There is a proof of concept. */
    POC("poc", 5),
    /** It is exploited. */
    ACTIVE("active", 9);

    private final String key;
    private final int tenths;

    SsvcThreat(String key, int tenths) {
        this.key = key;
        this.tenths = tenths;
    }

    /**
     * Returns the threat of a key.
     *
     * @param key the key, exactly
     * @return the threat
     * @throws IllegalArgumentException if there is none of that key; the message lists them
     */
    public static SsvcThreat ofKey(String key) {
        return Lookup.byName("threat", values(), SsvcThreat::key, Objects.requireNonNull(key, "key"));
    }

    /**
     * Returns the name in documents.
     *
     * @return {@code none}, {@code poc} or {@code active}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the probability that the publication assigns.
     *
     * @return 0.2, 0.5 or 0.9
     */
    public BigDecimal value() {
        return BigDecimal.valueOf(tenths, 1);
    }

    int tenths() {
        return tenths;
    }
}
