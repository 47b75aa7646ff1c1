// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.Fault;
import io.github.aivss.core.internal.Faults;
import io.github.aivss.internal.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The threat model of one agent: its AIVSS assessment, and an assessment of each layer of a taxonomy.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @since 0.1.0
 */
public final class AgentThreatModel {

    /** Equal for the threats that editions of one catalogue have in common, if they have ids. */
    private static final Comparator<Threat> BY_ID_AND_NAME =
            Comparator.comparing((Threat threat) -> threat.id().orElse("")).thenComparing(Threat::name);

    private final Agent agent;
    private final String summary;
    private final Assessment assessment;
    private final LayerTaxonomy taxonomy;
    private final List<LayerAssessment> layers;

    private AgentThreatModel(
            Agent agent, String summary, Assessment assessment, LayerTaxonomy taxonomy, List<LayerAssessment> layers) {
        this.agent = agent;
        this.summary = summary;
        this.assessment = assessment;
        this.taxonomy = taxonomy;
        this.layers = layers;
    }

    /**
     * Creates a threat model.
     *
     * @param agent the agent
     * @param summary the verdict, in a sentence
     * @param assessment the AIVSS assessment, with or without a CVSS base
     * @param taxonomy the taxonomy
     * @param layers one assessment for each layer of the taxonomy, in its order
     * @return the threat model
     * @throws IllegalArgumentException if the summary is blank
     * @throws io.github.aivss.core.InvalidInputException if the layers are not those of the taxonomy in its order, or a
     *     threat is in none of its catalogues; the locations are {@code /layers}, {@code /layers/0/layer} and {@code
     *     /layers/0/threats/0}
     */
    public static AgentThreatModel of(
            Agent agent, String summary, Assessment assessment, LayerTaxonomy taxonomy, List<LayerAssessment> layers) {
        Objects.requireNonNull(agent, "agent");
        RequiredText.visible("summary", summary);
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(taxonomy, "taxonomy");
        List<LayerAssessment> copy = List.copyOf(Objects.requireNonNull(layers, "layers"));
        Faults faults = new Faults();
        taxonomy.checkLayers(copy.stream().map(LayerAssessment::layer).toList(), faults);
        checkThreats(taxonomy, copy, faults);
        faults.throwIfAny();
        return new AgentThreatModel(agent, summary, assessment, taxonomy, copy);
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
     * Returns the agent.
     *
     * @return the agent
     */
    public Agent agent() {
        return agent;
    }

    /**
     * Returns the verdict.
     *
     * @return a sentence
     */
    public String summary() {
        return summary;
    }

    /**
     * Returns the AIVSS assessment as it was given.
     *
     * @return the assessment, with or without a CVSS base
     */
    public Assessment assessment() {
        return assessment;
    }

    /**
     * Returns the AIVSS assessment under its own id, else under that of the agent.
     *
     * @return the assessment, without an id if neither has one
     */
    public Assessment identifiedAssessment() {
        return assessment.id().isPresent()
                ? assessment
                : agent.id().map(assessment::withId).orElse(assessment);
    }

    /**
     * Returns this threat model with another assessment.
     *
     * @param assessment the AIVSS assessment
     * @return the threat model
     */
    public AgentThreatModel withAssessment(Assessment assessment) {
        Objects.requireNonNull(assessment, "assessment");
        return new AgentThreatModel(agent, summary, assessment, taxonomy, layers);
    }

    /**
     * Returns the taxonomy.
     *
     * @return the taxonomy
     */
    public LayerTaxonomy taxonomy() {
        return taxonomy;
    }

    /**
     * Returns the assessments of the layers.
     *
     * @return one for each layer of the taxonomy, in its order
     */
    public List<LayerAssessment> layers() {
        return layers;
    }

    /**
     * Returns the assessment of a layer.
     *
     * @param layerId the id of the layer
     * @return the assessment of the layer
     * @throws IllegalArgumentException if the taxonomy has no such layer
     */
    public LayerAssessment assessmentOf(String layerId) {
        return taxonomy.findPosition(layerId)
                .map(layers::get)
                .orElseThrow(() -> new IllegalArgumentException("layer must be one of "
                        + Text.firstTen(taxonomy.layers(), Layer::id) + " but was " + Text.excerpt(layerId)));
    }

    /**
     * Returns the layers that the agent's description covers.
     *
     * @return the layers, in the order of the taxonomy
     */
    public List<Layer> mappedLayers() {
        List<Layer> mapped = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).certainty() == Certainty.MAPPED) {
                mapped.add(taxonomy.layers().get(i));
            }
        }
        return List.copyOf(mapped);
    }

    /**
     * Returns the core risks of the mapped layers.
     *
     * @return an unmodifiable set, in the order of the core risks
     */
    public Set<CoreRisk> coreRisks() {
        EnumSet<CoreRisk> risks = EnumSet.noneOf(CoreRisk.class);
        mappedLayers().forEach(layer -> risks.addAll(layer.coreRisks()));
        return Collections.unmodifiableSet(risks);
    }

    /**
     * Returns what this threat model addresses at each layer, of the threats in the catalogues of the taxonomy.
     *
     * <p>Each layer is counted alone, without its sub-layers. A deprecated threat need not be addressed; where it is, the
     * threat of the same id and name that replaces it in another catalogue counts as addressed too. Threats that are
     * only cross-layer belong to no layer; they are among the addressed ones where a layer refers to them.
     *
     * @return the coverage of each layer of the taxonomy, in its order
     */
    public List<LayerCoverage> coverage() {
        List<LayerCoverage> coverage = new ArrayList<>(layers.size());
        for (int i = 0; i < layers.size(); i++) {
            coverage.add(coverageOf(taxonomy.layers().get(i), layers.get(i)));
        }
        return List.copyOf(coverage);
    }

    private LayerCoverage coverageOf(Layer layer, LayerAssessment assessed) {
        // By identity: each threat of a catalogue is one object, whose parts would take long to compare.
        Set<Threat> addressed = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Threat> replaced = new TreeSet<>(BY_ID_AND_NAME);
        List<Threat> inOrder = new ArrayList<>();
        for (ThreatReference reference : assessed.threats()) {
            Threat threat = taxonomy.threat(reference);
            if (addressed.add(threat)) {
                inOrder.add(threat);
                if (threat.deprecated() && threat.id().isPresent()) {
                    replaced.add(threat);
                }
            }
        }
        List<Threat> unaddressed = taxonomy.threatsOf(layer.id()).stream()
                .filter(threat -> !threat.deprecated() && !addressed.contains(threat) && !replaced.contains(threat))
                .toList();
        return new LayerCoverage(layer, assessed.certainty(), inOrder, unaddressed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentThreatModel that
                && agent.equals(that.agent)
                && summary.equals(that.summary)
                && assessment.equals(that.assessment)
                && taxonomy.equals(that.taxonomy)
                && layers.equals(that.layers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(agent, summary, assessment, taxonomy, layers);
    }

    /**
     * Returns the agent's name and the taxonomy.
     *
     * @return such as {@code Lutra AI (maestro 2025-02-06)}
     */
    @Override
    public String toString() {
        return Text.excerpt(agent.name()) + " (" + taxonomy + ")";
    }
}
