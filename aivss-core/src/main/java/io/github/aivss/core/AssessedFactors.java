// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.util.List;
import java.util.Map;

/**
 * What an assessment knows of an agent's ten factors: enough for a score ({@link RiskFactors}), or only some of them
 * ({@link PartialFactors}).
 *
 * @since 0.1.0
 */
public sealed interface AssessedFactors permits RiskFactors, PartialFactors {

    /**
     * Creates the factors of a set from those whose value is known.
     *
     * @param set the factor set
     * @param known factors of the set with their values, from 0 to 1
     * @return {@link RatedFactors} if every factor is known, else {@link PartialFactors}
     * @throws IllegalArgumentException if a factor is of another set or a value is not in [0, 1]
     */
    static AssessedFactors of(FactorSet set, Map<? extends RiskFactor, Double> known) {
        Map<RiskFactor, Double> values = PartialFactors.check(set, known);
        return values.size() == set.factors().size() ? set.rate(values::get) : new PartialFactors(set, values);
    }

    /**
     * Returns every factor whose value is known, in the order of the set.
     *
     * @return an unmodifiable map of at most ten entries with values from 0 to 1; empty for a {@link FactorSum}
     */
    Map<RiskFactor, Double> known();

    /**
     * Returns the factors whose value is unknown, in the order of the set.
     *
     * @return an unmodifiable list, empty for {@link RiskFactors}
     */
    List<RiskFactor> unknown();

    /**
     * Returns these factors with 0 for each unknown one. No other values of the unknown ones have a smaller sum.
     *
     * @return the factors
     */
    RiskFactors least();

    /**
     * Returns these factors with 1 for each unknown one. No other values of the unknown ones have a greater sum.
     *
     * @return the factors
     */
    RiskFactors greatest();
}
