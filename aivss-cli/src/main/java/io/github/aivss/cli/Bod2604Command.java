// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.TechnicalImpact;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides until when to remediate by BOD 26-04. */
@Command(
        name = "bod-26-04",
        description = "Decides until when to remediate by the table of the US directive BOD 26-04.",
        sortOptions = false)
final class Bod2604Command implements Callable<Integer>, View<Bod2604Decision> {

    private static final int OUTCOME_WIDTH = 7;
    private static final int DAYS_WIDTH = 4;
    private static final int DUE_WIDTH = 10;
    private static final int BASIS_WIDTH = 34;

    private static final String ROW = "%-5s%-9s%-13s%-9s%s\n";
    private static final boolean[] NO_AND_YES = {false, true};

    private final Console console;

    @Mixin
    private Bod2604Options options = new Bod2604Options();

    @Option(names = "--table", description = "Print the 16 rows of the table instead.")
    private boolean table;

    @Option(names = "--from", paramLabel = "DATE", description = "The date to count from, such as 2026-12-07.")
    private @Nullable LocalDate from;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The form of the answer: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private OutputFormat format = OutputFormat.TEXT;

    Bod2604Command(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (table) {
            printTable();
            return ExitCode.DONE;
        }
        Bod2604Decision decision = decision();
        try (Answers<Bod2604Decision> answers = Answers.of(console, this, format)) {
            answers.add(decision, Origin.NONE);
            return answers.exitCode();
        }
    }

    private void printTable() {
        if (options.isGiven() || from != null || format != OutputFormat.TEXT) {
            throw new InvalidInputException(List.of(new Fault("--table", Fault.Code.CONFLICT, "must be given alone")));
        }
        StringBuilder rows = new StringBuilder(ROW.formatted("KEV", "exposed", "automatable", "impact", "outcome"));
        for (boolean kev : NO_AND_YES) {
            for (PublicExposure exposure : List.of(PublicExposure.NO, PublicExposure.YES)) {
                for (boolean automatable : NO_AND_YES) {
                    for (TechnicalImpact impact : TechnicalImpact.values()) {
                        rows.append(ROW.formatted(
                                kev ? "yes" : "no",
                                exposure.key(),
                                automatable ? "yes" : "no",
                                impact.key(),
                                Bod2604Decision.of(kev, exposure, automatable, impact)
                                        .outcome()
                                        .key()));
                    }
                }
            }
        }
        console.print(rows.toString());
    }

    private Bod2604Decision decision() {
        ChoiceOptions choices = new ChoiceOptions();
        Bod2604Decision decision = Bod2604Options.from(from, "--from", options.decision(choices), choices);
        choices.check();
        return decision;
    }

    @Override
    public String page(Bod2604Decision decision, Origin origin) {
        StringBuilder page = new StringBuilder(
                        console.styled("bold", decision.outcome().key()))
                .append(": ")
                .append(decision.outcome().timeline())
                .append(decision.due().map(due -> ", due " + due).orElse(""))
                .append("\n  basis: ")
                .append(decision.basis().key())
                .append('\n');
        decision.notes().forEach(note -> page.append("  note: ").append(note).append('\n'));
        return page.toString();
    }

    @Override
    public List<Column<Bod2604Decision>> columns() {
        return List.of(
                Column.of(
                        "outcome", OUTCOME_WIDTH, decision -> decision.outcome().key()),
                Column.of("days", DAYS_WIDTH, decision -> {
                    var days = decision.outcome().days();
                    return days.isPresent() ? String.valueOf(days.getAsInt()) : "";
                }),
                Column.of(
                        "due",
                        DUE_WIDTH,
                        decision -> decision.due().map(LocalDate::toString).orElse("")),
                Column.csv(
                        "forensicTriage",
                        decision -> String.valueOf(decision.outcome().forensicTriage())),
                Column.of("basis", BASIS_WIDTH, decision -> decision.basis().key()),
                Column.csv("notes", decision -> String.join("; ", decision.notes())));
    }

    @Override
    public void write(AnswerWriter writer, Bod2604Decision decision, Origin origin) {
        writer.writeBod2604(decision);
    }
}
