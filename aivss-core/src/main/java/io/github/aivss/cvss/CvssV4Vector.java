// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import static io.github.aivss.cvss.CvssV4Metric.MAV;

import io.github.aivss.cvss.CvssV4Metric.Group;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A CVSS v4.0 vector: a value for each metric, and the scores that follow from them.
 *
 * <p>Immutable and thread-safe; treat it as a value. Two vectors are equal if every metric has the same value; a metric
 * that is written out as not defined ({@code E:X}) is equal to one left out.
 *
 * <p><b>Text.</b> {@link #toString()} returns the canonical text: all eleven base metrics and the defined others, in
 * the order of {@link CvssV4Metric}. Parsing that text returns an equal vector.
 *
 * <p><b>Rounding.</b> Scores are computed exactly, in integers, and rounded half up to one decimal once, at the end. So
 * {@code CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H}, which is exactly 8.55, scores 8.6. The Red
 * Hat reference calculator returns the same scores since 2024-11-01. FIRST's older calculator, and data made with it,
 * is 0.1 lower on 522 of the 104,976 base vectors, because such ties are lost in binary fractions; the severity band is
 * the same on all of them.
 *
 * <p>Source: FIRST.Org, CVSS v4.0 specification (sections 6 to 8).
 *
 * @since 0.1.0
 * @serial exclude
 */
public final class CvssV4Vector implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final CvssV4Metric[] METRICS = CvssV4Metric.values();

    /** The length of a vector with base metrics only, the usual case. */
    private static final int LENGTH_OF_BASE =
            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H".length();

    /** Of the optional metrics E is the lowest octal digit, and the 14 environmental ones are next. */
    private static final long THREAT = 07;

    private static final long ENVIRONMENTAL = 0_7777_7777_7777_770L;

    /** An octal digit for each base metric, the first lowest: the severity level of its value. */
    private final long base;

    /**
     * An octal digit for each other metric, the first lowest: 0 if it is not defined, else the place of its value, from
     * 1. If the metric counts in scores, that is the severity level plus 1.
     */
    private final long optional;

    CvssV4Vector(long base, long optional) {
        this.base = base;
        this.optional = optional;
    }

    /**
     * Parses a vector as the specification (section 7) requires: {@code CVSS:4.0} and, each after a {@code /}, a metric
     * and its value joined by {@code :}, in the order of {@link CvssV4Metric}, each metric at most once and every base
     * metric. Upper and lower case differ.
     *
     * @param text the vector
     * @return the vector
     * @throws IllegalArgumentException if the text is not such a vector; the message names the fault, what is allowed
     *     and the character, counted from 1
     */
    public static CvssV4Vector parse(String text) {
        return VectorParser.parse(Objects.requireNonNull(text, "text"), false);
    }

    /**
     * Parses a vector. Frameworks that create values from text look for a method of this name.
     *
     * @param text the vector
     * @return {@link #parse(String) parse(text)}
     * @throws IllegalArgumentException if the text is not a valid vector
     */
    public static CvssV4Vector of(String text) {
        return parse(text);
    }

    /**
     * Parses a vector like {@link #parse(String)} but accepts two faults of published vectors: metrics in any order,
     * and one {@code /} at the end.
     *
     * @param text the vector
     * @return the vector
     * @throws IllegalArgumentException if the text has any other fault; the message names the fault, what is allowed
     *     and the character, counted from 1
     */
    public static CvssV4Vector parseLenient(String text) {
        return VectorParser.parse(Objects.requireNonNull(text, "text"), true);
    }

    /**
     * Returns the value of a metric in this vector.
     *
     * @param metric the metric
     * @return the value; {@link CvssV4Value#NOT_DEFINED} if the vector does not define it
     */
    public CvssV4Value value(CvssV4Metric metric) {
        Objects.requireNonNull(metric, "metric");
        long word = metric.group() == Group.BASE ? base : optional;
        return metric.value((int) (word >>> metric.shift()) & 7);
    }

    /**
     * Returns the value with which a metric counts in {@link #score()}: a modified metric overrides its base metric,
     * and counts as it if not defined; E counts as attacked, and CR, IR and AR as high, if not defined.
     *
     * @param metric the metric
     * @return the value; {@link CvssV4Value#NOT_DEFINED} only for a supplemental metric
     */
    public CvssV4Value effectiveValue(CvssV4Metric metric) {
        CvssV4Value value = value(metric);
        return switch (metric) {
            case AV, AC, AT, PR, UI, VC, VI, VA, SC, SI, SA ->
                definedOr(value, value(METRICS[metric.place() + MAV.place()]));
            case MAV, MAC, MAT, MPR, MUI, MVC, MVI, MVA, MSC, MSI, MSA ->
                definedOr(value(METRICS[metric.place() - MAV.place()]), value);
            case E -> definedOr(CvssV4Value.ATTACKED, value);
            case CR, IR, AR -> definedOr(CvssV4Value.HIGH, value);
            case S, AU, R, V, RE, U -> value;
        };
    }

    private static CvssV4Value definedOr(CvssV4Value other, CvssV4Value value) {
        return value == CvssV4Value.NOT_DEFINED ? other : value;
    }

    /**
     * Returns this vector with another value of one metric.
     *
     * @param metric the metric
     * @param value one of its allowed values
     * @return the vector
     * @throws IllegalArgumentException if the metric does not allow the value
     */
    public CvssV4Vector with(CvssV4Metric metric, CvssV4Value value) {
        Objects.requireNonNull(metric, "metric");
        if (!metric.allowedValues().contains(Objects.requireNonNull(value, "value"))) {
            throw VectorFault.value(value, metric);
        }
        long cleared = ~(7L << metric.shift());
        long digit = (long) metric.digit(value) << metric.shift();
        return metric.group() == Group.BASE
                ? new CvssV4Vector((base & cleared) | digit, optional)
                : new CvssV4Vector(base, (optional & cleared) | digit);
    }

    /**
     * Returns the metrics that this vector defines and CVSS-B, the base score, does not count: those of the threat,
     * environmental and supplemental groups.
     *
     * @return the metrics, in their order
     */
    public List<CvssV4Metric> metricsBeyondBase() {
        return Arrays.stream(METRICS)
                .filter(metric -> metric.group() != Group.BASE && value(metric) != CvssV4Value.NOT_DEFINED)
                .toList();
    }

    /**
     * Returns the groups of metrics that {@link #score()} counts, by the names of the specification (section 1.3).
     *
     * @return {@code CVSS-B}, {@code CVSS-BT}, {@code CVSS-BE} or {@code CVSS-BTE}
     */
    public String nomenclature() {
        return CvssV4Nomenclature.of((optional & THREAT) != 0, (optional & ENVIRONMENTAL) != 0)
                .title();
    }

    /**
     * Returns the MacroVector, of the values with which the metrics count in {@link #score()}.
     *
     * @return the six digits EQ1 to EQ6, such as {@code 101100}
     */
    public String macroVector() {
        return MacroVector.of(EffectiveLevels.of(base, optional)).digits();
    }

    /**
     * Returns the score of all base, threat and environmental metrics. For rounding, see {@link CvssV4Vector}.
     *
     * @return from 0.0 to 10.0, with one decimal
     */
    public double score() {
        return scoreTenths() / 10.0;
    }

    /**
     * Returns the score times ten.
     *
     * @return from 0 to 100
     */
    public int scoreTenths() {
        return MacroVector.scoreTenths(EffectiveLevels.of(base, optional));
    }

    /**
     * Returns the severity of the score.
     *
     * @return the severity
     */
    public Severity severity() {
        return Severity.of(score());
    }

    /**
     * Returns the base score, CVSS-B, of the eleven base metrics only. For rounding, see {@link CvssV4Vector}.
     *
     * @return from 0.0 to 10.0, with one decimal
     */
    public double baseScore() {
        return baseScoreTenths() / 10.0;
    }

    /**
     * Returns the base score times ten.
     *
     * @return from 0 to 100
     */
    public int baseScoreTenths() {
        return MacroVector.scoreTenths(EffectiveLevels.of(base, 0));
    }

    /**
     * Returns the score of the base metrics and of the groups that a nomenclature names. A metric that the vector does
     * not define counts as in {@link #effectiveValue(CvssV4Metric)}, so the scores of two nomenclatures may be equal.
     *
     * @param nomenclature the groups to count
     * @return from 0.0 to 10.0, with one decimal; {@link #baseScore()} for B and {@link #score()} for BTE
     */
    public double score(CvssV4Nomenclature nomenclature) {
        Objects.requireNonNull(nomenclature, "nomenclature");
        long counted =
                (nomenclature.countsThreat() ? THREAT : 0) | (nomenclature.countsEnvironmental() ? ENVIRONMENTAL : 0);
        return MacroVector.scoreTenths(EffectiveLevels.of(base, optional & counted)) / 10.0;
    }

    /**
     * Returns the severity of the score of a nomenclature.
     *
     * @param nomenclature the groups to count
     * @return the severity
     */
    public Severity severity(CvssV4Nomenclature nomenclature) {
        return Severity.of(score(nomenclature));
    }

    /**
     * Returns the severity of the base score.
     *
     * @return the severity
     */
    public Severity baseSeverity() {
        return Severity.of(baseScore());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CvssV4Vector that && base == that.base && optional == that.optional;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(base) + Long.hashCode(optional);
    }

    /**
     * Returns the canonical text.
     *
     * @return the vector, without the metrics that are not defined
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(LENGTH_OF_BASE).append("CVSS:4.0");
        for (CvssV4Metric metric : METRICS) {
            CvssV4Value value = value(metric);
            if (value != CvssV4Value.NOT_DEFINED) {
                text.append('/').append(metric.name()).append(':').append(value.key());
            }
        }
        return text.toString();
    }

    private Object writeReplace() {
        return new Serialized(toString());
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("a vector must be read by its text");
    }

    /**
     * The serialized form: the text, which is parsed again.
     *
     * @param text the canonical text
     */
    private record Serialized(String text) implements Serializable {

        private Serialized {
            Objects.requireNonNull(text, "text");
        }

        private Object readResolve() throws InvalidObjectException {
            try {
                return parse(text);
            } catch (IllegalArgumentException e) {
                throw new InvalidObjectException(e.getMessage());
            }
        }
    }
}
