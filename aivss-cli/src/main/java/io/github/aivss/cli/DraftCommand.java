// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.Bod2604Outcome;
import io.github.aivss.draft.AgenticProfile;
import io.github.aivss.draft.CandidateOverlay;
import io.github.aivss.draft.DraftAnswers;
import io.github.aivss.draft.DraftAssessment;
import io.github.aivss.draft.ExploitEvidence;
import io.github.aivss.draft.ProfileValue;
import io.github.aivss.draft.ReferenceScenario;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a finding by the working draft of AIVSS 1.0. */
@Command(
        name = "draft",
        description = "Scores a finding by the working draft of AIVSS 1.0, a candidate that is not released.",
        sortOptions = false)
final class DraftCommand extends ListCommand<DraftCommand.Entry> {

    private static final int ID_WIDTH = 6;
    private static final int SCORE_WIDTH = 6;
    private static final int SEVERITY_WIDTH = 9;
    private static final int CLASS_WIDTH = 12;
    private static final int OUTCOME_WIDTH = 8;
    private static final int OVERLAY_WIDTH = 8;
    private static final int STATUS_WIDTH = 9;
    private static final int LABEL_WIDTH = 36;

    @Parameters(
            paramLabel = "AIVSS-VECTOR",
            arity = "0..1",
            description = "The profile, such as AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M.")
    private @Nullable String profile;

    @Option(
            names = "--cvss",
            paramLabel = "CVSS-VECTOR",
            description = "The CVSS v4.0 vector, whose metrics all count.")
    private @Nullable String cvss;

    @Option(
            names = "--evidence",
            paramLabel = "KEY",
            description = "Evidence of exploitation: ${COMPLETION-CANDIDATES}. Repeatable; the strongest decides E.",
            completionCandidates = Keys.Evidence.class)
    private List<String> evidence = List.of();

    @Mixin
    private Bod2604Options decision = new Bod2604Options();

    @Option(names = "--scenarios", description = "List the ten reference scenarios of the candidate instead.")
    private boolean scenarios;

    DraftCommand(Console console) {
        super(console);
    }

    /**
     * An assessment in the list.
     *
     * @param scenario its scenario, if it is of one
     * @param assessment the assessment
     */
    record Entry(Optional<ReferenceScenario> scenario, DraftAssessment assessment) {}

    @Override
    List<Entry> entries() {
        ChoiceOptions choices = new ChoiceOptions();
        List<Entry> entries = scenarios ? scenarios(choices) : given(choices);
        choices.check();
        return entries;
    }

    private List<Entry> scenarios(ChoiceOptions choices) {
        if (profile != null || cvss != null || !evidence.isEmpty() || decision.isGiven()) {
            choices.add("--scenarios", Fault.Code.CONFLICT, "must be given alone");
        }
        return Stream.of(ReferenceScenario.values())
                .map(scenario -> new Entry(Optional.of(scenario), scenario.assessment()))
                .toList();
    }

    /** Returns the assessment that the options give, none if they have a fault. */
    private List<Entry> given(ChoiceOptions choices) {
        Optional<AgenticProfile> agentic = parsed("AIVSS-VECTOR", profile, AgenticProfile::parse, choices);
        Optional<CvssV4Vector> vector = parsed("--cvss", cvss, CvssV4Vector::parse, choices);
        List<ExploitEvidence> rungs = evidence.stream()
                .flatMap(key -> parsed("--evidence", key, ExploitEvidence::ofKey, choices).stream())
                .toList();
        Optional<Bod2604Decision> decided =
                decision.isGiven() ? Optional.of(decision.decision(choices)) : Optional.empty();
        if (agentic.isEmpty() || vector.isEmpty()) {
            return List.of();
        }
        DraftAssessment assessment = DraftAssessment.of(agentic.get(), vector.get());
        for (ExploitEvidence rung : rungs) {
            assessment = assessment.withEvidence(rung);
        }
        return List.of(new Entry(
                Optional.empty(), decided.map(assessment::withDecision).orElse(assessment)));
    }

