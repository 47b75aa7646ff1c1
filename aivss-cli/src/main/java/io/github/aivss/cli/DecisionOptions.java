// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.InvalidInputException;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.report.Report;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that show decisions next to a score. */
final class DecisionOptions {

    @Option(
            names = "--ssvc",
            paramLabel = "FILE",
            description = "Show the decision of this AIVSS-SSVC document next to the score; for one agent.")
    private @Nullable String ssvc;

    @Mixin
    private Bod2604Options bod2604 = new Bod2604Options();

    @Option(
            names = "--due-from",
            paramLabel = "DATE",
            description = "The date from which BOD 26-04 counts its days, such as 2026-12-07.")
    private @Nullable LocalDate dueFrom;

    /** Returns whether any of them is given. */
    boolean isGiven() {
        return ssvc != null || bod2604.isGiven() || dueFrom != null;
    }

    /**
     * Returns what adds the decisions to a report.
     *
     * @throws InvalidInputException if an option or the document has a fault
     */
    UnaryOperator<Report> decisions(Console console) {
        ChoiceOptions choices = new ChoiceOptions();
        Optional<Bod2604Decision> byDirective = bod2604.isGiven() || dueFrom != null
                ? Optional.of(Bod2604Options.from(dueFrom, "--due-from", bod2604.decision(choices), choices))
                : Optional.empty();
        choices.check();
        Optional<SsvcDecision> bySsvc = Optional.ofNullable(ssvc).map(file -> read(file, console));
        return report -> {
            Report decided = bySsvc.map(report::withDecision).orElse(report);
            return byDirective.map(decided::withDecision).orElse(decided);
        };
    }

    /** Returns the decision of a file, whose name is in the places of faults. */
    private static SsvcDecision read(String file, Console console) {
        try (Source source = Source.open(file, console)) {
            return DocumentReader.standard().read(DocumentType.SSVC, source.stream());
        } catch (InvalidInputException e) {
            throw Source.inFile(file, e);
        } catch (IOException e) {
            throw Source.inFile(file, Source.unreadable("cannot be read: " + e.getMessage()));
        }
    }
}
