// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every taxonomy, however it was extended. */
class LayerTaxonomyPropertiesTest {

    /** An extension as a document gives it: layers that hang on MAESTRO, on each other or on nothing, and threats. */
    record Extension(String prefix, List<Integer> parents, List<Integer> threatened) {

        /** The first eight parents are nothing and MAESTRO's seven; those after are the extension's earlier layers. */
        List<Layer> layers() {
            List<Layer> layers = new ArrayList<>();
            for (int i = 0; i < parents.size(); i++) {
                int parent = parents.get(i) % (8 + i);
                Layer layer = Layer.of(prefix + i, "Layer of " + prefix + i);
                layers.add(parent == 0 ? layer : layer.within(parent < 8 ? "L" + parent : prefix + (parent - 8)));
            }
            return layers;
        }

        List<Threat> threats(String catalog) {
            List<Threat> threats = new ArrayList<>();
            for (int i = 0; i < threatened.size(); i++) {
                int layer = threatened.get(i) % (7 + parents.size());
                ThreatScope scope = ThreatScope.of(layer < 7 ? "L" + (layer + 1) : prefix + (layer - 7));
                threats.add(Threat.of(catalog, scope, "Threat " + prefix + i).withId(prefix + "-" + i));
            }
            return threats;
        }

        void addTo(LayerTaxonomy.Builder builder, String catalog) {
            layers().forEach(builder::layer);
            threats(catalog).forEach(builder::threat);
        }

        LayerTaxonomy of(LayerTaxonomy base, String id) {
            LayerTaxonomy.Builder builder = base.extend(id, "1");
            addTo(builder, id);
            return builder.build();
        }
    }

    private static Arbitrary<Extension> extensions(String prefix) {
        Arbitrary<List<Integer>> numbers =
                Arbitraries.integers().between(0, 1000).list().ofMaxSize(12);
        return Combinators.combine(numbers, numbers).as((parents, threats) -> new Extension(prefix, parents, threats));
    }

    @Provide
    Arbitrary<Extension> oneExtension() {
        return extensions("a");
    }

    @Provide
    Arbitrary<Extension> anotherExtension() {
        return extensions("b");
    }

    private static List<List<Object>> withoutCatalog(LayerTaxonomy taxonomy) {
        return taxonomy.threats().stream()
                .<List<Object>>map(threat -> List.of(threat.id(), threat.name(), threat.scope()))
                .toList();
    }

    @Property
    void extension_changes_nothing_of_its_base(
            @ForAll("oneExtension") Extension a, @ForAll("anotherExtension") Extension b) {
        LayerTaxonomy base = a.of(LayerTaxonomy.MAESTRO, "a");
        LayerTaxonomy extended = b.of(base, "b");

        assertThat(extended.layers()).containsSubsequence(base.layers());
        assertThat(extended.layers())
                .containsAll(b.layers())
                .hasSize(base.layers().size() + b.parents().size());
        assertThat(extended.threats()).startsWith(base.threats().toArray(Threat[]::new));
        base.layers().forEach(layer -> assertThat(extended.resolve(layer.id())).isEqualTo(layer));
    }

    @Property
    void two_extensions_in_turn_give_the_same_as_one_with_both(
            @ForAll("oneExtension") Extension a, @ForAll("anotherExtension") Extension b) {
        LayerTaxonomy inTurn = b.of(a.of(LayerTaxonomy.MAESTRO, "a"), "b");
        LayerTaxonomy.Builder both = LayerTaxonomy.MAESTRO.extend("both", "1");
        a.addTo(both, "both");
        b.addTo(both, "both");
        LayerTaxonomy atOnce = both.build();

        assertThat(atOnce.layers()).isEqualTo(inTurn.layers());
        assertThat(withoutCatalog(atOnce)).isEqualTo(withoutCatalog(inTurn));
    }

    @Property
    void each_layer_is_where_it_would_be_inserted_one_by_one(@ForAll("oneExtension") Extension a) {
        List<Layer> expected = new ArrayList<>(MaestroLayers.ALL);
        Map<String, String> parentOf = new HashMap<>();
        for (Layer layer : a.layers()) {
            layer.parent().ifPresent(parent -> parentOf.put(layer.id(), parent));
            int at = expected.size();
            if (layer.parent().isPresent()) {
                at = 1 + indexOf(expected, layer.parent().get());
                while (at < expected.size()
                        && descends(
                                parentOf, expected.get(at).id(), layer.parent().get())) {
                    at++;
                }
            }
            expected.add(at, layer);
        }

        assertThat(a.of(LayerTaxonomy.MAESTRO, "a").layers()).isEqualTo(expected);
    }

    private static int indexOf(List<Layer> layers, String id) {
        return layers.stream().map(Layer::id).toList().indexOf(id);
    }

    private static boolean descends(Map<String, String> parentOf, String id, String ancestor) {
        String parent = parentOf.get(id);
        return parent != null && (parent.equals(ancestor) || descends(parentOf, parent, ancestor));
    }

    @Property
    void every_threat_is_found_by_every_reference_to_it(@ForAll("oneExtension") Extension a) {
        LayerTaxonomy taxonomy = a.of(LayerTaxonomy.MAESTRO, "a");

        for (Threat threat : taxonomy.threats()) {
            assertThat(taxonomy.findThreat(threat.reference())).contains(threat);
            for (String layer : threat.scope().layers()) {
                assertThat(taxonomy.findThreat(ThreatReference.byName(threat.catalog(), layer, threat.name())))
                        .contains(threat);
                assertThat(taxonomy.threatsOf(layer)).contains(threat);
            }
        }
    }
}
