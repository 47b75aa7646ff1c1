// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Decimals;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The mitigation factor MF, which lowers a score by the controls around an agent.
 *
 * <p>The editions tabulate it by strength of the controls ({@link AivssEdition#mitigationFactors()}); published
 * practice has other values too. Immutable and thread-safe, equal by value.
 *
 * @param value from 0 to 1; 1 means no mitigation
 * @since 0.1.0
 * @serial exclude
 */
public record MitigationFactor(@UnitInterval double value) implements Serializable {

    /** 1.00, no controls or weak ones: the default of every edition (AIVSS v0.8, section 3.4). */
    public static final MitigationFactor NONE = new MitigationFactor(1.0);

    /** 0.83, controls that cover part of the risk (AIVSS v0.8, section 3.4). */
    public static final MitigationFactor PARTIAL = new MitigationFactor(0.83);

    /** 0.67, layered controls that cover the risk (AIVSS v0.8, section 3.4). */
    public static final MitigationFactor STRONG = new MitigationFactor(0.67);

    /** 0.50, controls that have passed adversarial tests (the uplift-mitigation proposal of 2026 only). */
    public static final MitigationFactor ADVERSARIALLY_TESTED = new MitigationFactor(0.50);

    /**
     * Creates a factor, whether it is in the table of an edition or not.
     *
     * @param value from 0 to 1; 1 means no mitigation
     * @throws IllegalArgumentException if the value is not in [0, 1]
     */
    public MitigationFactor {
        value = Interval.UNIT.check("mitigationFactor", value);
    }

    /**
     * Creates a factor, whether it is in the table of an edition or not.
     *
     * @param value from 0 to 1
     * @return the mitigation factor
     * @throws IllegalArgumentException if the value is not in [0, 1]
     */
    public static MitigationFactor of(double value) {
        return new MitigationFactor(value);
    }

    /**
     * Returns the factor as a decimal.
     *
     * @return the shortest decimal that identifies {@link #value()}
     */
    public BigDecimal exactValue() {
        return Decimals.shortest(value);
    }

    private Object writeReplace() {
        return new SerializedNumbers(SerializedNumbers.Type.MITIGATION_FACTOR, value);
    }

    private Object readResolve() throws InvalidObjectException {
        throw SerializedNumbers.otherForm();
    }
}
