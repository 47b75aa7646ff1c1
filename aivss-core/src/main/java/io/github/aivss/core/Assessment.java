// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.cvss.CvssV4Metric;
import io.github.aivss.internal.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An agent's AIVSS assessment: the inputs as far as they are known, the reasons for them, the edition to score them
 * with, and the score that was claimed for them, if any.
 *
 * <p>Only edition and factors are required, and some or all of the factors may be unknown. Without a CVSS base, or with
 * an unknown factor, there is only a range of scores. Immutable and thread-safe, equal by value.
 *
 * @since 0.1.0
 */
public final class Assessment {

    private final Optional<String> id;
    private final AivssEdition edition;
    private final Optional<CvssBase> cvssBase;
    private final OptionalDouble statedCvssScore;
    private final AssessedFactors factors;
    private final ThreatMultiplier threatMultiplier;
    private final MitigationFactor mitigationFactor;
    private final Map<RationaleSubject, Rationale> rationales;
    private final Optional<AivssClaim> claim;

    private Assessment(Builder builder) {
        id = builder.id;
        edition = builder.edition;
        cvssBase = builder.cvssBase;
        statedCvssScore = builder.statedCvssScore;
        factors = builder.factors;
        threatMultiplier = builder.threatMultiplier;
        mitigationFactor = builder.mitigationFactor;
        rationales = builder.rationalesInOrder();
        claim = builder.claim;
    }

    /**
     * Creates an assessment of which only the factors are known.
     *
     * @param edition the edition to score with
     * @param factors the ten factors as far as they are known, or their sum
     * @return the assessment, with {@link ThreatMultiplier#DEFAULT} and {@link MitigationFactor#NONE}
     */
    public static Assessment of(AivssEdition edition, AssessedFactors factors) {
        return builder(edition, factors).build();
    }

    /**
     * Creates an assessment of a complete input.
     *
     * @param edition the edition to score with
     * @param input the input
     * @return the assessment
     * @throws IllegalArgumentException if the edition has no mitigation and the factor of the input is not 1
     */
    public static Assessment of(AivssEdition edition, AivssInput input) {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(input, "input");
        return builder(edition, input.factors())
                .cvssBase(input.cvssBase())
                .threatMultiplier(input.threatMultiplier())
                .mitigationFactor(input.mitigationFactor())
                .build();
    }

    /**
     * Creates a builder of an assessment of which only the factors are known.
     *
     * @param edition the edition to score with
     * @param factors the ten factors as far as they are known, or their sum
     * @return a builder, with {@link ThreatMultiplier#DEFAULT} and {@link MitigationFactor#NONE}
     */
    public static Builder builder(AivssEdition edition, AssessedFactors factors) {
        return new Builder(edition, factors);
    }

    /**
     * Creates a builder with all values of this assessment.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return copyTo(new Builder(edition, factors));
    }

    /** Copies everything but edition and factors. */
    private Builder copyTo(Builder builder) {
        builder.id = id;
        builder.cvssBase = cvssBase;
        builder.statedCvssScore = statedCvssScore;
        builder.threatMultiplier = threatMultiplier;
        builder.mitigationFactor = mitigationFactor;
        builder.rationales.putAll(rationales);
        builder.claim = claim;
        return builder;
    }

    /**
     * Returns the id in the document.
     *
     * @return the id, or empty
     */
    public Optional<String> id() {
        return id;
    }

    /**
     * Returns the edition to score with.
     *
     * @return the edition
     */
    public AivssEdition edition() {
        return edition;
    }

    /**
     * Returns the CVSS v4.0 base.
     *
     * @return the base, or empty; without one there is only a range of scores
     */
    public Optional<CvssBase> cvssBase() {
        return cvssBase;
    }

    /**
     * Returns the CVSS base score that the document states in addition to a vector. The vector counts.
     *
     * @return the score, from 0 to 10, or empty
     */
    public OptionalDouble statedCvssScore() {
        return statedCvssScore;
    }

    /**
     * Returns the factors.
     *
     * @return the ten factors as far as they are known, or their sum
     */
    public AssessedFactors factors() {
        return factors;
    }

