// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The parts of a score and the changes that would lower it.
 *
 * <p>When the AARS is above the CVSS base, v0.8 (section 3.5) finds that the deployment, not the flaw, drives the risk,
 * and that the remedy is to constrain the agent rather than to patch. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ScoreExplanation {

    /** What drives the risk. */
    public enum Driver {
        /** The AARS is above the CVSS base: constrain the agent. */
        DEPLOYMENT("deployment"),
        /** The AARS is at most the CVSS base: patch the flaw. */
        FLAW("flaw");

        private final String key;

        Driver(String key) {
            this.key = key;
        }

        /**
         * Returns the name in documents.
         *
         * @return {@code deployment} or {@code flaw}
         */
        public String key() {
            return key;
        }
    }

    /** Scores are rounded half up to tenths. */
    private static final double HALF_A_TENTH = 0.05;

    /** An estimate is hardly ever off by more doubles than two to this power. */
    private static final int MOST_DOUBLES_OFF = 32;

    private final AivssScore score;

    ScoreExplanation(AivssScore score) {
        this.score = score;
    }

    /**
     * Returns the score that is explained.
     *
     * @return the score
     */
    public AivssScore score() {
        return score;
    }

    /**
     * Returns the share of each factor in the AARS: AARS × factor / Factor_Sum, exactly, so that the shares add up to
     * {@link AivssScore#exactAars()}; all 0 if the sum is 0.
     *
     * @return the shares in the order of the set; empty if only a factor sum is known
     */
    public Map<RiskFactor, BigDecimal> shares() {
        Map<RiskFactor, BigDecimal> shares = new LinkedHashMap<>();
        if (score.input().factors() instanceof RatedFactors rated) {
            rated.set()
                    .factors()
                    .forEach(factor ->
                            shares.put(factor, score.edition().share(score.input(), rated.exactValue(factor))));
        }
        return Collections.unmodifiableMap(shares);
    }

    /**
     * Returns what drives the risk.
     *
     * @return the deployment if the AARS is above the CVSS base, else the flaw
     */
    public Driver driver() {
        return score.exactAars().compareTo(score.input().cvssBase().exactScore()) > 0 ? Driver.DEPLOYMENT : Driver.FLAW;
    }

    /**
     * Returns, for each factor, the greatest value that brings the score into a lower band if nothing else changes.
     *
     * @return the greatest such double, or empty if the factor alone does not reach a lower band; in the order of the
     *     set; no entries if only a factor sum is known
     */
    public Map<RiskFactor, OptionalDouble> oneBandDown() {
        Map<RiskFactor, OptionalDouble> values = new LinkedHashMap<>();
        if (score.input().factors() instanceof RatedFactors rated) {
            rated.set().factors().forEach(factor -> values.put(factor, oneBandDown(rated, factor)));
        }
        return Collections.unmodifiableMap(values);
    }

    /**
     * Returns the fewest factors to lower for the score to fall into a lower band if nothing else changes, and what to
     * lower them to: all but the last to 0, the last to the greatest value that suffices. The greatest factors come
     * first, since the AARS is linear in the factors; equal ones in the order of the set.
     *
     * @return the value of each factor to lower, in that order; empty if even all factors at 0 do not reach a lower
     *     band, or only a factor sum is known
     */
    public Map<RiskFactor, Double> fewestChangesOneBandDown() {
        if (!(score.input().factors() instanceof RatedFactors rated)) {
            return Map.of();
        }
        List<RiskFactor> greatestFirst = rated.set().factors().stream()
                .sorted(Comparator.comparing(rated::value, Comparator.<Double>reverseOrder()))
                .toList();
        Map<RiskFactor, Double> changes = new LinkedHashMap<>();
        RatedFactors lowered = rated;
        for (RiskFactor factor : greatestFirst) {
            OptionalDouble sufficient = oneBandDown(lowered, factor);
            changes.put(factor, sufficient.orElse(0));
            if (sufficient.isPresent()) {
                return Collections.unmodifiableMap(changes);
            }
            lowered = lowered.with(factor, 0);
        }
        return Map.of();
    }

    /**
     * Returns how much of the AARS comes from the factors that weigh most on each core risk (AIVSS v0.8, Table 3): the
     * sum of the shares of its {@linkplain CoreRisk#highImpactFactors() high-impact factors}. A factor counts for every
     * risk that names it, so these sums are for ranking and do not add up to the AARS.
     *
     * @return the core risks with their sums, the most affected first and equally affected ones by number; empty if the
     *     factors are not those of v0.8, since the publication relates only these to its core risks
     */
    public Map<CoreRisk, BigDecimal> coreRiskShares() {
        if (!(score.input().factors() instanceof AmplificationFactors)) {
            return Map.of();
        }
        Map<RiskFactor, BigDecimal> shares = shares();
        Map<CoreRisk, BigDecimal> sums = new EnumMap<>(CoreRisk.class);
        for (CoreRisk risk : CoreRisk.values()) {
            sums.put(risk, risk.highImpactFactors().stream().map(shares::get).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        Map<CoreRisk, BigDecimal> ranked = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> ranked.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ranked);
    }

    private OptionalDouble oneBandDown(RatedFactors rated, RiskFactor factor) {
        if (!reachesLowerBand(rated.with(factor, 0))) {
            return OptionalDouble.empty();
        }
        // Doubles of one sign are in the order of their bits, and a score never falls as a factor rises.
        long reaches = Double.doubleToLongBits(0);
        long misses = Double.doubleToLongBits(rated.value(factor));
        // The estimate is nearly always right to a few doubles, which saves nine tenths of the search.
        long estimate = Double.doubleToLongBits(estimatedOneBandDown(rated, factor));
        for (int shift = 2; shift <= MOST_DOUBLES_OFF && misses - reaches > 1; shift += 10) {
            long below = estimate - (1L << shift);
            long above = estimate + (1L << shift);
            boolean belowReaches = below > reaches
                    && below < misses
                    && reachesLowerBand(rated.with(factor, Double.longBitsToDouble(below)));
            boolean aboveMisses = above > reaches
                    && above < misses
                    && !reachesLowerBand(rated.with(factor, Double.longBitsToDouble(above)));
            reaches = belowReaches ? below : reaches;
            misses = aboveMisses ? above : misses;
            if (belowReaches && aboveMisses) {
                break;
            }
        }
        while (misses - reaches > 1) {
            long between = (reaches + misses) >>> 1;
            if (reachesLowerBand(rated.with(factor, Double.longBitsToDouble(between)))) {
                reaches = between;
            } else {
                misses = between;
            }
        }
        return OptionalDouble.of(Double.longBitsToDouble(reaches));
    }

    /** Returns about the value that reaches the lower band: the raw score is linear in each factor. */
    private double estimatedOneBandDown(RatedFactors rated, RiskFactor factor) {
        double without = raw(rated.with(factor, 0));
        double slope = (raw(rated) - without) / rated.value(factor);
        double limit = score.severity().min() - HALF_A_TENTH;
        double estimate = (limit - without) / slope;
        return estimate >= 0 && estimate <= rated.value(factor) ? estimate : 0;
    }

    private double raw(RatedFactors factors) {
        return score.edition().score(score.input().withFactors(factors)).raw();
    }

    private boolean reachesLowerBand(RatedFactors factors) {
        return score.edition().scoreTenths(score.input().withFactors(factors))
                < score.severity().minTenths();
    }
}
