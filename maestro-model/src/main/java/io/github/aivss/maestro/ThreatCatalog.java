// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.Fault;
import io.github.aivss.internal.Faults;
import io.github.aivss.internal.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A published list of threats. Immutable and thread-safe, equal by value.
 *
 * @param id the name of the catalogue in documents, with the edition where ids differ between editions: a word without
 *     white space
 * @param title the publication
 * @param threats the threats, in the order of the publication; no reference finds two of them
 */
public record ThreatCatalog(String id, String title, List<Threat> threats) {

    /**
     * Takes a list of threats.
     *
     * @param id the name of the catalogue in documents: a word without white space
     * @param title the publication
     * @param threats the threats, in the order of the publication
     * @throws IllegalArgumentException where the id is no word or the title is blank
     * @throws io.github.aivss.core.InvalidInputException if a threat is of another catalogue, or one reference finds two
     *     threats; the locations are {@code /threats/0} and {@code /threats/0/catalog}
     */
    public ThreatCatalog {
        RequiredText.word("id", id);
        RequiredText.visible("title", title);
        Objects.requireNonNull(threats, "threats");
        threats = List.copyOf(threats);
        Faults faults = new Faults();
        check(id, threats, faults);
        faults.throwIfAny();
    }

    /** Reports threats of another catalogue and threats that a reference cannot tell apart. */
    static void check(String id, List<Threat> threats, Faults faults) {
        Set<ThreatReference> taken = new HashSet<>();
        for (int i = 0; i < threats.size(); i++) {
            Threat threat = threats.get(i);
            String location = "/threats/" + i;
            if (!threat.catalog().equals(id)) {
                faults.add(
                        location + "/catalog",
                        Fault.Code.CONFLICT,
                        "must be " + Text.excerpt(id) + " but was " + Text.excerpt(threat.catalog()));
            }
            threat.references()
                    .filter(reference -> !taken.add(reference))
                    .forEach(reference ->
                            faults.add(location, Fault.Code.REPEATED, "must not be a second " + reference));
        }
    }

    /**
     * Finds a threat.
     *
     * @param reference the reference, of this catalogue or another
     * @return the threat, or empty where the reference finds none here
     */
    public Optional<Threat> findThreat(ThreatReference reference) {
        Objects.requireNonNull(reference, "reference");
        return threats.stream()
                .filter(threat -> threat.references().anyMatch(reference::equals))
                .findFirst();
    }

    /**
     * The threats that strike at a layer.
     *
     * @param layerId the id of the layer
     * @return the threats, in the order of the catalogue
     */
    public List<Threat> threatsOf(String layerId) {
        Objects.requireNonNull(layerId, "layerId");
        return threats.stream()
                .filter(threat -> threat.scope().layers().contains(layerId))
                .toList();
    }

    /**
     * The threats that work across layers.
     *
     * @return the threats, in the order of the catalogue
     */
    public List<Threat> crossLayerThreats() {
        return threats.stream().filter(threat -> threat.scope().crossLayer()).toList();
    }
}
