// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.DocumentWriter;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatCatalog;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the threats of a taxonomy. */
@Command(name = "threats", description = "Lists the threats of a taxonomy, by catalogue.")
final class ThreatsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private TaxonomyOption taxonomy = new TaxonomyOption();

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            description = "Only the threats to this layer, in any of its names.")
    private @Nullable String layer;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The form of the answer: text, json or jsonl; ${DEFAULT-VALUE} by default.")
    private OutputFormat format = OutputFormat.TEXT;

    ThreatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            LayerTaxonomy chosen = taxonomy.chosen();
            String id = layer == null ? null : chosen.resolve(layer).id();
            List<Threat> threats = id == null ? chosen.threats() : chosen.threatsOf(id);
            switch (format) {
                case TEXT -> chosen.catalogs().forEach(catalog -> print(catalog, threats));
                case JSON ->
                    console.printJson(threats.stream()
                            .map(DocumentWriter.indented()::write)
                            .toList());
                case JSONL ->
                    threats.forEach(
                            threat -> console.print(DocumentWriter.compact().write(threat) + "\n"));
            }
            return ExitCode.DONE;
        } catch (Documents.Unreadable e) {
            e.tell(console);
        } catch (IllegalArgumentException e) {
            console.error("--layer", String.valueOf(e.getMessage()));
        }
        return ExitCode.FAULT;
    }

    private void print(ThreatCatalog catalog, List<Threat> threats) {
        List<Threat> listed =
                threats.stream().filter(catalog.threats()::contains).toList();
        if (!listed.isEmpty()) {
            console.print(console.styled("bold", Console.printable(catalog.id())) + "\n");
            listed.forEach(threat -> console.print(text(threat)));
        }
    }

    private static String text(Threat threat) {
        Stream<String> layers = Stream.concat(
                threat.scope().layers().stream(), threat.scope().crossLayer() ? Stream.of("cross-layer") : Stream.of());
        String text = "  " + threat.id().map(id -> id + " ").orElse("") + threat.name() + " ("
                + layers.collect(Collectors.joining(", ")) + ")" + (threat.deprecated() ? ", deprecated" : "");
        String description =
                threat.description().isEmpty() ? "" : "      " + Console.printable(threat.description()) + "\n";
        return Console.printable(text) + "\n" + description;
    }
}
