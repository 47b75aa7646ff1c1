// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

/** The published catalogues of threats that {@link LayerTaxonomy#MAESTRO} has. */
public final class ThreatCatalogs {

    /** The threats that CSA names: fifty at the layers of MAESTRO and five across them, without ids. */
    public static final ThreatCatalog CSA_MAESTRO = ThreatTable.read(
            "csa-maestro", "Agentic AI Threat Modeling Framework: MAESTRO (CSA, 2025)", "csa-maestro.csv");

    /** T1 to T15 of OWASP, with the layers that the MAESTRO Threat Modeling Playbook gives them. */
    public static final ThreatCatalog OWASP_AGENTIC_THREATS = ThreatTable.read(
            "owasp-agentic-threats/1.0",
            "Agentic AI - Threats and Mitigations v1.0 (OWASP, 2025)",
            "owasp-agentic-threats-1.0.csv");

    private ThreatCatalogs() {}
}