    /**
     * Returns the factors if they are enough for a score.
     *
     * @return the ten factors, or their sum, or empty if a factor is not known
     */
    public Optional<RiskFactors> knownFactors() {
        return factors instanceof RiskFactors known ? Optional.of(known) : Optional.empty();
    }

    /**
     * Returns the threat multiplier.
     *
     * @return the threat multiplier
     */
    public ThreatMultiplier threatMultiplier() {
        return threatMultiplier;
    }

    /**
     * Returns the mitigation factor.
     *
     * @return the mitigation factor
     */
    public MitigationFactor mitigationFactor() {
        return mitigationFactor;
    }

    /**
     * Returns the reasons for the values of this assessment.
     *
     * @return an unmodifiable map: the CVSS base, the factors in the order of their set, the threat multiplier, the
     *     mitigation factor, each only if it has a rationale
     */
    public Map<RationaleSubject, Rationale> rationales() {
        return rationales;
    }

    /**
     * Returns the published score and the numbers published with it.
     *
     * @return the claim, or empty
     */
    public Optional<AivssClaim> claim() {
        return claim;
    }

    /**
     * Returns this assessment with another id.
     *
     * @param id the id
     * @return the assessment
     */
    public Assessment withId(String id) {
        return toBuilder().id(id).build();
    }

    /**
     * Returns this assessment with another value of one factor.
     *
     * @param factor a factor of the set, known or not
     * @param value its value, from 0 to 1
     * @return the assessment
     * @throws IllegalArgumentException if the factor is of another set, the value is not in [0, 1], or only the sum of
     *     the factors is known
     */
    public Assessment withFactor(RiskFactor factor, double value) {
        Objects.requireNonNull(factor, "factor");
        if (factors instanceof FactorSum) {
            throw new IllegalArgumentException(
                    factor.key() + " must not be given, because only the sum of the factors is known");
        }
        AssessedFactors changed = factors instanceof PartialFactors partial
                ? partial.with(factor, value)
                : ((RatedFactors) factors).with(factor, value);
        return copyTo(new Builder(edition, changed)).build();
    }

    /**
     * Returns this assessment with another claim.
     *
     * @param claim the claim
     * @return the assessment
     */
    public Assessment withClaim(AivssClaim claim) {
        return toBuilder().claim(claim).build();
    }

    /**
     * Returns this assessment with the computed values as its claim: score, severity, AARS and factor sum, with all
     * their digits.
     *
     * @return the assessment, unchanged if there is only a range of scores
     */
    public Assessment withComputedClaim() {
        return score().map(score -> withClaim(AivssClaim.ofScore(score.exactValue())
                        .withSeverity(score.severity())
                        .withAars(Decimals.literal(score.aars()))
                        .withFactorSum(Decimals.literal(score.input().factors().sum()))))
                .orElse(this);
    }

    /**
     * Returns this assessment with another stated CVSS base score.
     *
     * @param statedCvssScore the score, from 0 to 10
     * @return the assessment
     * @throws IllegalArgumentException if the score is not in [0, 10] or the CVSS base is not a vector
     */
    public Assessment withStatedCvssScore(double statedCvssScore) {
        return toBuilder().statedCvssScore(statedCvssScore).build();
    }

    /**
     * Returns whether the stated CVSS base score is not that of the vector.
     *
     * @return true if a score is stated and it is another number
     */
    public boolean contradictsItsVector() {
        return statedCvssScore.isPresent()
                && statedCvssScore.getAsDouble() != cvssBase.orElseThrow().score();
    }

    private static List<RationaleSubject> subjects(AssessedFactors factors) {
        List<RationaleSubject> subjects = new ArrayList<>();
        subjects.add(ScoreTerm.CVSS);
        factors.least().known().keySet().forEach(subjects::add);
        subjects.add(ScoreTerm.THREAT_MULTIPLIER);
        subjects.add(ScoreTerm.MITIGATION_FACTOR);
        return subjects;
    }

