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
import org.junit.jupiter.api.Test;

/**
 * The rules that every taxonomy keeps, wherever it comes from. To check a taxonomy, extend this class:
 *
 * <pre>{@code
 * class HealthTaxonomyTest extends LayerTaxonomyContract {
 *     @Override
 *     protected LayerTaxonomy taxonomy() {
 *         return new HealthTaxonomyProvider().taxonomy();
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public abstract class LayerTaxonomyContract {

    /** Creates the test; for subclasses. */
    protected LayerTaxonomyContract() {}

    /**
     * Creates the taxonomy to check.
     *
     * @return the taxonomy, created at every call if that is possible
     */
    protected abstract LayerTaxonomy taxonomy();

    /** Checks that two documents that name the taxonomy mean the same one. */
    @Test
    public void the_taxonomy_is_the_same_every_time() {
        assertEquals(taxonomy(), taxonomy());
        assertEquals(taxonomy().hashCode(), taxonomy().hashCode());
    }

    /** Checks that the id differs from those of the built-in taxonomies. */
    @Test
    public void documents_can_name_the_taxonomy_by_its_id() {
        LayerTaxonomy taxonomy = taxonomy();

        assertEquals(taxonomy, LayerTaxonomies.builtIn().with(taxonomy).of(taxonomy.id()));
    }

    /** Checks that what is true of the base is true of the extension. */
    @Test
    public void the_taxonomy_keeps_every_layer_and_threat_of_what_it_extends() {
        LayerTaxonomy taxonomy = taxonomy();
        for (Optional<LayerTaxonomy> each = taxonomy.base();
                each.isPresent();
                each = each.get().base()) {
            LayerTaxonomy base = each.get();
            assertEquals(
                    base.layers(),
                    taxonomy.layers().stream().filter(base.layers()::contains).toList());
            assertEquals(
                    base.catalogs(),
                    taxonomy.catalogs().subList(0, base.catalogs().size()));
        }
    }

    /** Checks that a reader of documents can distinguish the layers, also by id and name together. */
    @Test
    public void every_name_of_a_layer_means_that_layer_alone() {
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

    /** Checks that the order of the layers shows which layer is part of which. */
    @Test
    public void every_sub_layer_follows_its_parent_or_its_siblings() {
        LayerTaxonomy taxonomy = taxonomy();
        List<Layer> layers = taxonomy.layers();
        for (int i = 0; i < layers.size(); i++) {
            Optional<String> parent = layers.get(i).parent();
            if (parent.isPresent()) {
                assertTrue(i > 0, "a sub-layer comes first");
                assertTrue(
                        isWithin(taxonomy, layers.get(i - 1), parent.get()),
                        layers.get(i).id() + " is apart from " + parent.get());
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

    /** Checks that a threat model can refer to every threat. */
    @Test
    public void every_threat_is_at_layers_of_the_taxonomy_and_found_by_its_reference() {
        LayerTaxonomy taxonomy = taxonomy();
        for (Threat threat : taxonomy.threats()) {
            assertEquals(Optional.of(threat), taxonomy.findThreat(threat.reference()));
            for (String layer : threat.scope().layers()) {
                assertTrue(taxonomy.findLayer(layer).isPresent(), threat.reference() + " is at unknown layer " + layer);
                assertTrue(taxonomy.threatsOf(layer).contains(threat), layer + " lacks " + threat.reference());
            }
        }
    }

    /** Checks that a reference to a threat shows which taxonomy it comes from; MAESTRO's are from publications. */
    @Test
    public void the_threats_that_the_taxonomy_adds_are_in_one_catalogue_with_its_id() {
        LayerTaxonomy taxonomy = taxonomy();
        if (taxonomy.equals(LayerTaxonomy.MAESTRO)) {
            return;
        }
        int inherited = taxonomy.base().map(base -> base.catalogs().size()).orElse(0);
        List<ThreatCatalog> own =
                taxonomy.catalogs().subList(inherited, taxonomy.catalogs().size());
        assertTrue(own.size() <= 1, "more than one catalogue: " + own);
        own.forEach(catalog -> assertEquals(taxonomy.id(), catalog.id()));
    }
}
