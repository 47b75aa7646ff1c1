// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an AIVSS score needs of an agent's ten factors: each of them ({@link RatedFactors}), or only their sum ({@link
 * FactorSum}).
 *
 * @since 0.1.0
 */
public sealed interface RiskFactors extends AssessedFactors, Serializable permits RatedFactors, FactorSum {

    /**
     * Returns the factor sum: the double nearest to the exact decimal sum of the values, so that 0.1 and 0.2 make 0.3.
     *
     * @return the sum, from 0 to 10
     */
    double sum();

    /**
     * Returns the factor sum without any rounding.
     *
     * @return the exact sum of the values as decimals
     */
    BigDecimal exactSum();

    @Override
    default List<RiskFactor> unknown() {
        return List.of();
    }

    @Override
    default RiskFactors least() {
        return this;
    }

    @Override
    default RiskFactors greatest() {
        return this;
    }
}
