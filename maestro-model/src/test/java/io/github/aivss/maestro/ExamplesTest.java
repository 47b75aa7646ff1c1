// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The examples of the documentation of this module, which shows the regions. */
class ExamplesTest {

    @Test
    void a_taxonomy() {
        // @start region="taxonomy"
        LayerTaxonomy health = LayerTaxonomy.MAESTRO
                .extend("acme-health", "1.0.0")
                .layer(Layer.of("L2.phi", "Protected Health Information").within("L2"))
                .build();
        // @end

        assertThat(health.findLayer("L2.phi")).isPresent();
        assertThat(health.base()).contains(LayerTaxonomy.MAESTRO);
    }
}
