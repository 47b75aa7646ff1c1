// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Decimals;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The threat multiplier ThM, which scales the uplift by how far exploitation has come.
 *
 * <p>The editions tabulate it by exploit maturity ({@link AivssEdition#threatMultipliers()}); published practice uses
 * other values too, some above 1. Immutable and thread-safe, equal by value.
 *
 * @param value from 0 to 2
 * @serial exclude
 */
public record ThreatMultiplier(@MultiplierRange double value) implements Serializable {

    /** 0.97, proof of concept: what every edition takes where nothing is said. */
    public static final ThreatMultiplier DEFAULT = new ThreatMultiplier(0.97);

    /**
     * Takes a multiplier as it is, in an edition's table or not.
     *
     * @param value from 0 to 2
     * @throws IllegalArgumentException where the value is not in [0, 2]
     */
    public ThreatMultiplier {
        value = Interval.MULTIPLIER.check("threatMultiplier", value);
    }

    /**
     * Takes a multiplier as it is, in an edition's table or not.
     *
     * @param value from 0 to 2
     * @return the multiplier
     * @throws IllegalArgumentException where the value is not in [0, 2]
     */
    public static ThreatMultiplier of(double value) {
        return new ThreatMultiplier(value);
    }

    /**
     * The decimal that the multiplier stands for.
     *
     * @return the shortest decimal that identifies {@link #value()}
     */
    public BigDecimal exactValue() {
        return Decimals.shortest(value);
    }
}
