// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.FactorLevel;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.internal.Decimals;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the factors. */
@Command(
        name = "factors",
        description = "Lists the factors of each set in the order of --factors, with the rubric of their levels.")
final class FactorsCommand extends ListCommand<RiskFactor> {

    private static final int SET_WIDTH = 13;
    private static final int KEY_WIDTH = 22;
    private static final int TITLE_WIDTH = 26;

    @Option(
            names = "--set",
            completionCandidates = Keys.FactorSets.class,
            paramLabel = "SET",
            description = "Only this set: ${COMPLETION-CANDIDATES}.")
    private @Nullable FactorSet set;

    FactorsCommand(Console console) {
        super(console);
    }

    @Override
    List<RiskFactor> entries() {
        return Arrays.stream(FactorSet.values())
                .filter(listed -> set == null || listed == set)
                .flatMap(listed -> listed.factors().stream())
                .toList();
    }

    @Override
    public String page(RiskFactor factor, Origin origin) {
        List<RiskFactor> order = factor.set().factors();
        StringBuilder page = new StringBuilder();
        if (order.get(0).equals(factor)) {
            page.append(console().styled("bold", factor.set().key())).append('\n');
        }
        page.append("%4d  %-22s  %s\n".formatted(order.indexOf(factor) + 1, factor.key(), factor.title()));
        for (FactorLevel level : FactorLevel.values()) {
            page.append("        %-3s  %-7s  %s\n"
                    .formatted(Decimals.text(level.value()), level.title(), factor.description(level)));
        }
        return page.toString();
    }

    @Override
    public List<Column<RiskFactor>> columns() {
        return List.of(
                Column.of("set", SET_WIDTH, factor -> factor.set().key()),
                Column.of("key", KEY_WIDTH, RiskFactor::key),
                Column.of("title", TITLE_WIDTH, RiskFactor::title),
                Column.csv("none", factor -> factor.description(FactorLevel.NONE)),
                Column.csv("partial", factor -> factor.description(FactorLevel.PARTIAL)),
                Column.csv("full", factor -> factor.description(FactorLevel.FULL)));
    }

    @Override
    public void write(AnswerWriter writer, RiskFactor factor, Origin origin) {
        writer.writeFactor(factor);
    }
}