    /**
     * Returns what a reader of the score should know about the CVSS base: a stated score that is not that of the
     * vector, and metrics of the vector that do not count.
     *
     * @return sentences for people, usually none
     */
    public List<String> notes() {
        if (!(cvssBase.orElse(null) instanceof CvssBase.Vector base)) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        if (contradictsItsVector()) {
            notes.add("the CVSS score is stated as " + Decimals.literal(statedCvssScore.getAsDouble())
                    + ", but the vector has " + Decimals.literal(base.score()) + ", which counts");
        }
        List<CvssV4Metric> others = base.vector().metricsBeyondBase();
        if (!others.isEmpty()) {
            notes.add("the CVSS metrics " + others + " are kept, but only base metrics count");
        }
        return List.copyOf(notes);
    }

    /**
     * Returns the input of the score.
     *
     * @return the input, or empty if the CVSS base or a factor is not known
     */
    public Optional<AivssInput> input() {
        return factors instanceof RiskFactors known
                ? cvssBase.map(base -> new AivssInput(base, known, threatMultiplier, mitigationFactor))
                : Optional.empty();
    }

    /**
     * Computes the score.
     *
     * @return the score, or empty if the CVSS base or a factor is not known
     */
    public Optional<AivssScore> score() {
        return input().map(edition::score);
    }

    /**
     * Returns the inputs at the ends of what is unknown: 0 and 1 for every unknown factor, 0 and 10 for an unknown CVSS
     * base. Raw and AARS are linear in the CVSS base and in the factor sum, so their least and greatest values are
     * those of two of these inputs.
     *
     * @return {@link #input()} alone if there is one, else two inputs, or four if both are unknown
     */
    public List<AivssInput> extremes() {
        return AivssInput.extremes(cvssBase, factors, threatMultiplier, mitigationFactor);
    }

    /**
     * Computes the range of the scores over everything that is unknown. Both ends are scores of {@link #extremes()}.
     *
     * @return the least and the greatest score; both are the score if there is one
     */
    public ScoreRange range() {
        return ScoreRange.of(edition, extremes());
    }

    /**
     * Returns by how much each unknown factor widens the range of raw scores, before cap and rounding, see {@link
     * AivssEdition#rawPerFactor}. Factors are not weighted, so it is the same for each of them.
     *
     * @return the width, from 0 to 2; empty if no factor is unknown or the CVSS base is
     */
    public Optional<BigDecimal> widthPerUnknownFactor() {
        return cvssBase.filter(base -> !factors.unknown().isEmpty())
                .map(base -> edition.rawPerFactor(base, threatMultiplier, mitigationFactor));
    }

    /**
     * Returns the values that the publication of the edition does not provide for, see {@link
     * AivssEdition#nonStandardValues(AivssInput)}.
     *
     * @return the values, usually none
     */
    public List<NonStandardValue> nonStandardValues() {
        return NonStandardValue.of(edition, cvssBase, factors, threatMultiplier, mitigationFactor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assessment that
                && id.equals(that.id)
                && edition == that.edition
                && cvssBase.equals(that.cvssBase)
                && statedCvssScore.equals(that.statedCvssScore)
                && factors.equals(that.factors)
                && threatMultiplier.equals(that.threatMultiplier)
                && mitigationFactor.equals(that.mitigationFactor)
                && rationales.equals(that.rationales)
                && claim.equals(that.claim);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                id,
                edition.key(),
                cvssBase,
                statedCvssScore,
                factors,
                threatMultiplier,
                mitigationFactor,
                List.copyOf(rationales.values()),
                claim);
    }

    /**
     * Returns all values, for debugging; the format may change.
     *
     * @return the values by name
     */
    @Override
    public String toString() {
        return "Assessment[id=" + id + ", edition=" + edition + ", cvssBase=" + cvssBase + ", statedCvssScore="
                + statedCvssScore + ", factors=" + factors + ", threatMultiplier=" + threatMultiplier
                + ", mitigationFactor=" + mitigationFactor + ", rationales=" + rationales + ", claim=" + claim + "]";
    }

    /** Collects the values of an assessment. Not thread-safe. */
    public static final class Builder {

