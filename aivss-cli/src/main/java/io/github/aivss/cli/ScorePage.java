// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ScoreExplanation;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.cvss.Severity;
import io.github.aivss.internal.Decimals;
import io.github.aivss.internal.Text;
import io.github.aivss.json.Origin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The page of one score for people. */
final class ScorePage {

    private static final int LABEL_WIDTH = 32;
    private static final int NUMBER_WIDTH = 8;
    private static final int BAR_WIDTH = 10;
    private static final int MOST_AFFECTED = 3;

    private final Assessment assessment;
    private final Optional<Assessment> before;
    private final boolean explained;
    private final Console console;
    private final StringBuilder page = new StringBuilder();

    ScorePage(Scored scored, boolean explained, Console console) {
        this.assessment = scored.assessment();
        this.before = scored.before();
        this.explained = explained;
        this.console = console;
    }

    /** Returns the page. */
    String text(Origin origin) {
        String title = Source.title(assessment.id(), origin);
        if (!title.isEmpty()) {
            page.append(console.styled("bold", Text.escape(title))).append('\n');
        }
        Optional<AivssScore> score = assessment.score();
        page.append(headline(assessment))
                .append(before.map(replaced -> " (before: " + headline(replaced) + ")")
                        .orElse(""))
                .append("   ")
                .append(assessment.edition().title())
                .append("\n\n");
        assessment.cvssBase().ifPresent(base -> line("CVSS base", number(base.score()), ""));
        line("Factor sum", number(assessment.factors().sum()), "of 10");
        line("Threat multiplier", number(assessment.threatMultiplier().value()), "");
        if (assessment.edition().hasMitigation()) {
            line("Mitigation factor", number(assessment.mitigationFactor().value()), "");
        }
        score.ifPresent(scored -> {
            line("AARS", number(scored.aars()), "");
            line("Raw score", number(scored.raw()), scored.capped() ? "capped at 10" : "");
        });
        if (assessment.factors() instanceof RatedFactors rated) {
            page.append('\n');
            factors(rated, explained ? score.map(AivssScore::explain) : Optional.empty());
        }
        if (explained) {
            score.ifPresent(scored -> explain(scored.explain()));
        }
        return page.toString();
    }

    private String headline(Assessment scored) {
        return scored.score().map(this::headline).orElseGet(() -> headline(scored.range()));
    }

    private String headline(AivssScore score) {
        return styled(
                score.severity(), number(score.value()) + " " + score.severity().title());
    }

    private String headline(ScoreRange range) {
        return styled(
                        range.minSeverity(),
                        number(range.min()) + " " + range.minSeverity().title())
                + " to "
                + styled(
                        range.maxSeverity(),
                        number(range.max()) + " " + range.maxSeverity().title())
                + ", depending on the CVSS base, which is missing";
    }

    private String styled(Severity severity, String text) {
        return console.styled(
                switch (severity) {
                    case CRITICAL -> "bold,red";
                    case HIGH -> "red";
                    case MEDIUM -> "yellow";
                    case LOW -> "green";
                    case NONE -> "faint";
                },
                text);
    }

    private void factors(RatedFactors rated, Optional<ScoreExplanation> explanation) {
        Map<RiskFactor, BigDecimal> shares =
                explanation.map(ScoreExplanation::shares).orElse(Map.of());
        Map<RiskFactor, OptionalDouble> lower =
                explanation.map(ScoreExplanation::oneBandDown).orElse(Map.of());
        rated.values().forEach((factor, value) -> {
            StringBuilder note = new StringBuilder(bar(value));
            BigDecimal share = shares.get(factor);
            if (share != null) {
                note.append("   adds ").append(share.setScale(2, RoundingMode.HALF_UP));
            }
            OptionalDouble reaching = lower.getOrDefault(factor, OptionalDouble.empty());
            if (reaching.isPresent()) {
                note.append(", one band down at ").append(reaching(reaching.getAsDouble()));
            }
            line(factor.title(), number(value), note.toString());
        });
    }

    private void explain(ScoreExplanation explanation) {
        page.append('\n').append(driver(explanation)).append('\n');
        boolean oneIsEnough = explanation.oneBandDown().values().stream().anyMatch(OptionalDouble::isPresent);
        Map<RiskFactor, Double> changes = explanation.fewestChangesOneBandDown();
        if (!oneIsEnough && !changes.isEmpty()) {
            page.append("One band down needs changes of at least ")
                    .append(changes.size())
                    .append(" factors: ")
                    .append(changes.entrySet().stream()
                            .map(change -> change.getKey().title() + " at " + reaching(change.getValue()))
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        Map<CoreRisk, BigDecimal> risks = explanation.coreRiskShares();
        if (!risks.isEmpty()) {
            page.append("Core risks most affected: ")
                    .append(risks.keySet().stream()
                            .limit(MOST_AFFECTED)
                            .map(CoreRisk::title)
                            .collect(Collectors.joining("; ")))
                    .append(".\n");
        }
    }

    /** Returns a value rounded down, so that what is printed reaches the band. */
    private static BigDecimal reaching(double value) {
        return Decimals.shortest(value).setScale(2, RoundingMode.DOWN);
    }

    private String driver(ScoreExplanation explanation) {
        return switch (explanation.driver()) {
            case DEPLOYMENT ->
                "The deployment drives the risk: AARS is above the CVSS base. Constrain the agent rather than patch.";
            case FLAW -> "The flaw drives the risk: AARS is at most the CVSS base. Patch the flaw first.";
        };
    }

    private void line(String label, String number, String note) {
        page.append("  ")
                .append(label)
                .append(" ".repeat(Math.max(1, LABEL_WIDTH - label.length())))
                .append(
                        note.isEmpty()
                                ? number
                                : number + " ".repeat(Math.max(1, NUMBER_WIDTH - number.length())) + note)
                .append('\n');
    }

    private static String bar(double value) {
        int full = (int) Math.round(value * BAR_WIDTH);
        return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
    }

    private static String number(double value) {
        return Decimals.literal(value).toPlainString();
    }
}
