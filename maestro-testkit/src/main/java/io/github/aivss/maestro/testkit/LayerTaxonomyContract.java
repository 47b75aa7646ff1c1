// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatCatalog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What holds of every taxonomy, however it came about. To check one, say where it comes from:
 *
 * <pre>{@code
 * class HealthTaxonomyTest extends LayerTaxonomyContract {
 *     @Override
 *     protected LayerTaxonomy taxonomy() {
 *         return new HealthTaxonomyProvider().taxonomy();
 *     }
 * }
 * }</pre>
 */
public abstract class LayerTaxonomyContract {

    /** For subclasses. */
    protected LayerTaxonomyContract() {}

    /**
     * The taxonomy to check, made anew at every call.
     *
     * @return the taxonomy
     */
    protected abstract LayerTaxonomy taxonomy();

    /** Two documents that name the taxonomy mean the same. */
    @Test
    @DisplayName("the taxonomy is the same every time")
    public void isTheSameEveryTime() {
        assertEquals(taxonomy(), taxonomy());
        assertEquals(taxonomy().hashCode(), taxonomy().hashCode());
    }

    /** An id of its own, so that documents can name it beside the taxonomies that are known anyway. */
    @Test
    @DisplayName("documents can name the taxonomy by its id")
    public void isKnownByItsId() {
        LayerTaxonomy taxonomy = taxonomy();

        assertEquals(taxonomy, LayerTaxonomies.builtIn().with(taxonomy).of(taxonomy.id()));
    }

    /** What holds for MAESTRO holds for what extends it. */
    @Test
    @DisplayName("the taxonomy keeps every layer and threat of what it extends, in their order, down to MAESTRO")
    public void keepsWhatItExtends() {
        LayerTaxonomy taxonomy = taxonomy();
        LayerTaxonomy root = taxonomy;
        for (Optional<LayerTaxonomy> base = taxonomy.base(); base.isPresent(); base = root.base()) {
            root = base.get();
            assertEquals(
                    root.layers(),
                    taxonomy.layers().stream().filter(root.layers()::contains).toList());
            assertEquals(
                    root.catalogs(),
                    taxonomy.catalogs().subList(0, root.catalogs().size()));
        }
        assertEquals(LayerTaxonomy.MAESTRO, root);
    }

    /** A reader of documents can tell the layers apart. */
    @Test
    @DisplayName("every name of a layer, and its id with any of its names, means that layer alone")
    public void namesMeanOneLayer() {
        LayerTaxonomy taxonomy = taxonomy();
        for (Layer layer : taxonomy.layers()) {
            assertEquals(Optional.of(layer), taxonomy.findLayer(layer.id()));
            assertEquals(layer, taxonomy.resolve(layer.id()));
            assertMeans(taxonomy, layer, layer.title());
            layer.aliases().forEach(alias -> assertMeans(taxonomy, layer, alias));
        }
    }

    private static void assertMeans(LayerTaxonomy taxonomy, Layer layer, String name) {
        assertEquals(layer, taxonomy.resolve(name));
        assertEquals(layer, taxonomy.resolve(layer.id() + " · " + name));
    }

    /** The order of the layers shows what is part of what. */
    @Test
    @DisplayName("every sub-layer stands after its parent, with nothing between but the parent's other sub-layers")
    public void subLayersFollowTheirParents() {
        LayerTaxonomy taxonomy = taxonomy();
        List<Layer> layers = taxonomy.layers();
        for (int i = 0; i < layers.size(); i++) {
            Optional<String> parent = layers.get(i).parent();
            if (parent.isPresent()) {
                assertTrue(i > 0, "a sub-layer stands first");
                assertTrue(
                        isWithin(taxonomy, layers.get(i - 1), parent.get()),
                        layers.get(i).id() + " stands apart from " + parent.get());
            }
        }
    }

    private static boolean isWithin(LayerTaxonomy taxonomy, Layer layer, String ancestor) {
        Optional<Layer> each = Optional.of(layer);
        while (each.isPresent() && !each.get().id().equals(ancestor)) {
            each = each.get().parent().flatMap(taxonomy::findLayer);
        }
        return each.isPresent();
    }

    /** A threat model can refer to every threat. */
    @Test
    @DisplayName("every threat strikes at layers of the taxonomy and is found by its reference")
    public void threatsAreFound() {
        LayerTaxonomy taxonomy = taxonomy();
        for (Threat threat : taxonomy.threats()) {
            assertEquals(Optional.of(threat), taxonomy.findThreat(threat.reference()));
            for (String layer : threat.scope().layers()) {
                assertTrue(taxonomy.findLayer(layer).isPresent(), threat.reference() + " strikes at " + layer);
                assertTrue(taxonomy.threatsOf(layer).contains(threat), layer + " lacks " + threat.reference());
            }
        }
    }

    /** An id of a threat says where it is from. */
    @Test
    @DisplayName("the threats that an extension adds stand in one catalogue, named like the extension")
    public void ownThreatsAreNamedLikeTheTaxonomy() {
        LayerTaxonomy taxonomy = taxonomy();
        taxonomy.base().ifPresent(base -> {
            List<ThreatCatalog> own = taxonomy.catalogs()
                    .subList(base.catalogs().size(), taxonomy.catalogs().size());
            assertTrue(own.size() <= 1, "more than one catalogue: " + own);
            own.forEach(catalog -> assertEquals(taxonomy.id(), catalog.id()));
        });
    }
}
