// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.Fault;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatScope;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultyTaxonomyTest {

    private static final String IDS = "[L1, L2, L3, L4, L5, L6, L7, L2.phi, L8]";

    static Stream<Arguments> changes() {
        return Stream.of(
                // What does not make a whole
                faulty(
                        "\"id\": \"acme-health\"",
                        "\"id\": \"maestro\"",
                        "/id: must be new but maestro is part of maestro 2025-02-06"),
                faulty("\"id\": \"L8\"", "\"id\": \"L7\"", "/layers/1/id: must be new but L7 is Agent Ecosystem"),
                faulty(
                        "\"id\": \"L8\"",
                        "\"id\": \"L2.phi\"",
                        "/layers/1/id: must be new but L2.phi is Protected Health Information"),
                faulty(
                        "\"parent\": \"L2\"",
                        "\"parent\": \"L9\"",
                        "/layers/0/parent: must be one of " + IDS + " but was L9"),
                faulty(
                        "\"parent\": \"L2\"",
                        "\"parent\": \"L2.phi\"",
                        "/layers/0/parent: must not form a circle but was L2.phi"),
                faulty(
                        "\"vertical\": true",
                        "\"parent\": \"L2.phi\"}, {\"id\": \"a\", \"title\": \"A\", \"parent\": \"b\"},"
                                + " {\"id\": \"b\", \"title\": \"B\", \"parent\": \"a\"",
                        "/layers/2/parent: must not form a circle but was b",
                        "/layers/3/parent: must not form a circle but was a"),
                faulty(
                        "\"PHI\"",
                        "\"PHI\", \"data-operations\"",
                        "/layers/0/aliases/1: must mean this layer alone but \"data-operations\" fits each of [L2 · Data"
                                + " Operations, L2.phi · Protected Health Information]"),
                faulty("\"Clinical Safety\"", "\"&\"", "/layers/1/title: must have a word but was \"&\""),
                faulty(
                        "\"layer\": \"L2.phi\"",
                        "\"layer\": \"L9\"",
                        "/threats/0/layer: must be one of " + IDS + " but was L9"),
                faulty(
                        "{\"name\": \"Unsafe Advice\"}",
                        "{\"name\": \"Unsafe Advice\"}, {\"name\": \"Unsafe Advice\"}",
                        "/threats/2: must not be a second Unsafe Advice (Cross-Layer) of acme-health"),
                faulty(
                        "{\"name\": \"Unsafe Advice\"}",
                        "{\"name\": \"Unsafe Advice\", \"layer\": \"L8\", \"id\": \"PHI-1\"}",
                        "/threats/1: must not be a second PHI-1 of acme-health"),
                // Values
                faulty(
                        "layer-taxonomy/1",
                        "layer-taxonomy/2",
                        "/format: must be \"layer-taxonomy/1\" but was \"layer-taxonomy/2\", which is newer than this"
                                + " version supports: use a newer aivss, or write the document as layer-taxonomy/1"),
                faulty(
                        "\"extends\": \"maestro\"",
                        "\"extends\": \"acme\"",
                        "/extends: taxonomy must be one of [maestro] but was acme"),
                faulty(
                        "Agent Memory & Context Manipulation",
                        "Amnesia",
                        "/layers/0/coreRisks/0: core risk must be \"Agentic AI Tool Misuse\", \"Agent Access Control Violation\", \"Agent Cascading Failures\", \"Agent Orchestration & Multi-Agent Exploitation\", \"Agent Identity Impersonation\", \"Agent Memory & Context Manipulation\", \"Insecure Agent Critical Systems Interaction\", \"Agent Supply Chain & Dependency Risk\", \"Agent Untraceability\" or \"Agent Goal & Instruction Manipulation\" but was \"Amnesia\""),
                faulty(
                        "\"acme-health\"",
                        "\"acme health\"",
                        "/id: must be one word of at most 100 characters but was \"acme health\""),
                faulty(
                        "\"id\": \"L8\"",
                        "\"id\": \"\"",
                        "/layers/1/id: must be one word of at most 100 characters but was \"\""),
                faulty(
                        "\"parent\": \"L2\"",
                        "\"parent\": \"L\\n2\"",
                        "/layers/0/parent: must be one word of at most 100 characters but was \"L\\u000a2\""),
                faulty(
                        "\"layer\": \"L2.phi\"",
                        "\"layer\": \" \"",
                        "/threats/0/layer: must be one word of at most 100 characters but was \" \""),
                faulty("\"1.0.0\"", "\"\"", "/version: must not be blank"),
                faulty(
                        "[\"PHI\"]",
                        "[\"\", 7]",
                        "/layers/0/aliases/0: must not be blank",
                        "/layers/0/aliases/1: must be a text but was 7"),
                faulty("\"vertical\": true", "\"vertical\": 1", "/layers/1/vertical: must be true or false but was 1"),
                faulty(
                        "\"deprecated\": false",
                        "\"deprecated\": \"no\"",
                        "/threats/0/deprecated: must be true or false but was \"no\""),
                faulty("[{\"id\": \"L2.phi\"", "[7, {\"id\": \"L2.phi\"", "/layers/0: must be an object but was 7"),
                // Members
                faulty(
                        "\"title\": \"Clinical Safety\"",
                        "\"name\": \"Clinical Safety\"",
                        "/layers/1/name: is unknown, must be \"id\", \"parent\", \"title\", \"description\", \"aliases\", \"coreRisks\" or \"vertical\"",
                        "/layers/1/title: is missing, must be a text"),
                faulty(
                        "\"name\": \"Unsafe Advice\"",
                        "\"id\": \"x\", \"id\": \"x\"",
                        "/threats/1/id: is given twice",
                        "/threats/1/name: is missing, must be a text"),
                faulty(
                        "\"version\": \"1.0.0\", \"extends\": \"maestro\",",
                        "\"version\": 1, \"base\": \"maestro\", \"version\": 1,",
                        "/version: must be a text but was 1",
                        "/base: is unknown, must be \"format\", \"id\", \"version\", \"extends\", \"layers\" or \"threats\"",
                        "/version: is given twice",
                        "/extends: is missing, must be the id of a taxonomy"));
    }

    private static Arguments faulty(String part, String other, String... faults) {
        return arguments(part, other, List.of(faults));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("changes")
    void a_taxonomy_is_refused_with_its_fault(String part, String other, List<String> faults) {
        assertThat(Faults.of(DocumentType.TAXONOMY, Faults.changed(DocumentType.TAXONOMY, part, other)))
                .extracting(Fault::toString)
                .containsExactlyElementsOf(faults);
    }

    @Test
    void a_taxonomy_that_is_inconsistent_is_refused_with_every_fault() {
        String document = """
                {"threats": [{"name": "a", "layer": "x"}, {"name": "b", "layer": "y"}],
                 "layers": [{"id": "L1", "title": "One"}, {"id": "p", "title": "Two", "parent": "z"}],
                 "id": "csa-maestro", "format": "layer-taxonomy/1", "extends": "maestro", "version": "1"}""";

        assertThat(Faults.of(DocumentType.TAXONOMY, document))
                .extracting(Fault::location)
                .containsExactly("/threats/0/layer", "/threats/1/layer", "/layers/0/id", "/layers/1/parent", "/id");
    }

    @Test
    void a_taxonomy_without_anything_is_reported_with_what_is_missing() {
        assertThat(Faults.of(DocumentType.TAXONOMY, "{}"))
                .extracting(Fault::toString)
                .containsExactly(
                        "/format: is missing, must be \"layer-taxonomy/1\"",
                        "/id: is missing, must be a word",
                        "/version: is missing, must be a text",
                        "/extends: is missing, must be the id of a taxonomy");
    }

    static Stream<Threat> unwritable() {
        Threat threat = Threat.of("x", ThreatScope.of("L1"), "a threat");
        return Stream.of(
                threat.withCoreRisks(CoreRisk.UNTRACEABILITY),
                Threat.of("x", new ThreatScope(List.of("L1", "L2"), List.of(), false), "a threat"),
                Threat.of("x", new ThreatScope(List.of("L1"), List.of("L2"), false), "a threat"),
                Threat.of("x", new ThreatScope(List.of("L1"), List.of(), true), "a threat"),
                Threat.of("x", new ThreatScope(List.of(), List.of("L1"), false), "a threat"));
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void a_taxonomy_whose_document_cannot_carry_a_threat_is_not_written(Threat threat) {
        LayerTaxonomy taxonomy = LayerTaxonomy.MAESTRO
                .extend("x", "1")
                .layer(Layer.of("L8", "Eight"))
                .threat(threat)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentWriter.compact().write(DocumentType.TAXONOMY, taxonomy))
                .withMessage("threat must strike at one layer, or across all, and have no core risks, to be written but"
                        + " was a threat");
    }

    @Test
    void a_taxonomy_that_extends_none_is_not_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentWriter.compact().write(DocumentType.TAXONOMY, LayerTaxonomy.MAESTRO))
                .withMessage("taxonomy must be an extension but was maestro, which is built in");
    }
}
