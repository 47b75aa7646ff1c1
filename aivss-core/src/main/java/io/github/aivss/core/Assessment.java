// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.cvss.CvssV4Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An agent's AIVSS assessment as a document states it: the inputs as far as they are known, the edition to score them
 * with, and the score that was claimed for them, if any.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param id what the document calls the assessment
 * @param edition the edition to score with
 * @param cvssBase the CVSS v4.0 base; without one only a range of scores follows
 * @param statedCvssScore the CVSS base score that the document states beside a vector; the vector counts
 * @param factors the ten factors, or their sum
 * @param threatMultiplier the threat multiplier
 * @param mitigationFactor the mitigation factor
 * @param claim the published score and what it says of itself
 */
public record Assessment(
        Optional<String> id,
        AivssEdition edition,
        Optional<CvssBase> cvssBase,
        Optional<Double> statedCvssScore,
        RiskFactors factors,
        ThreatMultiplier threatMultiplier,
        MitigationFactor mitigationFactor,
        Optional<AivssClaim> claim) {

    private static final Interval SCORE = Interval.of(TenPointScale.MIN, TenPointScale.MAX);

    /**
     * Takes the parts of an assessment, each valid in itself.
     *
     * @param id what the document calls the assessment
     * @param edition the edition to score with
     * @param cvssBase the CVSS v4.0 base; without one only a range of scores follows
     * @param statedCvssScore the CVSS base score that the document states beside a vector; the vector counts
     * @param factors the ten factors, or their sum
     * @param threatMultiplier the threat multiplier
     * @param mitigationFactor the mitigation factor
     * @param claim the published score and what it says of itself
     * @throws IllegalArgumentException where the edition has no mitigation and the factor is not 1, or a score is stated
     *     that is not in [0, 10] or stands beside no vector
     */
    public Assessment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(cvssBase, "cvssBase");
        Objects.requireNonNull(statedCvssScore, "statedCvssScore");
        Objects.requireNonNull(factors, "factors");
        Objects.requireNonNull(threatMultiplier, "threatMultiplier");
        Objects.requireNonNull(mitigationFactor, "mitigationFactor");
        Objects.requireNonNull(claim, "claim");
        edition.requireMitigation(mitigationFactor);
        statedCvssScore = statedCvssScore.map(score -> SCORE.check("statedCvssScore", score));
        if (statedCvssScore.isPresent() && !(cvssBase.orElse(null) instanceof CvssBase.Vector)) {
            throw new IllegalArgumentException(
                    "statedCvssScore must stand beside a vector but was " + statedCvssScore.get() + " without one");
        }
    }

    /**
     * An assessment of which only the factors are known; the rest takes the editions' defaults.
     *
     * @param edition the edition to score with
     * @param factors the ten factors, or their sum
     * @return the assessment
     */
    public static Assessment of(AivssEdition edition, RiskFactors factors) {
        return new Assessment(
                Optional.empty(),
                edition,
                Optional.empty(),
                Optional.empty(),
                factors,
                ThreatMultiplier.DEFAULT,
                MitigationFactor.NONE,
                Optional.empty());
    }

    /**
     * An assessment of a complete input.
     *
     * @param edition the edition to score with
     * @param input the input
     * @return the assessment
     * @throws IllegalArgumentException where the edition has no mitigation and the input's factor is not 1
     */
    public static Assessment of(AivssEdition edition, AivssInput input) {
        return new Assessment(
                Optional.empty(),
                edition,
                Optional.of(input.cvssBase()),
                Optional.empty(),
                input.factors(),
                input.threatMultiplier(),
                input.mitigationFactor(),
                Optional.empty());
    }

    /**
     * This assessment under another id.
     *
     * @param id the id
     * @return the assessment
     */
    public Assessment withId(String id) {
        return new Assessment(
                Optional.of(Objects.requireNonNull(id, "id")),
                edition,
                cvssBase,
                statedCvssScore,
                factors,
                threatMultiplier,
                mitigationFactor,
                claim);
    }

    /**
     * This assessment with a claim.
     *
     * @param claim the published score and what it says of itself
     * @return the assessment
     */
    public Assessment withClaim(AivssClaim claim) {
        return new Assessment(
                id,
                edition,
                cvssBase,
                statedCvssScore,
                factors,
                threatMultiplier,
                mitigationFactor,
                Optional.of(Objects.requireNonNull(claim, "claim")));
    }

    /**
     * This assessment claiming what it computes: score, band, AARS and factor sum, with all their digits.
     *
     * @return the assessment, as it is where the CVSS base is not known
     */
    public Assessment withComputedClaim() {
        return score().map(score -> withClaim(AivssClaim.ofScore(Decimals.literal(score.value()))
                        .withSeverity(score.severity())
                        .withAars(Decimals.literal(score.aars()))
                        .withFactorSum(Decimals.literal(factors.sum()))))
                .orElse(this);
    }

    /**
     * This assessment with the CVSS base score that its document states beside the vector.
     *
     * @param statedCvssScore the score as stated, from 0 to 10
     * @return the assessment
     * @throws IllegalArgumentException where the score is not in [0, 10] or the CVSS base is not a vector
     */
    public Assessment withStatedCvssScore(double statedCvssScore) {
        return new Assessment(
                id,
                edition,
                cvssBase,
                Optional.of(statedCvssScore),
                factors,
                threatMultiplier,
                mitigationFactor,
                claim);
    }

    /**
     * Whether the document states another CVSS base score than its vector has.
     *
     * @return true where a stated score stands beside a vector and is another number
     */
    public boolean contradictsItsVector() {
        return statedCvssScore.isPresent() && !statedCvssScore.equals(cvssBase.map(CvssBase::score));
    }

    /**
     * What a reader of the score should know of how the CVSS base was taken: a stated score that is not the vector's, and
     * metrics of the vector that do not count.
     *
     * @return sentences for people, mostly none
     */
    public List<String> notes() {
        if (!(cvssBase.orElse(null) instanceof CvssBase.Vector base)) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        if (contradictsItsVector()) {
            notes.add("the CVSS score is stated as " + statedCvssScore.get() + ", but the vector has " + base.score()
                    + ", which counts");
        }
        List<CvssV4Metric> others = base.vector().metricsBeyondBase();
        if (!others.isEmpty()) {
            notes.add("the CVSS metrics " + others + " are kept, but only base metrics count");
        }
        return List.copyOf(notes);
    }

    /**
     * The complete input, where the CVSS base is known.
     *
     * @return the input, or empty
     */
    public Optional<AivssInput> input() {
        return cvssBase.map(base -> new AivssInput(base, factors, threatMultiplier, mitigationFactor));
    }

    /**
     * The score, where the CVSS base is known.
     *
     * @return the score, or empty
     */
    public Optional<AivssScore> score() {
        return input().map(edition::score);
    }

    /**
     * The scores that are possible over all CVSS bases.
     *
     * @return the least and the greatest score
     */
    public ScoreRange range() {
        return edition.range(factors, threatMultiplier, mitigationFactor);
    }

    /**
     * What departs from the edition's publication, as {@link AivssEdition#nonStandardValues(AivssInput)} tells of a complete
     * input.
     *
     * @return the departures, empty where there are none
     */
    public List<NonStandardValue> nonStandardValues() {
        return NonStandardValue.of(edition, cvssBase, factors, threatMultiplier, mitigationFactor);
    }
}
