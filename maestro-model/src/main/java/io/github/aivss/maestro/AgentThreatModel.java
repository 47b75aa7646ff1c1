// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.Fault;
import io.github.aivss.internal.Faults;
import io.github.aivss.internal.Text;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The threat model of one agent: its AIVSS assessment, and what is said of it at each layer of a taxonomy. Immutable and
 * thread-safe, equal by value.
 *
 * @param agent the agent
 * @param summary the verdict, in a sentence
 * @param assessment the AIVSS assessment, complete or of the factors alone
 * @param taxonomy the taxonomy
 * @param layers one assessment for each layer of the taxonomy, in its order
 */
public record AgentThreatModel(
        Agent agent, String summary, Assessment assessment, LayerTaxonomy taxonomy, List<LayerAssessment> layers) {

    /**
     * Takes the parts.
     *
     * @param agent the agent
     * @param summary the verdict, in a sentence
     * @param assessment the AIVSS assessment, complete or of the factors alone
     * @param taxonomy the taxonomy
     * @param layers one assessment for each layer of the taxonomy, in its order
     * @throws IllegalArgumentException where the summary is blank
     * @throws io.github.aivss.core.InvalidInputException if the layers are not those of the taxonomy in its order, or a
     *     threat is in none of its catalogues; the locations are {@code /layers}, {@code /layers/0/layer} and {@code
     *     /layers/0/threats/0}
     */
    public AgentThreatModel {
        Objects.requireNonNull(agent, "agent");
        RequiredText.visible("summary", summary);
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(taxonomy, "taxonomy");
        Objects.requireNonNull(layers, "layers");
        layers = List.copyOf(layers);
        Faults faults = new Faults();
        taxonomy.checkLayers(layers.stream().map(LayerAssessment::layer).toList(), faults);
        checkThreats(taxonomy, layers, faults);
        faults.throwIfAny();
    }

    private static void checkThreats(LayerTaxonomy taxonomy, List<LayerAssessment> layers, Faults faults) {
        for (int i = 0; i < layers.size(); i++) {
            List<ThreatReference> threats = layers.get(i).threats();
            for (int j = 0; j < threats.size(); j++) {
                if (taxonomy.findThreat(threats.get(j)).isEmpty()) {
                    faults.add("/layers/" + i + "/threats/" + j, Fault.Code.UNKNOWN, taxonomy.unknown(threats.get(j)));
                }
            }
        }
    }

    /**
     * This threat model with another assessment.
     *
     * @param assessment the AIVSS assessment
     * @return the threat model
     */
    public AgentThreatModel withAssessment(Assessment assessment) {
        return new AgentThreatModel(agent, summary, assessment, taxonomy, layers);
    }

    /**
     * The AIVSS assessment under its own id, else under that of the agent.
     *
     * @return the assessment, without an id where neither has one
     */
    public Assessment identifiedAssessment() {
        return assessment.id().isPresent()
                ? assessment
                : agent.id().map(assessment::withId).orElse(assessment);
    }

    /**
     * What is said of a layer.
     *
     * @param layerId the id of the layer
     * @return the assessment of the layer
     * @throws IllegalArgumentException where the taxonomy has no such layer
     */
    public LayerAssessment assessmentOf(String layerId) {
        Objects.requireNonNull(layerId, "layerId");
        return layers.stream()
                .filter(assessment -> assessment.layer().equals(layerId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("layer must be one of "
                        + Text.firstTen(
                                taxonomy.layers().stream().map(Layer::id).toList())
                        + " but was " + Text.excerpt(layerId)));
    }

    /**
     * The layers that the agent's description pins down.
     *
     * @return the layers, in the order of the taxonomy
     */
    public List<Layer> mappedLayers() {
        return taxonomy.layers().stream()
                .filter(layer -> assessmentOf(layer.id()).certainty() == Certainty.MAPPED)
                .toList();
    }

    /**
     * The core risks that the mapped layers carry.
     *
     * @return an unmodifiable set, in the order of the core risks
     */
    public Set<CoreRisk> coreRisks() {
        EnumSet<CoreRisk> risks = EnumSet.noneOf(CoreRisk.class);
        mappedLayers().forEach(layer -> risks.addAll(layer.coreRisks()));
        return Collections.unmodifiableSet(risks);
    }

    /**
     * The threats that strike at a layer and are not among those its assessment addresses. A deprecated threat need not
     * be addressed.
     *
     * @param layerId the id of the layer
     * @return the threats, in the order of the catalogues
     * @throws IllegalArgumentException where the taxonomy has no such layer
     */
    public List<Threat> unaddressedThreats(String layerId) {
        Set<Threat> addressed = assessmentOf(layerId).threats().stream()
                .flatMap(reference -> taxonomy.findThreat(reference).stream())
                .collect(Collectors.toSet());
        return taxonomy.threatsOf(layerId).stream()
                .filter(threat -> !threat.deprecated() && !addressed.contains(threat))
                .toList();
    }
}
