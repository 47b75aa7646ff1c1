// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.internal.Text;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import io.github.aivss.maestro.Layer;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the layers of a taxonomy. */
@Command(name = "layers", description = "Lists the layers of a taxonomy with their core risks.")
final class LayersCommand extends ListCommand<Layer> {

    private static final int ID_WIDTH = 8;
    private static final int TITLE_WIDTH = 40;

    @Mixin
    private TaxonomyOption taxonomy = new TaxonomyOption();

    LayersCommand(Console console) {
        super(console);
    }

    @Override
    List<Layer> entries() {
        return taxonomy.chosen().layers();
    }

    @Override
    public String page(Layer layer, Origin origin) {
        String within = layer.parent().map(parent -> ", part of " + parent).orElse("");
        StringBuilder text = new StringBuilder(console().styled("bold", Text.escape(layer.id())))
                .append("  ")
                .append(Text.escape(layer.title()))
                .append(layer.vertical() ? " (vertical)" : "")
                .append(Text.escape(within))
                .append('\n');
        if (!layer.description().isEmpty()) {
            text.append("    ").append(Text.escape(layer.description())).append('\n');
        }
        if (!layer.coreRisks().isEmpty()) {
            text.append("    core risks: ").append(risks(layer)).append('\n');
        }
        return text.toString();
    }

    @Override
    public List<Column<Layer>> columns() {
        return List.of(
                Column.of("id", ID_WIDTH, Layer::id),
                Column.of("title", TITLE_WIDTH, Layer::title),
                Column.of("parent", ID_WIDTH, layer -> layer.parent().orElse("")),
                Column.csv("vertical", layer -> String.valueOf(layer.vertical())),
                Column.csv("description", Layer::description),
                Column.csv("coreRisks", LayersCommand::risks));
    }

    @Override
    public void write(AnswerWriter writer, Layer layer, Origin origin) {
        writer.writeLayer(layer);
    }

    private static String risks(Layer layer) {
        return layer.coreRisks().stream().map(CoreRisk::title).collect(Collectors.joining("; "));
    }
}
