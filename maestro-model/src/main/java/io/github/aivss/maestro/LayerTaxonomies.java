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

/** The taxonomies that a document may name, by id: MAESTRO and its extensions. Immutable and thread-safe. */
public final class LayerTaxonomies {

    /** Without MAESTRO, whose tables are not read before it is asked for: most documents name no taxonomy. */
    private final Map<String, LayerTaxonomy> extensions;

    private LayerTaxonomies(Map<String, LayerTaxonomy> extensions) {
        this.extensions = Collections.unmodifiableMap(extensions);
    }

    /**
     * MAESTRO alone.
     *
     * @return the taxonomies
     */
    public static LayerTaxonomies builtIn() {
        return new LayerTaxonomies(Map.of());
    }

    /**
     * MAESTRO and what the providers on the class path or module path bring along, as the context class loader of the
     * thread sees them. Providers are asked at every call.
     *
     * @return the taxonomies
     * @throws IllegalArgumentException where two providers bring different taxonomies of one id
     * @throws java.util.ServiceConfigurationError where a provider cannot be loaded
     */
    public static LayerTaxonomies installed() {
        LayerTaxonomies known = builtIn();
        for (LayerTaxonomyProvider provider : ServiceLoader.load(LayerTaxonomyProvider.class)) {
            known = known.with(provider.taxonomy());
        }
        return known;
    }

    /**
     * These taxonomies and one more.
     *
     * @param taxonomy the taxonomy
     * @return the taxonomies
     * @throws IllegalArgumentException where another taxonomy of that id is known
     */
    public LayerTaxonomies with(LayerTaxonomy taxonomy) {
        Objects.requireNonNull(taxonomy, "taxonomy");
        LayerTaxonomy known = find(taxonomy.id());
        if (known == null) {
            Map<String, LayerTaxonomy> extended = new LinkedHashMap<>(extensions);
            extended.put(taxonomy.id(), taxonomy);
            return new LayerTaxonomies(extended);
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
        return id.equals(LayerTaxonomy.MAESTRO.id()) ? LayerTaxonomy.MAESTRO : extensions.get(id);
    }

    /**
     * All of them, MAESTRO first.
     *
     * @return the taxonomies
     */
    public List<LayerTaxonomy> all() {
        return Stream.concat(Stream.of(LayerTaxonomy.MAESTRO), extensions.values().stream())
                .toList();
    }
}
