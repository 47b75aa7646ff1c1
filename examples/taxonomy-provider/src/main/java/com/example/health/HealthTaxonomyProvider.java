// SPDX-License-Identifier: Apache-2.0
package com.example.health;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.LayerTaxonomyProvider;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatScope;

/** MAESTRO with a sub-layer for patient records and a layer for clinical safety. */
public final class HealthTaxonomyProvider implements LayerTaxonomyProvider {

    private static final String ID = "example-health";

    private static final LayerTaxonomy TAXONOMY = LayerTaxonomy.MAESTRO
            .extend(ID, "1.0.0")
            .layer(Layer.of("L2.phi", "Protected Health Information")
                    .within("L2")
                    .withDescription("the records of patients that the agent reads or writes")
                    .withAliases("PHI")
                    .withCoreRisks(CoreRisk.MEMORY_AND_CONTEXT_MANIPULATION))
            .layer(Layer.of("L8", "Clinical Safety")
                    .asVertical()
                    .withDescription("what keeps a wrong answer from harming a patient"))
            .threat(Threat.of(ID, ThreatScope.of("L2.phi"), "Record Linkage")
                    .withId("PHI-1")
                    .withDescription("records that name nobody are joined until they do"))
            .threat(Threat.of(ID, ThreatScope.of("L8"), "Unsafe Dosage Advice")
                    .withId("SAFE-1")
                    .withDescription("the agent recommends a dose that harms"))
            .build();

    @Override
    public LayerTaxonomy taxonomy() {
        return TAXONOMY;
    }
}
