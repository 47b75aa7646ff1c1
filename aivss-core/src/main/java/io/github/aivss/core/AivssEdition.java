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
import java.util.function.DoubleUnaryOperator;

/**
 * An edition of AIVSS: its factor set, its formula and its tables. Scores of different editions do not compare.
 *
 * <p>In the formulas, CVSS is the CVSS v4.0 base score (0 to 10), Factor_Sum the sum of the ten factors (0 to 10), ThM
 * the threat multiplier (0 to 2, in the tables at most 1) and MF the mitigation factor (0 to 1). Every edition rounds its
 * raw score half up to one decimal, once, at the end, and caps it at 10.0, which only a ThM above 1 can pass. "AARS"
 * names a factor sum in 0.5 and an uplift in the others: same name, different thing.
 *
 * <p>Any edition scores any factor set, as published practice does; the set an edition defines is {@link #factorSet()}.
 */
public enum AivssEdition {
    /**
     * AIVSS v0.5 (August 2025, section 3): raw = ((CVSS + AARS) / 2) × ThM with AARS = Factor_Sum. It has no mitigation
     * factor; any but 1 is refused.
     */
    V0_5(
            "0.5",
            "OWASP AIVSS v0.5 (August 2025)",
            FactorSet.AGENTIC,
            Formula.MEAN,
            0.91,
            Map.of(MitigationStrength.NONE, MitigationFactor.NONE)),

    /**
     * AIVSS v0.8 (March 2026, section 3), canonical: AARS = (10 − CVSS) × (Factor_Sum / 10) × ThM and raw = (CVSS + AARS)
     * × MF. A mitigation below 1 can pull the score under the CVSS base.
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
     * A proposal of 2026 for v1, not official: AARS as in v0.8 and raw = CVSS + AARS × MF, so that mitigation never pulls
     * a score under the CVSS base rounded half up.
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
     * The publication that defines this edition.
     *
     * @return its name and date
     */
    public String title() {
        return title;
    }

    /**
     * The factor set this edition defines.
     *
     * @return the factor set
     */
    public FactorSet factorSet() {
        return factorSet;
    }

    /**
     * This edition's table of threat multipliers.
     *
     * @return an unmodifiable map with every exploit maturity
     */
    public Map<ExploitMaturity, ThreatMultiplier> threatMultipliers() {
        return threatMultipliers;
    }

    /**
     * The threat multiplier of an exploit maturity in this edition.
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
     * This edition's table of mitigation factors.
     *
     * @return an unmodifiable map; 0.5 knows only {@link MitigationStrength#NONE}
     */
    public Map<MitigationStrength, MitigationFactor> mitigationFactors() {
        return mitigationFactors;
    }

    /**
     * Whether this edition has a mitigation factor at all, so that values other than 1 can be scored.
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
     * Scores an input.
     *
     * @param input the input
     * @return the score, with how it came about
     * @throws IllegalArgumentException where this edition has no mitigation and the input's factor is not 1
     */
    public AivssScore score(AivssInput input) {
        requireMitigation(input.mitigationFactor());
        double cvss = Thousandths.of(input.cvssBase().score());
        double threat = Thousandths.of(input.threatMultiplier().value());
        double mitigation = Thousandths.of(input.mitigationFactor().value());
        double aars = formula.aars(cvss, sum(input.factors(), Thousandths::of), threat);
        double raw = formula.raw(cvss, aars, threat, mitigation);
        if (!Double.isNaN(raw)) {
            return new AivssScore(this, input, Formula.tenths(raw), aars / Formula.AARS_UNITS, raw / Formula.RAW_UNITS);
        }
        BigDecimal exactRaw = exactRaw(input);
        return new AivssScore(
                this, input, Formula.tenths(exactRaw), exactAars(input).doubleValue(), exactRaw.doubleValue());
    }

