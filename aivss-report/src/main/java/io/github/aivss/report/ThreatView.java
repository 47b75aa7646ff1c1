// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.maestro.Threat;
import java.util.Optional;

/**
 * A threat of a catalogue.
 *
 * @param name its name
 * @param id its id in the catalogue, if it has one
 * @param catalog the id of the catalogue
 */
record ThreatView(String name, Optional<String> id, String catalog) {

    static ThreatView of(Threat threat) {
        return new ThreatView(
                Shown.line(threat.name() + (threat.deprecated() ? " (deprecated)" : "")),
                threat.id().map(Shown::line),
                Shown.line(threat.catalog()));
    }

    /** Returns the id, if there is one, and the name. */
    String label() {
        return id.map(known -> known + " ").orElse("") + name;
    }
}
