// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.PartialFactors;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a document to fill in. */
@Command(name = "new", description = "Prints a document to fill in: every factor and the CVSS base are 0, or unknown.")
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--set",
            completionCandidates = Keys.FactorSets.class,
            paramLabel = "SET",
            defaultValue = "agentic",
            description = "The factor set: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private FactorSet set = FactorSet.AGENTIC;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "assessment",
            description = "The kind of document: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private Kind kind = Kind.ASSESSMENT;

    @Option(
            names = "--unknown",
            description =
                    "Print every factor as unknown and no CVSS base; each value that is filled in narrows the range"
                            + " of scores.")
    private boolean unknown;

    /** The kinds of document that can be filled in. */
    enum Kind {
        ASSESSMENT,
        THREAT_MODEL;

        /** Returns the name on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Mixin
    private TaxonomyOption taxonomy = new TaxonomyOption();

    @Spec
    private @Nullable CommandSpec spec;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (kind == Kind.ASSESSMENT && taxonomy.isGiven()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--taxonomy needs --kind " + Kind.THREAT_MODEL);
        }
        Assessment assessment = unknown
                ? Assessment.of(AivssEdition.DEFAULT, PartialFactors.unknown(set))
                : Assessment.of(AivssEdition.DEFAULT, AivssInput.of(0, set.rate(factor -> 0.0)));
        console.print(switch (kind) {
                    case ASSESSMENT ->
                        DocumentWriter.indented().write(DocumentType.ASSESSMENT, assessment.withId("my-agent"));
                    case THREAT_MODEL ->
                        DocumentWriter.indented().write(DocumentType.THREAT_MODEL, threatModel(assessment));
                }
                + "\n");
        return ExitCode.DONE;
    }

    private AgentThreatModel threatModel(Assessment assessment) {
        LayerTaxonomy chosen = taxonomy.chosen();
        return AgentThreatModel.of(
                Agent.of("My Agent").withId("my-agent"),
                "One sentence on what could go wrong.",
                assessment,
                chosen,
                chosen.layers().stream()
                        .map(layer -> LayerAssessment.of(layer, Certainty.UNCERTAIN, "What could go wrong here."))
                        .toList());
    }
}
