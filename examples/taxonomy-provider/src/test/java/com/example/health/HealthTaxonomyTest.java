// SPDX-License-Identifier: Apache-2.0
package com.example.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.testkit.LayerTaxonomyContract;
import org.junit.jupiter.api.Test;

class HealthTaxonomyTest extends LayerTaxonomyContract {

    @Override
    protected LayerTaxonomy taxonomy() {
        return new HealthTaxonomyProvider().taxonomy();
    }

    @Test
    void the_taxonomy_is_found_on_the_class_path() {
        assertEquals(taxonomy(), LayerTaxonomies.installed().of("example-health"));
    }
}
