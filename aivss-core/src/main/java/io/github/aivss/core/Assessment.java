// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

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
 * @param factors the ten factors, or their sum
 * @param threatMultiplier the threat multiplier
 * @param mitigationFactor the mitigation factor
 * @param claim the published score and what it says of itself
 */
public record Assessment(
        Optional<String> id,
        AivssEdition edition,
        Optional<CvssBase> cvssBase,
        RiskFactors factors,
        ThreatMultiplier threatMultiplier,
        MitigationFactor mitigationFactor,
        Optional<AivssClaim> claim) {

    /**
     * Takes the parts of an assessment, each valid in itself.
     *
     * @param id what the document calls the assessment
     * @param edition the edition to score with
     * @param cvssBase the CVSS v4.0 base; without one only a range of scores follows
     * @param factors the ten factors, or their sum
     * @param threatMultiplier the threat multiplier
     * @param mitigationFactor the mitigation factor
     * @param claim the published score and what it says of itself
     * @throws IllegalArgumentException where the edition has no mitigation and the factor is not 1
     */
    public Assessment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(cvssBase, "cvssBase");
        Objects.requireNonNull(factors, "factors");
        Objects.requireNonNull(threatMultiplier, "threatMultiplier");
        Objects.requireNonNull(mitigationFactor, "mitigationFactor");
        Objects.requireNonNull(claim, "claim");
        edition.requireMitigation(mitigationFactor);
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
                factors,
                threatMultiplier,
                mitigationFactor,
                Optional.of(Objects.requireNonNull(claim, "claim")));
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
     * What departs from the edition's publication, as {@link AivssEdition#departures(AivssInput)} tells of a complete
     * input.
     *
     * @return the departures, empty where there are none
     */
    public List<Departure> departures() {
        return Departure.of(edition, cvssBase, factors, threatMultiplier, mitigationFactor);
    }
}
