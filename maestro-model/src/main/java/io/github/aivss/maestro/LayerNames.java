// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which layers a name fits. */
final class LayerNames {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Pd}_·:&]+");
    private static final Pattern NUMBERED = Pattern.compile("L[0-9]+");

    private final Map<String, Set<Layer>> byId = new HashMap<>();
    private final Map<String, Set<Layer>> byName = new HashMap<>();
    private final int longestId;

    /** The ids that fit their layer alone: documents mostly name layers so, and then nothing needs to be taken apart. */
    private final Map<String, Layer> plainIds = new HashMap<>();

    LayerNames(Collection<Layer> layers) {
        for (Layer layer : layers) {
            for (String id : ids(layer)) {
                add(byId, id, layer);
                add(byName, id, layer);
            }
            add(byName, layer.title(), layer);
            layer.aliases().forEach(alias -> add(byName, alias, layer));
        }
        longestId = byId.keySet().stream().mapToInt(String::length).max().orElse(0);
        for (Layer layer : layers) {
            if (fits(layer.id()).size() == 1) {
                plainIds.put(layer.id(), layer);
            }
        }
    }

    private static void add(Map<String, Set<Layer>> index, String name, Layer layer) {
        String key = fold(name);
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(layer);
        }
    }

    /** L4 is also called by its number alone and Layer 4. */
    private static List<String> ids(Layer layer) {
        String id = layer.id();
        List<String> ids = new ArrayList<>(List.of(id));
        if (NUMBERED.matcher(id).matches()) {
            ids.add(id.substring(1));
            ids.add("Layer " + id.substring(1));
        }
        return ids;
    }

    /** What names have in common that differ only in case, in the signs between their words, or in an "and". */
    private static String fold(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && !word.equals("and"))
                .collect(Collectors.joining(" "));
    }

    /** The layer whose id the name is, to the letter, where it fits no other layer besides. */
    @Nullable
    Layer ofPlainId(String name) {
        return plainIds.get(name);
    }

    /** Every layer that the name fits, or that one of its halves fits where it is an id and a name. */
    Set<Layer> fits(String name) {
        String key = fold(name);
        Set<Layer> fits = new LinkedHashSet<>(byName.getOrDefault(key, Set.of()));
        for (int space = key.indexOf(' '); space >= 0 && space <= longestId; space = key.indexOf(' ', space + 1)) {
            Set<Layer> first = byId.getOrDefault(key.substring(0, space), Set.of());
            Set<Layer> second = byName.getOrDefault(key.substring(space + 1), Set.of());
            if (!first.isEmpty() && !second.isEmpty()) {
                fits.addAll(first);
                fits.addAll(second);
            }
        }
        return fits;
    }
}
