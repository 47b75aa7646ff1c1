// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.json.Origin;
import io.github.aivss.json.OwaspReport;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.listing.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Converts a document to another form. */
@Command(
        name = "convert",
        description =
                "Converts a document to another form. What the new form cannot represent is an error, and nothing is"
                        + " written.",
        sortOptions = false)
final class ConvertCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A file, or - for standard input.")
    private String file = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "KIND",
            description = "The new form: ${COMPLETION-CANDIDATES}.")
    private @Nullable Target to;

    @Option(names = "-o", paramLabel = "FILE", description = "The file to write; standard output by default and for -.")
    private @Nullable String output;

    @Option(names = "--lossy", description = "Drop what the new form cannot represent, and name it on standard error.")
    private boolean lossy;

    @Option(names = "--claim", description = "Claim the computed score, band, AARS and factor sum first.")
    private boolean claim;

    @Option(names = "--assessor", paramLabel = "ID", description = "The assessor, for an owasp-report.")
    private @Nullable String assessor;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day of the assessment, for an owasp-report; today by default.")
    private @Nullable LocalDate date;

    @Option(names = "--category", paramLabel = "TITLE", description = "The core risk, for an owasp-report.")
    private @Nullable String category;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    ConvertCommand(Console console) {
        this.console = console;
    }

    /** The forms that can be written. */
    enum Target {
        ASSESSMENT("an assessment"),
        THREAT_MODEL("a threat-model"),
        OWASP_REPORT("an owasp-report"),
        LISTING("a listing");

        private final String withArticle;

        Target(String withArticle) {
            this.withArticle = withArticle;
        }

        /** Returns the name on the command line. */
        @Override
        public String toString() {
            return withArticle.substring(withArticle.indexOf(' ') + 1);
        }
    }

    @Override
    public Integer call() {
        DocumentReader reader = reading.reader();
        String place = Source.place(Origin.of(file));
        String converted;
        try (Source source = Source.open(file, console)) {
            converted = converted(source, source.kind(reading.from()), reader);
        } catch (InvalidInputException e) {
            // An option that is wrong is not in the file.
            e.faults().forEach(fault -> console.faults(fault.location().startsWith("--") ? "" : place, List.of(fault)));
            return ExitCode.FAULT;
        } catch (IOException e) {
            console.error(place, "cannot be read: " + e.getMessage());
            return ExitCode.FAULT;
        }
        write(converted);
        return ExitCode.DONE;
    }

    private String converted(Source source, DocumentKind kind, DocumentReader reader) throws IOException {
        Documents documents = new Documents(reader);
        return switch (Objects.requireNonNull(to)) {
            case ASSESSMENT -> json(DocumentType.ASSESSMENT, assessment(documents, source, kind));
            case THREAT_MODEL -> json(DocumentType.THREAT_MODEL, threatModel(documents, source, kind));
            case LISTING ->
                represented(
                        threatModel(documents, source, kind),
                        DocumentType.THREAT_MODEL,
                        reader,
                        ConvertCommand::withoutVector,
                        Listing::write);
            case OWASP_REPORT -> json(DocumentType.OWASP_REPORT, report(documents, source, kind, reader));
        };
    }

    private static <T> String json(DocumentType<T> type, T document) {
        return DocumentWriter.indented().write(type, document) + "\n";
    }

    private Assessment assessment(Documents documents, Source source, DocumentKind kind) throws IOException {
        if (kind.is(DocumentType.OWASP_REPORT)) {
            throw invalid("", Fault.Code.CONFLICT, "is an owasp-report; an assessment cannot represent its metadata");
        }
        List<Assessment> assessments = documents.assessmentsIn(source, kind).subjects();
        return claimed(assessments.get(0));
    }

    private Assessment claimed(Assessment assessment) {
        return claim ? assessment.withComputedClaim() : assessment;
    }

    private AgentThreatModel threatModel(Documents documents, Source source, DocumentKind kind) throws IOException {
        AgentThreatModel model = documents.threatModel(source, kind);
        return claim ? model.withAssessment(claimed(model.assessment())) : model;
    }

    private OwaspReport report(Documents documents, Source source, DocumentKind kind, DocumentReader reader)
            throws IOException {
        if (kind.is(DocumentType.OWASP_REPORT)) {
            OwaspReport report = documents.read(source, DocumentType.OWASP_REPORT);
            return claim ? report.recomputed() : report;
        }
        List<Fault> faults = new ArrayList<>();
        String assessedBy = assessor(faults);
        String coreRisk = category(faults);
        try {
            Assessment assessment = kind.is(DocumentType.ASSESSMENT)
                    ? documents.read(source, DocumentType.ASSESSMENT)
                    : withoutLayers(documents.threatModel(source, kind));
            OwaspReport report = represented(
                    claimed(assessment),
                    DocumentType.ASSESSMENT,
                    reader,
                    UnaryOperator.identity(),
                    given -> report(given, assessedBy, coreRisk));
            if (faults.isEmpty()) {
                return report;
            }
        } catch (InvalidInputException e) {
            faults.addAll(e.faults());
        }
        throw new InvalidInputException(faults);
    }

    private OwaspReport report(Assessment assessment, String assessedBy, String coreRisk) {
        OwaspReport.Vulnerability vulnerability = OwaspReport.Vulnerability.of(assessment, coreRisk);
        LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        return OwaspReport.of(OwaspReport.Metadata.of(vulnerability.id(), day, assessedBy), List.of(vulnerability));
    }

    /** Returns the assessor; an empty one if it is missing, so that the document is checked too. */
    private String assessor(List<Fault> faults) {
        if (assessor == null) {
            faults.add(missing("--assessor", "an owasp-report names the assessor"));
            return "";
        }
        return assessor;
    }

    /** Returns the title of the core risk; any one if it is missing or wrong, so that the document is checked too. */
    private String category(List<Fault> faults) {
        String any = CoreRisk.TOOL_MISUSE.title();
        if (category == null) {
            faults.add(missing("--category", "an owasp-report names the core risk"));
            return any;
        }
        try {
            CoreRisk.ofTitle(category);
            return category;
        } catch (IllegalArgumentException e) {
            faults.add(new Fault("--category", Fault.Code.UNKNOWN, String.valueOf(e.getMessage())));
            return any;
        }
    }

    private static Fault missing(String option, String why) {
        return new Fault(option, Fault.Code.MISSING, "is missing: " + why);
    }

    /** Returns the assessment of a threat model for a report, which has no place for anything else of it. */
    private Assessment withoutLayers(AgentThreatModel model) {
        List<Fault> faults = Stream.of("/agent/name", "/summary", "/maestro")
                .map(part -> new Fault(part, Fault.Code.CONFLICT, "a report has no place for it"))
                .toList();
        if (!lossy) {
            throw unrepresented(faults, true);
        }
        drop(faults);
        return model.identifiedAssessment();
    }

    /** Returns a document in its new form; if asked to, without the parts that the form cannot represent. */
    private <T, R> R represented(
            T document, DocumentType<T> type, DocumentReader reader, UnaryOperator<T> simpler, Function<T, R> form) {
        Attempt<R> whole = Attempt.of(form, document);
        if (whole.result().isPresent()) {
            return whole.result().get();
        }
        T simple = simpler.apply(document);
        Attempt<R> simplified = simple.equals(document) ? whole : Attempt.of(form, simple);
        Optional<R> reduced = simplified.result().or(() -> {
            Set<String> parts =
                    simplified.faults().stream().map(Fault::location).collect(Collectors.toSet());
            return Pruning.without(parts, type, simple, reader)
                    .filter(pruned -> scores(type, pruned).equals(scores(type, simple)))
                    .flatMap(pruned -> Attempt.of(form, pruned).result());
        });
        if (!lossy || reduced.isEmpty()) {
            throw unrepresented(whole.faults(), reduced.isPresent());
        }
        drop(whole.faults());
        return reduced.get();
    }

    /** A document in its new form, or what the form cannot represent. */
    private record Attempt<R>(Optional<R> result, List<Fault> faults) {

        static <T, R> Attempt<R> of(Function<T, R> form, T document) {
            try {
                return new Attempt<>(Optional.of(form.apply(document)), List.of());
            } catch (InvalidInputException e) {
                return new Attempt<>(Optional.empty(), e.faults());
            }
        }
    }

    /** Returns a threat model with the score of its CVSS vector in place of the vector. */
    private static AgentThreatModel withoutVector(AgentThreatModel model) {
        Assessment assessment = model.assessment();
        Assessment.Builder simple = Assessment.builder(assessment.edition(), assessment.factors())
                .threatMultiplier(assessment.threatMultiplier())
                .mitigationFactor(assessment.mitigationFactor());
        assessment.id().ifPresent(simple::id);
        assessment.claim().ifPresent(simple::claim);
        assessment.rationales().forEach(simple::rationale);
        assessment.cvssBase().ifPresent(base -> simple.cvssBase(CvssBase.of(base.score())));
        return model.withAssessment(simple.build());
    }

    /** Returns what must stay as it is if something is dropped. */
    private static <T> List<Object> scores(DocumentType<T> type, T document) {
        List<Object> scores = new ArrayList<>();
        for (Assessment assessment : type.assessmentsOf(document)) {
            scores.add(assessment.edition());
            scores.add(assessment.score().map(AivssScore::raw));
            scores.add(assessment.score().isPresent() ? Optional.empty() : assessment.range());
        }
        return scores;
    }

    private void drop(List<Fault> faults) {
        faults.forEach(fault -> console.note(
                Source.place(Origin.of(file)),
                fault.location() + " is dropped: " + Objects.requireNonNull(to).withArticle + " cannot represent it"));
    }

    private InvalidInputException unrepresented(List<Fault> faults, boolean canBeDropped) {
        return new InvalidInputException(faults.stream()
                .map(fault -> new Fault(fault.location(), fault.code(), message(fault, canBeDropped)))
                .toList());
    }

    private String message(Fault fault, boolean canBeDropped) {
        String form = Objects.requireNonNull(to).withArticle;
        if (fault.message().equals("is missing")) {
            return "is missing, but " + form + " needs it"
                    + (!claim && fault.location().startsWith("/claim/")
                            ? "; give --claim to claim what is computed"
                            : "");
        }
        return "cannot be represented in " + form + ": " + fault.message()
                + (canBeDropped ? "; remove it, or give --lossy to drop it" : "");
    }

    private static InvalidInputException invalid(String location, Fault.Code code, String message) {
        return new InvalidInputException(List.of(new Fault(location, code, message)));
    }

    private void write(String text) {
        if (output == null || output.equals(Source.STANDARD)) {
            console.print(text);
        } else {
            OutputFile.write(Path.of(output), text);
        }
    }
}
