// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.audit.Dialect;
import io.github.aivss.core.audit.PublishedVector;
import io.github.aivss.internal.Text;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The view of strings that call themselves AIVSS. */
final class PublishedVectorView implements View<PublishedVector> {

    private static final int NAME_WIDTH = 28;
    private static final int COMPARABLE_WIDTH = 10;

    private final Console console;

    PublishedVectorView(Console console) {
        this.console = console;
    }

    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public String page(PublishedVector vector, Origin origin) {
        String metrics = vector.metrics().entrySet().stream()
                .map(metric -> metric.getKey() + " " + metric.getValue())
                .collect(Collectors.joining(", "));
        return console.styled("bold", Text.excerpt(vector.text())) + "\n"
                + vector.dialect()
                        .map(dialect -> dialect.name() + ", "
                                + (dialect.edition().isPresent() ? "comparable" : "not comparable") + "\n  "
                                + Text.escape(dialect.why()))
                        .orElse("no known dialect: neither its keys nor its numbers prove one")
                + "\n" + (metrics.isEmpty() ? "" : "  " + Text.escape(metrics) + "\n");
    }

    @Override
    public List<Column<PublishedVector>> columns() {
        return List.of(
                Column.of("dialect", NAME_WIDTH, cell(Dialect::name)),
                Column.of(
                        "comparable",
                        COMPARABLE_WIDTH,
                        cell(dialect -> String.valueOf(dialect.edition().isPresent()))),
                Column.csv("why", cell(Dialect::why)),
                Column.of("vector", 1, PublishedVector::text));
    }

    private static Function<PublishedVector, String> cell(Function<Dialect, String> part) {
        return vector -> vector.dialect().map(part).orElse("");
    }

    @Override
    public void write(AnswerWriter writer, PublishedVector vector, Origin origin) {
        writer.writeVector(vector);
    }
}
