// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AmplificationFactor;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists the core risks. */
@Command(name = "risks", description = "Lists the core risks with their factors, layers and ASI entries.")
final class RisksCommand extends ListCommand<CoreRisk> {

    private static final int NUMBER_WIDTH = 6;
    private static final int TITLE_WIDTH = 50;
    private static final int LAYERS_WIDTH = 16;

    RisksCommand(Console console) {
        super(console);
    }

    @Override
    List<CoreRisk> entries() {
        return List.of(CoreRisk.values());
    }

    @Override
    public String page(CoreRisk risk, Origin origin) {
        return console().styled("bold", "%2d".formatted(risk.number())) + "  " + risk.title() + "\n"
                + "      " + risk.description() + "\n"
                + "      factors: " + factors(risk) + "\n"
                + "      layers: " + layers(risk) + "\n"
                + "      ASI: " + asi(risk) + "\n";
    }

    @Override
    public List<Column<CoreRisk>> columns() {
        return List.of(
                Column.of("number", NUMBER_WIDTH, risk -> String.valueOf(risk.number())),
                Column.of("title", TITLE_WIDTH, CoreRisk::title),
                Column.of("layers", LAYERS_WIDTH, RisksCommand::layers),
                Column.csv("factors", RisksCommand::factors),
                Column.csv("asi", RisksCommand::asi),
                Column.csv("description", CoreRisk::description));
    }

    @Override
    public void write(AnswerWriter writer, CoreRisk risk, Origin origin) {
        writer.writeCoreRisk(risk);
    }

    private static String factors(CoreRisk risk) {
        return risk.highImpactFactors().stream().map(AmplificationFactor::key).collect(Collectors.joining(", "));
    }

    private static String layers(CoreRisk risk) {
        return LayerTaxonomy.MAESTRO.layersOf(risk).stream().map(Layer::id).collect(Collectors.joining(", "));
    }

    private static String asi(CoreRisk risk) {
        return risk.asiRisks().stream()
                .map(entry -> entry.id() + " " + entry.title() + (entry.primary() == risk ? "" : " (secondary)"))
                .collect(Collectors.joining(", "));
    }
}
