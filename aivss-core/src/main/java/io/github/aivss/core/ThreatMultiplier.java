// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Decimals;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The threat multiplier ThM, which scales the uplift by the state of exploitation.
 *
 * <p>The editions tabulate it by exploit maturity ({@link AivssEdition#threatMultipliers()}); published practice uses
 * other values too, some above 1. Immutable and thread-safe, equal by value.
 *
 * @param value from 0 to 2
 * @since 0.1.0
 * @serial exclude
 */
public record ThreatMultiplier(@MultiplierRange double value) implements Serializable {

    /** 0.97, proof of concept: the default of every edition. */
    public static final ThreatMultiplier DEFAULT = new ThreatMultiplier(0.97);

    /**
     * Creates a multiplier, whether it is in the table of an edition or not.
     *
     * @param value from 0 to 2
     * @throws IllegalArgumentException if the value is not in [0, 2]
     */
    public ThreatMultiplier {
        value = Interval.MULTIPLIER.check("threatMultiplier", value);
    }

    /**
     * Creates a multiplier, whether it is in the table of an edition or not.
     *
     * @param value from 0 to 2
     * @return the multiplier
     * @throws IllegalArgumentException if the value is not in [0, 2]
     */
    public static ThreatMultiplier of(double value) {
        return new ThreatMultiplier(value);
    }

    /**
     * Returns the multiplier as a decimal.
     *
     * @return the shortest decimal that identifies {@link #value()}
     */
    public BigDecimal exactValue() {
        return Decimals.shortest(value);
    }

    private Object writeReplace() {
        return new SerializedNumbers(SerializedNumbers.Type.THREAT_MULTIPLIER, value);
    }

    private Object readResolve() throws InvalidObjectException {
        throw SerializedNumbers.otherForm();
    }
}
