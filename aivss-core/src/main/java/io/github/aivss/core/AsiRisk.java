// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static io.github.aivss.core.CoreRisk.ACCESS_CONTROL_VIOLATION;
import static io.github.aivss.core.CoreRisk.CASCADING_FAILURES;
import static io.github.aivss.core.CoreRisk.CRITICAL_SYSTEMS_INTERACTION;
import static io.github.aivss.core.CoreRisk.GOAL_AND_INSTRUCTION_MANIPULATION;
import static io.github.aivss.core.CoreRisk.IDENTITY_IMPERSONATION;
import static io.github.aivss.core.CoreRisk.MEMORY_AND_CONTEXT_MANIPULATION;
import static io.github.aivss.core.CoreRisk.ORCHESTRATION_AND_MULTI_AGENT_EXPLOITATION;
import static io.github.aivss.core.CoreRisk.SUPPLY_CHAIN_AND_DEPENDENCY_RISK;
import static io.github.aivss.core.CoreRisk.TOOL_MISUSE;
import static io.github.aivss.core.CoreRisk.UNTRACEABILITY;

import io.github.aivss.internal.Lookup;
import java.util.List;
import java.util.Objects;

/**
 * The OWASP Top 10 for Agentic Applications (ASI Top 10, 2026), each with the core risks that AIVSS v0.8 assigns it to
 * (Table 7).
 *
 * @since 0.1.0
 */
public enum AsiRisk {
    /** ASI01, Agent Goal Hijack. */
    ASI01(
            "Agent Goal Hijack",
            GOAL_AND_INSTRUCTION_MANIPULATION,
            MEMORY_AND_CONTEXT_MANIPULATION,
            CRITICAL_SYSTEMS_INTERACTION),
    /** ASI02, Tool Misuse &amp; Exploitation. */
    ASI02(
            "Tool Misuse & Exploitation",
            TOOL_MISUSE,
            ORCHESTRATION_AND_MULTI_AGENT_EXPLOITATION,
            CRITICAL_SYSTEMS_INTERACTION),
    /** ASI03, Identity &amp; Privilege Abuse. */
    ASI03("Identity & Privilege Abuse", ACCESS_CONTROL_VIOLATION, IDENTITY_IMPERSONATION, UNTRACEABILITY),
    /** ASI04, Agentic Supply Chain Vulnerabilities. */
    ASI04(
            "Agentic Supply Chain Vulnerabilities",
            SUPPLY_CHAIN_AND_DEPENDENCY_RISK,
            TOOL_MISUSE,
            ORCHESTRATION_AND_MULTI_AGENT_EXPLOITATION),
    /** ASI05, Unexpected Code Execution (RCE). */
    ASI05("Unexpected Code Execution (RCE)", TOOL_MISUSE, ACCESS_CONTROL_VIOLATION, CRITICAL_SYSTEMS_INTERACTION),
    /** ASI06, Memory &amp; Context Poisoning. */
    ASI06(
            "Memory & Context Poisoning",
            MEMORY_AND_CONTEXT_MANIPULATION,
            GOAL_AND_INSTRUCTION_MANIPULATION,
            CASCADING_FAILURES),
    /** ASI07, Insecure Inter-Agent Communication. */
    ASI07(
            "Insecure Inter-Agent Communication",
            ORCHESTRATION_AND_MULTI_AGENT_EXPLOITATION,
            ACCESS_CONTROL_VIOLATION,
            IDENTITY_IMPERSONATION),
    /** ASI08, Cascading Failures. */
    ASI08(
            "Cascading Failures",
            CASCADING_FAILURES,
            ORCHESTRATION_AND_MULTI_AGENT_EXPLOITATION,
            MEMORY_AND_CONTEXT_MANIPULATION),
    /** ASI09, Human-Agent Trust Exploitation. */
    ASI09(
            "Human-Agent Trust Exploitation",
            IDENTITY_IMPERSONATION,
            GOAL_AND_INSTRUCTION_MANIPULATION,
            ACCESS_CONTROL_VIOLATION),
    /** ASI10, Rogue Agents. */
    ASI10("Rogue Agents", ACCESS_CONTROL_VIOLATION, UNTRACEABILITY, GOAL_AND_INSTRUCTION_MANIPULATION);

    private final String title;
    private final CoreRisk primary;
    private final List<CoreRisk> secondary;

    AsiRisk(String title, CoreRisk primary, CoreRisk... secondary) {
        this.title = title;
        this.primary = primary;
        this.secondary = List.of(secondary);
    }

    /**
     * Returns the risk of an id.
     *
     * @param id the id, exactly
     * @return the risk
     * @throws IllegalArgumentException if there is none of that id; the message lists them
     */
    public static AsiRisk ofId(String id) {
        return Lookup.byName("ASI risk", values(), AsiRisk::id, Objects.requireNonNull(id, "id"));
    }

    /**
     * Returns the id of this risk in the list.
     *
     * @return from {@code ASI01} to {@code ASI10}
     */
    public String id() {
        return name();
    }

    /**
     * Returns the name of this risk in the list.
     *
     * @return the title, such as {@code Agent Goal Hijack}
     */
    public String title() {
        return title;
    }

    /**
     * Returns the core risk that this risk is assigned to first (AIVSS v0.8, Table 7).
     *
     * @return the primary core risk
     */
    public CoreRisk primary() {
        return primary;
    }

    /**
     * Returns the further core risks that this risk is assigned to (AIVSS v0.8, Table 7).
     *
     * @return the secondary core risks, in the order of the table
     */
    public List<CoreRisk> secondary() {
        return secondary;
    }
}
