// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Ten factors of one {@link FactorSet} of which at least one is unknown. They have no sum, so they cannot be scored by
 * accident: there is only a range of scores, see {@link Assessment#range()}.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param set the factor set
 * @param known the factors whose value is known, in the order of the set, from 0 to 1
 * @since 0.1.0
 */
public record PartialFactors(FactorSet set, Map<RiskFactor, Double> known) implements AssessedFactors {

    /**
     * Creates factors of which at least one is unknown.
     *
     * @param set the factor set
     * @param known factors of the set with their values, from 0 to 1; fewer than ten
     * @throws IllegalArgumentException if a factor is of another set, a value is not in [0, 1], or every factor is known
     */
    public PartialFactors {
        known = check(set, known);
        if (known.size() == set.factors().size()) {
            throw new IllegalArgumentException("known must lack a factor but has all of the " + set.key() + " set");
        }
    }

    /** Returns a copy of factors with their values in the order of the set. */
    static Map<RiskFactor, Double> check(FactorSet set, Map<? extends RiskFactor, Double> known) {
        Objects.requireNonNull(set, "set");
        Objects.requireNonNull(known, "known").keySet().forEach(factor -> set.require(factor));
        Map<RiskFactor, Double> values = new LinkedHashMap<>();
        for (RiskFactor factor : set.factors()) {
            Double value = known.get(factor);
            if (value != null) {
                values.put(factor, Interval.UNIT.check(factor.key(), value));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /**
     * Creates factors of which none is known.
     *
     * @param set the factor set
     * @return the factors
     */
    public static PartialFactors unknown(FactorSet set) {
        return new PartialFactors(set, Map.of());
    }

    /**
     * Returns the value of a factor.
     *
     * @param factor a factor of this set
     * @return the value, from 0 to 1, or empty if it is unknown
     * @throws IllegalArgumentException if the factor is of another set
     */
    public OptionalDouble value(RiskFactor factor) {
        Double value = known.get(set.require(factor));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Returns these factors with another value of one of them.
     *
     * @param factor a factor of this set, known or not
     * @param value its value, from 0 to 1
     * @return {@link RatedFactors} if no factor is unknown any more, else {@link PartialFactors}
     * @throws IllegalArgumentException if the factor is of another set or the value is not in [0, 1]
     */
    public AssessedFactors with(RiskFactor factor, double value) {
        Map<RiskFactor, Double> values = new LinkedHashMap<>(known);
        values.put(set.require(factor), value);
        return AssessedFactors.of(set, values);
    }

    @Override
    public List<RiskFactor> unknown() {
        return set.factors().stream()
                .filter(factor -> !known.containsKey(factor))
                .toList();
    }

    @Override
    public RatedFactors least() {
        return set.rate(factor -> known.getOrDefault(factor, Interval.UNIT.min()));
    }

    @Override
    public RatedFactors greatest() {
        return set.rate(factor -> known.getOrDefault(factor, Interval.UNIT.max()));
    }

    /** Returns the same hash code in every JVM, which that of an enum constant is not. */
    @Override
    public int hashCode() {
        return Objects.hash(set.key(), List.copyOf(known.values()));
    }
}
