// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.cvss.Severity;
import io.github.aivss.internal.Decimals;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * The range of scores if the CVSS base or some factors are not known, see {@link Assessment#range()}.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param min the least possible score, rounded, from 0.0 to 10.0
 * @param max the greatest possible score, rounded, from 0.0 to 10.0
 * @since 0.1.0
 */
public record ScoreRange(double min, double max) {

    /**
     * Creates a range.
     *
     * @param min the least possible score, rounded, from 0.0 to 10.0
     * @param max the greatest possible score, rounded, from 0.0 to 10.0
     * @throws IllegalArgumentException if an end is not a rounded score, or {@code min} is above {@code max}
     */
    public ScoreRange {
        min = Interval.TEN_POINTS.checkOneDecimal("min", min);
        max = Interval.TEN_POINTS.checkOneDecimal("max", max);
        if (min > max) {
            throw new IllegalArgumentException(
                    "min must be at most max " + Decimals.text(max) + " but was " + Decimals.text(min));
        }
    }

    /** Returns the range of the scores of some inputs. */
    static ScoreRange of(AivssEdition edition, List<AivssInput> inputs) {
        IntSummaryStatistics tenths =
                inputs.stream().mapToInt(edition::scoreTenths).summaryStatistics();
        return new ScoreRange(tenths.getMin() / 10.0, tenths.getMax() / 10.0);
    }

    /**
     * Returns the severity of the least possible score.
     *
     * @return the severity
     */
    public Severity minSeverity() {
        return Severity.of(min);
    }

    /**
     * Returns the severity of the greatest possible score.
     *
     * @return the severity
     */
    public Severity maxSeverity() {
        return Severity.of(max);
    }
}
