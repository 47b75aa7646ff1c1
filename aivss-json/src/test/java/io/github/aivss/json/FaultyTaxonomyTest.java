// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.Fault;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatScope;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                faulty(
                        "\"layer\": \"L2.phi\"",
                        "\"layers\": [\"L9\", \"L8\", \"x\"], \"furtherLayers\": [\"y\"]",
                        "/threats/0/layers/0: must be one of " + IDS + " but was L9",
                        "/threats/0/layers/2: must be one of " + IDS + " but was x",
                        "/threats/0/furtherLayers/0: must be one of " + IDS + " but was y"),
                faulty(
                        "\"layer\": \"L2.phi\"",
                        "\"layer\": \"L2.phi\", \"layers\": [\"L1\", \"L2.phi\"], \"furtherLayers\": [\"L1\", \"L3\"]",
                        "/threats/0/layers: must not be given together with layer",
                        "/threats/0/layers/1: must not be a second L2.phi",
                        "/threats/0/furtherLayers/0: must not be a second L1"),
                faulty("\"layer\": \"L2.phi\"", "\"layers\": []", "/threats/0/layers: must have at least one layer"),
                faulty(
                        "\"layer\": \"L2.phi\"",
                        "\"crossLayer\": false",
                        "/threats/0/crossLayer: must be true for a threat without layers"),
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
                faulty("\"id\": \"L8\", ", "", "/layers/1/id: is missing, must be a word"),
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
                        "/version: is given twice"));
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
                        "/layers: is missing, must be an array of the layers, since no taxonomy is extended");
    }

    @Test
    void a_taxonomy_of_ones_own_has_at_least_one_layer() {
        String own = """
                {"format": "layer-taxonomy/1", "id": "own", "version": "1", "layers": %s}""";

        assertThat(Faults.of(DocumentType.TAXONOMY, own.formatted("[]")))
                .extracting(Fault::toString)
                .containsExactly("/layers: must have at least one layer");
        assertThat(Faults.of(DocumentType.TAXONOMY, own.replace(", \"layers\": %s", "")))
                .extracting(Fault::toString)
                .containsExactly("/layers: is missing, must be an array of the layers, since no taxonomy is extended");
        assertThat(Faults.of(
                        DocumentType.TAXONOMY,
                        own.formatted("[{\"id\": \"a\", \"title\": \"A\", \"parent\": \"L1\"}]")))
                .extracting(Fault::toString)
                .containsExactly("/layers/0/parent: must be one of [a] but was L1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maestro", "csa-maestro", "owasp-agentic-threats/1.0"})
    void a_taxonomy_of_ones_own_cannot_pose_as_maestro_or_its_catalogues(String id) {
        assertThat(Faults.of(DocumentType.TAXONOMY, """
                {"format": "layer-taxonomy/1", "id": "%s", "version": "1", "layers": [{"id": "a", "title": "A"}]}""".formatted(id)))
                .extracting(Fault::toString)
                .containsExactly("/id: must be new but " + id + " is part of maestro 2025-02-06");
    }

    @Test
    void maestro_is_not_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentWriter.compact().write(DocumentType.TAXONOMY, LayerTaxonomy.MAESTRO))
                .withMessage("taxonomy must not be maestro, which is built in");
    }

    @Test
    void a_threat_has_all_that_java_can_say_of_it() {
        String document = """
                {"format": "layer-taxonomy/1", "id": "own", "version": "1",
                 "layers": [{"id": "a", "title": "Part A"}, {"id": "b", "title": "Part B"}, {"id": "c", "title": "C"}],
                 "threats": [{"layers": ["a", "b"], "furtherLayers": ["c"], "crossLayer": true, "id": "T-1",
                              "name": "Drift", "description": "it drifts",
                              "coreRisks": ["Agent Untraceability", "Agent Cascading Failures"], "deprecated": true},
                             {"furtherLayers": ["c"], "name": "Rumour"}]}""";

        assertThat(DocumentReader.standard()
                        .read(DocumentType.TAXONOMY, document)
                        .threats())
                .containsExactly(
                        Threat.of("own", new ThreatScope(List.of("a", "b"), List.of("c"), true), "Drift")
                                .withId("T-1")
                                .withDescription("it drifts")
                                .withCoreRisks(CoreRisk.UNTRACEABILITY, CoreRisk.CASCADING_FAILURES)
                                .asDeprecated(),
                        Threat.of("own", new ThreatScope(List.of(), List.of("c"), false), "Rumour"));
    }
}
