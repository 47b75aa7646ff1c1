// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.Origin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores assessments from files or from options. */
@Command(
        name = "score",
        description =
                "Scores every assessment in the files, or the one that the options give. Options given with files "
                        + "replace what the files say: what if?",
        sortOptions = false)
final class ScoreCommand extends AssessmentCommand<Scored> {

    @Mixin
    private AssessmentOptions options = new AssessmentOptions();

    @Option(
            names = "--explain",
            description = "Show the share of each factor, what drives the risk, and what would lower it.")
    private boolean explain;

    @Option(
            names = "--fail-at",
            paramLabel = "BAND|N",
            description =
                    "Exit with 1 if a score reaches this band (low, medium, high, critical) or this number; a range"
                            + " by its greater end.")
    private @Nullable Threshold failAt;

    private @Nullable DocumentReader reader;

    ScoreCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (!hasFiles() && !options.isGiven()) {
            throw misuse("give FILE, or --cvss and --factors");
        }
        DocumentReader chosen = reader();
        reader = chosen;
        try (Answers<Scored> answers = answers(new ScoreView(console(), explain, hasFiles() && options.isGiven()))) {
            if (hasFiles()) {
                answerFiles(chosen, answers);
            } else {
                answerOptions(chosen, answers);
            }
            return answers.exitCode();
        }
    }

    private void answerOptions(DocumentReader chosen, Answers<Scored> answers) {
        try {
            answer(options.assessment(chosen), Origin.NONE, answers);
        } catch (InvalidInputException e) {
            answers.addFaults(Origin.NONE, Optional.empty(), e.faults());
        }
    }

    @Override
    Scored answerTo(Assessment assessment) {
        return reader == null || !hasFiles() || !options.isGiven()
                ? new Scored(assessment, Optional.empty())
                : new Scored(options.assessment(reader, assessment), Optional.of(assessment));
    }

    @Override
    boolean isNo(Scored scored) {
        return failAt != null && failAt.isReached(scored.assessment());
    }

    @Override
    List<String> notes(Scored scored) {
        return scored.assessment().notes();
    }

    @Override
    String participle() {
        return "scored";
    }
}
