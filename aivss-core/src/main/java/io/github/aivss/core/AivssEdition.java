// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Decimals;
import io.github.aivss.internal.Lookup;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An edition of AIVSS: its factor set, its formula and its tables. Scores of different editions cannot be compared.
 *
 * <p>In the formulas, CVSS is the CVSS v4.0 base score (0 to 10), Factor_Sum the sum of the ten factors (0 to 10), ThM
 * the threat multiplier (0 to 2, in the tables at most 1) and MF the mitigation factor (0 to 1). Every edition rounds
 * its raw score half up to one decimal, once, at the end, and caps it at 10.0, which only a ThM above 1 can pass. AARS
 * is a factor sum in 0.5 and an uplift in the others, under the same name.
 *
 * <p>Every edition scores either factor set, as published practice does. The set that it defines is {@link
 * #factorSet()}.
 *
 * @since 0.1.0
 */
public enum AivssEdition {
    /**
     * AIVSS v0.5 (August 2025, section 3): raw = ((CVSS + AARS) / 2) × ThM with AARS = Factor_Sum. It has no mitigation
     * factor; any but 1 is rejected.
     */
    V0_5(
            "0.5",
            "OWASP AIVSS v0.5 (August 2025)",
            FactorSet.AGENTIC,
            Formula.MEAN,
            0.91,
            Map.of(MitigationStrength.NONE, MitigationFactor.NONE)),

    /**
     * AIVSS v0.8 (March 2026, section 3), canonical: AARS = (10 − CVSS) × (Factor_Sum / 10) × ThM and raw = (CVSS +
     * AARS) × MF. A mitigation below 1 can pull the score under the CVSS base.
     */
    V0_8(
            "0.8",
            "OWASP AIVSS v0.8 (March 2026)",
            FactorSet.AMPLIFICATION,
            Formula.MITIGATED_TOTAL,
            0.50,
            Map.of(
                    MitigationStrength.NONE, MitigationFactor.NONE,
                    MitigationStrength.PARTIAL, MitigationFactor.PARTIAL,
                    MitigationStrength.STRONG, MitigationFactor.STRONG)),

    /**
     * A proposal of 2026 for v1, not official: AARS as in v0.8 and raw = CVSS + AARS × MF, so that mitigation never
     * pulls a score under the CVSS base rounded half up.
     */
    UPLIFT_MITIGATION(
            "uplift-mitigation",
            "uplift-mitigation proposal for AIVSS v1 (2026, not official)",
            FactorSet.AMPLIFICATION,
            Formula.MITIGATED_UPLIFT,
            0.50,
            Map.of(
                    MitigationStrength.NONE, MitigationFactor.NONE,
                    MitigationStrength.PARTIAL, MitigationFactor.PARTIAL,
                    MitigationStrength.STRONG, MitigationFactor.STRONG,
                    MitigationStrength.ADVERSARIALLY_TESTED, MitigationFactor.ADVERSARIALLY_TESTED));

    /** The edition of documents that name none: {@link #V0_8}. */
    public static final AivssEdition DEFAULT = V0_8;

    private final String key;
    private final String title;
    private final FactorSet factorSet;
    private final Formula formula;
    private final Map<ExploitMaturity, ThreatMultiplier> threatMultipliers;
    private final Map<MitigationStrength, MitigationFactor> mitigationFactors;

    AivssEdition(
            String key,
            String title,
            FactorSet factorSet,
            Formula formula,
            double unreported,
            Map<MitigationStrength, MitigationFactor> mitigationFactors) {
        this.key = key;
        this.title = title;
        this.factorSet = factorSet;
        this.formula = formula;
        this.threatMultipliers = Collections.unmodifiableMap(new EnumMap<>(Map.of(
                ExploitMaturity.ATTACKED, ThreatMultiplier.of(1.0),
                ExploitMaturity.PROOF_OF_CONCEPT, ThreatMultiplier.DEFAULT,
                ExploitMaturity.UNREPORTED, ThreatMultiplier.of(unreported))));
        this.mitigationFactors = Collections.unmodifiableMap(new EnumMap<>(mitigationFactors));
    }

    /**
     * Returns the edition of a key.
     *
     * @param key the key, exactly
     * @return the edition
     * @throws IllegalArgumentException if there is none of that key; the message lists them
     */
    public static AivssEdition ofKey(String key) {
        return Lookup.byName("edition", values(), AivssEdition::key, Objects.requireNonNull(key, "key"));
    }

    /**
     * Returns the name of this edition in documents and on the command line.
     *
     * @return {@code 0.5}, {@code 0.8} or {@code uplift-mitigation}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the publication that defines this edition.
     *
     * @return its name and date
     */
    public String title() {
        return title;
    }

    /**
     * Returns the factor set this edition defines.
     *
     * @return the factor set
     */
    public FactorSet factorSet() {
        return factorSet;
    }

    /**
     * Returns the table of threat multipliers.
     *
     * @return an unmodifiable map with every exploit maturity
     */
    public Map<ExploitMaturity, ThreatMultiplier> threatMultipliers() {
        return threatMultipliers;
    }

    /**
     * Returns the threat multiplier of an exploit maturity in this edition.
     *
     * @param maturity how far exploitation has come
     * @return the multiplier
     */
    public ThreatMultiplier threatMultiplier(ExploitMaturity maturity) {
        ThreatMultiplier multiplier = threatMultipliers.get(maturity);
        if (multiplier == null) {
            throw new NullPointerException("maturity");
        }
        return multiplier;
    }

    /**
     * Returns the table of mitigation factors.
     *
     * @return an unmodifiable map; that of 0.5 has only {@link MitigationStrength#NONE}
     */
    public Map<MitigationStrength, MitigationFactor> mitigationFactors() {
        return mitigationFactors;
    }

    /**
     * Returns whether this edition has a mitigation factor at all, so that it scores values other than 1.
     *
     * @return false for 0.5
     */
    public boolean hasMitigation() {
        return mitigationFactors.size() > 1;
    }

    /**
     * Returns whether AARS is the factor sum in this edition. In the others it is an uplift.
     *
     * @return true for 0.5
     */
    public boolean aarsIsFactorSum() {
        return formula == Formula.MEAN;
    }

    /**
     * Returns the greatest factor sum of the factors of this edition.
     *
     * @return the number of the factors, as each is at most 1
     */
    public int maxFactorSum() {
        return factorSet.factors().size();
    }

    /**
     * Returns the greatest AARS that an input can have in this edition.
     *
     * @return {@link #maxFactorSum()} in 0.5; 20 in the others, as the uplift is at most 10 × ThM and ThM at most 2
     */
    public int maxAars() {
        return formula.maxAars(maxFactorSum());
    }

    /**
     * Scores an input.
     *
     * @param input the input
     * @return the score
     * @throws IllegalArgumentException if this edition has no mitigation and the input's factor is not 1
     */
    public AivssScore score(AivssInput input) {
        requireMitigation(input.mitigationFactor());
        return formula.score(this, input);
    }

    /**
     * Scores an input, but returns the number alone. It allocates nothing if the inputs have at most three decimals.
     *
     * @param input the input
     * @return the rounded score times ten, from 0 to 100
     * @throws IllegalArgumentException if this edition has no mitigation and the input's factor is not 1
     */
    public int scoreTenths(AivssInput input) {
        requireMitigation(input.mitigationFactor());
        return formula.tenths(input);
    }

    /**
     * Computes the range of scores if the CVSS base is not known, see {@link Assessment#range()}.
     *
     * @param factors the ten factors as far as they are known, or their sum
     * @param threatMultiplier the threat multiplier
     * @param mitigationFactor the mitigation factor
     * @return the least and the greatest score
     * @throws IllegalArgumentException if this edition has no mitigation and the factor is not 1
     */
    public ScoreRange range(
            AssessedFactors factors, ThreatMultiplier threatMultiplier, MitigationFactor mitigationFactor) {
        return ScoreRange.of(this, AivssInput.extremes(Optional.empty(), factors, threatMultiplier, mitigationFactor));
    }

    /**
     * Returns by how much the raw score can change with one factor: the raw score of factor sum 1, less that of 0. Raw
     * is linear in the sum, so every unknown factor widens the range of raw scores by as much.
     *
     * @param cvssBase the CVSS base
     * @param threatMultiplier the threat multiplier
     * @param mitigationFactor the mitigation factor
     * @return (10 − CVSS) / 10 × ThM × MF, in 0.5 ThM / 2; from 0 to 2, exact
     * @throws IllegalArgumentException if this edition has no mitigation and the factor is not 1
     */
    public BigDecimal rawPerFactor(
            CvssBase cvssBase, ThreatMultiplier threatMultiplier, MitigationFactor mitigationFactor) {
        requireMitigation(mitigationFactor);
        AivssInput none = new AivssInput(cvssBase, FactorSum.of(0), threatMultiplier, mitigationFactor);
        return exactRaw(none.withFactors(FactorSum.of(1))).subtract(exactRaw(none));
    }

    /**
     * Returns the values of an input that the publication of this edition does not provide for: a CVSS score of more
     * than one decimal, factor values that are not in the rubric, multipliers that are not in the tables. Such inputs
     * can be scored; a strict caller refuses them.
     *
     * @param input the input
     * @return the values, in the order CVSS base, factors, threat multiplier, mitigation factor; usually none
     */
    public List<NonStandardValue> nonStandardValues(AivssInput input) {
        return NonStandardValue.of(
                this,
                Optional.of(input.cvssBase()),
                input.factors(),
                input.threatMultiplier(),
                input.mitigationFactor());
    }

    /** Throws if this edition has no mitigation and the factor is not 1. */
    void requireMitigation(MitigationFactor mitigationFactor) {
        if (mitigationFactor.value() != 1 && !hasMitigation()) {
            throw new IllegalArgumentException("mitigationFactor must be 1 because edition " + key
                    + " has no mitigation but was "
                    + Decimals.text(mitigationFactor.value()));
        }
    }

    BigDecimal exactAars(AivssInput input) {
        return formula.exactAars(input);
    }

    BigDecimal exactRaw(AivssInput input) {
        return formula.exactRaw(input);
    }

    /** Returns the share of one factor in the AARS, which is linear in the factors. */
    BigDecimal share(AivssInput input, BigDecimal factorValue) {
        return formula.aars(input, factorValue);
    }
}
