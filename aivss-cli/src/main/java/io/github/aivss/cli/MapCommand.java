// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import io.github.aivss.maestro.CrossReference;
import io.github.aivss.maestro.CrossReferences;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the published cross-references of entries. */
@Command(
        name = "map",
        description =
                "Lists every published cross-reference of layers, threats, core risks and entries of other lists.")
final class MapCommand implements Callable<Integer>, View<MapCommand.Entry> {

    private static final int END_WIDTH = 11;
    private static final int RELATION_WIDTH = 23;
    private static final int SOURCE_WIDTH = 40;

    private final Console console;

    @Parameters(
            paramLabel = "ID",
            arity = "1..*",
            description = "Such as L3, T5, CR6, ASI06, LLM01, STRIDE-S, CWE-345 or AIUC-A001, or a title.")
    private List<String> ids = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The form of the list: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private OutputFormat format = OutputFormat.TEXT;

    MapCommand(Console console) {
        this.console = console;
    }

    /**
     * A cross-reference in the list.
     *
     * @param reference the cross-reference
     * @param isFirst whether it is the first of its source
     */
    record Entry(CrossReference reference, boolean isFirst) {}

    @Override
    public Integer call() {
        try (Answers<Entry> answers = Answers.of(console, this, format)) {
            Set<CrossReference> asked = new HashSet<>();
            for (String id : ids) {
                try {
                    asked.addAll(CrossReferences.of(CrossReferences.idOf(id)));
                } catch (IllegalArgumentException e) {
                    answers.addError("aivss map", String.valueOf(e.getMessage()));
                }
            }
            String source = "";
            for (CrossReference reference : CrossReferences.all()) {
                if (asked.contains(reference)) {
                    answers.add(new Entry(reference, !reference.source().equals(source)), Origin.NONE);
                    source = reference.source();
                }
            }
            return answers.exitCode();
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
        return (entry.isFirst() ? console.styled("bold", heading) + "\n" : "")
                + "  " + titled(reference.from()) + " → " + titled(reference.to()) + ", "
                + reference.relation().key() + "\n";
    }

    private static String titled(String id) {
        return CrossReferences.titleOf(id).map(title -> id + " " + title).orElse(id);
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
