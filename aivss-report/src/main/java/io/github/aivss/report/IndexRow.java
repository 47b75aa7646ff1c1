// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Verdict;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.LayerAssessment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An agent in an index. There may be many, so it keeps little.
 *
 * @param name its name
 * @param address where its page is
 * @param headline how bad it is
 * @param least the score, or the lesser end of the range
 * @param greatest the score, or the greater end of the range
 * @param base the CVSS base, if there is one
 * @param sum the sum of the factors
 * @param spark the factors as a picture, if they are known
 * @param layers the layers as a picture, for a threat model
 * @param claim whether the claim holds, if there is one
 */
record IndexRow(
        String name,
        String address,
        Headline headline,
        double least,
        double greatest,
        Optional<String> base,
        String sum,
        Optional<Spark> spark,
        Optional<Squares> layers,
        Optional<String> claim) {

    /** The greatest score first; ranges that end alike by their beginning, and then by name. */
    static final Comparator<IndexRow> ORDER = Comparator.comparingDouble(IndexRow::greatest)
            .thenComparingDouble(IndexRow::least)
            .reversed()
            .thenComparing(IndexRow::name)
            .thenComparing(IndexRow::address);

    /**
     * Ten bars in a small picture.
     *
     * @param label the picture in words
     * @param path the bars of known factors
     * @param unknown the bars of the others
     */
    record Spark(String label, String path, String unknown) {

        private static final int HEIGHT = 16;
        private static final int STEP = 6;

        /** Returns the picture, or empty if only the sum of the factors is known. */
        static Optional<Spark> of(AssessedFactors factors) {
            if (!(factors.least() instanceof RatedFactors rated)) {
                return Optional.empty();
            }
            StringBuilder path = new StringBuilder();
            StringBuilder unknown = new StringBuilder();
            List<String> words = new ArrayList<>();
            int x = 0;
            for (RiskFactor factor : rated.set().factors()) {
                Double value = factors.known().get(factor);
                if (value == null) {
                    unknown.append('M').append(x).append(" .5h4v15h-4z");
                    words.add("unknown");
                } else {
                    // A bar of nothing is a line, so that all ten can be counted.
                    long height = Math.max(1, Math.round(value * HEIGHT));
                    path.append('M').append(x).append(' ').append(HEIGHT);
                    path.append("v-").append(height).append("h5v").append(height);
                    words.add(Shown.number(value));
                }
                x += STEP;
            }
            return Optional.of(new Spark(String.join(" ", words), path.toString(), unknown.toString()));
        }
    }

    /**
     * A square for each layer.
     *
     * @param label the picture in words
     * @param width the width of the picture
     * @param mapped the squares of mapped layers
     * @param uncertain the squares of uncertain layers
     */
    record Squares(String label, int width, String mapped, String uncertain) {

        private static final int STEP = 10;
        private static final int MOST = 20;

        static Squares of(List<LayerAssessment> layers) {
            StringBuilder mapped = new StringBuilder();
            StringBuilder uncertain = new StringBuilder();
            int x = 0;
            int known = 0;
            for (LayerAssessment layer : layers) {
                boolean isMapped = layer.certainty() == Certainty.MAPPED;
                known += isMapped ? 1 : 0;
                if (x < MOST * STEP) {
                    (isMapped ? mapped : uncertain).append('M').append(x + 1).append(" 4h8v8h-8z");
                }
                x += STEP;
            }
            return new Squares(
                    known + " of " + layers.size() + " mapped",
                    Math.min(x, MOST * STEP),
                    mapped.toString(),
                    uncertain.toString());
        }
    }

    /** Returns the score, or both ends of the range, in as little space as can be. */
    String score() {
        return headline.number().replace(" to ", "–");
    }

    static IndexRow of(Report report, String address) {
        Assessment worst = PageViews.worst(report.assessments());
        return new IndexRow(
                Shown.line(report.name()),
                address,
                Headline.of(worst),
                worst.score()
                        .map(AivssScore::value)
                        .orElseGet(() -> worst.range().min()),
                PageViews.greatest(worst),
                worst.cvssBase().map(base -> Shown.number(base.score())),
                FactorsView.sum(worst.factors()).replace(" to ", "–"),
                Spark.of(worst.factors()),
                report.threatModel().map(AgentThreatModel::layers).map(Squares::of),
                claim(report.assessments()));
    }

    private static Optional<String> claim(List<Assessment> assessments) {
        List<Verdict> verdicts = assessments.stream()
                .filter(assessment -> assessment.claim().isPresent())
                .map(assessment -> ClaimAudit.of(assessment).verdict())
                .toList();
        if (verdicts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                verdicts.contains(Verdict.REFUTED)
                        ? Verdict.REFUTED.title()
                        : verdicts.contains(Verdict.UNDECIDED) ? Verdict.UNDECIDED.title() : Verdict.HOLDS.title());
    }
}
