// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.io.InvalidObjectException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The ten agentic risk factors of AIVSS v0.5 (section 2), each rated from 0 (absent) to 1 (full).
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param autonomyOfAction Autonomy of Action, from 0 to 1
 * @param goalDrivenPlanning Goal-Driven Planning, from 0 to 1
 * @param selfModification Self-Modification, from 0 to 1
 * @param dynamicToolUse Dynamic Tool Use, from 0 to 1
 * @param persistentMemory Persistent Memory, from 0 to 1
 * @param contextualAwareness Contextual Awareness, from 0 to 1
 * @param dynamicIdentity Dynamic Identity, from 0 to 1
 * @param multiAgentInteractions Multi-Agent Interactions, from 0 to 1
 * @param nonDeterminism Non-Determinism, from 0 to 1
 * @param opacityAndReflexivity Opacity &amp; Reflexivity, from 0 to 1
 * @since 0.1.0
 * @serial exclude
 */
public record AgenticRiskFactors(
        @UnitInterval double autonomyOfAction,
        @UnitInterval double goalDrivenPlanning,
        @UnitInterval double selfModification,
        @UnitInterval double dynamicToolUse,
        @UnitInterval double persistentMemory,
        @UnitInterval double contextualAwareness,
        @UnitInterval double dynamicIdentity,
        @UnitInterval double multiAgentInteractions,
        @UnitInterval double nonDeterminism,
        @UnitInterval double opacityAndReflexivity)
        implements RatedFactors {

    /**
     * Creates the factors from a value for each.
     *
     * @param autonomyOfAction Autonomy of Action, from 0 to 1
     * @param goalDrivenPlanning Goal-Driven Planning, from 0 to 1
     * @param selfModification Self-Modification, from 0 to 1
     * @param dynamicToolUse Dynamic Tool Use, from 0 to 1
     * @param persistentMemory Persistent Memory, from 0 to 1
     * @param contextualAwareness Contextual Awareness, from 0 to 1
     * @param dynamicIdentity Dynamic Identity, from 0 to 1
     * @param multiAgentInteractions Multi-Agent Interactions, from 0 to 1
     * @param nonDeterminism Non-Determinism, from 0 to 1
     * @param opacityAndReflexivity Opacity &amp; Reflexivity, from 0 to 1
     * @throws IllegalArgumentException if a value is not in [0, 1]
     */
    public AgenticRiskFactors {
        autonomyOfAction = Interval.UNIT.check("autonomyOfAction", autonomyOfAction);
        goalDrivenPlanning = Interval.UNIT.check("goalDrivenPlanning", goalDrivenPlanning);
        selfModification = Interval.UNIT.check("selfModification", selfModification);
        dynamicToolUse = Interval.UNIT.check("dynamicToolUse", dynamicToolUse);
        persistentMemory = Interval.UNIT.check("persistentMemory", persistentMemory);
        contextualAwareness = Interval.UNIT.check("contextualAwareness", contextualAwareness);
        dynamicIdentity = Interval.UNIT.check("dynamicIdentity", dynamicIdentity);
        multiAgentInteractions = Interval.UNIT.check("multiAgentInteractions", multiAgentInteractions);
        nonDeterminism = Interval.UNIT.check("nonDeterminism", nonDeterminism);
        opacityAndReflexivity = Interval.UNIT.check("opacityAndReflexivity", opacityAndReflexivity);
    }

    /**
     * Creates the factors from ten values in their order.
     *
     * @param values ten values from 0 to 1
     * @return the rated factors
     * @throws IllegalArgumentException if there are not ten values, or one is not in [0, 1]
     */
    public static AgenticRiskFactors of(double... values) {
        if (values.length != 10) {
            throw new IllegalArgumentException("factors must be 10 values but were " + values.length);
        }
        return new AgenticRiskFactors(
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
        return FactorSet.AGENTIC;
    }

    /**
     * Returns the value of a factor.
     *
     * @param factor the factor
     * @return the value, from 0 to 1
     */
    public double value(AgenticRiskFactor factor) {
        return switch (factor) {
            case AUTONOMY_OF_ACTION -> autonomyOfAction;
            case GOAL_DRIVEN_PLANNING -> goalDrivenPlanning;
            case SELF_MODIFICATION -> selfModification;
            case DYNAMIC_TOOL_USE -> dynamicToolUse;
            case PERSISTENT_MEMORY -> persistentMemory;
            case CONTEXTUAL_AWARENESS -> contextualAwareness;
            case DYNAMIC_IDENTITY -> dynamicIdentity;
            case MULTI_AGENT_INTERACTIONS -> multiAgentInteractions;
            case NON_DETERMINISM -> nonDeterminism;
            case OPACITY_AND_REFLEXIVITY -> opacityAndReflexivity;
        };
    }

    @Override
    public double value(RiskFactor factor) {
        return value(AgenticRiskFactor.class.cast(set().require(factor)));
    }

    /**
     * Returns these factors with another value of one of them.
     *
     * @param factor the factor
     * @param value its value, from 0 to 1
     * @return the factors
     * @throws IllegalArgumentException if the value is not in [0, 1]
     */
    public AgenticRiskFactors with(AgenticRiskFactor factor, double value) {
        return toBuilder().rate(factor, value).build();
    }

    @Override
    public AgenticRiskFactors with(RiskFactor factor, double value) {
        return with(AgenticRiskFactor.class.cast(set().require(factor)), value);
    }

    /**
     * Creates a builder with the values of these factors.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return new Builder()
                .autonomyOfAction(autonomyOfAction)
                .goalDrivenPlanning(goalDrivenPlanning)
                .selfModification(selfModification)
                .dynamicToolUse(dynamicToolUse)
                .persistentMemory(persistentMemory)
                .contextualAwareness(contextualAwareness)
                .dynamicIdentity(dynamicIdentity)
                .multiAgentInteractions(multiAgentInteractions)
                .nonDeterminism(nonDeterminism)
                .opacityAndReflexivity(opacityAndReflexivity);
    }

    private Object writeReplace() {
        return new SerializedNumbers(
                SerializedNumbers.Type.AGENTIC_RISK_FACTORS,
                autonomyOfAction,
                goalDrivenPlanning,
                selfModification,
                dynamicToolUse,
                persistentMemory,
                contextualAwareness,
                dynamicIdentity,
                multiAgentInteractions,
                nonDeterminism,
                opacityAndReflexivity);
    }

    private Object readResolve() throws InvalidObjectException {
        throw SerializedNumbers.otherForm();
    }

    /** Collects ten values; every factor must be rated before {@link #build()}. Not thread-safe. */
    public static final class Builder {

        private final Map<AgenticRiskFactor, Double> values = new EnumMap<>(AgenticRiskFactor.class);

        private Builder() {}

        /**
         * Rates a factor.
         *
         * @param factor the factor
         * @param value its value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder rate(AgenticRiskFactor factor, double value) {
            values.put(factor, Interval.UNIT.check(factor.key(), value));
            return this;
        }

        /**
         * Rates Autonomy of Action.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder autonomyOfAction(double value) {
            return rate(AgenticRiskFactor.AUTONOMY_OF_ACTION, value);
        }

        /**
         * Rates Goal-Driven Planning.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder goalDrivenPlanning(double value) {
            return rate(AgenticRiskFactor.GOAL_DRIVEN_PLANNING, value);
        }

        /**
         * Rates Self-Modification.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder selfModification(double value) {
            return rate(AgenticRiskFactor.SELF_MODIFICATION, value);
        }

        /**
         * Rates Dynamic Tool Use.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder dynamicToolUse(double value) {
            return rate(AgenticRiskFactor.DYNAMIC_TOOL_USE, value);
        }

        /**
         * Rates Persistent Memory.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder persistentMemory(double value) {
            return rate(AgenticRiskFactor.PERSISTENT_MEMORY, value);
        }

        /**
         * Rates Contextual Awareness.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder contextualAwareness(double value) {
            return rate(AgenticRiskFactor.CONTEXTUAL_AWARENESS, value);
        }

        /**
         * Rates Dynamic Identity.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder dynamicIdentity(double value) {
            return rate(AgenticRiskFactor.DYNAMIC_IDENTITY, value);
        }

        /**
         * Rates Multi-Agent Interactions.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder multiAgentInteractions(double value) {
            return rate(AgenticRiskFactor.MULTI_AGENT_INTERACTIONS, value);
        }

        /**
         * Rates Non-Determinism.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder nonDeterminism(double value) {
            return rate(AgenticRiskFactor.NON_DETERMINISM, value);
        }

        /**
         * Rates Opacity &amp; Reflexivity.
         *
         * @param value the value, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if the value is not in [0, 1]
         */
        public Builder opacityAndReflexivity(double value) {
            return rate(AgenticRiskFactor.OPACITY_AND_REFLEXIVITY, value);
        }

        /**
         * Creates the factors.
         *
         * @return the factors
         * @throws IllegalStateException if a factor is not rated; the message names each such factor
         */
        public AgenticRiskFactors build() {
            return of(FactorSet.AGENTIC.inOrder(values));
        }
    }
}
