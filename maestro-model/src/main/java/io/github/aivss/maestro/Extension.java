// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.maestro.ModelException.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together a taxonomy and what extends it, or tells everything that stands in the way. */
final class Extension {

    private final LayerTaxonomy base;
    private final String id;
    private final List<Layer> added;
    private final List<Threat> threats;
    private final Map<String, Layer> all = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Extension(LayerTaxonomy base, String id, List<Layer> added, List<Threat> threats) {
        this.base = base;
        this.id = id;
        this.added = added;
        this.threats = threats;
    }

    /** The layers of both, in order. */
    List<Layer> layers() {
        base.layers().forEach(layer -> all.put(layer.id(), layer));
        checkId();
        checkLayerIds();
        List<Layer> ordered = inOrder();
        checkParents(new HashSet<>(ordered));
        checkNames();
        checkThreats();
        ModelException.throwIfAny(faults);
        return ordered;
    }

    private void checkId() {
        boolean taken =
                base.catalogs().stream().anyMatch(catalog -> catalog.id().equals(id));
        for (Optional<LayerTaxonomy> each = Optional.of(base);
                each.isPresent();
                each = each.get().base()) {
            taken |= each.get().id().equals(id);
        }
        if (taken) {
            faults.add(new Fault("id", "must be new but " + id + " is part of " + base));
        }
    }

    private void checkLayerIds() {
        for (int i = 0; i < added.size(); i++) {
            Layer layer = added.get(i);
            Layer known = all.putIfAbsent(layer.id(), layer);
            if (known != null) {
                fault(i, "id", "must be new but " + layer.id() + " is " + known.title());
            }
        }
    }

    /** Each layer followed by its sub-layers; what hangs in a circle is left out. */
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

    private void checkParents(Set<Layer> reached) {
        for (int i = 0; i < added.size(); i++) {
            Layer layer = added.get(i);
            String parent = layer.parent().orElse("");
            if (layer.parent().isPresent() && !all.containsKey(parent)) {
                fault(i, "parent", "must be one of " + all.keySet() + " but was " + parent);
            } else if (counts(layer) && !reached.contains(layer)) {
                fault(i, "parent", "must not lead round in a circle but was " + parent);
            }
        }
    }

    private void checkNames() {
        LayerNames names = new LayerNames(all.values());
        for (int i = 0; i < added.size(); i++) {
            Layer layer = added.get(i);
            if (counts(layer)) {
                checkName(names, i, "id", layer.id());
                checkName(names, i, "title", layer.title());
                for (int j = 0; j < layer.aliases().size(); j++) {
                    checkName(names, i, "aliases[" + j + "]", layer.aliases().get(j));
                }
            }
        }
    }

    private void checkName(LayerNames names, int index, String component, String name) {
        Set<Layer> fits = names.fits(name);
        if (fits.isEmpty()) {
            fault(index, component, "must have a word but was \"" + name + "\"");
        } else if (!fits.equals(Set.of(added.get(index)))) {
            fault(
                    index,
                    component,
                    "must mean this layer alone but \"" + name + "\" fits each of " + LayerTaxonomy.labels(fits));
        }
    }

    private void checkThreats() {
        faults.addAll(ThreatCatalog.faults(id, threats));
        for (int i = 0; i < threats.size(); i++) {
            for (String layer : threats.get(i).scope().layers()) {
                if (!all.containsKey(layer)) {
                    faults.add(new Fault(
                            "threats[" + i + "].layer", "must be one of " + all.keySet() + " but was " + layer));
                }
            }
        }
    }

    /** Whether the layer is not a second one of its id, which is told already. */
    private boolean counts(Layer layer) {
        return layer.equals(all.get(layer.id()));
    }

    private void fault(int index, String component, String message) {
        faults.add(new Fault("layers[" + index + "]." + component, message));
    }
}
