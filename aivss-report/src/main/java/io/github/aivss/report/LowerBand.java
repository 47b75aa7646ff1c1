// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ScoreExplanation;
import io.github.aivss.cvss.Severity;
import io.github.aivss.internal.Decimals;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What brings a score a band down, changing factors alone.
 *
 * @param sentence the answer
 * @param changes the factors; none if the sentence says all
 */
record LowerBand(String sentence, List<Change> changes) {

    /**
     * A factor to lower.
     *
     * @param title its name
     * @param now its value
     * @param to what to lower it to
     */
    record Change(String title, String now, String to) {}

    /** Returns what lowers the score, or empty if the factors are not known or the band is the lowest. */
    static Optional<LowerBand> of(AivssScore score) {
        if (score.severity() == Severity.NONE || !(score.input().factors() instanceof RatedFactors rated)) {
            return Optional.empty();
        }
        ScoreExplanation explanation = score.explain();
        String band = Severity.ofTenths(score.severity().minTenths() - 1).title();
        Map<RiskFactor, Double> single = new LinkedHashMap<>();
        explanation.oneBandDown().forEach((factor, value) -> value.ifPresent(to -> single.put(factor, to)));
        if (!single.isEmpty()) {
            return Optional.of(new LowerBand(
                    single.size() == 1
                            ? "One factor, lowered alone, brings the score down to " + band + "."
                            : "Any one of " + single.size() + " factors, lowered alone, brings the score down to "
                                    + band + ".",
                    changes(rated, single)));
        }
        Map<RiskFactor, Double> together = explanation.fewestChangesOneBandDown();
        if (!together.isEmpty()) {
            return Optional.of(new LowerBand(
                    "No single factor is enough; " + together.size() + " lowered together bring the score down to "
                            + band + ".",
                    changes(rated, together)));
        }
        return Optional.of(new LowerBand(
                "No change of the factors is enough: with all of them at 0 the score is still "
                        + score.severity().title() + ", so the CVSS base must come down.",
                List.of()));
    }

    boolean hasChanges() {
        return !changes.isEmpty();
    }

    private static List<Change> changes(RatedFactors rated, Map<RiskFactor, Double> values) {
        List<Change> changes = new ArrayList<>();
        values.forEach((factor, to) -> changes.add(new Change(
                factor.title(),
                Shown.rating(rated.value(factor)),
                // Rounded down, so that what is shown reaches the band.
                Decimals.shortest(to).setScale(2, RoundingMode.DOWN).toPlainString())));
        return changes;
    }
}