        private final AivssEdition edition;
        private final AssessedFactors factors;
        private final Map<RationaleSubject, Rationale> rationales = new HashMap<>();
        private Optional<String> id = Optional.empty();
        private Optional<CvssBase> cvssBase = Optional.empty();
        private OptionalDouble statedCvssScore = OptionalDouble.empty();
        private ThreatMultiplier threatMultiplier = ThreatMultiplier.DEFAULT;
        private MitigationFactor mitigationFactor = MitigationFactor.NONE;
        private Optional<AivssClaim> claim = Optional.empty();

        private Builder(AivssEdition edition, AssessedFactors factors) {
            this.edition = Objects.requireNonNull(edition, "edition");
            this.factors = Objects.requireNonNull(factors, "factors");
        }

        /**
         * Sets the id.
         *
         * @param id the id
         * @return this builder
         */
        public Builder id(String id) {
            this.id = Optional.of(Objects.requireNonNull(id, "id"));
            return this;
        }

        /**
         * Sets the CVSS v4.0 base.
         *
         * @param cvssBase the base
         * @return this builder
         */
        public Builder cvssBase(CvssBase cvssBase) {
            this.cvssBase = Optional.of(Objects.requireNonNull(cvssBase, "cvssBase"));
            return this;
        }

        /**
         * Sets the CVSS base score that the document states in addition to a vector.
         *
         * @param statedCvssScore the score, from 0 to 10
         * @return this builder
         * @throws IllegalArgumentException if the score is not in [0, 10]
         */
        public Builder statedCvssScore(double statedCvssScore) {
            this.statedCvssScore = OptionalDouble.of(Interval.TEN_POINTS.check("statedCvssScore", statedCvssScore));
            return this;
        }

        /**
         * Sets the threat multiplier.
         *
         * @param threatMultiplier the threat multiplier
         * @return this builder
         */
        public Builder threatMultiplier(ThreatMultiplier threatMultiplier) {
            this.threatMultiplier = Objects.requireNonNull(threatMultiplier, "threatMultiplier");
            return this;
        }

        /**
         * Sets the mitigation factor.
         *
         * @param mitigationFactor the mitigation factor
         * @return this builder
         */
        public Builder mitigationFactor(MitigationFactor mitigationFactor) {
            this.mitigationFactor = Objects.requireNonNull(mitigationFactor, "mitigationFactor");
            return this;
        }

        /**
         * Sets the reason for a value.
         *
         * @param subject a factor of the set of the factors, or another term of the formula
         * @param rationale the reason
         * @return this builder
         */
        public Builder rationale(RationaleSubject subject, Rationale rationale) {
            rationales.put(Objects.requireNonNull(subject, "subject"), Objects.requireNonNull(rationale, "rationale"));
            return this;
        }

        /**
         * Sets the claim.
         *
         * @param claim the claim
         * @return this builder
         */
        public Builder claim(AivssClaim claim) {
            this.claim = Optional.of(Objects.requireNonNull(claim, "claim"));
            return this;
        }

        /**
         * Creates the assessment.
         *
         * @return the assessment
         * @throws IllegalArgumentException if the edition has no mitigation and the mitigation factor is not 1, a CVSS
         *     score is stated without a vector, or a rationale is of a factor that this assessment does not have
         */
        public Assessment build() {
            edition.requireMitigation(mitigationFactor);
            if (statedCvssScore.isPresent() && !(cvssBase.orElse(null) instanceof CvssBase.Vector)) {
                throw new IllegalArgumentException("statedCvssScore must accompany a vector but was "
                        + Decimals.literal(statedCvssScore.getAsDouble()) + " without one");
            }
            return new Assessment(this);
        }

        private Map<RationaleSubject, Rationale> rationalesInOrder() {
            if (rationales.isEmpty()) {
                return Map.of();
            }
            Map<RationaleSubject, Rationale> inOrder = new LinkedHashMap<>();
            for (RationaleSubject subject : subjects(factors)) {
                Rationale rationale = rationales.get(subject);
                if (rationale != null) {
                    inOrder.put(subject, rationale);
                }
            }
            rationales.keySet().stream()
                    .filter(subject -> !inOrder.containsKey(subject))
                    .findFirst()
                    .ifPresent(subject -> {
                        throw new IllegalArgumentException(
                                "rationale must be of a factor of this assessment but was of " + subject.key());
                    });
            return Collections.unmodifiableMap(inOrder);
        }
    }
}
