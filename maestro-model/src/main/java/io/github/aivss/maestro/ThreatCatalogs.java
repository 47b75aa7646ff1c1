// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.util.stream.Stream;

/**
 * The published catalogues of threats that {@link LayerTaxonomy#MAESTRO} has.
 *
 * @since 0.1.0
 */
public final class ThreatCatalogs {

    /** The threats that CSA names: fifty at the layers of MAESTRO and five across them, without ids. */
    public static final ThreatCatalog CSA_MAESTRO = ThreatCatalog.of(
            "csa-maestro",
            "Agentic AI Threat Modeling Framework: MAESTRO (CSA, 2025)",
            ThreatTable.read("csa-maestro", "csa-maestro.csv"));

    /**
     * T1 to T15 of OWASP, v1.0 (February 2025), with the layers that the MAESTRO Threat Modeling Playbook gives them. All
     * are deprecated, since v1.1 replaces v1.0.
     */
    public static final ThreatCatalog OWASP_AGENTIC_THREATS_1_0 = ThreatCatalog.of(
            "owasp-agentic-threats/1.0",
            "Agentic AI - Threats and Mitigations v1.0 (OWASP, 2025)",
            t1ToT15("owasp-agentic-threats/1.0").map(Threat::asDeprecated).toList());

    /**
     * T1 to T17 of OWASP, v1.1 (December 2025): T1 to T15 as in v1.0, and two more, to which no publication gives layers.
     */
    public static final ThreatCatalog OWASP_AGENTIC_THREATS_1_1 = ThreatCatalog.of(
            "owasp-agentic-threats/1.1",
            "Agentic AI - Threats and Mitigations v1.1 (OWASP, 2025)",
            Stream.concat(
                            t1ToT15("owasp-agentic-threats/1.1"),
                            ThreatTable.read("owasp-agentic-threats/1.1", "owasp-agentic-threats-1.1.csv").stream())
                    .toList());

    private ThreatCatalogs() {}

    private static Stream<Threat> t1ToT15(String catalog) {
        return ThreatTable.read(catalog, "owasp-agentic-threats-1.0.csv").stream();
    }
}
