// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerNamesTest {

    /** What the layers are called in the field: by CSA, by the playbook, by tools. */
    private static final Map<Integer, List<String>> TITLES = Map.of(
            1, List.of("Foundation Models", "Foundation Model", "foundation-models"),
            2, List.of("Data Operations", "data-operations"),
            3, List.of("Agent Frameworks", "agent-frameworks"),
            4,
                    List.of(
                            "Deployment and Infrastructure",
                            "Deployment & Infrastructure",
                            "Deployment Infrastructure",
                            "deployment-infrastructure",
                            "deployment-and-infrastructure"),
            5, List.of("Evaluation and Observability", "Evaluation & Observability", "evaluation-observability"),
            6,
                    List.of(
                            "Security and Compliance",
                            "Security & Compliance",
                            "security-compliance",
                            "Security and Compliance (Vertical)",
                            "Security & Compliance (vertical)"),
            7, List.of("Agent Ecosystem", "agent-ecosystem"));

    static Stream<Arguments> namesInTheField() {
        return TITLES.entrySet().stream().flatMap(entry -> {
            int number = entry.getKey();
            List<String> names = new ArrayList<>(List.of(
                    "L" + number,
                    "l" + number,
                    "" + number,
                    " L" + number + " ",
                    "Layer " + number,
                    "layer-" + number));
            for (String title : entry.getValue()) {
                names.add(title);
                names.add(title.toUpperCase(Locale.ROOT));
                names.add(title.toLowerCase(Locale.ROOT));
                names.add(title.replace(' ', '_'));
                names.add(title.replace(' ', '\u00A0'));
                names.add("L" + number + " · " + title);
                names.add("L" + number + " - " + title);
                names.add("L" + number + ": " + title);
                names.add("Layer " + number + " — " + title);
                names.add("L" + number + "-" + title.replace(' ', '-'));
            }
            return names.stream().map(name -> Arguments.of(name, "L" + number));
        });
    }

    @ParameterizedTest
    @MethodSource("namesInTheField")
    void every_name_in_the_field_means_its_layer(String name, String id) {
        assertThat(LayerTaxonomy.MAESTRO.resolve(name).id()).isEqualTo(id);
    }

    @Test
    void every_id_with_every_other_layers_title_is_refused_with_both() {
        for (Layer layer : MaestroLayers.ALL) {
            for (Layer other : MaestroLayers.ALL) {
                if (!layer.equals(other)) {
                    String name = layer.id() + " - " + other.title();
                    assertThatIllegalArgumentException()
                            .as(name)
                            .isThrownBy(() -> LayerTaxonomy.MAESTRO.resolve(name))
                            .withMessageContaining("\"" + name + "\"")
                            .withMessageContaining(layer.id() + " · " + layer.title())
                            .withMessageContaining(other.id() + " · " + other.title());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "and",
                "&",
                "L",
                "L0",
                "L8",
                "8",
                "L04",
                "-4.0",
                "L4.1",
                "4.0",
                "Cross-Layer",
                "Layer",
                "Layer four",
                "Security",
                "Observability",
                "Infrastructure",
                "L4_DEPLOYMENT",
                "L4 - Agents",
                "Agents",
                "Unclassified",
                "Data Operations Agent Ecosystem",
                "Foundation Modelş"
            })
    void what_fits_no_layer_is_refused_with_all(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerTaxonomy.MAESTRO.resolve(name))
                .satisfies(e -> MaestroLayers.ALL.forEach(
                        layer -> assertThat(e).hasMessageContaining(layer.id() + " · " + layer.title())));
    }

    @Test
    void names_of_an_extension_mean_its_layers() {
        LayerTaxonomy health = LayerTaxonomy.MAESTRO
                .extend("acme-health", "1")
                .layer(Layer.of("L2.phi", "Protected Health Information")
                        .within("L2")
                        .withAliases("PHI"))
                .layer(Layer.of("L8", "Clinical Safety"))
                .build();

        assertThat(Stream.of("L2.phi", "l2.PHI", "phi", "L2.phi · Protected Health Information", "L2.phi: PHI")
                        .map(name -> health.resolve(name).id()))
                .containsOnly("L2.phi");
        assertThat(Stream.of("L8", "8", "Layer 8", "clinical-safety", "Layer 8: Clinical Safety")
                        .map(name -> health.resolve(name).id()))
                .containsOnly("L8");
        assertThat(health.resolve("L2").id()).isEqualTo("L2");
        assertThatIllegalArgumentException().isThrownBy(() -> health.resolve("L2 · PHI"));
    }

    @Test
    void hostile_names_are_refused() {
        String words = "L4 ".repeat(200_000);
        assertThatIllegalArgumentException().isThrownBy(() -> LayerTaxonomy.MAESTRO.resolve(words));
        assertThatIllegalArgumentException().isThrownBy(() -> LayerTaxonomy.MAESTRO.resolve("-".repeat(1_000_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> LayerTaxonomy.MAESTRO.resolve("\uD800"));
        assertThatNullPointerException()
                .isThrownBy(() -> LayerTaxonomy.MAESTRO.resolve(null))
                .withMessage("name");
    }
}
