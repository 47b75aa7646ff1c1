// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.json.OwaspReport;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.listing.Listing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes the form of a document. */
@Command(
        name = "convert",
        description =
                "Changes the form of a document. What the new form cannot carry is an error, and nothing is written.",
        sortOptions = false)
final class ConvertCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A file, or - for standard input.")
    private String file = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "threat-model|owasp-report|listing",
            description = "The new form.")
    private @Nullable Target to;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output by default.")
    private @Nullable Path output;

    @Option(names = "--claim", description = "Claim the computed score, band, AARS and factor sum first.")
    private boolean claim;

    @Option(names = "--assessor", paramLabel = "ID", description = "Who assessed, for a report.")
    private @Nullable String assessor;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day of the assessment, for a report; today by default.")
    private @Nullable LocalDate date;

    @Option(names = "--category", paramLabel = "TITLE", description = "The core risk, for a report.")
    private @Nullable String category;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    ConvertCommand(Console console) {
        this.console = console;
    }

    /** The forms that can be written. */
    enum Target {
        THREAT_MODEL,
        OWASP_REPORT,
        LISTING;

        /** How the command line spells it. */
        @Override
        public String toString() {
            return DocumentKind.valueOf(name()).toString();
        }
    }

    @Override
    public Integer call() {
        try (Source source = Source.open(file, console)) {
            Documents documents = new Documents(reading.reader());
            DocumentKind kind = source.kind(reading.from());
            write(
                    switch (Objects.requireNonNull(to)) {
                        case THREAT_MODEL ->
                            DocumentWriter.indented()
                                            .write(DocumentType.THREAT_MODEL, threatModel(documents, source, kind))
                                    + "\n";
                        case LISTING -> Listing.write(threatModel(documents, source, kind));
                        case OWASP_REPORT ->
                            DocumentWriter.indented().write(DocumentType.OWASP_REPORT, report(documents, source, kind))
                                    + "\n";
                    });
            return ExitCode.DONE;
        } catch (Documents.Unreadable e) {
            e.tell(console);
        } catch (InvalidInputException e) {
            e.faults()
                    .forEach(fault -> console.error(
                            file, fault.location() + ": the form " + to + " cannot carry it: " + fault.message()));
        } catch (IllegalArgumentException e) {
            console.error("--category", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            console.error(file, String.valueOf(e.getMessage()));
        }
        return ExitCode.FAULT;
    }

    private AgentThreatModel threatModel(Documents documents, Source source, DocumentKind kind)
            throws IOException, Documents.Unreadable {
        AgentThreatModel model = documents.threatModel(source, kind);
        return claim ? model.withAssessment(model.assessment().withComputedClaim()) : model;
    }

    private OwaspReport report(Documents documents, Source source, DocumentKind kind)
            throws IOException, Documents.Unreadable {
        if (kind == DocumentKind.OWASP_REPORT) {
            OwaspReport report = documents.read(source, DocumentType.OWASP_REPORT);
            return claim
                    ? new OwaspReport(
                            report.metadata(),
                            report.vulnerabilities().stream()
                                    .map(OwaspReport.Vulnerability::recomputed)
                                    .toList())
                    : report;
        }
        if (kind != DocumentKind.ASSESSMENT) {
            documents.threatModel(source, kind);
            throw new Documents.Unreadable(List.of(
                    new Documents.Unreadable.Fault(file, "/agent/name: the form owasp-report cannot carry it"),
                    new Documents.Unreadable.Fault(file, "/summary: the form owasp-report cannot carry it"),
                    new Documents.Unreadable.Fault(file, "/maestro: the form owasp-report cannot carry it")));
        }
        Assessment read = documents.read(source, DocumentType.ASSESSMENT);
        Assessment assessment = claim ? read.withComputedClaim() : read;
        String assessedBy = assessor;
        String coreRisk = category;
        if (assessedBy == null || coreRisk == null) {
            throw new Documents.Unreadable(Stream.of(
                            missing("--assessor", assessedBy, "a report says who assessed"),
                            missing("--category", coreRisk, "a report says which core risk it is about"))
                    .flatMap(Optional::stream)
                    .toList());
        }
        OwaspReport.Vulnerability vulnerability = OwaspReport.Vulnerability.of(assessment, coreRisk);
        return new OwaspReport(
                new OwaspReport.Metadata(
                        vulnerability.id(),
                        date == null ? LocalDate.now(ZoneId.systemDefault()) : date,
                        assessedBy,
                        Optional.empty(),
                        Optional.empty()),
                List.of(vulnerability));
    }

    private static Optional<Documents.Unreadable.Fault> missing(String option, @Nullable String given, String why) {
        return given == null
                ? Optional.of(new Documents.Unreadable.Fault(option, "is missing: " + why))
                : Optional.empty();
    }

    private void write(String text) throws Documents.Unreadable {
        if (output == null) {
            console.print(text);
            return;
        }
        try {
            Files.writeString(output, text, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new Documents.Unreadable(output.toString(), "cannot be written: there is no such folder");
        } catch (IOException e) {
            throw new Documents.Unreadable(output.toString(), "cannot be written: " + e.getMessage());
        }
    }
}
