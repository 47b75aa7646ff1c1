// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.ScoreRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How bad it is, at a glance.
 *
 * @param number the score, or both ends of the range
 * @param words the band, or the bands at both ends
 * @param band the band, or that of the greater end
 * @param why why there is only a range
 */
record Headline(String number, String words, Band band, Optional<String> why) {

    static Headline of(Assessment assessment) {
        return assessment.score().map(Headline::of).orElseGet(() -> of(assessment, assessment.range()));
    }

    private static Headline of(AivssScore score) {
        return new Headline(
                Shown.number(score.value()), score.severity().title(), Band.of(score.severity()), Optional.empty());
    }

    private static Headline of(Assessment assessment, ScoreRange range) {
        String from = Shown.number(range.min());
        String to = Shown.number(range.max());
        String words = range.minSeverity() == range.maxSeverity()
                ? range.maxSeverity().title()
                : range.minSeverity().title() + " to " + range.maxSeverity().title();
        return new Headline(
                from.equals(to) ? to : from + " to " + to,
                words,
                Band.of(range.maxSeverity()),
                Optional.of(why(assessment)));
    }

    private static String why(Assessment assessment) {
        int unknown = assessment.factors().unknown().size();
        List<String> missing = new ArrayList<>();
        if (assessment.cvssBase().isEmpty()) {
            missing.add("the CVSS base is missing");
        }
        if (unknown > 0) {
            missing.add(Shown.count(unknown, "factor") + (unknown == 1 ? " is unknown" : " are unknown"));
        }
        String reasons = String.join(" and ", missing);
        return reasons.substring(0, 1).toUpperCase(Locale.ROOT) + reasons.substring(1)
                + ", so there is no score, only the range in which it lies.";
    }

    /** Returns the number with the words. */
    String text() {
        return number + " " + words;
    }
}
