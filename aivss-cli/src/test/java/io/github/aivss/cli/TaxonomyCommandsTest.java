// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyCommandsTest {

    private static final String STRIDE = "../examples/taxonomies/stride.json";

    private static final String EXTENSION = """
            {"format": "layer-taxonomy/1", "id": "acme-health", "version": "1.0.0", "extends": "maestro",
             "layers": [{"id": "L2.phi", "parent": "L2", "title": "Protected Health Information", "aliases": ["PHI"]},
                        {"id": "L8", "title": "Clinical Safety", "vertical": true}],
             "threats": [{"layer": "L2.phi", "id": "PHI-1", "name": "Record Linkage"}]}""";

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void writeExtension() throws IOException {
        file = Files.writeString(folder.resolve("acme.json"), EXTENSION).toString();
    }

    @Test
    void the_seven_layers_of_maestro_are_listed() {
        assertThat(Run.of("layers").output().lines().filter(line -> line.startsWith("L")))
                .containsExactly(
                        "L1  Foundation Models",
                        "L2  Data Operations",
                        "L3  Agent Frameworks",
                        "L4  Deployment and Infrastructure",
                        "L5  Evaluation and Observability",
                        "L6  Security and Compliance (vertical)",
                        "L7  Agent Ecosystem");
    }

    @Test
    void an_extension_is_listed_in_its_order() {
        assertThat(Run.of("layers", "--taxonomy", file, "--format", "jsonl")
                        .output()
                        .lines())
                .hasSize(9)
                .element(2)
                .isEqualTo("{\"id\":\"L2.phi\",\"parent\":\"L2\",\"title\":\"Protected Health Information\","
                        + "\"aliases\":[\"PHI\"]}");
        assertThat(Run.of("threats", "--taxonomy", file, "--layer", "phi").output())
                .isEqualTo("acme-health\n  PHI-1 Record Linkage (L2.phi)\n");
    }

    @Test
    void the_threats_of_a_layer_are_listed_under_any_of_its_names() {
        String byId = Run.of("threats", "--layer", "L4").output();

        assertThat(byId).contains("Lateral Movement (L4)", "T4 Resource Overload");
        assertThat(Run.of("threats", "--layer", "4").output()).isEqualTo(byId);
        assertThat(Run.of("threats", "--layer", "deployment-infrastructure").output())
                .isEqualTo(byId);
        assertThat(Run.of("threats", "--layer", "L4 · Security").exitCode()).isEqualTo(2);
        assertThat(Run.of("threats")
                        .output()
                        .lines()
                        .filter(line -> line.startsWith("  ") && !line.startsWith("      ")))
                .hasSize(55 + 15 + 17);
    }

    @Test
    void a_threat_model_of_an_extension_needs_its_file() throws IOException {
        String layers = Run.of("new", "--kind", "threat-model")
                .output()
                .replace("\"taxonomy\": \"maestro\"", "\"taxonomy\": \"acme-health\"")
                .replace(
                        "\"layer\": \"L3\"",
                        "\"layer\": \"PHI\", \"certainty\": \"mapped\", \"narrative\": \"Links records.\", \"threats\":"
                                + " [{\"catalog\": \"acme-health\", \"id\": \"PHI-1\"}]}, {\"layer\": \"L3\"")
                .replaceFirst(
                        "(\"layer\": \"L7\",[^}]*})",
                        "$1, {\"layer\": \"L8\", \"certainty\": \"uncertain\", \"narrative\": \"Not told.\"}");
        String model = Files.writeString(folder.resolve("model.json"), layers).toString();

        assertThat(Run.of("score", model).errors())
                .isEqualTo(model + ": /maestro/taxonomy: taxonomy must be one of [maestro] but was acme-health\n");
        assertThat(Run.of("score", model, "--taxonomy", file).exitCode()).isZero();
        assertThat(Run.of("convert", model, "--taxonomy", file, "--to", "threat-model")
                        .output())
                .contains("\"layer\": \"L2.phi\"", "\"id\": \"PHI-1\"");
    }

    @Test
    void a_taxonomy_that_is_neither_known_nor_a_file_is_refused() {
        assertThat(Run.of("layers", "--taxonomy", "acme"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "--taxonomy: taxonomy must be one of [maestro] but was acme, and there is no file of that name\n"));
    }

    @Test
    void the_threats_of_a_layer_include_those_of_its_sub_layers() {
        assertThat(Run.of("threats", "--taxonomy", file, "--layer", "L2").output())
                .contains("PHI-1 Record Linkage");
        assertThat(Run.of("threats", "--taxonomy", file, "--layer", "L3").output())
                .doesNotContain("PHI-1");
    }

    @Test
    void a_file_may_extend_the_file_before_it() throws IOException {
        String second = Files.writeString(folder.resolve("second.json"), """
                        {"format": "layer-taxonomy/1", "id": "ward", "version": "1", "extends": "acme-health",
                         "layers": [{"id": "L9", "title": "Ward"}]}""").toString();

        assertThat(Run.of("layers", "--taxonomy", file, "--taxonomy", second, "--format", "jsonl")
                        .output()
                        .lines())
                .hasSize(10);
        assertThat(Run.of("layers", "--taxonomy", second, "--taxonomy", file))
                .extracting(Run::exitCode, Run::output)
                .containsExactly(2, "");
        assertThat(Run.of("layers", "--taxonomy", file, "--taxonomy", "maestro").output())
                .isEqualTo(Run.of("layers").output());
    }

    @Test
    void a_model_of_an_own_taxonomy_is_scored_converted_and_covered() throws IOException {
        the_model_of_a_taxonomy_is_scored_converted_and_covered("S", "R-1", "--taxonomy", STRIDE);
    }

    @Test
    void a_model_of_an_extended_own_taxonomy_is_scored_converted_and_covered() throws IOException {
        the_model_of_a_taxonomy_is_scored_converted_and_covered(
                "I.personal", "P-1", "--taxonomy", STRIDE, "--taxonomy", "../examples/taxonomies/acme-privacy.json");
    }

    private void the_model_of_a_taxonomy_is_scored_converted_and_covered(
            String layer, String threat, String... taxonomies) throws IOException {
        String text = Run.of(with(taxonomies, "new", "--kind", "threat-model")).output();
        String model = Files.writeString(folder.resolve("model.json"), text).toString();

        assertThat(text).contains("\"layer\": \"" + layer + '"').doesNotContain("\"L1\"");
        assertThat(Run.of(with(taxonomies, "score", model)).errors()).isEmpty();
        assertThat(Run.of(with(taxonomies, "convert", model, "--to", "threat-model")))
                .isEqualTo(new Run(0, text, ""));
        assertThat(Run.of(with(taxonomies, "convert", model, "--to", "assessment"))
                        .exitCode())
                .isZero();
        assertThat(Run.of(with(taxonomies, "coverage", model)).output()).contains("[ ] " + threat + ' ');
        Run listing = Run.of(with(taxonomies, "convert", model, "--to", "listing", "--lossy"));
        assertThat(listing.exitCode()).isEqualTo(2);
        assertThat(listing.output()).isEmpty();
        assertThat(listing.errors())
                .contains("/maestro/taxonomy: cannot be represented in a listing: must be maestro 2025-02-06 but was ");
    }

    private static String[] with(String[] taxonomies, String... command) {
        return Stream.of(command, taxonomies).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void the_taxonomy_that_is_named_last_counts_even_if_it_was_named_before() {
        assertThat(Run.of("layers", "--taxonomy", STRIDE, "--taxonomy", file, "--taxonomy", STRIDE)
                        .output())
                .isEqualTo(Run.of("layers", "--taxonomy", STRIDE).output())
                .startsWith("S  Spoofing\n");
        assertThat(Run.of("layers", "--taxonomy", STRIDE, "--taxonomy", file, "--taxonomy", "stride")
                        .output())
                .startsWith("S  Spoofing\n");
    }

    @Test
    void a_new_assessment_has_no_taxonomy() {
        assertThat(Run.of("new", "--taxonomy", STRIDE))
                .isEqualTo(new Run(2, "", "aivss new: --taxonomy needs --kind threat-model; see aivss new --help\n"));
    }

    @Test
    void a_threat_at_several_layers_is_listed_at_each() {
        assertThat(Run.of("threats", "--taxonomy", STRIDE, "--layer", "E", "--format", "jsonl")
                        .output())
                .startsWith("{\"catalog\":\"stride\",\"id\":\"T-1\",\"name\":\"Instructions in Retrieved Content\","
                        + "\"layers\":[\"T\",\"E\"],\"crossLayer\":false,")
                .contains("\"coreRisks\":[\"Agent Goal & Instruction Manipulation\",\"Agentic AI Tool Misuse\"]");
    }

    @Test
    void a_faulty_file_is_named_with_each_fault() throws IOException {
        String broken = Files.writeString(
                        folder.resolve("broken.json"), EXTENSION.replace("\"id\": \"L8\"", "\"id\": \"L1\""))
                .toString();

        Run run = Run.of("score", "--taxonomy", broken, "../examples/lutra-ai.json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors().lines()).isNotEmpty().allMatch(line -> line.startsWith(broken + ": /"));
    }
}
