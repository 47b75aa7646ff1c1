// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.InvalidDocumentException;
import io.github.aivss.json.JsonLine;
import io.github.aivss.json.JsonLinesReader;
import io.github.aivss.json.Origin;
import io.github.aivss.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows threat models to people and tools. */
@Command(
        name = "report",
        description = "Shows threat models, assessments, listings and official reports as pages for people, or as"
                + " findings for tools.",
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A file, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The form: ${COMPLETION-CANDIDATES}. By default html for a folder, else text.")
    private @Nullable ReportFormat format;

    @Option(
            names = "-o",
            paramLabel = "FILE|DIR/",
            description =
                    "The file to write, or a folder with a file for each agent and, for html, an index. Standard output"
                            + " by default and for -.")
    private @Nullable String output;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    @Option(names = "--date", paramLabel = "DATE", description = "The date to show; none by default.")
    private @Nullable LocalDate date;

    @Option(
            names = "--fail-at",
            paramLabel = "BAND|N",
            description =
                    "Exit with 1 if a score reaches this band (low, medium, high, critical) or this number; a range"
                            + " by its greater end.")
    private @Nullable Threshold failAt;

    @Mixin
    private DecisionOptions decision = new DecisionOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    private UnaryOperator<Report> decided = UnaryOperator.identity();
    private boolean any;
    private int exitCode = ExitCode.DONE;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DocumentReader reader = reading.reader().auditing();
        decided = decision.decisions(console);
        try (ReportOutput reports = output();
                Progress progress = new Progress(console, "agents", System::nanoTime)) {
            for (String file : files) {
                read(file, reader, reports, progress);
            }
            reports.complete();
            return exitCode;
        } catch (OutputFailure e) {
            return failed(e.getCause());
        } catch (InvalidInputException | IOException e) {
            return failed(e);
        }
    }

    private int failed(Throwable failure) {
        if (failure instanceof InvalidInputException invalid) {
            console.faults("", invalid.faults());
        } else {
            console.error(
                    output == null || output.equals(Source.STANDARD) ? "standard output" : output,
                    "cannot be written: " + failure.getMessage());
        }
        return ExitCode.FAULT;
    }

    /** Thrown if a report cannot be written, which is no fault of the input that is being read. */
    private static final class OutputFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutputFailure(Exception cause) {
            super(cause);
        }

        @Override
        public synchronized Throwable getCause() {
            return Objects.requireNonNull(super.getCause());
        }
    }

    private ReportOutput output() {
        String named = output;
        Optional<LocalDate> day = Optional.ofNullable(date);
        if (named == null || named.equals(Source.STANDARD)) {
            return new ReportDocument(documentFormat(), day, console.output());
        }
        if (isFolder(named)) {
            return new ReportFolder(Path.of(named), format == null ? ReportFormat.HTML : format, day, force);
        }
        ReportFormat chosen = documentFormat();
        Path file = Path.of(named);
        if (!force && Files.isRegularFile(file)) {
            throw new InvalidInputException(List.of(OutputFile.existing(named)));
        }
        try {
            return new ReportDocument(chosen, day, new UnfinishedFile(file));
        } catch (IOException e) {
            throw OutputFile.failure(file, e);
        }
    }

    private ReportFormat documentFormat() {
        if (format == ReportFormat.HTML && files.size() > 1) {
            throw misuse("html of several files needs -o DIR/");
        }
        return format == null ? ReportFormat.TEXT : format;
    }

    private static boolean isFolder(String named) {
        return named.endsWith("/") || named.endsWith("\\") || Files.isDirectory(Path.of(named));
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private void read(String file, DocumentReader reader, ReportOutput reports, Progress progress) {
        Origin origin = Origin.of(file);
        List<Report> read = List.of();
        try (Source source = Source.open(file, console)) {
            DocumentKind kind = source.kind(reading.from());
            if (kind == DocumentKind.JSONL) {
                readLines(JsonLinesReader.of(source.stream(), reader), origin, reports, progress);
            } else {
                read = reports(source, kind, reader, origin, reports);
            }
        } catch (InvalidInputException e) {
            addUnreadable(origin, e.faults(), reports);
        } catch (IOException e) {
            addUnreadable(origin, unreadable(e), reports);
        }
        for (Report report : read) {
            add(report, origin, reports);
            progress.count(1);
        }
    }

    /** Returns the reports of a document, and notes what of it cannot be read. */
    private List<Report> reports(
            Source source, DocumentKind kind, DocumentReader reader, Origin origin, ReportOutput reports)
            throws IOException {
        Documents documents = new Documents(reader);
        if (kind == DocumentKind.LISTING || kind.is(DocumentType.THREAT_MODEL)) {
            return List.of(Report.of(documents.threatModel(source, kind)));
        }
        try {
            if (kind.is(DocumentType.OWASP_REPORT)) {
                return List.of(Report.of(documents.read(source, DocumentType.OWASP_REPORT)));
            }
            return reports(documents.assessmentsIn(source, kind).subjects(), origin);
        } catch (InvalidDocumentException e) {
            // Of an official report the vulnerabilities that are valid.
            addUnreadable(origin, e.faults(), reports);
            return reports(e.assessments(), origin);
        }
    }

    private static List<Report> reports(List<Assessment> assessments, Origin origin) {
        return assessments.stream()
                .map(assessment -> Report.of(Source.title(assessment.id(), origin), assessment))
                .toList();
    }

    private void readLines(JsonLinesReader lines, Origin file, ReportOutput reports, Progress progress)
            throws IOException {
        for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            Origin origin = file.atLine(line.get().number());
            if (line.get() instanceof JsonLine.Invalid invalid) {
                addUnreadable(origin, invalid.faults(), reports);
            } else if (line.get() instanceof JsonLine.Valid valid) {
                Report report = valid.threatModel()
                        .map(Report::of)
                        .orElseGet(() ->
                                reports(List.of(valid.assessment()), origin).get(0));
                add(report, origin, reports);
            }
            progress.count(1);
        }
    }

    private void add(Report report, Origin origin, ReportOutput reports) {
        if (failAt != null && report.assessments().stream().anyMatch(failAt::isReached)) {
            exitCode = Math.max(exitCode, ExitCode.NO);
        }
        try {
            if (any && decision.isGiven()) {
                throw new InvalidInputException(List.of(new Fault(
                        Source.place(origin),
                        Fault.Code.CONFLICT,
                        "is a second agent, and the options give a decision for one")));
            }
            any = true;
            Report complete = decided.apply(report);
            reports.add(date == null ? complete : complete.withDate(date), fromHere(origin));
        } catch (InvalidInputException | IOException e) {
            throw new OutputFailure(e);
        }
    }

    /** Returns an origin whose path is relative to the working directory, if it is below it. */
    private static Origin fromHere(Origin origin) {
        Path here = Path.of("").toAbsolutePath();
        return origin.source()
                .filter(source -> !source.equals(Source.STANDARD))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .filter(path -> path.startsWith(here))
                .map(path -> new Origin(Optional.of(here.relativize(path).toString()), origin.line(), origin.agent()))
                .orElse(origin);
    }

    private static List<Fault> unreadable(IOException failure) {
        return Source.unreadable("cannot be read: " + failure.getMessage()).faults();
    }

    private void addUnreadable(Origin origin, List<Fault> faults, ReportOutput reports) {
        exitCode = ExitCode.FAULT;
        console.faults(Source.place(origin), faults);
        reports.addUnreadable(origin, faults);
    }
}
