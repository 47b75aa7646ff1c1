// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the layers of a taxonomy. */
@Command(name = "layers", description = "Lists the layers of a taxonomy with the core risks they carry.")
final class LayersCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private TaxonomyOption taxonomy = new TaxonomyOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The form of the answer: text, json or jsonl; ${DEFAULT-VALUE} by default.")
    private OutputFormat format = OutputFormat.TEXT;

    LayersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            LayerTaxonomy chosen = taxonomy.chosen();
            switch (format) {
                case TEXT -> chosen.layers().forEach(layer -> console.print(text(layer)));
                case JSON ->
                    console.printJson(chosen.layers().stream()
                            .map(DocumentWriter.indented()::write)
                            .toList());
                case JSONL ->
                    chosen.layers()
                            .forEach(layer ->
                                    console.print(DocumentWriter.compact().write(layer) + "\n"));
            }
            return ExitCode.DONE;
        } catch (Documents.Unreadable e) {
            e.tell(console);
            return ExitCode.FAULT;
        }
    }

    private String text(Layer layer) {
        String within = layer.parent().map(parent -> ", part of " + parent).orElse("");
        StringBuilder text = new StringBuilder(console.styled("bold", Console.printable(layer.id())))
                .append("  ")
                .append(Console.printable(layer.title()))
                .append(layer.vertical() ? " (vertical)" : "")
                .append(Console.printable(within))
                .append('\n');
        if (!layer.description().isEmpty()) {
            text.append("    ").append(Console.printable(layer.description())).append('\n');
        }
        if (!layer.coreRisks().isEmpty()) {
            text.append("    core risks: ")
                    .append(layer.coreRisks().stream().map(CoreRisk::title).collect(Collectors.joining("; ")))
                    .append('\n');
        }
        return text.toString();
    }
}
