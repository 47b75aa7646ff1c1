// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.SsvcFactor;
import io.github.aivss.decision.SsvcFactor.Category;
import io.github.aivss.decision.SsvcImpact;
import io.github.aivss.decision.SsvcThreat;
import io.github.aivss.decision.SsvcVulnerability;
import io.github.aivss.internal.Decimals;
import io.github.aivss.internal.Text;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides when to act by AIVSS-SSVC. */
@Command(
        name = "ssvc",
        description = "Decides when to act by AIVSS-SSVC, from options or from files in the form of its calculator.",
        sortOptions = false)
final class SsvcCommand implements Callable<Integer>, View<SsvcDecision> {

    private static final int OUTCOME_WIDTH = 12;
    private static final int RISK_WIDTH = 5;
    private static final int LEVEL_WIDTH = 11;

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "A file, or - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--threat", paramLabel = "THREAT", description = "Exploitation: none, poc or active.")
    private @Nullable String threat;

    @Option(
            names = "--vulnerability",
            paramLabel = "POSTURE",
            description = "Defence of the agent: hardened, moderate or exposed.")
    private @Nullable String vulnerability;

    @Option(names = "--impact", paramLabel = "IMPACT", description = "Harm: contained, significant or critical.")
    private @Nullable String impact;

    @Option(
            names = "--factors",
            paramLabel = "F1,…,F10",
            description = "The ratings of the ten factors, whole numbers from 1 to 5.")
    private @Nullable String factors;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The form of the answers: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    SsvcCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean anyOption = threat != null || vulnerability != null || impact != null || factors != null;
        if (anyOption && !files.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "give either FILE or the inputs as options, not both");
        }
        if (!anyOption && files.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "FILE is missing (or give the inputs as options)");
        }
        Optional<SsvcDecision> given = anyOption ? Optional.of(decision()) : Optional.empty();
        try (Answers<SsvcDecision> answers = Answers.of(console, this, format)) {
            given.ifPresent(decision -> answers.add(decision, Origin.NONE));
            files.forEach(file -> answerFile(file, answers));
            return answers.exitCode();
        }
    }

    private void answerFile(String file, Answers<SsvcDecision> answers) {
        Origin origin = Origin.of(file);
        try (Source source = Source.open(file, console)) {
            answers.add(DocumentReader.standard().read(DocumentType.SSVC, source.stream()), origin);
        } catch (InvalidInputException e) {
            answers.addFaults(origin, Optional.empty(), e.faults());
        } catch (IOException e) {
            answers.addUnreadable(origin, e);
        }
    }

    private SsvcDecision decision() {
        ChoiceOptions options = new ChoiceOptions();
        Optional<SsvcThreat> likely = options.required("--threat", threat, SsvcThreat.values(), SsvcThreat::key);
        Optional<SsvcVulnerability> posture =
                options.required("--vulnerability", vulnerability, SsvcVulnerability.values(), SsvcVulnerability::key);
        Optional<SsvcImpact> harm = options.required("--impact", impact, SsvcImpact.values(), SsvcImpact::key);
        List<Integer> ratings = ratings(options);
        options.check();
        return new SsvcDecision(likely.orElseThrow(), posture.orElseThrow(), harm.orElseThrow(), ratings);
    }

    private List<Integer> ratings(ChoiceOptions options) {
        SsvcFactor[] all = SsvcFactor.values();
        List<Integer> ratings = new ArrayList<>();
        if (factors == null) {
            options.add("--factors", Fault.Code.MISSING, "is missing, must be " + all.length + " whole numbers");
            return ratings;
        }
        List<String> given = List.of(factors.split(",", -1));
        if (given.size() != all.length) {
            options.add(
                    "--factors", Fault.Code.VALUE, "must be " + all.length + " whole numbers but were " + given.size());
            return ratings;
        }
        for (SsvcFactor factor : all) {
            String text = given.get(factor.number() - 1).strip();
            if (text.matches("[" + SsvcFactor.MIN + "-" + SsvcFactor.MAX + "]")) {
                ratings.add(Integer.valueOf(text));
            } else {
                options.add(
                        "--factors",
                        Fault.Code.RANGE,
                        factor.key() + " must be a whole number from " + SsvcFactor.MIN + " to " + SsvcFactor.MAX
                                + " but was " + Text.quote(text));
            }
        }
        return ratings;
    }

    @Override
    public String page(SsvcDecision decision, Origin origin) {
        String means = Arrays.stream(Category.values())
                .map(category -> category.title() + " " + Decimals.text(decision.mean(category)))
                .collect(Collectors.joining(", "));
        return console.styled("bold", decision.outcome().title()) + " ("
                + decision.outcome().timeline() + ")"
                + (origin.source().isPresent() ? "   " + Text.escape(Source.place(origin)) : "") + "\n"
                + "  agent level " + decision.agentLevel().title() + ": means " + means + "\n"
                + "  threat " + decision.threat().key() + " "
                + decision.threat().value() + ", vulnerability "
                + decision.vulnerability().key() + " "
                + decision.vulnerability().value() + ", impact "
                + decision.impact().key() + " " + decision.impact().value() + "\n"
                + "  risk " + Decimals.text(decision.riskScore()) + " of 57.6: likelihood "
                + Decimals.text(decision.likelihood()) + " × exposure "
                + decision.agentLevel().exposureMultiplier() + " × impact "
                + decision.impact().value() + "; it does not decide the outcome and is no AIVSS score\n";
    }

    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public List<Column<SsvcDecision>> columns() {
        return List.of(
                Column.of(
                        "outcome", OUTCOME_WIDTH, decision -> decision.outcome().title()),
                Column.of("risk", RISK_WIDTH, decision -> Decimals.text(decision.riskScore())),
                Column.of(
                        "level", LEVEL_WIDTH, decision -> decision.agentLevel().title()),
                Column.csv("threat", decision -> decision.threat().key()),
                Column.csv("vulnerability", decision -> decision.vulnerability().key()),
                Column.csv("impact", decision -> decision.impact().key()),
                new Column<>(
                        "source", 1, true, (decision, origin) -> origin.source().orElse("")));
    }

    @Override
    public void write(AnswerWriter writer, SsvcDecision decision, Origin origin) {
        writer.writeSsvc(decision);
    }
}
