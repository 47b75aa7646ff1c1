// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.RationaleSubject;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ScoreExplanation;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.core.ScoreTerm;
import io.github.aivss.cvss.Severity;
import io.github.aivss.internal.Decimals;
import io.github.aivss.internal.Text;
import io.github.aivss.json.Origin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of one score for people. */
final class ScorePage {

    private static final int LABEL_WIDTH = 32;
    private static final int NUMBER_WIDTH = 8;
    private static final int BAR_WIDTH = 10;
    private static final int MOST_AFFECTED = 3;
    private static final String UNKNOWN = "unknown";

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
        if (assessment.cvssBase().isEmpty() && assessment.rationales().containsKey(ScoreTerm.CVSS)) {
            line("CVSS base", UNKNOWN, "");
        }
        reason(ScoreTerm.CVSS);
        line("Factor sum", factorSum(), "of 10");
        line("Threat multiplier", number(assessment.threatMultiplier().value()), "");
        reason(ScoreTerm.THREAT_MULTIPLIER);
        if (assessment.edition().hasMitigation()) {
            line("Mitigation factor", number(assessment.mitigationFactor().value()), "");
        }
        reason(ScoreTerm.MITIGATION_FACTOR);
        score.ifPresent(scored -> {
            line("AARS", number(scored.aars()), "");
            line("Raw score", number(scored.raw()), scored.capped() ? "capped at 10" : "");
        });
        assessment
                .widthPerUnknownFactor()
                .ifPresent(width -> line("Range per unknown factor", number(width.doubleValue()), "of the raw score"));
        if (assessment.factors().least() instanceof RatedFactors rated) {
            page.append('\n');
            factors(rated.set().factors(), explained ? score.map(AivssScore::explain) : Optional.empty());
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
                + ", depending on " + missing();
    }

    /** Returns what the score depends on, if there is only a range. */
    private String missing() {
        int unknown = assessment.factors().unknown().size();
        return Stream.of(
                        assessment.cvssBase().isPresent() ? "" : "the CVSS base, which is missing",
                        unknown == 0 ? "" : unknown == 1 ? "1 unknown factor" : unknown + " unknown factors")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", and "));
    }

    private String factorSum() {
        AssessedFactors factors = assessment.factors();
        String least = number(factors.least().sum());
        return factors.unknown().isEmpty()
                ? least
                : least + " to " + number(factors.greatest().sum());
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

    private void factors(List<RiskFactor> factors, Optional<ScoreExplanation> explanation) {
        Map<RiskFactor, BigDecimal> shares =
                explanation.map(ScoreExplanation::shares).orElse(Map.of());
        Map<RiskFactor, OptionalDouble> lower =
                explanation.map(ScoreExplanation::oneBandDown).orElse(Map.of());
        factors.forEach(factor -> {
            Double value = assessment.factors().known().get(factor);
            if (value == null) {
                line(factor.title(), UNKNOWN, "");
                reason(factor);
                return;
            }
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
            reason(factor);
        });
    }

    private void reason(RationaleSubject subject) {
        Rationale rationale = assessment.rationales().get(subject);
        if (rationale != null) {
            page.append("    ").append(Text.escape(rationale.text())).append('\n');
            rationale
                    .evidence()
                    .forEach(item ->
                            page.append("    - ").append(Text.escape(item)).append('\n'));
        }
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
