// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.AivssScore;
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
     * @param width its value in percent
     * @param share the points that it adds to the score, if there is one
     */
    record Row(String title, String value, String width, Optional<String> share) {}

    static FactorsView of(Assessment assessment) {
        Optional<AivssScore> score = assessment.score();
        Map<RiskFactor, BigDecimal> shares =
                score.map(AivssScore::explain).map(ScoreExplanation::shares).orElse(Map.of());
        List<Row> rows = assessment.factors() instanceof RatedFactors rated ? rows(rated, shares) : List.of();
        return new FactorsView(
                rows,
                Shown.number(assessment.factors().sum()),
                score.map(scored -> Shown.hundredths(scored.exactAars())),
                description(rows));
    }

    private static List<Row> rows(RatedFactors rated, Map<RiskFactor, BigDecimal> shares) {
        return rated.set().factors().stream()
                .map(factor -> new Row(
                        factor.title(),
                        Shown.rating(rated.value(factor)),
                        percent(rated.value(factor)),
                        Optional.ofNullable(shares.get(factor)).map(Shown::hundredths)))
                .toList();
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
