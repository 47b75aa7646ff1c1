// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.internal.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The taxonomies that documents can name by id: MAESTRO and others. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LayerTaxonomies {

    /** Without MAESTRO, so that its tables are read only when a document needs them. */
    private final Map<String, LayerTaxonomy> others;

    private LayerTaxonomies(Map<String, LayerTaxonomy> others) {
        this.others = Collections.unmodifiableMap(others);
    }

    /**
     * Returns MAESTRO only.
     *
     * @return the taxonomies
     */
    public static LayerTaxonomies builtIn() {
        return new LayerTaxonomies(Map.of());
    }

    /**
     * Returns MAESTRO and the taxonomies of the providers that the context class loader of the thread finds on the
     * class path or module path. Providers are called every time.
     *
     * @return the taxonomies
     * @throws IllegalArgumentException if two providers have different taxonomies of one id
     * @throws java.util.ServiceConfigurationError if a provider cannot be loaded
     */
    public static LayerTaxonomies installed() {
        LayerTaxonomies known = builtIn();
        for (LayerTaxonomyProvider provider : ServiceLoader.load(LayerTaxonomyProvider.class)) {
            known = known.with(provider.taxonomy());
        }
        return known;
    }

    /**
     * Returns these taxonomies and one more.
     *
     * @param taxonomy the taxonomy
     * @return the taxonomies
     * @throws IllegalArgumentException if another taxonomy of that id is known
     */
    public LayerTaxonomies with(LayerTaxonomy taxonomy) {
        Objects.requireNonNull(taxonomy, "taxonomy");
        LayerTaxonomy known = find(taxonomy.id());
        if (known == null) {
            Map<String, LayerTaxonomy> more = new LinkedHashMap<>(others);
            more.put(taxonomy.id(), taxonomy);
            return new LayerTaxonomies(more);
        }
        if (!known.equals(taxonomy)) {
            throw new IllegalArgumentException(
                    "taxonomy must be new or as known but " + taxonomy + " differs from " + known);
        }
        return this;
    }

    /**
     * Returns the taxonomy of an id.
     *
     * @param id the id, exactly
     * @return the taxonomy
     * @throws IllegalArgumentException if none of that id is known; the message lists those that are
     */
    public LayerTaxonomy of(String id) {
        Objects.requireNonNull(id, "id");
        LayerTaxonomy taxonomy = find(id);
        if (taxonomy == null) {
            throw new IllegalArgumentException("taxonomy must be one of " + Text.firstTen(all(), LayerTaxonomy::id)
                    + " but was " + Text.excerpt(id));
        }
        return taxonomy;
    }

    private @Nullable LayerTaxonomy find(String id) {
        return id.equals(LayerTaxonomy.MAESTRO.id()) ? LayerTaxonomy.MAESTRO : others.get(id);
    }

    /**
     * Returns all taxonomies, MAESTRO first.
     *
     * @return the taxonomies
     */
    public List<LayerTaxonomy> all() {
        return Stream.concat(Stream.of(LayerTaxonomy.MAESTRO), others.values().stream())
                .toList();
    }
}
