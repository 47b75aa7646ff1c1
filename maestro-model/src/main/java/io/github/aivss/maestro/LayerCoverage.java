// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.util.List;
import java.util.Objects;

/**
 * What a threat model addresses at one layer, of the threats in the catalogues of its taxonomy; see {@link
 * AgentThreatModel#coverage()}. Immutable and thread-safe, equal by value.
 *
 * @param layer the layer
 * @param certainty whether the agent's description covers the layer
 * @param addressed the threats that the assessment of the layer refers to, in its order
 * @param unaddressed the threats to the layer that it does not address, in the order of the catalogues
 * @since 0.1.0
 */
public record LayerCoverage(Layer layer, Certainty certainty, List<Threat> addressed, List<Threat> unaddressed) {

    /**
     * Creates the coverage of a layer.
     *
     * @param layer the layer
     * @param certainty whether the agent's description covers the layer
     * @param addressed the threats that the assessment of the layer refers to
     * @param unaddressed the threats to the layer that it does not address
     */
    public LayerCoverage {
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(certainty, "certainty");
        addressed = List.copyOf(Objects.requireNonNull(addressed, "addressed"));
        unaddressed = List.copyOf(Objects.requireNonNull(unaddressed, "unaddressed"));
    }

    /**
     * Returns whether the agent's description covers the layer and no catalogued threat is addressed there.
     *
     * @return whether the layer is mapped but addresses none
     */
    public boolean isMappedWithoutThreats() {
        return certainty == Certainty.MAPPED && addressed.isEmpty();
    }
}
