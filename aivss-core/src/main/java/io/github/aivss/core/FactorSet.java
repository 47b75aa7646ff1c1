// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Lookup;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two sets of ten factors that AIVSS publications have used.
 *
 * @since 0.1.0
 */
public enum FactorSet {
    /** The agentic risk factors of AIVSS v0.5. */
    AGENTIC(
            "agentic",
            AgenticRiskFactor.values(),
            AgenticRiskFactors::of,
            Map.of(
                    "toolUse", AgenticRiskFactor.DYNAMIC_TOOL_USE,
                    "memoryUse", AgenticRiskFactor.PERSISTENT_MEMORY)),
    /** The risk amplification factors of AIVSS v0.8. */
    AMPLIFICATION("amplification", AmplificationFactor.values(), AmplificationFactors::of, Map.of());

    private final String key;
    private final List<RiskFactor> factors;
    private final Function<double[], RatedFactors> factory;
    private final List<String> keys;
    private final Map<String, RiskFactor> byKey;

    FactorSet(
            String key,
            RiskFactor[] factors,
            Function<double[], RatedFactors> factory,
            Map<String, RiskFactor> otherKeys) {
        this.key = key;
        this.factory = factory;
        this.factors = List.of(factors);
        this.byKey = Stream.concat(
                        this.factors.stream().map(factor -> Map.entry(factor.key(), factor)),
                        otherKeys.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.keys = Stream.concat(
                        this.factors.stream().map(RiskFactor::key),
                        otherKeys.keySet().stream().sorted())
                .toList();
    }

    /**
     * Returns the factor set of a key.
     *
     * @param key the key, exactly
     * @return the factor set
     * @throws IllegalArgumentException if there is none of that key; the message lists them
     */
    public static FactorSet ofKey(String key) {
        return Lookup.byName("factor set", values(), FactorSet::key, Objects.requireNonNull(key, "key"));
    }

    /**
     * Returns the name of this set on the command line and in documents.
     *
     * @return {@code agentic} or {@code amplification}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the factors of this set in the order of their publication.
     *
     * @return ten factors
     */
    public List<RiskFactor> factors() {
        return factors;
    }

    /**
     * Returns every key that {@link #findFactor(String)} finds.
     *
     * @return the keys of the ten factors in their order, then the other keys
     */
    public List<String> keys() {
        return keys;
    }

    /**
     * Finds a factor by its key. The keys that the v0.5 schema uses for two of the agentic factors, {@code toolUse} and
     * {@code memoryUse}, are found too.
     *
     * @param key the key, case-sensitive
     * @return the factor, or empty if this set has no such key
     */
    public Optional<RiskFactor> findFactor(String key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")));
    }

    /**
     * Rates the factors of this set by a function.
     *
     * @param rating returns the value of a factor, from 0 to 1
     * @return the rated factors
     * @throws IllegalArgumentException if a value is not in [0, 1]
     */
    public RatedFactors rate(ToDoubleFunction<RiskFactor> rating) {
        Objects.requireNonNull(rating, "rating");
        return rate(factors.stream().mapToDouble(rating).toArray());
    }

    /**
     * Rates the factors of this set in their order.
     *
     * @param values ten values from 0 to 1
     * @return the rated factors
     * @throws IllegalArgumentException if there are not ten values, or one is not in [0, 1]
     */
    public RatedFactors rate(double... values) {
        return factory.apply(values);
    }

    /** Returns the factor, or throws if it is of another set. */
    RiskFactor require(RiskFactor factor) {
        if (factor.set() != this) {
            throw new IllegalArgumentException("factor must be of the " + key + " set but was " + factor.key()
                    + " of the " + factor.set().key + " set");
        }
        return factor;
    }

    /** Returns the values of a builder in the order of this set, or throws if some are missing. */
    double[] inOrder(Map<? extends RiskFactor, Double> values) {
        List<String> missing = factors.stream()
                .filter(factor -> !values.containsKey(factor))
                .map(RiskFactor::key)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("not rated: " + String.join(", ", missing));
        }
        return factors.stream().mapToDouble(values::get).toArray();
    }
}
