// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.maestro.ModelException.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
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
     * @throws ModelException where the layers are not those of the taxonomy in its order, or a threat is in none of its
     *     catalogues; paths are {@code layers}, {@code layers[i].layer} and {@code layers[i].threats[j]}
     */
    public AgentThreatModel {
        Objects.requireNonNull(agent, "agent");
        Text.visible("summary", summary);
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(taxonomy, "taxonomy");
        Objects.requireNonNull(layers, "layers");
        layers = List.copyOf(layers);
        List<Fault> faults = threatFaults(taxonomy, layers);
        if (!areInOrder(taxonomy.layers(), layers)) {
            faults.addAll(0, layerFaults(taxonomy, layers));
        }
        ModelException.throwIfAny(faults);
    }

    private static boolean areInOrder(List<Layer> expected, List<LayerAssessment> found) {
        boolean inOrder = expected.size() == found.size();
        for (int i = 0; inOrder && i < expected.size(); i++) {
            inOrder = expected.get(i).id().equals(found.get(i).layer());
        }
        return inOrder;
    }

    /** What is wrong with layers that are not those of the taxonomy in their order. */
    private static List<Fault> layerFaults(LayerTaxonomy taxonomy, List<LayerAssessment> layers) {
        List<Fault> faults = new ArrayList<>();
        List<String> expected = taxonomy.layers().stream().map(Layer::id).toList();
        List<String> found = layers.stream().map(LayerAssessment::layer).toList();
        Set<String> missing = new LinkedHashSet<>(expected);
        for (int i = 0; i < found.size(); i++) {
            String id = found.get(i);
            if (!missing.remove(id)) {
                faults.add(new Fault(
                        "layers[" + i + "].layer",
                        expected.contains(id)
                                ? "must stand once but " + id + " stood before"
                                : "must be one of " + expected + " but was " + id));
            }
        }
        if (!missing.isEmpty()) {
            faults.add(new Fault("layers", "must have each of " + expected + " but lacked " + missing));
        }
        if (faults.isEmpty()) {
            faults.add(new Fault("layers", "must be in the order " + expected + " but were " + found));
        }
        return faults;
    }

    private static List<Fault> threatFaults(LayerTaxonomy taxonomy, List<LayerAssessment> layers) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            List<ThreatReference> threats = layers.get(i).threats();
            for (int j = 0; j < threats.size(); j++) {
                ThreatReference threat = threats.get(j);
                if (taxonomy.threat(threat).isEmpty()) {
                    faults.add(new Fault(
                            "layers[" + i + "].threats[" + j + "]",
                            "must be a threat of "
                                    + taxonomy.catalogs().stream()
                                            .map(ThreatCatalog::id)
                                            .toList() + " but was " + threat));
                }
            }
        }
        return faults;
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
     * @param layer the id of the layer
     * @return the assessment of the layer
     * @throws IllegalArgumentException where the taxonomy has no such layer
     */
    public LayerAssessment layer(String layer) {
        Objects.requireNonNull(layer, "layer");
        return layers.stream()
                .filter(assessment -> assessment.layer().equals(layer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("layer must be one of "
                        + taxonomy.layers().stream().map(Layer::id).toList() + " but was " + layer));
    }

    /**
     * The layers that the agent's description pins down.
     *
     * @return the layers, in the order of the taxonomy
     */
    public List<Layer> mappedLayers() {
        return taxonomy.layers().stream()
                .filter(layer -> layer(layer.id()).certainty() == Certainty.MAPPED)
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
     * @param layer the id of the layer
     * @return the threats, in the order of the catalogues
     * @throws IllegalArgumentException where the taxonomy has no such layer
     */
    public List<Threat> unaddressedThreats(String layer) {
        Set<Threat> addressed = layer(layer).threats().stream()
                .flatMap(reference -> taxonomy.threat(reference).stream())
                .collect(Collectors.toSet());
        return taxonomy.threatsOf(layer).stream()
                .filter(threat -> !threat.deprecated() && !addressed.contains(threat))
                .toList();
    }
}
