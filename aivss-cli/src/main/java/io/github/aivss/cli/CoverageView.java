// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.internal.Text;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerCoverage;
import io.github.aivss.maestro.Threat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The view of the coverage of threat models. */
final class CoverageView implements View<AgentThreatModel> {

    private static final int TAXONOMY_WIDTH = 20;
    private static final int LAYERS_WIDTH = 24;
    private static final int COUNT_WIDTH = 11;

    private final Console console;

    CoverageView(Console console) {
        this.console = console;
    }

    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public void write(AnswerWriter writer, AgentThreatModel model, Origin origin) {
        writer.writeCoverage(model, origin);
    }

    @Override
    public List<Column<AgentThreatModel>> columns() {
        List<Column<AgentThreatModel>> columns = new ArrayList<>();
        columns.add(
                Column.of("taxonomy", TAXONOMY_WIDTH, model -> model.taxonomy().id()));
        columns.add(Column.of(
                "mapped",
                LAYERS_WIDTH,
                model -> model.mappedLayers().stream().map(Layer::id).collect(Collectors.joining(" "))));
        columns.add(Column.of(
                "mappedWithoutThreats", LAYERS_WIDTH, model -> layers(model, LayerCoverage::isMappedWithoutThreats)));
        columns.add(Column.of("addressed", COUNT_WIDTH, model -> count(model, LayerCoverage::addressed)));
        columns.add(Column.of("unaddressed", COUNT_WIDTH, model -> count(model, LayerCoverage::unaddressed)));
        columns.addAll(Column.attribution(model -> model.agent().id()));
        return columns;
    }

    private static String layers(AgentThreatModel model, Predicate<LayerCoverage> which) {
        return model.coverage().stream()
                .filter(which)
                .map(coverage -> coverage.layer().id())
                .collect(Collectors.joining(" "));
    }

    private static String count(AgentThreatModel model, Function<LayerCoverage, List<Threat>> threats) {
        return String.valueOf(model.coverage().stream()
                .mapToInt(coverage -> threats.apply(coverage).size())
                .sum());
    }

    @Override
    public String page(AgentThreatModel model, Origin origin) {
        StringBuilder text = new StringBuilder(
                        console.styled("bold", Text.escape(model.agent().name())))
                .append("   ")
                .append(model.taxonomy())
                .append('\n');
        model.coverage().forEach(coverage -> append(text, coverage));
        return text.toString();
    }

    private void append(StringBuilder text, LayerCoverage coverage) {
        int addressed = coverage.addressed().size();
        int all = addressed + coverage.unaddressed().size();
        String count = coverage.certainty().key() + ", " + addressed + " of " + all + " threats addressed";
        text.append("  ")
                .append(Text.escape(coverage.layer().id()))
                .append("  ")
                .append(Text.escape(coverage.layer().title()))
                .append(": ")
                .append(coverage.isMappedWithoutThreats() ? console.styled("red", count) : count)
                .append('\n');
        coverage.addressed().forEach(threat -> append(text, "[x] ", threat));
        coverage.unaddressed().forEach(threat -> append(text, "[ ] ", threat));
    }

    private static void append(StringBuilder text, String mark, Threat threat) {
        String id = threat.id().map(given -> given + " ").orElse("");
        text.append("      ")
                .append(mark)
                .append(Text.escape(id + threat.name() + " (" + threat.catalog() + ")"))
                .append('\n');
    }
}
