// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Decimals;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ten rated factors of one {@link FactorSet}.
 *
 * @since 0.1.0
 */
public sealed interface RatedFactors extends RiskFactors permits AgenticRiskFactors, AmplificationFactors {

    /**
     * Returns the set of these factors.
     *
     * @return the factor set
     */
    FactorSet set();

    /**
     * Returns the value of a factor.
     *
     * @param factor a factor of this set
     * @return the value, from 0 to 1
     * @throws IllegalArgumentException if the factor is of another set
     */
    double value(RiskFactor factor);

    /**
     * Returns the value of a factor as a decimal.
     *
     * @param factor a factor of this set
     * @return the shortest decimal that identifies {@link #value(RiskFactor)}
     * @throws IllegalArgumentException if the factor is of another set
     */
    default BigDecimal exactValue(RiskFactor factor) {
        return Decimals.shortest(value(factor));
    }

    /**
     * Returns these factors with another value of one of them.
     *
     * @param factor a factor of this set
     * @param value its value, from 0 to 1
     * @return the factors
     * @throws IllegalArgumentException if the factor is of another set or the value is not in [0, 1]
     */
    RatedFactors with(RiskFactor factor, double value);

    /**
     * Returns the value of the factor that has a key.
     *
     * @param key a key that {@link FactorSet#findFactor(String)} finds
     * @return the value, from 0 to 1
     * @throws IllegalArgumentException if this set has no such key
     */
    default double value(String key) {
        return value(set().findFactor(key)
                .orElseThrow(() -> new IllegalArgumentException("factor must be one of "
                        + set().factors().stream().map(RiskFactor::key).toList() + " but was " + key)));
    }

    /**
     * Returns every factor with its value, in the order of the set.
     *
     * @return an unmodifiable map of ten entries
     */
    default Map<RiskFactor, Double> values() {
        List<RiskFactor> factors = set().factors();
        Map<RiskFactor, Double> values = new LinkedHashMap<>();
        factors.forEach(factor -> values.put(factor, value(factor)));
        return Collections.unmodifiableMap(values);
    }

    @Override
    default Map<RiskFactor, Double> known() {
        return values();
    }

    @Override
    default double sum() {
        return Formula.sum(this);
    }

    @Override
    default BigDecimal exactSum() {
        return set().factors().stream().map(this::exactValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
