// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.Assessment;
import io.github.aivss.maestro.AgentThreatModel;
import java.util.Objects;

/**
 * The pictures of the pages on their own, as SVG files for pages of your own. Each has a text alternative, uses no
 * script and no network, and follows the light or dark scheme of the reader.
 *
 * @since 0.1.0
 */
public final class ReportFigures {

    private ReportFigures() {}

    /**
     * Returns the score on the scale from 0 to 10 with its bands, with the CVSS base and the claim if there are any, or
     * the range if there is no score.
     *
     * @param assessment the assessment
     * @return an SVG file
     */
    public static String scale(Assessment assessment) {
        return Templates.figure(ScaleFigure.of(Objects.requireNonNull(assessment, "assessment")));
    }

    /**
     * Returns the ten factors as bars, each with its value and the points that it adds.
     *
     * @param assessment the assessment
     * @return an SVG file; an empty picture if only the sum of the factors is known
     */
    public static String factors(Assessment assessment) {
        return Templates.figure(FactorsFigure.of(FactorsView.of(Objects.requireNonNull(assessment, "assessment"))));
    }

    /**
     * Returns the layers as a stack, mapped and uncertain ones told apart by pattern and word.
     *
     * @param model the threat model
     * @return an SVG file
     */
    public static String layers(AgentThreatModel model) {
        return Templates.figure(
                LayersView.of(Objects.requireNonNull(model, "model")).stack());
    }

    /**
     * Returns the score and its band as a badge.
     *
     * @param assessment the assessment
     * @return an SVG file, 20 pixels high
     */
    public static String badge(Assessment assessment) {
        return Templates.figure(BadgeFigure.of(Headline.of(Objects.requireNonNull(assessment, "assessment"))));
    }
}
