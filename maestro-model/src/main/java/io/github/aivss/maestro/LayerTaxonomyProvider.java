// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

/**
 * Adds a taxonomy from a jar: {@link LayerTaxonomies#installed()} finds every provider through {@link
 * java.util.ServiceLoader}.
 *
 * <p>A provider is named in {@code META-INF/services/io.github.aivss.maestro.LayerTaxonomyProvider} for the class path
 * and in a {@code provides} of its module for the module path. The artifact {@code maestro-testkit} has the test that
 * its taxonomy should pass.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface LayerTaxonomyProvider {

    /**
     * Returns the taxonomy.
     *
     * @return the taxonomy, the same at every call
     */
    LayerTaxonomy taxonomy();
}
