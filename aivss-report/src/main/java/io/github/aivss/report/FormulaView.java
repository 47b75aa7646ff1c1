// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a score came about.
 *
 * @param symbols the formula
 * @param cases the formula with numbers: once for a score, for both ends of a range
 */
record FormulaView(List<String> symbols, List<Case> cases) {

    /**
     * The formula with numbers.
     *
     * @param title what the numbers are for, if there are several cases
     * @param lines a line for each line of the formula
     */
    record Case(Optional<String> title, List<String> lines) {}

    static FormulaView of(Assessment assessment) {
        return new FormulaView(symbols(assessment.edition()), cases(assessment));
    }

    private static List<String> symbols(AivssEdition edition) {
        return switch (edition) {
            case V0_5 -> List.of("AARS = factor sum", "AIVSS = (CVSS + AARS) ÷ 2 × ThM");
            case V0_8 -> List.of("AARS = (10 − CVSS) × factor sum ÷ 10 × ThM", "AIVSS = (CVSS + AARS) × MF");
            case UPLIFT_MITIGATION -> List.of("AARS = (10 − CVSS) × factor sum ÷ 10 × ThM", "AIVSS = CVSS + AARS × MF");
        };
    }

    private static List<Case> cases(Assessment assessment) {
        Optional<AivssScore> score = assessment.score();
        if (score.isPresent()) {
            return List.of(new Case(Optional.empty(), lines(score.get())));
        }
        List<AivssScore> ends = assessment.extremes().stream()
                .map(assessment.edition()::score)
                .sorted(Comparator.comparing(AivssScore::exactRaw))
                .toList();
        return List.of(end("Least", ends.get(0), assessment), end("Greatest", ends.get(ends.size() - 1), assessment));
    }

    private static Case end(String title, AivssScore score, Assessment assessment) {
        List<String> assumed = new ArrayList<>();
        if (assessment.cvssBase().isEmpty()) {
            assumed.add(
                    "a CVSS base of " + Shown.number(score.input().cvssBase().score()));
        }
        if (!assessment.factors().unknown().isEmpty()) {
            assumed.add(
                    "a factor sum of " + Shown.number(score.input().factors().sum()));
        }
        return new Case(Optional.of(title + ", with " + String.join(" and ", assumed)), lines(score));
    }

    private static List<String> lines(AivssScore score) {
        AivssInput input = score.input();
        String cvss = Shown.operand(input.cvssBase().exactScore());
        String sum = Shown.operand(input.factors().exactSum());
        String threat = Shown.operand(input.threatMultiplier().exactValue());
        String mitigation = Shown.operand(input.mitigationFactor().exactValue());
        BigDecimal exactAars = score.exactAars();
        String aars = Shown.operand(exactAars);
        String uplift = "AARS = (10 − " + cvss + ") × " + sum + " ÷ 10 × " + threat + " " + Shown.equals(exactAars);
        return switch (score.edition()) {
            case V0_5 ->
                List.of(
                        "AARS " + Shown.equals(exactAars),
                        result("(" + cvss + " + " + aars + ") ÷ 2 × " + threat, score));
            case V0_8 -> List.of(uplift, result("(" + cvss + " + " + aars + ") × " + mitigation, score));
            case UPLIFT_MITIGATION -> List.of(uplift, result(cvss + " + " + aars + " × " + mitigation, score));
        };
    }

    private static String result(String expression, AivssScore score) {
        String rounded = Shown.number(score.value());
        String raw = Shown.equals(score.exactRaw());
        return "AIVSS = " + expression + " " + raw + (raw.equals("= " + rounded) ? "" : " → " + rounded)
                + (score.capped() ? ", the greatest score there is" : "");
    }
}
