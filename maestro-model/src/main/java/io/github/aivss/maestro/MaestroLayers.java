// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.CoreRisk;
import java.util.List;

/**
 * The seven layers of MAESTRO, with the core risks of each from AIVSS v0.8 (Appendix C, Table 8, which calls itself not
 * exhaustive). Titles are CSA's, descriptions are worded here.
 *
 * <p>The aliases are those of the MAESTRO Threat Modeling Playbook that {@link LayerTaxonomy#resolve} would not
 * recognise as the id or the title.
 *
 * @since 0.1.0
 */
public final class MaestroLayers {

    /** L1, Foundation Models. */
    public static final Layer FOUNDATION_MODELS = Layer.of("L1", "Foundation Models")
            .withDescription("the pretrained or tuned model that the agent thinks with")
            .withAliases("Foundation Model")
            .withCoreRisks(CoreRisk.GOAL_AND_INSTRUCTION_MANIPULATION, CoreRisk.UNTRACEABILITY);

    /** L2, Data Operations. */
    public static final Layer DATA_OPERATIONS = Layer.of("L2", "Data Operations")
            .withDescription("what is ingested, stored, embedded, retrieved and remembered")
            .withCoreRisks(CoreRisk.MEMORY_AND_CONTEXT_MANIPULATION, CoreRisk.SUPPLY_CHAIN_AND_DEPENDENCY_RISK);

    /** L3, Agent Frameworks. */
    public static final Layer AGENT_FRAMEWORKS = Layer.of("L3", "Agent Frameworks")
            .withDescription("the code that plans, calls tools and orchestrates")
            .withCoreRisks(CoreRisk.ORCHESTRATION_AND_MULTI_AGENT_EXPLOITATION, CoreRisk.CASCADING_FAILURES);

    /** L4, Deployment and Infrastructure. */
    public static final Layer DEPLOYMENT_AND_INFRASTRUCTURE = Layer.of("L4", "Deployment and Infrastructure")
            .withDescription("the machines, networks, containers and pipelines it runs on")
            .withCoreRisks(CoreRisk.CRITICAL_SYSTEMS_INTERACTION, CoreRisk.ACCESS_CONTROL_VIOLATION);

    /** L5, Evaluation and Observability. */
    public static final Layer EVALUATION_AND_OBSERVABILITY = Layer.of("L5", "Evaluation and Observability")
            .withDescription("how its behaviour is measured, logged, traced and reviewed")
            .withCoreRisks(CoreRisk.UNTRACEABILITY, CoreRisk.CASCADING_FAILURES);

    /** L6, Security and Compliance: the vertical layer. */
    public static final Layer SECURITY_AND_COMPLIANCE = Layer.of("L6", "Security and Compliance")
            .withDescription("the controls, and the agents that enforce them, in every other layer")
            .asVertical()
            .withAliases("Security and Compliance (Vertical)")
            .withCoreRisks(CoreRisk.IDENTITY_IMPERSONATION, CoreRisk.ACCESS_CONTROL_VIOLATION);

    /** L7, Agent Ecosystem. */
    public static final Layer AGENT_ECOSYSTEM = Layer.of("L7", "Agent Ecosystem")
            .withDescription("where it meets users, tools, markets and other agents")
            .withCoreRisks(CoreRisk.TOOL_MISUSE, CoreRisk.SUPPLY_CHAIN_AND_DEPENDENCY_RISK);

    /** The seven, from L1 to L7. */
    public static final List<Layer> ALL = List.of(
            FOUNDATION_MODELS,
            DATA_OPERATIONS,
            AGENT_FRAMEWORKS,
            DEPLOYMENT_AND_INFRASTRUCTURE,
            EVALUATION_AND_OBSERVABILITY,
            SECURITY_AND_COMPLIANCE,
            AGENT_ECOSYSTEM);

    private MaestroLayers() {}
}
