// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.Fault;
import io.github.aivss.core.internal.Faults;
import io.github.aivss.internal.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a taxonomy of its parts and what it extends, or reports everything that is wrong with the parts. */
final class TaxonomyAssembler {

    private final Optional<LayerTaxonomy> base;
    private final String id;
    private final String version;
    private final List<Layer> added;
    private final List<Threat> threats;

    /** The layers of both by id; of two with the same id the first. */
    private final Map<String, Layer> all = new LinkedHashMap<>();

    /** The added layers that have the id of an earlier one. */
    private final BitSet repeated = new BitSet();

    private final Faults faults = new Faults();

    TaxonomyAssembler(
            Optional<LayerTaxonomy> base, String id, String version, List<Layer> added, List<Threat> threats) {
        this.base = base;
        this.id = id;
        this.version = version;
        this.added = added;
        this.threats = threats;
    }

    LayerTaxonomy assemble() {
        base.ifPresent(extended -> extended.layers().forEach(layer -> all.put(layer.id(), layer)));
        checkId();
        checkLayerIds();
        if (all.isEmpty()) {
            faults.add("/layers", Fault.Code.MISSING, "must have at least one layer");
        }
        List<Layer> ordered = inOrder();
        checkParents(ordered);
        LayerNames names = new LayerNames(all.values());
        checkNames(names);
        List<ThreatCatalog> catalogs =
                new ArrayList<>(base.map(LayerTaxonomy::catalogs).orElse(List.of()));
        if (!threats.isEmpty()) {
            catalogs.add(new ThreatCatalog(id, id + " " + version, threats, faults));
        }
        checkThreatLayers();
        faults.throwIfAny();
        return new LayerTaxonomy(id, version, base, ordered, catalogs, names);
    }

    private void checkId() {
        // MAESTRO and its catalogues are known everywhere, also where nothing extends them.
        Stream.concat(base.stream(), Stream.of(LayerTaxonomy.MAESTRO))
                .filter(this::hasId)
                .findFirst()
                .ifPresent(taken ->
                        faults.add("/id", Fault.Code.REPEATED, "must be new but " + id + " is part of " + taken));
    }

    /** Returns whether a taxonomy, what it extends, or one of its catalogues has the id. */
    private boolean hasId(LayerTaxonomy taxonomy) {
        return Stream.iterate(Optional.of(taxonomy), Optional::isPresent, each -> each.flatMap(LayerTaxonomy::base))
                        .anyMatch(each -> each.orElseThrow().id().equals(id))
                || taxonomy.catalogs().stream().anyMatch(catalog -> catalog.id().equals(id));
    }

    private void checkLayerIds() {
        for (int i = 0; i < added.size(); i++) {
            Layer layer = added.get(i);
            Layer known = all.putIfAbsent(layer.id(), layer);
            if (known != null) {
                repeated.set(i);
                fault(
                        i,
                        "id",
                        Fault.Code.REPEATED,
                        "must be new but " + Text.excerpt(layer.id()) + " is " + Text.excerpt(known.title()));
            }
        }
    }

    /** Returns each layer followed by its sub-layers, without the layers whose parents form a circle. */
    private List<Layer> inOrder() {
        Map<String, List<Layer>> parts = new HashMap<>();
        Deque<Layer> next = new ArrayDeque<>();
        for (Layer layer : all.values()) {
            layer.parent()
                    .filter(all::containsKey)
                    .ifPresentOrElse(
                            parent -> parts.computeIfAbsent(parent, unused -> new ArrayList<>())
                                    .add(layer),
                            () -> next.addLast(layer));
        }
        List<Layer> ordered = new ArrayList<>();
        while (!next.isEmpty()) {
            Layer layer = next.removeFirst();
            ordered.add(layer);
            List<Layer> within = parts.getOrDefault(layer.id(), List.of());
            for (int i = within.size() - 1; i >= 0; i--) {
                next.addFirst(within.get(i));
            }
        }
        return ordered;
    }

    private void checkParents(List<Layer> ordered) {
        Set<String> reached = new HashSet<>();
        ordered.forEach(layer -> reached.add(layer.id()));
        for (int i = 0; i < added.size(); i++) {
            Layer layer = added.get(i);
            String parent = layer.parent().orElse("");
            if (layer.parent().isPresent() && !all.containsKey(parent)) {
                fault(i, "parent", Fault.Code.VALUE, mustBeALayer(parent));
            } else if (!repeated.get(i) && !reached.contains(layer.id())) {
                fault(i, "parent", Fault.Code.CONFLICT, "must not form a circle but was " + Text.excerpt(parent));
            }
        }
    }

    private void checkNames(LayerNames names) {
        for (int i = 0; i < added.size(); i++) {
            Layer layer = added.get(i);
            if (!repeated.get(i)) {
                checkName(names, i, "id", layer.id());
                checkName(names, i, "title", layer.title());
                for (int j = 0; j < layer.aliases().size(); j++) {
                    checkName(names, i, "aliases/" + j, layer.aliases().get(j));
                }
            }
        }
    }

    private void checkName(LayerNames names, int index, String member, String name) {
        List<Layer> fits = names.fits(name);
        if (fits.isEmpty()) {
            fault(index, member, Fault.Code.VALUE, "must have a word but was " + Text.quote(name));
        } else if (fits.size() > 1) {
            fault(
                    index,
                    member,
                    Fault.Code.CONFLICT,
                    "must mean this layer alone but " + Text.quote(name) + " fits each of " + LayerNames.list(fits));
        }
    }

    private void checkThreatLayers() {
        for (int i = 0; i < threats.size(); i++) {
            ThreatScope scope = threats.get(i).scope();
            checkThreatLayers("/threats/" + i + "/layers/", scope.primary());
            checkThreatLayers("/threats/" + i + "/furtherLayers/", scope.further());
        }
    }

    private void checkThreatLayers(String location, List<String> layers) {
        for (int i = 0; i < layers.size(); i++) {
            if (!all.containsKey(layers.get(i))) {
                faults.add(location + i, Fault.Code.VALUE, mustBeALayer(layers.get(i)));
            }
        }
    }

    private String mustBeALayer(String found) {
        return "must be one of " + Text.firstTen(all.keySet()) + " but was " + Text.excerpt(found);
    }

    private void fault(int index, String member, Fault.Code code, String message) {
        faults.add("/layers/" + index + '/' + member, code, message);
    }
}
