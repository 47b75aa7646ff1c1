// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.io.InvalidObjectException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The ten risk amplification factors of AIVSS v0.8 (section 3.3), each rated from 0 (absent) to 1 (full).
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param autonomy Execution Autonomy, from 0 to 1
 * @param tools External Tool Control Surface, from 0 to 1
 * @param language Natural Language Interface, from 0 to 1
 * @param context Contextual Awareness, from 0 to 1
 * @param nonDeterminism Behavioral Non-Determinism, from 0 to 1
 * @param opacity Opacity &amp; Reflexivity, from 0 to 1
 * @param persistence Persistent State Retention, from 0 to 1
 * @param identity Dynamic Identity, from 0 to 1
 * @param multiAgent Multi-Agent Interactions, from 0 to 1
 * @param selfMod Self-Modification, from 0 to 1
 * @since 0.1.0
 * @serial exclude
 */
public record AmplificationFactors(
        @UnitInterval double autonomy,
        @UnitInterval double tools,
        @UnitInterval double language,
        @UnitInterval double context,
        @UnitInterval double nonDeterminism,
        @UnitInterval double opacity,
        @UnitInterval double persistence,
        @UnitInterval double identity,
        @UnitInterval double multiAgent,
        @UnitInterval double selfMod)
        implements RatedFactors {

    /**
     * Creates the factors from a value for each.
     *
     * @param autonomy Execution Autonomy, from 0 to 1
     * @param tools External Tool Control Surface, from 0 to 1
     * @param language Natural Language Interface, from 0 to 1
     * @param context Contextual Awareness, from 0 to 1
     * @param nonDeterminism Behavioral Non-Determinism, from 0 to 1
     * @param opacity Opacity &amp; Reflexivity, from 0 to 1
     * @param persistence Persistent State Retention, from 0 to 1
     * @param identity Dynamic Identity, from 0 to 1
     * @param multiAgent Multi-Agent Interactions, from 0 to 1
     * @param selfMod Self-Modification, from 0 to 1
     * @throws IllegalArgumentException if a value is not in [0, 1]
     */
    public AmplificationFactors {
        autonomy = Interval.UNIT.check("autonomy", autonomy);
        tools = Interval.UNIT.check("tools", tools);
        language = Interval.UNIT.check("language", language);
        context = Interval.UNIT.check("context", context);
        nonDeterminism = Interval.UNIT.check("non_determinism", nonDeterminism);
        opacity = Interval.UNIT.check("opacity", opacity);
        persistence = Interval.UNIT.check("persistence", persistence);
        identity = Interval.UNIT.check("identity", identity);
        multiAgent = Interval.UNIT.check("multi_agent", multiAgent);
        selfMod = Interval.UNIT.check("self_mod", selfMod);
    }

    /**
     * Creates the factors from ten values in their order.
     *
     * @param values ten values from 0 to 1
     * @return the rated factors
     * @throws IllegalArgumentException if there are not ten values, or one is not in [0, 1]
     */
    public static AmplificationFactors of(double... values) {
        if (values.length != 10) {
            throw new IllegalArgumentException("factors must be 10 values but were " + values.length);
        }
        return new AmplificationFactors(
                values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8],
                values[9]);
    }

    /**
     * Creates a builder with no factor rated.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public FactorSet set() {
        return FactorSet.AMPLIFICATION;
    }

    /**
     * Returns the value of a factor.
     *
     * @param factor the factor
     * @return the value, from 0 to 1
     */
    public double value(AmplificationFactor factor) {
        return switch (factor) {
            case AUTONOMY -> autonomy;
            case TOOLS -> tools;
            case LANGUAGE -> language;
            case CONTEXT -> context;
            case NON_DETERMINISM -> nonDeterminism;
            case OPACITY -> opacity;
            case PERSISTENCE -> persistence;
            case IDENTITY -> identity;
            case MULTI_AGENT -> multiAgent;
            case SELF_MOD -> selfMod;
        };
    }

    @Override
    public double value(RiskFactor factor) {
        return value(AmplificationFactor.class.cast(set().require(factor)));
    }

    /**
     * Returns these factors with another value of one of them.
     *
     * @param factor the factor
     * @param value its value, from 0 to 1
     * @return the factors
     * @throws IllegalArgumentException if the value is not in [0, 1]
     */
    public AmplificationFactors with(AmplificationFactor factor, double value) {
        return toBuilder().rate(factor, value).build();
    }

    @Override
    public AmplificationFactors with(RiskFactor factor, double value) {
        return with(AmplificationFactor.class.cast(set().require(factor)), value);
    }

    /**
     * Creates a builder with the values of these factors.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return new Builder()
                .autonomy(autonomy)
                .tools(tools)
                .language(language)
                .context(context)
                .nonDeterminism(nonDeterminism)
                .opacity(opacity)
                .persistence(persistence)
                .identity(identity)
                .multiAgent(multiAgent)
                .selfMod(selfMod);
    }

    private Object writeReplace() {
        return new SerializedNumbers(
                SerializedNumbers.Type.AMPLIFICATION_FACTORS,
                autonomy,
                tools,
                language,
                context,
                nonDeterminism,
                opacity,
                persistence,
                identity,
                multiAgent,
                selfMod);
    }

    private Object readResolve() throws InvalidObjectException {
        throw SerializedNumbers.otherForm();
    }

    /** Collects ten values; every factor must be rated before {@link #build()}. Not thread-safe. */
    public static final class Builder {

        private final Map<AmplificationFactor, Double> values = new EnumMap<>(AmplificationFactor.class);

        private Builder() {}

        /**
         * Rates a factor.
         *
         * @param factor the factor
         * @param value its value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder rate(AmplificationFactor factor, double value) {
            values.put(factor, Interval.UNIT.check(factor.key(), value));
            return this;
        }

        /**
         * Rates Execution Autonomy.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder autonomy(double value) {
            return rate(AmplificationFactor.AUTONOMY, value);
        }

        /**
         * Rates External Tool Control Surface.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder tools(double value) {
            return rate(AmplificationFactor.TOOLS, value);
        }

        /**
         * Rates Natural Language Interface.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder language(double value) {
            return rate(AmplificationFactor.LANGUAGE, value);
        }

        /**
         * Rates Contextual Awareness.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder context(double value) {
            return rate(AmplificationFactor.CONTEXT, value);
        }

        /**
         * Rates Behavioral Non-Determinism.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder nonDeterminism(double value) {
            return rate(AmplificationFactor.NON_DETERMINISM, value);
        }

        /**
         * Rates Opacity &amp; Reflexivity.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder opacity(double value) {
            return rate(AmplificationFactor.OPACITY, value);
        }

        /**
         * Rates Persistent State Retention.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder persistence(double value) {
            return rate(AmplificationFactor.PERSISTENCE, value);
        }

        /**
         * Rates Dynamic Identity.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder identity(double value) {
            return rate(AmplificationFactor.IDENTITY, value);
        }

        /**
         * Rates Multi-Agent Interactions.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder multiAgent(double value) {
            return rate(AmplificationFactor.MULTI_AGENT, value);
        }

        /**
         * Rates Self-Modification.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder selfMod(double value) {
            return rate(AmplificationFactor.SELF_MOD, value);
        }

        /**
         * Creates the factors.
         *
         * @return the factors
         * @throws IllegalStateException if a factor is not rated; the message names each such factor
         */
        public AmplificationFactors build() {
            return of(FactorSet.AMPLIFICATION.inOrder(values));
        }
    }
}
