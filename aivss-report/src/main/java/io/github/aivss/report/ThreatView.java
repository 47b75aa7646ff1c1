// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.maestro.Threat;

/**
 * A threat of a catalogue.
 *
 * @param label its id in the catalogue, if it has one, and its name
 * @param catalog the id of the catalogue
 */
record ThreatView(String label, String catalog) {

    static ThreatView of(Threat threat) {
        String name = threat.deprecated() ? threat.name() + " (deprecated)" : threat.name();
        return new ThreatView(
                Shown.line(threat.id().isPresent() ? threat.id().get() + " " + name : name),
                Shown.line(threat.catalog()));
    }
}
