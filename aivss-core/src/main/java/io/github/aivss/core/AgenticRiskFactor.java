// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

/**
 * The ten agentic risk factors of AIVSS v0.5 (section 2), in the order in which published threat models list them.
 * Rubric descriptions are worded here.
 *
 * @since 0.1.0
 */
public enum AgenticRiskFactor implements RiskFactor {
    /** Autonomy of Action: from “a person approves every action” to “acts alone on consequential steps”. */
    AUTONOMY_OF_ACTION(
            "autonomyOfAction",
            "Autonomy of Action",
            Group.CORE_AGENCY,
            "a person approves every action",
            "acts alone on low-stakes or reversible steps",
            "acts alone on consequential steps"),
    /** Goal-Driven Planning: from “runs one given step at a time” to “sets its own sub-goals and revises its plan”. */
    GOAL_DRIVEN_PLANNING(
            "goalDrivenPlanning",
            "Goal-Driven Planning",
            Group.CORE_AGENCY,
            "runs one given step at a time",
            "orders given steps towards a goal",
            "sets its own sub-goals and revises its plan"),
    /** Self-Modification: from “cannot change itself” to “changes its own code, tools or control flow”. */
    SELF_MODIFICATION(
            "selfModification",
            "Self-Modification",
            Group.CORE_AGENCY,
            "cannot change itself",
            "adjusts its own prompts or settings",
            "changes its own code, tools or control flow"),
    /** Dynamic Tool Use: from “no tools” to “finds, combines or makes tools while running”. */
    DYNAMIC_TOOL_USE(
            "dynamicToolUse",
            "Dynamic Tool Use",
            Group.ENVIRONMENT,
            "no tools",
            "chooses among a fixed, scoped list of tools",
            "finds, combines or makes tools while running"),
    /** Persistent Memory: from “forgets after each request” to “remembers across sessions or users”. */
    PERSISTENT_MEMORY(
            "persistentMemory",
            "Persistent Memory",
            Group.ENVIRONMENT,
            "forgets after each request",
            "remembers within a session",
            "remembers across sessions or users"),
    /** Contextual Awareness: from “sees only the request” to “reads broad signals and acts on them”. */
    CONTEXTUAL_AWARENESS(
            "contextualAwareness",
            "Contextual Awareness",
            Group.ENVIRONMENT,
            "sees only the request",
            "reads a few signals of its surroundings",
            "reads broad signals and acts on them"),
    /**
     * Dynamic Identity: from “one fixed, least-privilege identity” to “takes on roles or acts for others as it goes”.
     */
    DYNAMIC_IDENTITY(
            "dynamicIdentity",
            "Dynamic Identity",
            Group.RELATIONAL,
            "one fixed, least-privilege identity",
            "a few scoped identities",
            "takes on roles or acts for others as it goes"),
    /** Multi-Agent Interactions: from “works alone” to “works with many or unknown agents”. */
    MULTI_AGENT_INTERACTIONS(
            "multiAgentInteractions",
            "Multi-Agent Interactions",
            Group.RELATIONAL,
            "works alone",
            "works with one or two known agents",
            "works with many or unknown agents"),
    /** Non-Determinism: from “same input, same behaviour” to “varies widely, without tested bounds”. */
    NON_DETERMINISM(
            "nonDeterminism",
            "Non-Determinism",
            Group.MODEL,
            "same input, same behaviour",
            "varies within tested bounds",
            "varies widely, without tested bounds"),
    /** Opacity &amp; Reflexivity: from “every decision can be traced” to “decisions cannot be reconstructed”. */
    OPACITY_AND_REFLEXIVITY(
            "opacityAndReflexivity",
            "Opacity & Reflexivity",
            Group.MODEL,
            "every decision can be traced",
            "decisions can be traced in part",
            "decisions cannot be reconstructed");

    /** The groups in which AIVSS v0.5 presents the factors. */
    public enum Group {
        /** What the agent may decide and change by itself. */
        CORE_AGENCY,
        /** What the agent reaches and remembers. */
        ENVIRONMENT,
        /** Who the agent is and whom it deals with. */
        RELATIONAL,
        /** What the model underneath brings along. */
        MODEL
    }

    private final String key;
    private final String title;
    private final Group group;
    private final String none;
    private final String partial;
    private final String full;

    AgenticRiskFactor(String key, String title, Group group, String none, String partial, String full) {
        this.key = key;
        this.title = title;
        this.group = group;
        this.none = none;
        this.partial = partial;
        this.full = full;
    }

    @Override
    public FactorSet set() {
        return FactorSet.AGENTIC;
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

    /**
     * Returns the group of this factor in AIVSS v0.5.
     *
     * @return the group
     */
    public Group group() {
        return group;
    }
}
