// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerTaxonomyTest {

    private static final LayerTaxonomy.Builder NOTHING = extension("none");

    private static LayerTaxonomy.Builder extension(String id) {
        return LayerTaxonomy.MAESTRO.extend(id, "1.0.0");
    }

    private static Threat threat(String name) {
        return Threat.of("acme", ThreatScope.of("L2"), name);
    }

    private static ListAssert<String> assertThatFaultsOf(LayerTaxonomy.Builder builder) {
        InvalidInputException e = catchThrowableOfType(InvalidInputException.class, builder::build);
        assertThat(e).isNotNull();
        return assertThat(e.faults().stream().map(Fault::toString).toList());
    }

    @Test
    void layers_within_a_layer_are_itself_and_all_below_it() {
        LayerTaxonomy taxonomy = extension("acme")
                .layer(Layer.of("L2.phi", "Protected Health Information").within("L2"))
                .layer(Layer.of("L2.phi.images", "Images").within("L2.phi"))
                .layer(Layer.of("L2.logs", "Logs").within("L2"))
                .layer(Layer.of("L8", "Clinical Safety"))
                .build();

        assertThat(taxonomy.layersWithin("L2"))
                .extracting(Layer::id)
                .containsExactly("L2", "L2.phi", "L2.phi.images", "L2.logs");
        assertThat(taxonomy.layersWithin("L2.phi")).extracting(Layer::id).containsExactly("L2.phi", "L2.phi.images");
        assertThat(taxonomy.layersWithin("L8")).extracting(Layer::id).containsExactly("L8");
        assertThat(taxonomy.layersWithin("L9")).isEmpty();
    }

    @Test
    void layers_may_be_nested_to_any_depth() {
        LayerTaxonomy.Builder builder = extension("acme").layer(Layer.of("D0", "Deep 0"));
        IntStream.range(1, 20_000)
                .forEach(depth ->
                        builder.layer(Layer.of("D" + depth, "Deep " + depth).within("D" + (depth - 1))));

        assertThat(builder.build().layersWithin("D1")).hasSize(19_999);
    }

    @Test
    void extension_has_all_that_a_document_may_say() {
        Layer phi = Layer.of("L2.phi", "Protected Health Information")
                .within("L2")
                .withDescription("records of patients")
                .withAliases("PHI", "patient data")
                .withCoreRisks(CoreRisk.MEMORY_AND_CONTEXT_MANIPULATION);
        Layer safety = Layer.of("L8", "Clinical Safety").asVertical();
        Threat linkage = Threat.of("acme-health", ThreatScope.of("L2.phi"), "Record Linkage")
                .withId("PHI-1")
                .withDescription("two records give a patient away")
                .asDeprecated();

        LayerTaxonomy health = LayerTaxonomy.MAESTRO
                .extend("acme-health", "1.0.0")
                .layer(phi)
                .layer(safety)
                .threat(linkage)
                .build();

        assertThat(health.id()).isEqualTo("acme-health");
        assertThat(health.version()).isEqualTo("1.0.0");
        assertThat(health.base()).contains(LayerTaxonomy.MAESTRO);
        assertThat(health.layers())
                .extracting(Layer::id)
                .containsExactly("L1", "L2", "L2.phi", "L3", "L4", "L5", "L6", "L7", "L8");
        assertThat(health.findLayer("L2.phi")).contains(phi);
        assertThat(health.findLayer("L8")).contains(safety);
        assertThat(health.findLayer("PHI")).isEmpty();
        assertThat(health.catalogs())
                .extracting(ThreatCatalog::id)
                .containsExactly(
                        "csa-maestro", "owasp-agentic-threats/1.0", "owasp-agentic-threats/1.1", "acme-health");
        assertThat(health.threatsOf("L2.phi")).containsExactly(linkage);
        assertThat(health.findThreat(ThreatReference.byId("acme-health", "PHI-1")))
                .contains(linkage);
        assertThat(health.findThreat(ThreatReference.byName("acme-health", "L2.phi", "Record Linkage")))
                .contains(linkage);
    }

    @Test
    void a_taxonomy_of_ones_own_has_nothing_of_maestro() {
        Layer spoofing = Layer.of("S", "Spoofing");
        Threat forged = Threat.of("stride", ThreatScope.of("S"), "Forged Agent Identity");
        LayerTaxonomy stride =
                LayerTaxonomy.of("stride", "1").layer(spoofing).threat(forged).build();

        assertThat(stride.base()).isEmpty();
        assertThat(stride.layers()).containsExactly(spoofing);
        assertThat(stride.catalogs()).extracting(ThreatCatalog::id).containsExactly("stride");
        assertThat(stride.threats()).containsExactly(forged);
        assertThat(stride.resolve("spoofing")).isEqualTo(spoofing);
        assertThatIllegalArgumentException().isThrownBy(() -> stride.resolve("L1"));
        assertThat(stride)
                .isNotEqualTo(extension("stride").layer(spoofing).threat(forged).build());
    }

    @Test
    void a_taxonomy_of_ones_own_is_extended_like_maestro() {
        LayerTaxonomy stride = LayerTaxonomy.of("stride", "1")
                .layer(Layer.of("S", "Spoofing"))
                .layer(Layer.of("T", "Tampering"))
                .build();
        LayerTaxonomy more = stride.extend("more", "1")
                .layer(Layer.of("S.voice", "Cloned Voice").within("S"))
                .build();

        assertThat(more.base()).contains(stride);
        assertThat(more.layers()).extracting(Layer::id).containsExactly("S", "S.voice", "T");
        assertThatFaultsOf(more.extend("stride", "2")).containsExactly("/id: must be new but stride is part of more 1");
    }

    @Test
    void a_taxonomy_of_ones_own_has_a_layer_and_an_id_of_its_own() {
        assertThatFaultsOf(LayerTaxonomy.of("maestro", "1"))
                .containsExactly(
                        "/id: must be new but maestro is part of maestro 2025-02-06",
                        "/layers: must have at least one layer");
        assertThatFaultsOf(LayerTaxonomy.of("csa-maestro", "1").layer(Layer.of("a", "A")))
                .containsExactly("/id: must be new but csa-maestro is part of maestro 2025-02-06");
        assertThatFaultsOf(LayerTaxonomy.of("a", "1")
                        .layer(Layer.of("x", "X"))
                        .build()
                        .extend("csa-maestro", "1"))
                .containsExactly("/id: must be new but csa-maestro is part of maestro 2025-02-06");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerTaxonomy.of("a b", "1"))
                .withMessage("id must be one word of at most 100 characters but was \"a b\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerTaxonomy.of("a", ""))
                .withMessage("version must not be blank");
    }

    @Test
    void what_is_within_a_layer_is_the_layer_and_everything_below_it() {
        LayerTaxonomy taxonomy = extension("acme")
                .layer(Layer.of("L2.a.b", "Grandchild").within("L2.a"))
                .layer(Layer.of("L2.a", "Child").within("L2"))
                .layer(Layer.of("L3.a", "Other Child").within("L3"))
                .build();

        assertThat(taxonomy.layersWithin("L2")).extracting(Layer::id).containsExactly("L2", "L2.a", "L2.a.b");
        assertThat(taxonomy.layersWithin("L1")).extracting(Layer::id).containsExactly("L1");
        assertThat(taxonomy.layersWithin("L9")).isEmpty();
    }

    @Test
    void a_sub_layer_may_come_before_its_parent_in_the_document() {
        assertThat(extension("acme")
                        .layer(Layer.of("L8.a.b", "Grandchild").within("L8.a"))
                        .layer(Layer.of("L8.a", "Child").within("L8"))
                        .layer(Layer.of("L9", "Last"))
                        .layer(Layer.of("L8.c", "Second Child").within("L8"))
                        .layer(Layer.of("L8", "Eighth"))
                        .build()
                        .layers())
                .extracting(Layer::id)
                .endsWith("L7", "L9", "L8", "L8.a", "L8.a.b", "L8.c");
    }

    @Test
    void layers_may_nest_as_deep_as_they_like() {
        LayerTaxonomy.Builder builder = extension("deep");
        IntStream.range(0, 10_000)
                .forEach(i -> builder.layer(Layer.of("d" + i, "Depth " + i).within(i == 0 ? "L1" : "d" + (i - 1))));

        assertThat(builder.build().layers()).hasSize(10_007).element(10_000).hasFieldOrPropertyWithValue("id", "d9999");
    }

    @Test
    void extension_without_threats_has_no_catalogue_of_its_own() {
        assertThat(NOTHING.build().catalogs()).isEqualTo(LayerTaxonomy.MAESTRO.catalogs());
    }

    @Test
    void a_cross_layer_threat_may_be_added() {
        Threat threat = Threat.of("acme", ThreatScope.CROSS_LAYER, "Rumour");

        assertThat(extension("acme").threat(threat).build().findThreat(ThreatReference.crossLayer("acme", "Rumour")))
                .contains(threat);
    }

    @Test
    void equal_by_value() {
        assertThat(extension("a").layer(Layer.of("x", "X")).build())
                .isEqualTo(extension("a").layer(Layer.of("x", "X")).build())
                .hasSameHashCodeAs(extension("a").layer(Layer.of("x", "X")).build())
                .isNotEqualTo(extension("b").layer(Layer.of("x", "X")).build())
                .doesNotHaveSameHashCodeAs(
                        extension("b").layer(Layer.of("x", "X")).build())
                .isNotEqualTo(LayerTaxonomy.MAESTRO
                        .extend("a", "2")
                        .layer(Layer.of("x", "X"))
                        .build())
                .isNotEqualTo(extension("a").layer(Layer.of("x", "Y")).build())
                .isNotEqualTo(extension("a")
                        .layer(Layer.of("x", "X"))
                        .threat(Threat.of("a", ThreatScope.of("x"), "T"))
                        .build())
                .isNotEqualTo(extension("base")
                        .build()
                        .extend("a", "1.0.0")
                        .layer(Layer.of("x", "X"))
                        .build())
                .isNotEqualTo("a 1.0.0")
                .hasToString("a 1.0.0");
    }

    @Test
    void a_built_taxonomy_does_not_change_with_its_builder() {
        LayerTaxonomy.Builder builder = extension("acme");
        LayerTaxonomy before = builder.build();
        builder.layer(Layer.of("L8", "Eighth")).threat(threat("T"));

        assertThat(before.layers()).isEqualTo(MaestroLayers.ALL);
        assertThat(before.threats()).isEqualTo(LayerTaxonomy.MAESTRO.threats());
    }

    @Test
    void id_of_the_taxonomy_must_be_new() {
        assertThatFaultsOf(extension("maestro"))
                .containsExactly("/id: must be new but maestro is part of maestro 2025-02-06");
        assertThatFaultsOf(extension("csa-maestro"))
                .containsExactly("/id: must be new but csa-maestro is part of maestro 2025-02-06");
        assertThatFaultsOf(extension("a").build().extend("b", "1").build().extend("a", "2"))
                .containsExactly("/id: must be new but a is part of b 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | \"\"",
                "\" \" | \" \"",
                "a b | a b",
                "a\u00A0b | a\u00A0b",
                "a\tb | a\\u0009b",
                "a\0b | a\\u0000b"
            })
    void id_of_the_taxonomy_must_be_a_word(String id, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> extension(id))
                .withMessage("id must be one word of at most 100 characters but was \"" + shown + "\"");
    }

    @Test
    void the_version_must_not_be_blank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerTaxonomy.MAESTRO.extend("a", " "))
                .withMessage("version must not be blank");
    }

    @Test
    void id_of_a_layer_must_be_new() {
        assertThatFaultsOf(extension("acme")
                        .layer(Layer.of("L2", "Other"))
                        .layer(Layer.of("x", "X"))
                        .layer(Layer.of("x", "Y"))
                        .layer(Layer.of("x", "X")))
                .containsExactly(
                        "/layers/0/id: must be new but L2 is Data Operations",
                        "/layers/2/id: must be new but x is X",
                        "/layers/3/id: must be new but x is X");
    }

    @Test
    void parent_must_be_known() {
        assertThatFaultsOf(extension("acme").layer(Layer.of("x", "X").within("Data Operations")))
                .containsExactly(
                        "/layers/0/parent: must be one of [L1, L2, L3, L4, L5, L6, L7, x] but was Data Operations");
    }

    @Test
    void parents_must_not_form_a_circle() {
        assertThatFaultsOf(extension("acme")
                        .layer(Layer.of("self", "Self").within("self"))
                        .layer(Layer.of("a", "A").within("b"))
                        .layer(Layer.of("b", "B").within("a"))
                        .layer(Layer.of("lost", "Lost").within("nowhere"))
                        .layer(Layer.of("child", "Child of Lost").within("lost")))
                .containsExactly(
                        "/layers/0/parent: must not form a circle but was self",
                        "/layers/1/parent: must not form a circle but was b",
                        "/layers/2/parent: must not form a circle but was a",
                        "/layers/3/parent: must be one of [L1, L2, L3, L4, L5, L6, L7, self, a, b and 2 more]"
                                + " but was nowhere");
    }

    @Test
    void names_must_mean_one_layer_alone() {
        assertThatFaultsOf(extension("acme")
                        .layer(Layer.of("l3", "Lower Case"))
                        .layer(Layer.of("L08", "data operations"))
                        .layer(Layer.of("x", "X").withAliases("fine", "Layer 4"))
                        .layer(Layer.of("y", "Y").withAliases("L5 Agent Ecosystem", "FINE"))
                        .layer(Layer.of("z", "&")))
                .containsExactly(
                        "/layers/0/id: must mean this layer alone but \"l3\" fits each of"
                                + " [L3 · Agent Frameworks, l3 · Lower Case]",
                        "/layers/1/title: must mean this layer alone but \"data operations\" fits each of"
                                + " [L2 · Data Operations, L08 · data operations]",
                        "/layers/2/aliases/0: must mean this layer alone but \"fine\" fits each of [x · X, y · Y]",
                        "/layers/2/aliases/1: must mean this layer alone but \"Layer 4\" fits each of"
                                + " [L4 · Deployment and Infrastructure, x · X]",
                        "/layers/3/aliases/0: must mean this layer alone but \"L5 Agent Ecosystem\" fits each of"
                                + " [y · Y, L5 · Evaluation and Observability, L7 · Agent Ecosystem]",
                        "/layers/3/aliases/1: must mean this layer alone but \"FINE\" fits each of [x · X, y · Y]",
                        "/layers/4/title: must have a word but was \"&\"");
    }

    @Test
    void threats_must_be_of_the_extension_at_known_layers_and_once() {
        assertThatFaultsOf(extension("acme")
                        .threat(threat("Same").withId("A-1"))
                        .threat(threat("Same"))
                        .threat(threat("Other").withId("A-1"))
                        .threat(Threat.of("csa-maestro", ThreatScope.of("L1"), "Model Stealing"))
                        .threat(Threat.of("acme", new ThreatScope(List.of("L9"), List.of("L1", "x"), true), "Far")))
                .containsExactly(
                        "/threats/1: must not be a second Same (L2) of acme",
                        "/threats/2: must not be a second A-1 of acme",
                        "/threats/3/catalog: must be acme but was csa-maestro",
                        "/threats/4/layers/0: must be one of [L1, L2, L3, L4, L5, L6, L7] but was L9",
                        "/threats/4/furtherLayers/1: must be one of [L1, L2, L3, L4, L5, L6, L7] but was x");
    }

    @Test
    void every_fault_is_reported_at_once() {
        assertThatFaultsOf(extension("maestro")
                        .layer(Layer.of("L1", "One"))
                        .layer(Layer.of("x", "X").within("none").withAliases("L2"))
                        .threat(threat("T")))
                .hasSize(5);
    }

    @Test
    void faults_are_carried_as_data() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        extension("acme").layer(Layer.of("x", "X").within("y")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .withMessage("/layers/0/parent: must be one of [L1, L2, L3, L4, L5, L6, L7, x] but was y")
                .satisfies(e -> assertThat(e.faults())
                        .containsExactly(new Fault(
                                "/layers/0/parent",
                                Fault.Code.VALUE,
                                "must be one of [L1, L2, L3, L4, L5, L6, L7, x] but was y")));
    }

    @Test
    void a_list_of_layers_must_have_each_once_and_in_order() {
        LayerTaxonomy maestro = LayerTaxonomy.MAESTRO;

        assertThatCode(() -> maestro.requireLayers(List.of("L1", "L2", "L3", "L4", "L5", "L6", "L7")))
                .doesNotThrowAnyException();
        assertThat(faultsOf(maestro, "L1", "L3", "L2", "L4", "L5", "L6", "L7"))
                .containsExactly("/layers: must be in the order [L1, L2, L3, L4, L5, L6, L7] but were [L1, L3, L2, L4,"
                        + " L5, L6, L7]");
        assertThat(faultsOf(maestro, "L1", "L1", "L9", "L4", "L5", "L6", "L7"))
                .containsExactly(
                        "/layers/1/layer: must not be a second L1",
                        "/layers/2/layer: must be one of [L1, L2, L3, L4, L5, L6, L7] but was L9",
                        "/layers: must have each of [L1, L2, L3, L4, L5, L6, L7] but lacked [L2, L3]");
    }

    private static List<String> faultsOf(LayerTaxonomy taxonomy, String... layers) {
        InvalidInputException e =
                catchThrowableOfType(InvalidInputException.class, () -> taxonomy.requireLayers(List.of(layers)));
        return e.faults().stream().map(Fault::toString).toList();
    }

    @Test
    void the_threat_of_a_reference_is_found_or_refused_with_the_catalogues() {
        ThreatReference known = ThreatReference.byId("owasp-agentic-threats/1.0", "T7");

        assertThat(LayerTaxonomy.MAESTRO.threat(known))
                .isEqualTo(LayerTaxonomy.MAESTRO.findThreat(known).orElseThrow());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LayerTaxonomy.MAESTRO.threat(ThreatReference.byId("owasp-agentic-threats/1.0", "T70")))
                .withMessageStartingWith("must be a threat of [csa-maestro, ");
    }
}
