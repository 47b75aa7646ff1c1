// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The names of the members that an object may have. */
final class Members {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final List<String> names;
    private final PropertyNameMatcher matcher;

    private Members(List<String> names) {
        this.names = names;
        this.matcher = FACTORY.constructNameMatcher(
                names.stream().map(Named::fromString).toList(), false);
    }

    /** At most 64, so that those seen fit into a long. */
    static Members of(String... names) {
        return of(Arrays.asList(names));
    }

    static Members of(List<String> names) {
        return new Members(List.copyOf(names));
    }

    /** Tells a parser the index of a name. */
    PropertyNameMatcher matcher() {
        return matcher;
    }

    String name(int index) {
        return names.get(index);
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    /** The known name that takes the fewest edits to become the given one. */
    String nearest(String name) {
        // A name longer than this is no slip of the pen, and the comparison need not pay for it.
        String compared = name.substring(0, Math.min(name.length(), 100)).toLowerCase(Locale.ROOT);
        String nearest = names.get(0);
        int fewest = Integer.MAX_VALUE;
        for (String known : names) {
            int edits = edits(compared, known.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                nearest = known;
            }
        }
        return nearest;
    }

    /** The Levenshtein distance, row by row; a name that was left off half-way is the nearest there can be. */
    private static int edits(String from, String to) {
        if (from.length() > 2 && to.startsWith(from)) {
            return 0;
        }
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
