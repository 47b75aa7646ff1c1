// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.internal.Text;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the threats of a taxonomy. */
@Command(name = "threats", description = "Lists the threats of a taxonomy, by catalogue.")
final class ThreatsCommand extends ListCommand<ThreatsCommand.Entry> {

    private static final int CATALOG_WIDTH = 28;
    private static final int ID_WIDTH = 6;
    private static final int NAME_WIDTH = 40;

    @Mixin
    private TaxonomyOption taxonomy = new TaxonomyOption();

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            description = "Only the threats to this layer and its sub-layers; any of its names.")
    private @Nullable String layer;

    ThreatsCommand(Console console) {
        super(console);
    }

    /**
     * A threat in the list.
     *
     * @param threat the threat
     * @param catalog its catalogue
     * @param isFirst whether it is the first of its catalogue
     */
    record Entry(Threat threat, ThreatCatalog catalog, boolean isFirst) {}

    @Override
    List<Entry> entries() {
        LayerTaxonomy chosen = taxonomy.chosen();
        Set<Threat> listed = new HashSet<>(layer == null ? chosen.threats() : threatsOf(chosen, layer));
        List<Entry> entries = new ArrayList<>();
        for (ThreatCatalog catalog : chosen.catalogs()) {
            boolean isFirst = true;
            for (Threat threat : catalog.threats()) {
                if (listed.contains(threat)) {
                    entries.add(new Entry(threat, catalog, isFirst));
                    isFirst = false;
                }
            }
        }
        return entries;
    }

    private static List<Threat> threatsOf(LayerTaxonomy taxonomy, String name) {
        try {
            Layer layer = taxonomy.resolve(name);
            return taxonomy.layersWithin(layer.id()).stream()
                    .flatMap(part -> taxonomy.threatsOf(part.id()).stream())
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    List.of(new Fault("--layer", Fault.Code.UNKNOWN, String.valueOf(e.getMessage()))));
        }
    }

    @Override
    public String page(Entry entry, Origin origin) {
        Threat threat = entry.threat();
        String heading = entry.isFirst()
                ? console().styled("bold", Text.escape(entry.catalog().id())) + "\n"
                : "";
        String text = "  " + threat.id().map(id -> id + " ").orElse("") + threat.name() + " (" + layers(threat) + ")"
                + (threat.deprecated() ? ", deprecated" : "");
        String description = threat.description().isEmpty() ? "" : "      " + Text.escape(threat.description()) + "\n";
        return heading + Text.escape(text) + "\n" + description;
    }

    @Override
    public List<Column<Entry>> columns() {
        return List.of(
                Column.of("catalog", CATALOG_WIDTH, entry -> entry.catalog().id()),
                Column.of("id", ID_WIDTH, entry -> entry.threat().id().orElse("")),
                Column.of("name", NAME_WIDTH, entry -> entry.threat().name()),
                Column.csv("layers", entry -> layers(entry.threat())),
                Column.csv("description", entry -> entry.threat().description()),
                Column.csv("deprecated", entry -> String.valueOf(entry.threat().deprecated())));
    }

    @Override
    public void write(AnswerWriter writer, Entry entry, Origin origin) {
        writer.writeThreat(entry.threat());
    }

    private static String layers(Threat threat) {
        return Stream.concat(
                        threat.scope().layers().stream(),
                        threat.scope().crossLayer() ? Stream.of("cross-layer") : Stream.of())
                .collect(Collectors.joining(", "));
    }
}
