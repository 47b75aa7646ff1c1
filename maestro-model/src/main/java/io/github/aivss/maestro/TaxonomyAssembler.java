// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.Fault;
import io.github.aivss.internal.Faults;
import io.github.aivss.internal.Text;
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

/** Puts the layers of a taxonomy and of its extension in order, and reports everything that is wrong with them. */
final class TaxonomyAssembler {

    private final LayerTaxonomy base;
    private final String id;
    private final List<Layer> added;
    private final List<Threat> threats;
    private final Map<String, Layer> all = new LinkedHashMap<>();
    private final Faults faults = new Faults();

    TaxonomyAssembler(LayerTaxonomy base, String id, List<Layer> added, List<Threat> threats) {
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
        faults.throwIfAny();
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
            faults.add("/id", Fault.Code.REPEATED, "must be new but " + Text.excerpt(id) + " is part of " + base);
        }
    }

    private void checkLayerIds() {
        for (int i = 0; i < added.size(); i++) {
            Layer layer = added.get(i);
            Layer known = all.putIfAbsent(layer.id(), layer);
            if (known != null) {
                fault(
                        i,
                        "id",
                        Fault.Code.REPEATED,
                        "must be new but " + Text.excerpt(layer.id()) + " is " + Text.excerpt(known.title()));
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
                fault(
                        i,
                        "parent",
                        Fault.Code.VALUE,
                        "must be one of " + Text.firstTen(all.keySet()) + " but was " + Text.excerpt(parent));
            } else if (counts(layer) && !reached.contains(layer)) {
                fault(i, "parent", Fault.Code.CONFLICT, "must not form a circle but was " + Text.excerpt(parent));
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
                    checkName(names, i, "aliases/" + j, layer.aliases().get(j));
                }
            }
        }
    }

    private void checkName(LayerNames names, int index, String component, String name) {
        Set<Layer> fits = names.fits(name);
        if (fits.isEmpty()) {
            fault(index, component, Fault.Code.VALUE, "must have a word but was " + Text.quote(name));
        } else if (!fits.equals(Set.of(added.get(index)))) {
            fault(
                    index,
                    component,
                    Fault.Code.CONFLICT,
                    "must mean this layer alone but " + Text.quote(name) + " fits each of "
                            + LayerTaxonomy.labels(fits));
        }
    }

    private void checkThreats() {
        ThreatCatalog.check(id, threats, faults);
        for (int i = 0; i < threats.size(); i++) {
            for (String layer : threats.get(i).scope().layers()) {
                if (!all.containsKey(layer)) {
                    faults.add(
                            "/threats/" + i + "/layer",
                            Fault.Code.VALUE,
                            "must be one of " + Text.firstTen(all.keySet()) + " but was " + Text.excerpt(layer));
                }
            }
        }
    }

    /** Whether the layer is not a second one of its id, which is told already. */
    private boolean counts(Layer layer) {
        return layer.equals(all.get(layer.id()));
    }

    private void fault(int index, String component, Fault.Code code, String message) {
        faults.add("/layers/" + index + '/' + component, code, message);
    }
}
