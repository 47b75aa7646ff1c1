// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Decimals;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The mitigation factor MF, which lowers a score for the controls around an agent.
 *
 * <p>The editions tabulate it by strength of the controls ({@link AivssEdition#mitigationFactors()}); published practice
 * uses other values too. Immutable and thread-safe, equal by value.
 *
 * @param value from 0 to 1; 1 means no mitigation
 * @serial exclude
 */
public record MitigationFactor(@UnitInterval double value) implements Serializable {

    /** 1.00, no controls or weak ones: what every edition takes where nothing is said (AIVSS v0.8, section 3.4). */
    public static final MitigationFactor NONE = new MitigationFactor(1.0);

    /** 0.83, controls that cover part of the risk (AIVSS v0.8, section 3.4). */
    public static final MitigationFactor PARTIAL = new MitigationFactor(0.83);

    /** 0.67, layered controls that cover the risk (AIVSS v0.8, section 3.4). */
    public static final MitigationFactor STRONG = new MitigationFactor(0.67);

    /** 0.50, controls that have stood up to adversarial tests (the uplift-mitigation proposal of 2026 only). */
    public static final MitigationFactor ADVERSARIALLY_TESTED = new MitigationFactor(0.50);

    /**
     * Takes a factor as it is, in an edition's table or not.
     *
     * @param value from 0 to 1; 1 means no mitigation
     * @throws IllegalArgumentException where the value is not in [0, 1]
     */
    public MitigationFactor {
        value = Interval.UNIT.check("mitigationFactor", value);
    }

    /**
     * Takes a factor as it is, in an edition's table or not.
     *
     * @param value from 0 to 1
     * @return the mitigation factor
     * @throws IllegalArgumentException where the value is not in [0, 1]
     */
    public static MitigationFactor of(double value) {
        return new MitigationFactor(value);
    }

    /**
     * The decimal that the factor stands for.
     *
     * @return the shortest decimal that identifies {@link #value()}
     */
    public BigDecimal exactValue() {
        return Decimals.shortest(value);
    }
}
