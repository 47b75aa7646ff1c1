// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.util.ArrayList;
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

    /** The threats that CSA names: fifty at the layers of MAESTRO and five across them, without ids. */
    public static final ThreatCatalog CSA_MAESTRO = ThreatTable.read(
            "csa-maestro", "Agentic AI Threat Modeling Framework: MAESTRO (CSA, 2025)", "csa-maestro.csv");

    /** T1 to T15 of OWASP, with the layers that the MAESTRO playbook gives them. */
    public static final ThreatCatalog OWASP_AGENTIC_THREATS = ThreatTable.read(
            "owasp-agentic-threats/1.0",
            "Agentic AI - Threats and Mitigations v1.0 (OWASP, 2025)",
            "owasp-agentic-threats-1.0.csv");

    /**
     * Takes a list of threats.
     *
     * @param id the name of the catalogue in documents: a word without white space
     * @param title the publication
     * @param threats the threats, in the order of the publication
     * @throws IllegalArgumentException where the id is no word or the title is blank
     * @throws ModelException where a threat is of another catalogue, or one reference finds two threats
     */
    public ThreatCatalog {
        Text.id("id", id);
        Text.visible("title", title);
        Objects.requireNonNull(threats, "threats");
        threats = List.copyOf(threats);
        ModelException.throwIfAny(faults(id, threats));
    }

    static List<ModelException.Fault> faults(String id, List<Threat> threats) {
        List<ModelException.Fault> faults = new ArrayList<>();
        Set<ThreatReference> taken = new HashSet<>();
        for (int i = 0; i < threats.size(); i++) {
            Threat threat = threats.get(i);
            String path = "threats[" + i + "]";
            if (!threat.catalog().equals(id)) {
                faults.add(
                        new ModelException.Fault(path + ".catalog", "must be " + id + " but was " + threat.catalog()));
            }
            threat.references()
                    .filter(reference -> !taken.add(reference))
                    .forEach(reference ->
                            faults.add(new ModelException.Fault(path, "must not be a second " + reference)));
        }
        return faults;
    }

    /**
     * Finds a threat.
     *
     * @param reference the reference, of this catalogue or another
     * @return the threat, or empty where the reference finds none here
     */
    public Optional<Threat> threat(ThreatReference reference) {
        Objects.requireNonNull(reference, "reference");
        return threats.stream()
                .filter(threat -> threat.references().anyMatch(reference::equals))
                .findFirst();
    }

    /**
     * The threats that strike at a layer.
     *
     * @param layer the id of the layer
     * @return the threats, in the order of the catalogue
     */
    public List<Threat> threatsOf(String layer) {
        Objects.requireNonNull(layer, "layer");
        return threats.stream()
                .filter(threat -> threat.scope().layers().contains(layer))
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