    private static <T> Optional<T> parsed(
            String option, @Nullable String given, Function<String, T> parse, ChoiceOptions choices) {
        if (given == null) {
            choices.add(option, Fault.Code.MISSING, "is missing");
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(given));
        } catch (IllegalArgumentException e) {
            choices.add(option, Fault.Code.VALUE, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public String page(Entry entry, Origin origin) {
        DraftAssessment assessment = entry.assessment();
        StringBuilder page = new StringBuilder();
        entry.scenario()
                .ifPresent(scenario -> page.append(
                                console().styled("bold", scenario.risk().id()))
                        .append(' ')
                        .append(scenario.risk().title())
                        .append('\n'));
        page.append(console()
                        .styled(
                                "bold",
                                assessment.score() + " " + assessment.severity().title()))
                .append("   ")
                .append(DraftAssessment.SPECIFICATION)
                .append(" (")
                .append(DraftAssessment.STATUS)
                .append(", not released)\n");
        page.append("  ")
                .append(assessment.cvss())
                .append(' ')
                .append(assessment.profile())
                .append("\n\n");
        for (ProfileValue value : assessment.profile().values()) {
            line(page, value.metric() + " " + value.metric().title(), value.key() + "  " + value.description());
        }
        line(
                page,
                "Agentic effect class",
                assessment.profile().effectClass() + "  "
                        + assessment.profile().effectClass().title() + " (" + DraftAssessment.STATUS + ")");
        assessment.decision().ifPresent(decided -> {
            line(page, "BOD 26-04", decided.outcome().key());
            line(
                    page,
                    "  with the candidate's overlay",
                    overlay(assessment.overlay().orElseThrow()));
        });
        assessment.notes().forEach(note -> page.append("  note: ").append(note).append('\n'));
        return page.toString();
    }

    private static String overlay(CandidateOverlay overlay) {
        return overlay.outcome().map(Bod2604Outcome::key).orElse("none") + ", "
                + overlay.status().key();
    }

    private static void line(StringBuilder page, String label, String text) {
        page.append(View.line(label, LABEL_WIDTH, text));
    }

    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public List<Column<Entry>> columns() {
        return List.of(
                Column.of("id", ID_WIDTH, entry -> id(entry).orElse("")),
                Column.of(
                        "score",
                        SCORE_WIDTH,
                        entry -> String.valueOf(entry.assessment().score())),
                Column.of(
                        "severity",
                        SEVERITY_WIDTH,
                        entry -> entry.assessment().severity().title()),
                Column.of(
                        "effectClass",
                        CLASS_WIDTH,
                        entry -> entry.assessment().profile().effectClass().name()),
                Column.of(
                        "outcome",
                        OUTCOME_WIDTH,
                        entry -> entry.assessment()
                                .decision()
                                .map(decided -> decided.outcome().key())
                                .orElse("")),
                Column.of(
                        "overlay",
                        OVERLAY_WIDTH,
                        entry -> entry.assessment()
                                .overlay()
                                .flatMap(CandidateOverlay::outcome)
                                .map(Bod2604Outcome::key)
                                .orElse("")),
                Column.of("status", STATUS_WIDTH, entry -> DraftAssessment.STATUS),
                Column.csv("vector", entry -> entry.assessment().profile().toString()),
                Column.csv("cvss", entry -> entry.assessment().cvss().toString()),
                Column.csv(
                        "notes", entry -> String.join("; ", entry.assessment().notes())));
    }

    private static Optional<String> id(Entry entry) {
        return entry.scenario().map(scenario -> scenario.risk().id());
    }

    @Override
    public void write(AnswerWriter writer, Entry entry, Origin origin) {
        DraftAnswers.write(writer, id(entry), entry.assessment());
    }
}
