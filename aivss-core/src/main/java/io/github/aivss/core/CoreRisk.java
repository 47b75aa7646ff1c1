// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static io.github.aivss.core.AmplificationFactor.AUTONOMY;
import static io.github.aivss.core.AmplificationFactor.CONTEXT;
import static io.github.aivss.core.AmplificationFactor.IDENTITY;
import static io.github.aivss.core.AmplificationFactor.LANGUAGE;
import static io.github.aivss.core.AmplificationFactor.MULTI_AGENT;
import static io.github.aivss.core.AmplificationFactor.NON_DETERMINISM;
import static io.github.aivss.core.AmplificationFactor.OPACITY;
import static io.github.aivss.core.AmplificationFactor.PERSISTENCE;
import static io.github.aivss.core.AmplificationFactor.SELF_MOD;
import static io.github.aivss.core.AmplificationFactor.TOOLS;

import io.github.aivss.internal.Lookup;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The ten core security risks of agentic AI, in the order of AIVSS v0.8. The factors that weigh most on each are from
 * its Table 3; descriptions are worded here.
 *
 * @since 0.1.0
 */
public enum CoreRisk {
    /** 1, Agentic AI Tool Misuse. */
    TOOL_MISUSE(
            1,
            "Agentic AI Tool Misuse",
            "the agent is led to use its tools for what they were not given to it for",
            AUTONOMY,
            TOOLS,
            LANGUAGE),
    /** 2, Agent Access Control Violation. */
    ACCESS_CONTROL_VIOLATION(
            2,
            "Agent Access Control Violation",
            "the agent reaches data or functions beyond what it or its user may",
            TOOLS,
            IDENTITY,
            PERSISTENCE),
    /** 3, Agent Cascading Failures. */
    CASCADING_FAILURES(
            3,
            "Agent Cascading Failures",
            "one fault or compromise spreads from agent to agent and grows",
            AUTONOMY,
            MULTI_AGENT,
            NON_DETERMINISM,
            OPACITY),
    /** 4, Agent Orchestration &amp; Multi-Agent Exploitation. */
    ORCHESTRATION_AND_MULTI_AGENT_EXPLOITATION(
            4,
            "Agent Orchestration & Multi-Agent Exploitation",
            "the coordination of agents, or their trust in each other, is turned against them",
            AUTONOMY,
            IDENTITY,
            MULTI_AGENT,
            CONTEXT),
    /** 5, Agent Identity Impersonation. */
    IDENTITY_IMPERSONATION(
            5,
            "Agent Identity Impersonation",
            "someone poses as the agent, or the agent as someone",
            IDENTITY,
            OPACITY,
            LANGUAGE),
    /** 6, Agent Memory &amp; Context Manipulation. */
    MEMORY_AND_CONTEXT_MANIPULATION(
            6,
            "Agent Memory & Context Manipulation",
            "the memory or the context of the agent is planted or altered",
            PERSISTENCE,
            CONTEXT,
            OPACITY),
    /** 7, Insecure Agent Critical Systems Interaction. */
    CRITICAL_SYSTEMS_INTERACTION(
            7,
            "Insecure Agent Critical Systems Interaction",
            "the agent acts on infrastructure or machinery in which a wrong step does grave harm",
            AUTONOMY,
            TOOLS,
            CONTEXT,
            SELF_MOD),
    /** 8, Agent Supply Chain &amp; Dependency Risk. Table 3 names every factor, three of them above all. */
    SUPPLY_CHAIN_AND_DEPENDENCY_RISK(
            8,
            "Agent Supply Chain & Dependency Risk",
            "a model, library, tool or data set that the agent is built on is compromised",
            AUTONOMY,
            TOOLS,
            SELF_MOD,
            LANGUAGE,
            CONTEXT,
            NON_DETERMINISM,
            OPACITY,
            PERSISTENCE,
            IDENTITY,
            MULTI_AGENT),
    /** 9, Agent Untraceability. */
    UNTRACEABILITY(
            9,
            "Agent Untraceability",
            "what the agent did, why, and on whose behalf cannot be established afterwards",
            OPACITY,
            IDENTITY,
            NON_DETERMINISM),
    /** 10, Agent Goal &amp; Instruction Manipulation. */
    GOAL_AND_INSTRUCTION_MANIPULATION(
            10,
            "Agent Goal & Instruction Manipulation",
            "the agent's goals or instructions are altered or overridden",
            LANGUAGE,
            AUTONOMY,
            NON_DETERMINISM,
            CONTEXT);

    private static final Map<String, CoreRisk> BY_TITLE = new HashMap<>();

    static {
        for (CoreRisk risk : values()) {
            BY_TITLE.put(risk.title, risk);
            BY_TITLE.put(risk.titleInWords(), risk);
        }
    }

    private final int number;
    private final String title;
    private final String description;
    private final List<AmplificationFactor> highImpactFactors;

    CoreRisk(int number, String title, String description, AmplificationFactor... highImpactFactors) {
        this.number = number;
        this.title = title;
        this.description = description;
        this.highImpactFactors = List.of(highImpactFactors);
    }

    /**
     * Returns the core risk of a title. The publication writes {@code &} in its report schema and {@code and} in its
     * text; both are accepted.
     *
     * @param title the title, exactly but for {@code &} or {@code and}
     * @return the core risk
     * @throws IllegalArgumentException if there is none of that title; the message lists the titles
     */
    public static CoreRisk ofTitle(String title) {
        CoreRisk risk = BY_TITLE.get(Objects.requireNonNull(title, "title"));
        return risk != null ? risk : Lookup.byName("core risk", values(), CoreRisk::title, title);
    }

    /**
     * Returns the core risk of a number.
     *
     * @param number from 1 to 10
     * @return the core risk
     * @throws IllegalArgumentException if the number is not in [1, 10]
     */
    public static CoreRisk ofNumber(int number) {
        return Arrays.stream(values())
                .filter(risk -> risk.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("number must be in [1, 10] but was " + number));
    }

    /**
     * Returns the number of this core risk in AIVSS v0.8.
     *
     * @return from 1 to 10
     */
    public int number() {
        return number;
    }

    /**
     * Returns the name of this core risk as the publication's report schema writes it.
     *
     * @return the title, such as {@code Agent Memory & Context Manipulation}
     */
    public String title() {
        return title;
    }

    /**
     * Returns the name of this core risk as the publication's text writes it.
     *
     * @return the title, such as {@code Agent Memory and Context Manipulation}
     */
    public String titleInWords() {
        return title.replace("&", "and");
    }

    /**
     * Returns what happens if this risk comes true, in one phrase.
     *
     * @return the description
     */
    public String description() {
        return description;
    }

    /**
     * Returns the factors that weigh most on this risk (AIVSS v0.8, Table 3).
     *
     * @return the factors, in the order of the table; for {@link #SUPPLY_CHAIN_AND_DEPENDENCY_RISK} all ten, the three
     *     it stresses first
     */
    public List<AmplificationFactor> highImpactFactors() {
        return highImpactFactors;
    }

    /**
     * Returns the entries of the OWASP Top 10 for agentic applications that are assigned to this risk (AIVSS v0.8,
     * Table 7).
     *
     * @return the entries that have this risk as {@linkplain AsiRisk#primary() primary} or {@linkplain
     *     AsiRisk#secondary() secondary} one, in the order of their ids
     */
    public List<AsiRisk> asiRisks() {
        return Arrays.stream(AsiRisk.values())
                .filter(entry -> entry.primary() == this || entry.secondary().contains(this))
                .toList();
    }
}
