// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.util.List;
import java.util.Objects;

/**
 * The part of a threat model that is about one layer. Immutable and thread-safe, equal by value.
 *
 * @param layer the id of the layer
 * @param certainty whether the agent's description covers the layer
 * @param narrative the threats in words
 * @param threats the catalogued threats that the narrative addresses
 * @since 0.1.0
 */
public record LayerAssessment(String layer, Certainty certainty, String narrative, List<ThreatReference> threats) {

    /**
     * Creates an assessment. Only a threat model checks that the layer and the threats exist.
     *
     * @param layer the id of the layer
     * @param certainty whether the agent's description covers the layer
     * @param narrative the threats in words
     * @param threats the catalogued threats that the narrative addresses
     * @throws IllegalArgumentException if the narrative is blank or a threat is repeated
     */
    public LayerAssessment {
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(certainty, "certainty");
        RequiredText.visible("narrative", narrative);
        Objects.requireNonNull(threats, "threats");
        threats = List.copyOf(threats);
        ThreatReference repeated = ThreatReferenceOrder.firstRepeated(threats);
        if (repeated != null) {
            throw new IllegalArgumentException("threats must not repeat " + repeated);
        }
    }

    /**
     * Creates an assessment without catalogued threats.
     *
     * @param layer the layer
     * @param certainty whether the agent's description covers the layer
     * @param narrative the threats in words
     * @return the assessment
     * @throws IllegalArgumentException if the narrative is blank
     */
    public static LayerAssessment of(Layer layer, Certainty certainty, String narrative) {
        Objects.requireNonNull(layer, "layer");
        return new LayerAssessment(layer.id(), certainty, narrative, List.of());
    }

    /**
     * Returns this assessment with other threats.
     *
     * @param threats the catalogued threats that the narrative addresses
     * @return the assessment
     * @throws IllegalArgumentException if a threat is repeated
     */
    public LayerAssessment withThreats(ThreatReference... threats) {
        Objects.requireNonNull(threats, "threats");
        return new LayerAssessment(layer, certainty, narrative, List.of(threats));
    }
}
