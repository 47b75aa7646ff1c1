// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.maestro.CrossReference.Relation;
import io.github.aivss.maestro.CrossReference.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A published table of cross-references. Not thread-safe. */
final class CrossReferenceTable {

    private static final int COLUMNS = 3;

    private final String source;
    private final String version;
    private final Status status;
    private final List<CrossReference> references = new ArrayList<>();

    CrossReferenceTable(String source, String version, Status status) {
        this.source = source;
        this.version = version;
        this.status = status;
    }

    /** Reads a table; its first lines name source, version, status, licence and columns. */
    static CrossReferenceTable read(String resource) {
        List<String> lines = Resource.lines("crossreferences/" + resource);
        CrossReferenceTable table = new CrossReferenceTable(
                heading(lines, "Source"), heading(lines, "Version"), Status.ofKey(heading(lines, "Status")));
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(";", COLUMNS);
                table.add(cells[0], Relation.ofKey(cells[1]), Arrays.asList(cells[2].split(" ")));
            }
        }
        return table;
    }

    private static String heading(List<String> lines, String name) {
        String start = "# " + name + ": ";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .substring(start.length());
    }

    /** Adds what is related to an entry, in the order of the publication. */
    void add(String from, Relation relation, List<String> to) {
        to.forEach(each -> references.add(new CrossReference(from, each, relation, source, version, status)));
    }

    /** Adds what is related to an entry, of which the publication names the main one first. */
    void addRanked(String from, List<String> to) {
        add(from, Relation.PRIMARY, to.subList(0, Math.min(1, to.size())));
        add(from, Relation.SECONDARY, to.subList(Math.min(1, to.size()), to.size()));
    }

    List<CrossReference> references() {
        return references;
    }
}
