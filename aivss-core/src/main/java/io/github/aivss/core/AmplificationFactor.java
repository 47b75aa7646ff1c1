// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

/**
 * The ten risk amplification factors of AIVSS v0.8 (section 3.3), in its order. Rubric descriptions are worded here.
 *
 * @since 0.1.0
 */
public enum AmplificationFactor implements RiskFactor {
    /** Execution Autonomy: from “a human confirms every action” to “acts alone in production”. */
    AUTONOMY(
            "autonomy",
            "Execution Autonomy",
            "a human confirms every action",
            "acts alone only off the critical path or in a sandbox",
            "acts alone in production"),
    /** External Tool Control Surface: from “none, or read-only” to “broad and powerful (cloud, CI/CD, SQL, OT)”. */
    TOOLS(
            "tools",
            "External Tool Control Surface",
            "none, or read-only",
            "read and write, tightly allow-listed",
            "broad and powerful (cloud, CI/CD, SQL, OT)"),
    /** Natural Language Interface: from “structured input only” to “language drives execution and planning”. */
    LANGUAGE(
            "language",
            "Natural Language Interface",
            "structured input only",
            "language for retrieval and answers",
            "language drives execution and planning"),
    /** Contextual Awareness: from “ignores its environment” to “broad signals drive decisions”. */
    CONTEXT(
            "context",
            "Contextual Awareness",
            "ignores its environment",
            "narrow signals",
            "broad signals drive decisions"),
    /** Behavioral Non-Determinism: from “fixed rules or seed” to “high variance, weak guards”. */
    NON_DETERMINISM(
            "non_determinism",
            "Behavioral Non-Determinism",
            "fixed rules or seed",
            "bounded, strict guardrails",
            "high variance, weak guards"),
    /** Opacity &amp; Reflexivity: from “full trace” to “cannot tell why it acted”. */
    OPACITY("opacity", "Opacity & Reflexivity", "full trace", "partial logs", "cannot tell why it acted"),
    /** Persistent State Retention: from “stateless” to “memory across sessions”. */
    PERSISTENCE("persistence", "Persistent State Retention", "stateless", "session memory", "memory across sessions"),
    /** Dynamic Identity: from “one fixed identity” to “assumes roles or crosses tenants”. */
    IDENTITY(
            "identity",
            "Dynamic Identity",
            "one fixed identity",
            "limited swaps, scoped",
            "assumes roles or crosses tenants"),
    /** Multi-Agent Interactions: from “alone” to “orchestration, swarms, markets”. */
    MULTI_AGENT(
            "multi_agent",
            "Multi-Agent Interactions",
            "alone",
            "one or two known agents",
            "orchestration, swarms, markets"),
    /** Self-Modification: from “static” to “tools, control flow or code”. */
    SELF_MOD(
            "self_mod",
            "Self-Modification",
            "static",
            "its own prompts or configuration",
            "tools, control flow or code");

    private final String key;
    private final String title;
    private final String none;
    private final String partial;
    private final String full;

    AmplificationFactor(String key, String title, String none, String partial, String full) {
        this.key = key;
        this.title = title;

        this.none = none;
        this.partial = partial;
        this.full = full;
    }

    @Override
    public FactorSet set() {
        return FactorSet.AMPLIFICATION;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String description(FactorLevel level) {
        return switch (level) {
            case NONE -> none;
            case PARTIAL -> partial;
            case FULL -> full;
        };
    }
}
