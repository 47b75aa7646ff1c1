// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.internal.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the layers that a name fits. Names may come from hostile documents: a table is filled in time linear in the
 * length of all names, and a name is looked up in time linear in its length, because ids are short and because no more
 * layers of a name are kept than a message lists.
 */
final class LayerNames {

    /** One more than a message lists, so that it can say that there are more. */
    private static final int KEPT = Text.LISTED + 1;

    private static final String AND = "and";
    private static final Pattern NUMBERED = Pattern.compile("L[0-9]+");

    private final Map<String, List<Layer>> byId = new HashMap<>();
    private final Map<String, List<Layer>> byName = new HashMap<>();
    private int longestId;

    /** The ids that fit one layer only, unfolded: most documents name layers by id, which is then a single look-up. */
    private final Map<String, Layer> plainIds = new HashMap<>();

    /** Creates a table of the names of layers, no two of which have the same id. */
    LayerNames(Collection<Layer> layers) {
        for (Layer layer : layers) {
            List<Layer> alone = List.of(layer);
            for (String id : ids(layer)) {
                add(byId, id, alone);
                add(byName, id, alone);
            }
            add(byName, layer.title(), alone);
            layer.aliases().forEach(alias -> add(byName, alias, alone));
        }
        for (String id : byId.keySet()) {
            longestId = Math.max(longestId, id.length());
        }
        for (Layer layer : layers) {
            if (fits(layer.id()).size() == 1) {
                plainIds.put(layer.id(), layer);
            }
        }
    }

    private static void add(Map<String, List<Layer>> index, String name, List<Layer> alone) {
        String key = fold(name);
        if (!key.isEmpty()) {
            index.merge(key, alone, LayerNames::union);
        }
    }

    private static List<Layer> union(List<Layer> some, List<Layer> others) {
        List<Layer> union = some;
        for (Layer other : others) {
            if (union.size() < KEPT
                    && union.stream().noneMatch(layer -> layer.id().equals(other.id()))) {
                union = new ArrayList<>(union);
                union.add(other);
            }
        }
        return union;
    }

    /** Returns the id and, for L4, also 4 and Layer 4. */
    private static List<String> ids(Layer layer) {
        String id = layer.id();
        if (NUMBERED.matcher(id).matches()) {
            return List.of(id, id.substring(1), "Layer " + id.substring(1));
        }
        return List.of(id);
    }

    /** Returns what names have in common that differ only in case, in the signs between their words, or in an "and". */
    private static String fold(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        int end;
        for (int start = 0; start < lower.length(); start = end + 1) {
            end = start;
            while (end < lower.length() && !isBetweenWords(lower.charAt(end))) {
                end++;
            }
            if (end > start && !(end - start == AND.length() && lower.startsWith(AND, start))) {
                folded.append(folded.length() == 0 ? "" : " ").append(lower, start, end);
            }
        }
        return folded.toString();
    }

    private static boolean isBetweenWords(char c) {
        return Text.isSpace(c) || Character.getType(c) == Character.DASH_PUNCTUATION || "_·:&".indexOf(c) >= 0;
    }

    /** Returns the layer of this very id, if the id fits no other layer. */
    @Nullable
    Layer ofPlainId(String name) {
        return plainIds.get(name);
    }

    /**
     * Returns the layers that the name fits, and those that its halves fit if it is an id and another name. There is
     * one layer if the name is unambiguous; of many layers, one more is returned than {@link #list} lists.
     */
    List<Layer> fits(String name) {
        String key = fold(name);
        List<Layer> fits = byName.getOrDefault(key, List.of());
        for (int space = key.indexOf(' '); space >= 0 && space <= longestId; space = key.indexOf(' ', space + 1)) {
            List<Layer> first = byId.get(key.substring(0, space));
            List<Layer> second = first == null ? null : byName.get(key.substring(space + 1));
            if (first != null && second != null) {
                fits = union(union(fits, first), second);
            }
        }
        return fits;
    }

    /** Returns what {@link #fits} found as messages list it. */
    static String list(List<Layer> fits) {
        String first = Text.firstTen(fits.subList(0, Math.min(Text.LISTED, fits.size())), Layer::label);
        return fits.size() > Text.LISTED ? first + " and others" : first;
    }
}
