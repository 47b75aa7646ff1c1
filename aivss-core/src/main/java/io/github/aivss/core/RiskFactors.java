// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What an AIVSS score knows of an agent's ten factors: each of them ({@link RatedFactors}), or only their sum ({@link
 * FactorSum}).
 */
public sealed interface RiskFactors extends Serializable permits RatedFactors, FactorSum {

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
}
