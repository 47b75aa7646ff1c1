// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.Fault;
import io.github.aivss.core.internal.Faults;
import io.github.aivss.internal.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A published list of threats. The catalogues of MAESTRO are {@link ThreatCatalogs}.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @since 0.1.0
 */
public final class ThreatCatalog {

    private final String id;
    private final String title;
    private final List<Threat> threats;
    private final Map<String, Threat> byId = new HashMap<>();
    private final Map<String, Map<String, Threat>> byLayerAndName = new HashMap<>();
    private final Map<String, Threat> crossLayerByName = new LinkedHashMap<>();

    /** Creates a catalogue and reports what is wrong with its threats; if there are faults, it must not be used. */
    ThreatCatalog(String id, String title, List<Threat> threats, Faults faults) {
        this.id = RequiredText.word("id", id);
        this.title = RequiredText.visible("title", title);
        this.threats = List.copyOf(Objects.requireNonNull(threats, "threats"));
        for (int i = 0; i < threats.size(); i++) {
            add(threats.get(i), "/threats/" + i, faults);
        }
    }

    private void add(Threat threat, String location, Faults faults) {
        if (!threat.catalog().equals(id)) {
            faults.add(
                    location + "/catalog",
                    Fault.Code.CONFLICT,
                    "must be " + id + " but was " + Text.excerpt(threat.catalog()));
            return;
        }
        String name = threat.name();
        threat.id().ifPresent(threatId -> {
            if (byId.putIfAbsent(threatId, threat) != null) {
                repeated(ThreatReference.byId(id, threatId), location, faults);
            }
        });
        for (String layer : threat.scope().layers()) {
            Map<String, Threat> byName = byLayerAndName.computeIfAbsent(layer, unused -> new LinkedHashMap<>());
            if (byName.putIfAbsent(name, threat) != null) {
                repeated(ThreatReference.byName(id, layer, name), location, faults);
            }
        }
        if (threat.scope().crossLayer() && crossLayerByName.putIfAbsent(name, threat) != null) {
            repeated(ThreatReference.crossLayer(id, name), location, faults);
        }
    }

    private static void repeated(ThreatReference reference, String location, Faults faults) {
        faults.add(location, Fault.Code.REPEATED, "must not be a second " + reference);
    }

    /**
     * Creates a catalogue.
     *
     * @param id the name of the catalogue in documents, with the edition if ids differ between editions: one word of at
     *     most 100 characters
     * @param title the publication
     * @param threats the threats, in the order of the publication; a reference finds one threat at most
     * @return the catalogue
     * @throws IllegalArgumentException if the id is not one word or the title is blank
     * @throws io.github.aivss.core.InvalidInputException if a threat is of another catalogue, or one reference finds
     *     two threats; the locations are {@code /threats/0} and {@code /threats/0/catalog}
     */
    public static ThreatCatalog of(String id, String title, List<Threat> threats) {
        Faults faults = new Faults();
        ThreatCatalog catalog = new ThreatCatalog(id, title, threats, faults);
        faults.throwIfAny();
        return catalog;
    }

    /**
     * Returns the name of this catalogue in documents.
     *
     * @return the id, such as {@code owasp-agentic-threats/1.0}
     */
    public String id() {
        return id;
    }

    /**
     * Returns the publication.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * Returns all threats.
     *
     * @return the threats, in the order of the publication
     */
    public List<Threat> threats() {
        return threats;
    }

    /**
     * Finds a threat.
     *
     * @param reference the reference, of this catalogue or another
     * @return the threat, or empty if the reference finds none here
     */
    public Optional<Threat> findThreat(ThreatReference reference) {
        Objects.requireNonNull(reference, "reference");
        if (!reference.catalog().equals(id)) {
            return Optional.empty();
        }
        if (reference instanceof ThreatReference.ById byReference) {
            return Optional.ofNullable(byId.get(byReference.id()));
        }
        ThreatReference.ByName byName = (ThreatReference.ByName) reference;
        Map<String, Threat> named = byName.layer().isPresent()
                ? byLayerAndName.getOrDefault(byName.layer().get(), Map.of())
                : crossLayerByName;
        return Optional.ofNullable(named.get(byName.name()));
    }

    /**
     * Returns the threats to a layer.
     *
     * @param layerId the id of the layer
     * @return the threats, in the order of the catalogue
     */
    public List<Threat> threatsOf(String layerId) {
        Objects.requireNonNull(layerId, "layerId");
        return List.copyOf(byLayerAndName.getOrDefault(layerId, Map.of()).values());
    }

    /**
     * Returns the threats that work across layers.
     *
     * @return the threats, in the order of the catalogue
     */
    public List<Threat> crossLayerThreats() {
        return List.copyOf(crossLayerByName.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThreatCatalog that
                && id.equals(that.id)
                && title.equals(that.title)
                && threats.equals(that.threats);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, threats);
    }

    /**
     * Returns the title.
     *
     * @return such as {@code Agentic AI - Threats and Mitigations v1.0 (OWASP, 2025)}
     */
    @Override
    public String toString() {
        return title;
    }
}
