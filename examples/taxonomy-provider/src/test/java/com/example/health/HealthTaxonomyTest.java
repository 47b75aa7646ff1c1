// SPDX-License-Identifier: Apache-2.0
package com.example.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.testkit.LayerTaxonomyContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HealthTaxonomyTest extends LayerTaxonomyContract {

    @Override
    protected LayerTaxonomy taxonomy() {
        return new HealthTaxonomyProvider().taxonomy();
    }

    @Test
    @DisplayName("the taxonomy is found once the jar is there")
    void isInstalled() {
        assertEquals(taxonomy(), LayerTaxonomies.installed().of("example-health"));
    }
}
