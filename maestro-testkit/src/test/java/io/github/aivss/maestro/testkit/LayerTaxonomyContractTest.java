// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatScope;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LayerTaxonomyContractTest {

    @Nested
    class Maestro extends LayerTaxonomyContract {

        @Override
        protected LayerTaxonomy taxonomy() {
            return LayerTaxonomy.MAESTRO;
        }
    }

    @Nested
    class ExtensionOfAnExtension extends LayerTaxonomyContract {

        @Override
        protected LayerTaxonomy taxonomy() {
            return LayerTaxonomy.MAESTRO
                    .extend("first", "1")
                    .layer(Layer.of("L2.a", "Part A").within("L2").withAliases("A"))
                    .layer(Layer.of("L8", "Eighth"))
                    .threat(Threat.of("first", ThreatScope.of("L2.a"), "Drift"))
                    .build()
                    .extend("second", "1")
                    .layer(Layer.of("L2.a.x", "Part X").within("L2.a"))
                    .layer(Layer.of("L2.b", "Part B").within("L2"))
                    .threat(Threat.of("second", ThreatScope.CROSS_LAYER, "Drift"))
                    .build();
        }
    }

    @Nested
    class OwnTaxonomy extends LayerTaxonomyContract {

        @Override
        protected LayerTaxonomy taxonomy() {
            return LayerTaxonomy.of("own", "1")
                    .layer(Layer.of("S", "Spoofing"))
                    .layer(Layer.of("S.voice", "Cloned Voice").within("S"))
                    .threat(Threat.of("own", ThreatScope.of("S.voice"), "False Call"))
                    .build();
        }
    }

    @Nested
    class ExtensionOfAnOwnTaxonomy extends LayerTaxonomyContract {

        @Override
        protected LayerTaxonomy taxonomy() {
            return new OwnTaxonomy()
                    .taxonomy()
                    .extend("more", "1")
                    .layer(Layer.of("T", "Tampering"))
                    .threat(Threat.of("more", ThreatScope.of("S"), "Forged Badge"))
                    .build();
        }
    }

    @Test
    void a_taxonomy_that_changes_between_calls_fails() {
        AtomicInteger calls = new AtomicInteger();
        LayerTaxonomyContract fickle = new LayerTaxonomyContract() {
            @Override
            protected LayerTaxonomy taxonomy() {
                return LayerTaxonomy.MAESTRO
                        .extend("fickle", "1." + calls.incrementAndGet())
                        .build();
            }
        };

        assertThatExceptionOfType(AssertionError.class).isThrownBy(fickle::the_taxonomy_is_the_same_every_time);
        assertThat(calls).hasValue(2);
    }
}