    /**
     * Scores an input to the number alone, in tenths, without allocating for inputs of at most three decimals.
     *
     * @param input the input
     * @return the rounded score times ten, from 0 to 100
     * @throws IllegalArgumentException where this edition has no mitigation and the input's factor is not 1
     */
    public int scoreTenths(AivssInput input) {
        requireMitigation(input.mitigationFactor());
        double near = raw(input, Thousandths::near);
        if (!Formula.isNearTie(near)) {
            return Formula.tenths(near);
        }
        double raw = raw(input, Thousandths::of);
        return Double.isNaN(raw) ? Formula.tenths(exactRaw(input)) : Formula.tenths(raw);
    }

    private double raw(AivssInput input, DoubleUnaryOperator thousandths) {
        double cvss = thousandths.applyAsDouble(input.cvssBase().score());
        double threat = thousandths.applyAsDouble(input.threatMultiplier().value());
        double mitigation = thousandths.applyAsDouble(input.mitigationFactor().value());
        double aars = formula.aars(cvss, sum(input.factors(), thousandths), threat);
        return formula.raw(cvss, aars, threat, mitigation);
    }

    /**
     * The scores that are possible where everything but the CVSS base is known. Raw is linear in CVSS, so the bases 0 and
     * 10 give the ends; where Factor_Sum / 10 × ThM is above 1, the score falls as CVSS rises.
     *
     * @param factors the ten factors, or their sum
     * @param threatMultiplier the threat multiplier
     * @param mitigationFactor the mitigation factor
     * @return the least and the greatest score
     * @throws IllegalArgumentException where this edition has no mitigation and the factor is not 1
     */
    public ScoreRange range(RiskFactors factors, ThreatMultiplier threatMultiplier, MitigationFactor mitigationFactor) {
        AivssInput onZero = new AivssInput(CvssBase.of(0), factors, threatMultiplier, mitigationFactor);
        int low = scoreTenths(onZero);
        int high = scoreTenths(onZero.withCvssBase(CvssBase.of(10)));
        return new ScoreRange(Math.min(low, high) / 10.0, Math.max(low, high) / 10.0);
    }

    /**
     * What of an input departs from this edition's publication: a CVSS score of more than one decimal, factor values that
     * are not in the rubric, multipliers that are not in the tables. Such inputs score all the same; a strict caller
     * refuses them.
     *
     * @param input the input
     * @return the departures, in the order CVSS base, factors, threat multiplier, mitigation factor; empty where there
     *     are none
     */
    public List<NonStandardValue> nonStandardValues(AivssInput input) {
        return NonStandardValue.of(
                this,
                Optional.of(input.cvssBase()),
                input.factors(),
                input.threatMultiplier(),
                input.mitigationFactor());
    }

    /** Refuses a mitigation that this edition cannot express. */
    void requireMitigation(MitigationFactor mitigationFactor) {
        if (mitigationFactor.value() != 1 && !hasMitigation()) {
            throw new IllegalArgumentException("mitigationFactor must be 1 because edition " + key
                    + " has no mitigation but was "
                    + Decimals.text(mitigationFactor.value()));
        }
    }

    BigDecimal exactAars(AivssInput input) {
        return formula.aars(
                input.cvssBase().exactScore(),
                input.factors().exactSum(),
                input.threatMultiplier().exactValue());
    }

    BigDecimal exactRaw(AivssInput input) {
        return formula.raw(
                input.cvssBase().exactScore(),
                exactAars(input),
                input.threatMultiplier().exactValue(),
                input.mitigationFactor().exactValue());
    }

    /** A factor's part of the AARS: AARS is linear in the factor sum, so it is the AARS of that factor alone. */
    BigDecimal share(AivssInput input, double factorValue) {
        return formula.aars(
                input.cvssBase().exactScore(),
                Decimals.shortest(factorValue),
                input.threatMultiplier().exactValue());
    }

    /** The factor sum in what a function counts: each value, or the sum where that is all there is. */
    static double sum(RiskFactors factors, DoubleUnaryOperator thousandths) {
        if (factors instanceof AgenticRiskFactors agentic) {
            return agentic.sum(thousandths);
        }
        if (factors instanceof AmplificationFactors amplification) {
            return amplification.sum(thousandths);
        }
        return thousandths.applyAsDouble(factors.sum());
    }
}
