// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.Assessment;
import io.github.aivss.cvss.Severity;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scale from 0 to 10 with its bands, and marks on it.
 *
 * @param description the picture in words
 * @param bands the bands, the least first
 * @param range the range of possible scores, if there is no score
 * @param marks the marks
 * @param standalone whether the picture is on its own and brings its own style
 */
@JStacheConfig(type = JStacheType.STACHE)
@JStache(path = "scale.svg")
record ScaleFigure(String description, List<Segment> bands, Optional<Span> range, List<Mark> marks, boolean standalone)
        implements Figure {

    private static final int FIRST_LABEL = 52;
    private static final int LABEL_HEIGHT = 18;
    private static final BigDecimal GREATEST = BigDecimal.TEN;

    private static final List<Segment> BANDS = bandsOfScale();

    /**
     * A band on the scale, in percent of its width.
     *
     * @param band the band
     * @param x where it begins
     * @param width its width
     * @param label where its name is
     * @param anchor which part of its name is there
     */
    record Segment(Band band, String x, String width, String label, String anchor) {}

    /**
     * A part of the scale, in percent of its width.
     *
     * @param x where it begins
     * @param width its width
     */
    record Span(String x, String width) {}

    /**
     * A mark on the scale.
     *
     * @param kind its name in style sheets
     * @param sign the sign before the label
     * @param label what it marks
     * @param x where it is, in percent of the width
     * @param anchor which end of the label is there
     * @param y where the label is
     */
    record Mark(String kind, String sign, String label, String x, String anchor, int y) {

        boolean isScore() {
            return kind.equals("score");
        }

        boolean isBase() {
            return kind.equals("base");
        }

        boolean isClaim() {
            return kind.equals("claim");
        }
    }

    private static List<Segment> bandsOfScale() {
        List<Segment> segments = new ArrayList<>();
        Severity[] severities = Severity.values();
        for (int i = 1; i < severities.length; i++) {
            // The least band begins at 0.1, since 0.0 is no band; on the scale it begins at 0.
            int from = i == 1 ? 0 : severities[i].minTenths();
            int to = i + 1 < severities.length ? severities[i + 1].minTenths() : 100;
            segments.add(new Segment(
                    Band.of(severities[i]),
                    Integer.toString(from),
                    Integer.toString(to - from),
                    to == 100
                            ? "100"
                            : new BigDecimal(from + to)
                                    .divide(BigDecimal.valueOf(2))
                                    .toPlainString(),
                    to == 100 ? "end" : "middle"));
        }
        return List.copyOf(segments);
    }

    /** Returns the scale of one assessment. */
    static ScaleFigure of(Assessment assessment) {
        List<Mark> marks = new ArrayList<>();
        Optional<Span> range = Optional.empty();
        if (assessment.score().isPresent()) {
            double score = assessment.score().get().value();
            add(marks, "score", "●", "AIVSS " + Shown.number(score), BigDecimal.valueOf(score));
        } else {
            BigDecimal min = BigDecimal.valueOf(assessment.range().min());
            BigDecimal max = BigDecimal.valueOf(assessment.range().max());
            range = Optional.of(new Span(x(min), x(max.subtract(min))));
            add(
                    marks,
                    "range",
                    "",
                    "AIVSS " + Headline.of(assessment).number(),
                    min.add(max).divide(BigDecimal.valueOf(2)));
        }
        assessment
                .cvssBase()
                .ifPresent(
                        base -> add(marks, "base", "○", "CVSS base " + Shown.number(base.score()), base.exactScore()));
        assessment
                .claim()
                .flatMap(AivssClaim::score)
                .filter(ScaleFigure::isOnScale)
                .ifPresent(score -> add(marks, "claim", "◇", "claimed " + score.toPlainString(), score));
        return new ScaleFigure(description(marks), BANDS, range, List.copyOf(marks), false);
    }

    private static boolean isOnScale(BigDecimal score) {
        return score.signum() >= 0 && score.compareTo(GREATEST) <= 0;
    }

    private static void add(List<Mark> marks, String kind, String sign, String label, BigDecimal value) {
        String anchor = value.compareTo(BigDecimal.valueOf(7)) > 0
                ? "end"
                : value.compareTo(BigDecimal.valueOf(3)) < 0 ? "start" : "middle";
        marks.add(new Mark(kind, sign, Shown.line(label), x(value), anchor, FIRST_LABEL + LABEL_HEIGHT * marks.size()));
    }

    private static String x(BigDecimal value) {
        return Shown.operand(value.movePointRight(1));
    }

    private static String description(List<Mark> marks) {
        StringBuilder text = new StringBuilder("On a scale from 0 to 10: ");
        for (int i = 0; i < marks.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(marks.get(i).label);
        }
        return text.append('.').toString();
    }

    /** Returns the height that the labels need. */
    int height() {
        return FIRST_LABEL + LABEL_HEIGHT * (marks.size() - 1) + 6;
    }

    @Override
    public ScaleFigure alone() {
        return new ScaleFigure(description, bands, range, marks, true);
    }
}
