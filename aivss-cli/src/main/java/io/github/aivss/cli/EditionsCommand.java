// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.internal.Decimals;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Lists the editions. */
@Command(name = "editions", description = "Lists the editions with their factor sets and tables of multipliers.")
final class EditionsCommand extends ListCommand<AivssEdition> {

    private static final int KEY_WIDTH = 17;
    private static final int TITLE_WIDTH = 60;

    EditionsCommand(Console console) {
        super(console);
    }

    @Override
    List<AivssEdition> entries() {
        return List.of(AivssEdition.values());
    }

    @Override
    public String page(AivssEdition edition, Origin origin) {
        return console().styled("bold", edition.key()) + "  " + edition.title()
                + (edition == AivssEdition.DEFAULT ? " (default)" : "") + "\n"
                + "    factors: " + edition.factorSet().key() + "\n"
                + "    threat multiplier: " + threats(edition) + "\n"
                + "    mitigation factor: " + (edition.hasMitigation() ? mitigations(edition) : "none in this edition")
                + "\n";
    }

    @Override
    public List<Column<AivssEdition>> columns() {
        return List.of(
                Column.of("edition", KEY_WIDTH, AivssEdition::key),
                Column.of("title", TITLE_WIDTH, AivssEdition::title),
                Column.csv("factorSet", edition -> edition.factorSet().key()),
                Column.csv("threatMultipliers", EditionsCommand::threats),
                Column.csv("mitigationFactors", EditionsCommand::mitigations));
    }

    @Override
    public void write(AnswerWriter writer, AivssEdition edition, Origin origin) {
        writer.writeEdition(edition);
    }

    private static String threats(AivssEdition edition) {
        return table(edition.threatMultipliers(), maturity -> maturity.key(), multiplier -> multiplier.value());
    }

    private static String mitigations(AivssEdition edition) {
        return table(edition.mitigationFactors(), strength -> strength.key(), factor -> factor.value());
    }

    private static <K, V> String table(Map<K, V> table, Function<K, String> key, ToDoubleFunction<V> value) {
        return new TreeMap<>(table)
                .entrySet().stream()
                        .map(entry ->
                                key.apply(entry.getKey()) + " " + Decimals.text(value.applyAsDouble(entry.getValue())))
                        .collect(Collectors.joining(", "));
    }
}
