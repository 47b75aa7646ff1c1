// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.LayerTaxonomyProvider;

/** A provider that fails. */
public final class RefusedProvider implements LayerTaxonomyProvider {

    @Override
    public LayerTaxonomy taxonomy() {
        throw new IllegalStateException("it is the wrong day");
    }
}
