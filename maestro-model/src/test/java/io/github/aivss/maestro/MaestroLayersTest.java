// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.CoreRisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaestroLayersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            L1 | Foundation Models             | false | 10 | 9
            L2 | Data Operations               | false |  6 | 8
            L3 | Agent Frameworks              | false |  4 | 3
            L4 | Deployment and Infrastructure | false |  7 | 2
            L5 | Evaluation and Observability  | false |  9 | 3
            L6 | Security and Compliance       | true  |  5 | 2
            L7 | Agent Ecosystem               | false |  1 | 8
            """)
    void every_layer_as_published(String id, String title, boolean vertical, int firstRisk, int secondRisk) {
        Layer layer = LayerTaxonomy.MAESTRO.findLayer(id).orElseThrow();

        assertThat(layer.title()).isEqualTo(title);
        assertThat(layer.vertical()).isEqualTo(vertical);
        assertThat(layer.parent()).isEmpty();
        assertThat(layer.description()).isNotBlank();
        assertThat(layer.coreRisks()).extracting(CoreRisk::number).containsExactly(firstRisk, secondRisk);
    }

    @ParameterizedTest
    @CsvSource({"1, L7", "2, L4 L6", "3, L3 L5", "4, L3", "5, L6", "6, L2", "7, L4", "8, L2 L7", "9, L1 L5", "10, L1"})
    void every_core_risk_has_its_layers(int risk, String layers) {
        assertThat(LayerTaxonomy.MAESTRO.layersOf(CoreRisk.ofNumber(risk)))
                .extracting(Layer::id)
                .containsExactly(layers.split(" "));
    }

    @Test
    void the_seven_are_in_their_order() {
        assertThat(LayerTaxonomy.MAESTRO.layers())
                .isEqualTo(MaestroLayers.ALL)
                .extracting(Layer::id)
                .containsExactly("L1", "L2", "L3", "L4", "L5", "L6", "L7");
        assertThat(LayerTaxonomy.MAESTRO.id()).isEqualTo("maestro");
        assertThat(LayerTaxonomy.MAESTRO.base()).isEmpty();
    }
}
