// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.aivss.core.Fault;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.ThreatReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultyThreatModelTest {

    private static final String LAYERS =
            "[L1 · Foundation Models, L2 · Data Operations, L3 · Agent Frameworks, L4 · Deployment and Infrastructure, L5"
                    + " · Evaluation and Observability, L6 · Security and Compliance, L7 · Agent Ecosystem]";
    private static final String IDS = "[L1, L2, L3, L4, L5, L6, L7]";
    private static final String CATALOGS = "[csa-maestro, owasp-agentic-threats/1.0, owasp-agentic-threats/1.1]";
    private static final String T7 = "{\"catalog\": \"owasp-agentic-threats/1.0\", \"id\": \"T7\"}";

    static Stream<Arguments> changes() {
        return Stream.of(
                // Format
                faulty(
                        "agent-threat-model/1",
                        "agent-threat-model/2",
                        "/format: must be \"agent-threat-model/1\" but was \"agent-threat-model/2\", which is newer than"
                                + " this version supports: use a newer aivss, or write the document as"
                                + " agent-threat-model/1"),
                faulty(
                        "agent-threat-model/1",
                        "agent-threat-model/01",
                        "/format: must be \"agent-threat-model/1\" but was \"agent-threat-model/01\""),
                faulty(
                        "agent-threat-model/1",
                        "layer-taxonomy/1",
                        "/format: must be \"agent-threat-model/1\" but was \"layer-taxonomy/1\""),
                faulty("\"agent-threat-model/1\"", "1", "/format: must be a text but was 1"),
                // Taxonomy
                faulty(
                        "\"taxonomy\": \"maestro\"",
                        "\"taxonomy\": \"acme\"",
                        "/maestro/taxonomy: taxonomy must be one of [maestro] but was acme"),
                faulty(
                        "\"taxonomy\": \"maestro\", ",
                        "",
                        "/maestro/taxonomy: is missing, must be the id of a taxonomy"),
                // Layers
                faulty(
                        "\"L4\"",
                        "\"L8\"",
                        "/maestro/layers/3/layer: layer must be one of " + LAYERS + " but was \"L8\""),
                faulty("\"L4\"", "0", "/maestro/layers/3/layer: layer must be one of " + LAYERS + " but was \"0\""),
                faulty(
                        "\"L5\"",
                        "\"L5 - Security and Compliance\"",
                        "/maestro/layers/4/layer: layer must be one layer but \"L5 - Security and Compliance\" fits each of"
                                + " [L5 · Evaluation and Observability, L6 · Security and Compliance]"),
                faulty(
                        "{\"layer\": \"L2\", \"certainty\": \"mapped\", \"narrative\": \"two\"},",
                        "",
                        "/maestro/layers: must have each of " + IDS + " but lacked [L2]"),
                faulty(
                        "\"L4\"",
                        "\"L3\"",
                        "/maestro/layers: must have each of " + IDS + " but lacked [L4]",
                        "/maestro/layers/3/layer: must not be a second L3"),
                faulty(
                        "\"narrative\": \"seven\"}",
                        "\"narrative\": \"seven\"}, {\"layer\": 7, \"certainty\": \"mapped\", \"narrative\": \"x\"}",
                        "/maestro/layers/7/layer: must not be a second L7"),
                faulty("\"L4\"", "4.0", "/maestro/layers/3/layer: must be a text or a whole number but was 4.0"),
                faulty(
                        "\"L4\"",
                        "1".repeat(101),
                        "/maestro/layers/3/layer: must have at most 100 characters but has 101"),
                faulty(
                        "\"layer\": \"L4\", ",
                        "",
                        "/maestro/layers/3/layer: is missing, must be a layer of the taxonomy"),
                faulty(
                        "{\"layer\": \"L4\", \"certainty\": \"mapped\", \"narrative\": \"four\"}",
                        "null",
                        "/maestro/layers/3: must be an object but was null"),
                // Texts
                faulty("\"four\"", "\"\\t \\u2003\"", "/maestro/layers/3/narrative: must not be blank"),
                faulty("\"Books berths.\"", "\"\"", "/summary: must not be blank"),
                faulty("\"Harbour Clerk\"", "\"\"", "/agent/name: must not be blank"),
                faulty("\"id\": \"harbour-clerk\"", "\"id\": \" \"", "/agent/id: must not be blank"),
                faulty(
                        "\"uncertain\"",
                        "\"MAPPED\"",
                        "/maestro/layers/0/certainty: certainty must be \"mapped\" or \"uncertain\" but was \"MAPPED\""),
                // Threats
                faulty(
                        "Model Stealing",
                        "Model Borrowing",
                        "/maestro/layers/0/threats/0: must be a threat of " + CATALOGS
                                + " but was Model Borrowing (L1) of csa-maestro"),
                faulty(
                        "\"layer\": \"L1\", \"name\"",
                        "\"layer\": \"L9\", \"name\"",
                        "/maestro/layers/0/threats/0: must be a threat of " + CATALOGS
                                + " but was Model Stealing (L9) of csa-maestro"),
                faulty(
                        "\"T7\"",
                        "\"T70\"",
                        "/maestro/layers/0/threats/1: must be a threat of " + CATALOGS
                                + " but was T70 of owasp-agentic-threats/1.0"),
                faulty(
                        T7,
                        T7 + ", " + T7,
                        "/maestro/layers/0/threats/2: is given twice: T7 of owasp-agentic-threats/1.0"),
                faulty(
                        T7,
                        "{\"catalog\": \"csa-maestro\", \"layer\": 1, \"name\": \"Model Stealing\"}",
                        "/maestro/layers/0/threats/1: is given twice: Model Stealing (L1) of csa-maestro"),
                faulty(
                        "\"id\": \"T7\"",
                        "\"name\": \"x\", \"id\": \"T7\", \"layer\": \"L1\", \"title\": 1",
                        "/maestro/layers/0/threats/1/name: must not be given together with id, which identifies the threat alone",
                        "/maestro/layers/0/threats/1/layer: must not be given together with id, which identifies the threat alone",
                        "/maestro/layers/0/threats/1/title: is unknown, must be \"catalog\", \"id\", \"layer\" or \"name\""),
                faulty(
                        ", \"name\": \"Model Stealing\"",
                        "",
                        "/maestro/layers/0/threats/0/name: is missing, must be a text (or give id)"),
                faulty(
                        "\"catalog\": \"csa-maestro\", ",
                        "",
                        "/maestro/layers/0/threats/0/catalog: is missing, must be the id of a catalogue"),
                // Members
                faulty("\"summary\": \"Books berths.\", ", "", "/summary: is missing, must be a text"),
                faulty(
                        "\"certainty\": \"uncertain\", \"narrative\": \"one\",",
                        "",
                        "/maestro/layers/0/certainty: is missing, must be \"mapped\" or \"uncertain\"",
                        "/maestro/layers/0/narrative: is missing, must be a text"),
                faulty(
                        "\"aivss\": {\"factorSum\": 5.4},",
                        "\"assessment\": {\"factorSum\": 5.4},",
                        "/assessment: is unknown, must be \"format\", \"agent\", \"summary\", \"aivss\" or \"maestro\"",
                        "/aivss: is missing, must be an assessment"),
                faulty(
                        "\"name\": \"Harbour Clerk\"",
                        "\"Name\": \"Harbour Clerk\"",
                        "/agent/Name: is unknown, the nearest known member is \"name\"",
                        "/agent/name: is missing, must be a text"),
                faulty("\"summary\":", "\"summary\": \"x\", \"summary\":", "/summary: is given twice"),
                faulty(
                        "\"taxonomy\": \"maestro\", ",
                        "\"taxonomy\": \"maestro\", \"layer\": [], ",
                        "/maestro/layer: is unknown, the nearest known member is \"layers\""),
                faulty(
                        "\"narrative\": \"four\"",
                        "\"narrative\": \"four\", \"narrative\": 4, \"threat\": []",
                        "/maestro/layers/3/narrative: is given twice",
                        "/maestro/layers/3/threat: is unknown, the nearest known member is \"threats\""),
                // The assessment within
                faulty(
                        "{\"factorSum\": 5.4}",
                        "{\"factorSum\": 54, \"edition\": \"1\"}",
                        "/aivss/factorSum: must be at most 10 but was 54",
                        "/aivss/edition: edition must be \"0.5\", \"0.8\" or \"uplift-mitigation\" but was \"1\""));
    }

    private static Arguments faulty(String part, String other, String... faults) {
        return arguments(part, other, List.of(faults));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("changes")
    void a_threat_model_is_refused_with_its_fault(String part, String other, List<String> faults) {
        assertThat(Faults.of(DocumentType.THREAT_MODEL, Faults.changed(DocumentType.THREAT_MODEL, part, other)))
                .extracting(Fault::toString)
                .containsExactlyElementsOf(faults);
    }

    @Test
    void a_threat_model_in_the_wrong_order_is_refused() {
        String document = Faults.changed(DocumentType.THREAT_MODEL, "\"L3\"", "\"?\"", "\"L4\"", "3", "\"?\"", "4");

        assertThat(Faults.of(DocumentType.THREAT_MODEL, document))
                .extracting(Fault::toString)
                .containsExactly(
                        "/maestro/layers: must be in the order " + IDS + " but were [L1, L2, L4, L3, L5, L6, L7]");
    }

    @Test
    void a_threat_model_without_anything_is_reported_with_what_is_missing() {
        assertThat(Faults.of(DocumentType.THREAT_MODEL, "{}"))
                .extracting(Fault::toString)
                .containsExactly(
                        "/format: is missing, must be \"agent-threat-model/1\"",
                        "/agent: is missing, must be an object with name",
                        "/summary: is missing, must be a text",
                        "/aivss: is missing, must be an assessment",
                        "/maestro: is missing, must be an object of taxonomy and layers");
        assertThat(
                        Faults.of(
                                DocumentType.THREAT_MODEL,
                                "{\"format\": null, \"agent\": [], \"summary\": {}, \"aivss\": 1, \"maestro\": {\"layers\": {}}}"))
                .extracting(Fault::toString)
                .containsExactly(
                        "/format: must be a text but was null",
                        "/agent: must be an object but was an array",
                        "/summary: must be a text but was an object",
                        "/aivss: must be an object but was 1",
                        "/maestro/layers: must be an array but was an object",
                        "/maestro/taxonomy: is missing, must be the id of a taxonomy");
    }

    @Test
    void a_threat_model_without_layers_is_reported_with_that() {
        assertThat(Faults.of(
                        DocumentType.THREAT_MODEL,
                        "{\"format\": \"agent-threat-model/1\", \"agent\": {\"name\": \"a\"}, \"summary\": \"b\","
                                + " \"aivss\": {\"factorSum\": 1}, \"maestro\": {\"taxonomy\": \"maestro\"}}"))
                .extracting(Fault::toString)
                .containsExactly("/maestro/layers: is missing, must be an array of the layers");
    }

    @Test
    void a_threat_model_with_faults_of_its_members_and_of_the_whole_is_reported_with_both() {
        String document = Faults.changed(
                DocumentType.THREAT_MODEL,
                // A threat that cannot be read does not shift the places of those after it.
                "\"name\": \"Model Stealing\"",
                "\"name\": 1",
                "\"T7\"",
                "\"T70\"",
                "\"L3\"",
                "\"L33\"",
                "\"Books berths.\"",
                "\"\"",
                "\"L6\"",
                "\"L5\"",
                "\"seven\"",
                "\"\"",
                "5.4",
                "-1");

        assertThat(Faults.of(DocumentType.THREAT_MODEL, document))
                .extracting(Fault::toString)
                .containsExactly(
                        "/summary: must not be blank",
                        "/aivss/factorSum: must be at least 0 but was -1",
                        "/maestro/layers/0/threats/0/name: must be a text but was 1",
                        "/maestro/layers/0/threats/1: must be a threat of " + CATALOGS
                                + " but was T70 of owasp-agentic-threats/1.0",
                        "/maestro/layers/2/layer: layer must be one of " + LAYERS + " but was \"L33\"",
                        "/maestro/layers/5/layer: must not be a second L5",
                        "/maestro/layers/6/narrative: must not be blank");
    }

    @Test
    void a_threat_model_may_name_only_a_taxonomy_that_is_known() {
        LayerTaxonomy health = DocumentReader.standard().read(DocumentType.TAXONOMY, Documents.TAXONOMY);
        DocumentReader reader = DocumentReader.standard()
                .withTaxonomies(LayerTaxonomies.builtIn().with(health));
        String document =
                Faults.changed(DocumentType.THREAT_MODEL, "\"taxonomy\": \"maestro\"", "\"taxonomy\": \"acme\"");

        assertThat(Faults.of(reader, DocumentType.THREAT_MODEL, document.getBytes(StandardCharsets.UTF_8)))
                .extracting(Fault::toString)
                .containsExactly("/maestro/taxonomy: taxonomy must be one of [maestro, acme-health] but was acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"L4\"",
                "4",
                "\"4\"",
                "\"Layer 4\"",
                "\"layer 4\"",
                "\"Deployment and Infrastructure\"",
                "\"Deployment & Infrastructure\"",
                "\"deployment-infrastructure\"",
                "\"L4 · Deployment & Infrastructure\"",
                "\"L4 - Deployment Infrastructure\""
            })
    void a_threat_model_may_name_a_layer_in_every_form_and_is_written_with_its_id(String form) {
        AgentThreatModel model = DocumentReader.standard()
                .read(
                        DocumentType.THREAT_MODEL,
                        Faults.changed(
                                DocumentType.THREAT_MODEL,
                                "\"L4\"",
                                form,
                                "\"narrative\": \"five\"",
                                "\"narrative\": \"five\", \"threats\": [{\"catalog\": \"csa-maestro\", \"layer\": "
                                        + form + ", \"name\": \"Denial of Service (DoS) Attacks\"}]"));

        assertThat(model.layers())
                .extracting(LayerAssessment::layer)
                .containsExactly("L1", "L2", "L3", "L4", "L5", "L6", "L7");
        assertThat(model.assessmentOf("L5").threats())
                .containsExactly(ThreatReference.byName("csa-maestro", "L4", "Denial of Service (DoS) Attacks"));
        assertThat(DocumentWriter.compact().write(DocumentType.THREAT_MODEL, model))
                .contains("{\"layer\":\"L4\",\"certainty\":\"mapped\",\"narrative\":\"four\"}")
                .contains(
                        "{\"catalog\":\"csa-maestro\",\"layer\":\"L4\",\"name\":\"Denial of Service (DoS) Attacks\"}");
    }
}
