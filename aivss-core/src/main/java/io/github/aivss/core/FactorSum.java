// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Decimals;
import java.io.InvalidObjectException;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A factor sum without its factors, for sources that publish no more. It scores like ten factors with that sum, but
 * there are no shares to explain.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param sum the factor sum, from 0 to 10
 * @since 0.1.0
 * @serial exclude
 */
public record FactorSum(@TenPointScale double sum) implements RiskFactors {

    /**
     * Creates a factor sum.
     *
     * @param sum the factor sum, from 0 to 10
     * @throws IllegalArgumentException if the sum is not in [0, 10]
     */
    public FactorSum {
        sum = Interval.TEN_POINTS.check("factorSum", sum);
    }

    /**
     * Creates a factor sum.
     *
     * @param sum the factor sum, from 0 to 10
     * @return the sum
     * @throws IllegalArgumentException if the sum is not in [0, 10]
     */
    public static FactorSum of(double sum) {
        return new FactorSum(sum);
    }

    @Override
    public Map<RiskFactor, Double> known() {
        return Map.of();
    }

    @Override
    public BigDecimal exactSum() {
        return Decimals.shortest(sum);
    }

    private Object writeReplace() {
        return new SerializedNumbers(SerializedNumbers.Type.FACTOR_SUM, sum);
    }

    private Object readResolve() throws InvalidObjectException {
        throw SerializedNumbers.otherForm();
    }
}
