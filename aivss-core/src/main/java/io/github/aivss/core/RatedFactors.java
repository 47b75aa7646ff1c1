// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Decimals;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ten rated factors of one {@link FactorSet}. */
public sealed interface RatedFactors extends RiskFactors permits AgenticRiskFactors, AmplificationFactors {

    /**
     * The set the factors belong to.
     *
     * @return the factor set
     */
    FactorSet set();

    /**
     * The value of a factor.
     *
     * @param factor a factor of this set
     * @return the value, from 0 to 1
     * @throws IllegalArgumentException where the factor is of the other set
     */
    double value(RiskFactor factor);

    /**
     * The decimal that the value of a factor stands for.
     *
     * @param factor a factor of this set
     * @return the shortest decimal that identifies {@link #value(RiskFactor)}
     * @throws IllegalArgumentException if the factor is of another set
     */
    default BigDecimal exactValue(RiskFactor factor) {
        return Decimals.shortest(value(factor));
    }

    /**
     * The same factors with one of them rated anew.
     *
     * @param factor a factor of this set
     * @param value its value, from 0 to 1
     * @return the factors
     * @throws IllegalArgumentException where the factor is of the other set or the value is not in [0, 1]
     */
    RatedFactors with(RiskFactor factor, double value);

    /**
     * The value of the factor that has a key.
     *
     * @param key the key, as {@link FactorSet#findFactor(String)} knows it
     * @return the value, from 0 to 1
     * @throws IllegalArgumentException where this set has no such key
     */
    default double value(String key) {
        return value(set().findFactor(key)
                .orElseThrow(() -> new IllegalArgumentException("factor must be one of "
                        + set().factors().stream().map(RiskFactor::key).toList() + " but was " + key)));
    }

    /**
     * Every factor with its value, in the order of the set.
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
    default double sum() {
        double thousandths = AivssEdition.sum(this, Thousandths::of);
        return thousandths >= 0 ? thousandths / 1000.0 : exactSum().doubleValue();
    }

    @Override
    default BigDecimal exactSum() {
        return set().factors().stream().map(this::exactValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
