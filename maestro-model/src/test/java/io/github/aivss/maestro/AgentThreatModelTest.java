// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class AgentThreatModelTest {

    private static final Assessment ASSESSMENT =
            Assessment.of(AivssEdition.V0_8, AgenticRiskFactors.of(.1, .2, .3, .4, .5, .6, .7, .8, .9, 1));

    private static final LayerTaxonomy ACME = LayerTaxonomy.MAESTRO
            .extend("acme", "1")
            .layer(Layer.of("L2.x", "Extra").within("L2").withCoreRisks(CoreRisk.CASCADING_FAILURES))
            .threat(Threat.of("acme", ThreatScope.of("L2.x"), "New").withId("A-2"))
            .threat(Threat.of("acme", ThreatScope.of("L2.x"), "Old")
                    .withId("A-1")
                    .asDeprecated())
            .build();

    private static List<LayerAssessment> layers(LayerTaxonomy taxonomy) {
        return new ArrayList<>(taxonomy.layers().stream()
                .map(layer -> LayerAssessment.of(layer, Certainty.UNCERTAIN, "words on " + layer.title()))
                .toList());
    }

    private static AgentThreatModel model(LayerTaxonomy taxonomy, List<LayerAssessment> layers) {
        return AgentThreatModel.of(Agent.of("Parcel Router"), "It moves parcels.", ASSESSMENT, taxonomy, layers);
    }

    private static ListAssert<String> assertThatFaultsOf(LayerTaxonomy taxonomy, List<LayerAssessment> layers) {
        InvalidInputException e = catchThrowableOfType(InvalidInputException.class, () -> model(taxonomy, layers));
        assertThat(e).isNotNull();
        return assertThat(e.faults().stream().map(Fault::toString).toList());
    }

    @Test
    void every_layer_of_the_taxonomy_is_there_once_in_its_order() {
        assertThat(model(ACME, layers(ACME)).layers())
                .extracting(LayerAssessment::layer)
                .containsExactly("L1", "L2", "L2.x", "L3", "L4", "L5", "L6", "L7");
    }

    @Test
    void missing_unknown_and_repeated_layers_are_reported_together() {
        List<LayerAssessment> layers = layers(LayerTaxonomy.MAESTRO);
        layers.set(2, layers.get(0));
        layers.set(4, new LayerAssessment("L9", Certainty.MAPPED, "words", List.of()));

        assertThatFaultsOf(LayerTaxonomy.MAESTRO, layers)
                .containsExactly(
                        "/layers/2/layer: must not be a second L1",
                        "/layers/4/layer: must be one of [L1, L2, L3, L4, L5, L6, L7] but was L9",
                        "/layers: must have each of [L1, L2, L3, L4, L5, L6, L7] but lacked [L3, L5]");
    }

    @Test
    void layers_out_of_order_are_refused() {
        List<LayerAssessment> layers = layers(LayerTaxonomy.MAESTRO);
        Collections.reverse(layers);

        assertThatFaultsOf(LayerTaxonomy.MAESTRO, layers)
                .containsExactly("/layers: must be in the order [L1, L2, L3, L4, L5, L6, L7]"
                        + " but were [L7, L6, L5, L4, L3, L2, L1]");
    }

    @Test
    void no_layers_at_all() {
        assertThatFaultsOf(LayerTaxonomy.MAESTRO, List.of())
                .containsExactly("/layers: must have each of [L1, L2, L3, L4, L5, L6, L7]"
                        + " but lacked [L1, L2, L3, L4, L5, L6, L7]");
    }

    @Test
    void threats_must_be_in_a_catalogue_of_the_taxonomy() {
        List<LayerAssessment> layers = layers(LayerTaxonomy.MAESTRO);
        layers.set(
                0,
                layers.get(0)
                        .withThreats(
                                ThreatReference.byName("csa-maestro", "L1", "Model Stealing"),
                                ThreatReference.byName("csa-maestro", "L1", "Model stealing"),
                                ThreatReference.byId("owasp-agentic-threats/1.0", "T7"),
                                ThreatReference.byId("owasp-agentic-threats/1.0", "T16"),
                                ThreatReference.byId("acme", "A-1")));

        assertThatFaultsOf(LayerTaxonomy.MAESTRO, layers)
                .containsExactly(
                        "/layers/0/threats/1: must be a threat of [csa-maestro, owasp-agentic-threats/1.0,"
                                + " owasp-agentic-threats/1.1]"
                                + " but was Model stealing (L1) of csa-maestro",
                        "/layers/0/threats/3: must be a threat of [csa-maestro, owasp-agentic-threats/1.0,"
                                + " owasp-agentic-threats/1.1]"
                                + " but was T16 of owasp-agentic-threats/1.0",
                        "/layers/0/threats/4: must be a threat of [csa-maestro, owasp-agentic-threats/1.0,"
                                + " owasp-agentic-threats/1.1]"
                                + " but was A-1 of acme");
    }

    @Test
    void mapped_layers_and_the_core_risks_they_carry() {
        List<LayerAssessment> layers = layers(ACME);
        layers.set(2, LayerAssessment.of(ACME.layers().get(2), Certainty.MAPPED, "words"));
        layers.set(7, LayerAssessment.of(MaestroLayers.AGENT_ECOSYSTEM, Certainty.MAPPED, "words"));
        AgentThreatModel model = model(ACME, layers);

        assertThat(model.mappedLayers()).extracting(Layer::id).containsExactly("L2.x", "L7");
        assertThat(model.coreRisks())
                .containsExactly(
                        CoreRisk.TOOL_MISUSE, CoreRisk.CASCADING_FAILURES, CoreRisk.SUPPLY_CHAIN_AND_DEPENDENCY_RISK);
    }

    @Test
    void without_mapped_layers_there_are_no_core_risks() {
        AgentThreatModel model = model(LayerTaxonomy.MAESTRO, layers(LayerTaxonomy.MAESTRO));

        assertThat(model.mappedLayers()).isEmpty();
        assertThat(model.coreRisks()).isEmpty();
    }

    private static LayerCoverage coverage(AgentThreatModel model, String layer) {
        return model.coverage().stream()
                .filter(each -> each.layer().id().equals(layer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_layer_is_covered_in_the_order_of_the_taxonomy() {
        List<LayerAssessment> layers = layers(ACME);
        layers.set(2, LayerAssessment.of(ACME.layers().get(2), Certainty.MAPPED, "words"));

        assertThat(model(ACME, layers).coverage())
                .extracting(LayerCoverage::layer)
                .isEqualTo(ACME.layers());
        assertThat(model(ACME, layers).coverage())
                .extracting(LayerCoverage::certainty)
                .containsExactly(
                        Certainty.UNCERTAIN,
                        Certainty.UNCERTAIN,
                        Certainty.MAPPED,
                        Certainty.UNCERTAIN,
                        Certainty.UNCERTAIN,
                        Certainty.UNCERTAIN,
                        Certainty.UNCERTAIN,
                        Certainty.UNCERTAIN);
    }

    @Test
    void a_layer_addresses_the_threats_it_refers_to_and_no_others() {
        List<LayerAssessment> layers = layers(ACME);
        layers.set(
                1,
                layers.get(1)
                        .withThreats(
                                ThreatReference.byName("csa-maestro", "L2", "Data Exfiltration"),
                                ThreatReference.crossLayer("csa-maestro", "Data Leakage")));
        AgentThreatModel model = model(ACME, layers);

        assertThat(coverage(model, "L2").addressed())
                .extracting(Threat::name)
                .containsExactly("Data Exfiltration", "Data Leakage");
        assertThat(coverage(model, "L2").unaddressed())
                .extracting(Threat::name)
                .containsExactly(
                        "Data Poisoning",
                        "Denial of Service on Data Infrastructure",
                        "Data Tampering",
                        "Compromised RAG Pipelines",
                        "Memory Poisoning",
                        "Agent Communication Poisoning");
        assertThat(coverage(model, "L1").addressed()).isEmpty();
        assertThat(coverage(model, "L1").unaddressed()).hasSize(11);
        assertThat(coverage(model, "L2.x").unaddressed())
                .extracting(Threat::name)
                .containsExactly("New");
    }

    @Test
    void two_references_to_one_threat_address_it_once() {
        List<LayerAssessment> layers = layers(ACME);
        layers.set(
                2,
                layers.get(2)
                        .withThreats(
                                ThreatReference.byId("acme", "A-2"), ThreatReference.byName("acme", "L2.x", "New")));

        assertThat(coverage(model(ACME, layers), "L2.x").addressed())
                .extracting(Threat::name)
                .containsExactly("New");
        assertThat(coverage(model(ACME, layers), "L2.x").unaddressed()).isEmpty();
    }

    @Test
    void a_deprecated_threat_may_still_be_addressed() {
        List<LayerAssessment> layers = layers(ACME);
        layers.set(2, layers.get(2).withThreats(ThreatReference.byId("acme", "A-1")));

        assertThat(coverage(model(ACME, layers), "L2.x").addressed())
                .extracting(Threat::name)
                .containsExactly("Old");
        assertThat(coverage(model(ACME, layers), "L2.x").unaddressed())
                .extracting(Threat::name)
                .containsExactly("New");
    }

    @Test
    void a_threat_of_an_older_edition_counts_for_the_one_that_replaces_it() {
        List<LayerAssessment> layers = layers(ACME);
        layers.set(
                0,
                layers.get(0)
                        .withThreats(
                                ThreatReference.byId("owasp-agentic-threats/1.0", "T7"),
                                ThreatReference.byId("owasp-agentic-threats/1.1", "T5")));
        LayerCoverage coverage = coverage(model(ACME, layers), "L1");

        assertThat(coverage.addressed())
                .extracting(Threat::reference)
                .containsExactly(
                        ThreatReference.byId("owasp-agentic-threats/1.0", "T7"),
                        ThreatReference.byId("owasp-agentic-threats/1.1", "T5"));
        assertThat(coverage.unaddressed().stream()
                        .filter(threat -> !threat.catalog().equals("csa-maestro"))
                        .map(Threat::reference))
                .containsExactly(
                        ThreatReference.byId("owasp-agentic-threats/1.1", "T1"),
                        ThreatReference.byId("owasp-agentic-threats/1.1", "T11"));
    }

    @Test
    void a_threat_of_another_id_does_not_count_for_one_of_the_same_name() {
        LayerTaxonomy taxonomy = LayerTaxonomy.MAESTRO
                .extend("other", "1")
                .threat(Threat.of("other", ThreatScope.of("L2"), "Renamed")
                        .withId("O-1")
                        .asDeprecated())
                .build()
                .extend("another", "1")
                .threat(Threat.of("another", ThreatScope.of("L2"), "Renamed").withId("O-2"))
                .build();
        List<LayerAssessment> layers = layers(taxonomy);
        layers.set(1, layers.get(1).withThreats(ThreatReference.byId("other", "O-1")));

        assertThat(coverage(model(taxonomy, layers), "L2").unaddressed())
                .extracting(Threat::reference)
                .contains(ThreatReference.byId("another", "O-2"));
    }

    @Test
    void only_a_mapped_layer_must_address_a_threat() {
        List<LayerAssessment> layers = layers(ACME);
        layers.set(0, LayerAssessment.of(ACME.layers().get(0), Certainty.MAPPED, "words"));
        layers.set(
                2,
                LayerAssessment.of(ACME.layers().get(2), Certainty.MAPPED, "words")
                        .withThreats(ThreatReference.byId("acme", "A-2")));

        assertThat(model(ACME, layers).coverage().stream()
                        .filter(LayerCoverage::isMappedWithoutThreats)
                        .map(each -> each.layer().id()))
                .containsExactly("L1");
    }

    @Test
    void assessment_can_be_exchanged() {
        AgentThreatModel model = model(ACME, layers(ACME));
        Assessment other = Assessment.of(AivssEdition.V0_5, FactorSum.of(3));

        assertThat(model.withAssessment(other).assessment()).isEqualTo(other);
        assertThat(model.withAssessment(other).withAssessment(ASSESSMENT)).isEqualTo(model);
    }

    @Test
    void texts_must_not_be_blank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agent.of("\u00A0"))
                .withMessage("name must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agent.of("x").withId(""))
                .withMessage("id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerAssessment.of(MaestroLayers.AGENT_ECOSYSTEM, Certainty.MAPPED, "\n"))
                .withMessage("narrative must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgentThreatModel.of(
                        Agent.of("x"), " ", ASSESSMENT, LayerTaxonomy.MAESTRO, layers(LayerTaxonomy.MAESTRO)))
                .withMessage("summary must not be blank");
        assertThatIllegalArgumentException().isThrownBy(() -> Layer.of("x", "")).withMessage("title must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Layer.of("x", "X").withAliases("a", " "))
                .withMessage("aliases must not be blank");
    }

    @Test
    void a_layer_must_not_repeat_a_threat() {
        ThreatReference threat = ThreatReference.byId("acme", "A-1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> layers(ACME).get(0).withThreats(threat, threat))
                .withMessage("threats must not repeat A-1 of acme");
    }

    @Test
    void the_assessment_is_identified_by_itself_else_by_the_agent_else_not() {
        List<LayerAssessment> layers = layers(LayerTaxonomy.MAESTRO);
        Agent nameless = Agent.of("Parcel Router");
        Agent known = nameless.withId("router");

        assertThat(identified(known, ASSESSMENT.withId("own"), layers)).contains("own");
        assertThat(identified(known, ASSESSMENT, layers)).contains("router");
        assertThat(identified(nameless, ASSESSMENT, layers)).isEmpty();
    }

    private static Optional<String> identified(Agent agent, Assessment assessment, List<LayerAssessment> layers) {
        return AgentThreatModel.of(agent, "It moves parcels.", assessment, LayerTaxonomy.MAESTRO, layers)
                .identifiedAssessment()
                .id();
    }

    @Test
    void the_assessment_of_an_unknown_layer_is_refused_with_the_layers() {
        AgentThreatModel model = model(LayerTaxonomy.MAESTRO, layers(LayerTaxonomy.MAESTRO));

        assertThat(model.assessmentOf("L3").layer()).isEqualTo("L3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.assessmentOf("L9"))
                .withMessage("layer must be one of [L1, L2, L3, L4, L5, L6, L7] but was L9");
    }

    @Test
    void a_threat_model_is_shown_by_its_agent_and_taxonomy() {
        assertThat(model(LayerTaxonomy.MAESTRO, layers(LayerTaxonomy.MAESTRO)))
                .hasToString("Parcel Router (" + LayerTaxonomy.MAESTRO + ")");
    }
}
