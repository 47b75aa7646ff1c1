// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a threat model says of one layer. Immutable and thread-safe, equal by value.
 *
 * @param layer the id of the layer
 * @param certainty how far the agent's description pins the layer down
 * @param narrative the threats in words
 * @param threats the catalogued threats that the narrative addresses
 */
public record LayerAssessment(String layer, Certainty certainty, String narrative, List<ThreatReference> threats) {

    /**
     * Takes the parts. Whether layer and threats exist shows in a threat model.
     *
     * @param layer the id of the layer
     * @param certainty how far the agent's description pins the layer down
     * @param narrative the threats in words
     * @param threats the catalogued threats that the narrative addresses
     * @throws IllegalArgumentException where the narrative is blank or a threat stands twice
     */
    public LayerAssessment {
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(certainty, "certainty");
        RequiredText.visible("narrative", narrative);
        Objects.requireNonNull(threats, "threats");
        threats = List.copyOf(threats);
        Set<ThreatReference> distinct = new TreeSet<>();
        for (ThreatReference threat : threats) {
            if (!distinct.add(threat)) {
                throw new IllegalArgumentException("threats must not repeat " + threat);
            }
        }
    }

    /**
     * What is said in words alone.
     *
     * @param layer the layer
     * @param certainty how far the agent's description pins the layer down
     * @param narrative the threats in words
     * @return the assessment
     * @throws IllegalArgumentException where the narrative is blank
     */
    public static LayerAssessment of(Layer layer, Certainty certainty, String narrative) {
        return new LayerAssessment(layer.id(), certainty, narrative, List.of());
    }

    /**
     * This assessment with other threats.
     *
     * @param threats the catalogued threats that the narrative addresses
     * @return the assessment
     * @throws IllegalArgumentException where a threat stands twice
     */
    public LayerAssessment withThreats(ThreatReference... threats) {
        return new LayerAssessment(layer, certainty, narrative, List.of(threats));
    }
}
