// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import io.github.aivss.maestro.CrossReference;
import io.github.aivss.maestro.CrossReferences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the published cross-references of entries. */
@Command(
        name = "map",
        description =
                "Lists every published cross-reference of layers, threats, core risks and entries of other lists.")
final class MapCommand extends ListCommand<MapCommand.Entry> {

    private static final int END_WIDTH = 11;
    private static final int RELATION_WIDTH = 23;
    private static final int SOURCE_WIDTH = 40;

    @Parameters(
            paramLabel = "ID",
            arity = "1..*",
            description = "Such as L3, T5, CR6, ASI06, LLM01, STRIDE-S, CWE-345 or AIUC-A001, or a title.")
    private List<String> names = List.of();

    MapCommand(Console console) {
        super(console);
    }

    /**
     * A cross-reference in the list.
     *
     * @param reference the cross-reference
     * @param isFirst whether it is the first of its source
     */
    record Entry(CrossReference reference, boolean isFirst) {}

    @Override
    List<Entry> entries() {
        Set<CrossReference> asked = new HashSet<>();
        for (String name : names) {
            if (error(name).isEmpty()) {
                asked.addAll(CrossReferences.relationsOf(CrossReferences.idOf(name)));
            }
        }
        List<Entry> entries = new ArrayList<>();
        String source = "";
        for (CrossReference reference : CrossReferences.all()) {
            if (asked.contains(reference)) {
                entries.add(new Entry(reference, !reference.source().equals(source)));
                source = reference.source();
            }
        }
        return entries;
    }

    @Override
    List<String> errors() {
        return names.stream().flatMap(name -> error(name).stream()).toList();
    }

    private static Optional<String> error(String name) {
        try {
            CrossReferences.idOf(name);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public String page(Entry entry, Origin origin) {
        CrossReference reference = entry.reference();
        String heading = reference.source() + ", " + reference.version() + " ("
                + reference.status().key() + ")";
        return (entry.isFirst() ? console().styled("bold", heading) + "\n" : "")
                + "  " + titled(reference.from()) + " → " + titled(reference.to()) + ", "
                + reference.relation().key() + "\n";
    }

    private static String titled(String id) {
        return CrossReferences.findTitle(id).map(title -> id + " " + title).orElse(id);
    }

    @Override
    public List<Column<Entry>> columns() {
        return List.of(
                Column.of("from", END_WIDTH, entry -> entry.reference().from()),
                Column.of("to", END_WIDTH, entry -> entry.reference().to()),
                Column.of(
                        "relation",
                        RELATION_WIDTH,
                        entry -> entry.reference().relation().key()),
                Column.of("source", SOURCE_WIDTH, entry -> entry.reference().source()),
                Column.csv("version", entry -> entry.reference().version()),
                Column.csv("status", entry -> entry.reference().status().key()));
    }

    @Override
    public void write(AnswerWriter writer, Entry entry, Origin origin) {
        writer.writeCrossReference(entry.reference());
    }
}
