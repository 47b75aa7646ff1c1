// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ScoreExplanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ten factors, in the order of the publication.
 *
 * @param rows the factors; none if only their sum is known
 * @param sum their sum
 * @param uplift the points that they add, if there is a score
 * @param description the picture in words
 */
record FactorsView(List<Row> rows, String sum, Optional<String> uplift, String description) {

    /**
     * A factor.
     *
     * @param title its name
     * @param value its value
     * @param unknown whether it is not known
     * @param width its value in percent
     * @param share the points that it adds to the score, if there is one
     * @param rationale why it is rated so, if the assessment says
     */
    record Row(
            String title,
            String value,
            boolean unknown,
            String width,
            Optional<String> share,
            Optional<RationaleView> rationale) {

        boolean explained() {
            return rationale.isPresent();
        }
    }

    /** Returns how many columns their table has. */
    int columns() {
        return uplift.isPresent() ? 4 : 3;
    }

    boolean hasReasons() {
        return rows.stream().anyMatch(Row::explained);
    }

    static FactorsView of(Assessment assessment) {
        Optional<AivssScore> score = assessment.score();
        Map<RiskFactor, BigDecimal> shares =
                score.map(AivssScore::explain).map(ScoreExplanation::shares).orElse(Map.of());
        List<Row> rows = assessment.factors().least() instanceof RatedFactors rated
                ? rated.set().factors().stream()
                        .map(factor -> row(assessment, factor, shares))
                        .toList()
                : List.of();
        return new FactorsView(
                rows,
                sum(assessment.factors()),
                score.map(scored -> Shown.hundredths(scored.exactAars())),
                description(rows));
    }

    private static Row row(Assessment assessment, RiskFactor factor, Map<RiskFactor, BigDecimal> shares) {
        Optional<Double> value =
                Optional.ofNullable(assessment.factors().known().get(factor));
        return new Row(
                factor.title(),
                value.map(Shown::rating).orElse("unknown"),
                value.isEmpty(),
                percent(value.orElse(1.0)),
                Optional.ofNullable(shares.get(factor)).map(Shown::hundredths),
                Optional.ofNullable(assessment.rationales().get(factor)).map(RationaleView::of));
    }

    /** Returns the sum of the factors, or both ends of what it may be. */
    static String sum(AssessedFactors factors) {
        String least = Shown.number(factors.least().sum());
        return factors.unknown().isEmpty()
                ? least
                : least + " to " + Shown.number(factors.greatest().sum());
    }

    static String percent(double part) {
        return new BigDecimal(part * 100)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String description(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(text.isEmpty() ? "" : ", ")
                .append(row.title)
                .append(' ')
                .append(row.value));
        return text.toString();
    }
}
