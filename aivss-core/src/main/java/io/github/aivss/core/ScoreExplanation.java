// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How a score came about and what would lower it.
 *
 * <p>When the AARS is above the CVSS base, v0.8 (section 3.5) says that the deployment, not the flaw, drives the risk, and
 * that the remedy is to constrain the agent rather than to patch. Immutable and thread-safe.
 */
public final class ScoreExplanation {

    /** What drives the risk. */
    public enum Driver {
        /** The AARS is above the CVSS base: constrain the agent. */
        DEPLOYMENT,
        /** The AARS is at most the CVSS base: patch the flaw. */
        FLAW
    }

    private final AivssScore score;

    ScoreExplanation(AivssScore score) {
        this.score = score;
    }

    /**
     * The score that is explained.
     *
     * @return the score
     */
    public AivssScore score() {
        return score;
    }

    /**
     * Each factor's share of the AARS: AARS × factor / Factor_Sum, exactly, so that the shares add up to {@link
     * AivssScore#exactAars()}; all 0 where the sum is 0.
     *
     * @return the shares in the order of the set; empty where only a factor sum is known
     */
    public Map<RiskFactor, BigDecimal> shares() {
        Map<RiskFactor, BigDecimal> shares = new LinkedHashMap<>();
        if (score.input().factors() instanceof RatedFactors rated) {
            rated.values()
                    .forEach((factor, value) ->
                            shares.put(factor, score.edition().share(score.input(), value)));
        }
        return Collections.unmodifiableMap(shares);
    }

    /**
     * What drives the risk.
     *
     * @return the deployment where the AARS is above the CVSS base, else the flaw
     */
    public Driver driver() {
        return score.exactAars().compareTo(score.input().cvssBase().exactScore()) > 0 ? Driver.DEPLOYMENT : Driver.FLAW;
    }

    /**
     * For each factor, the greatest value that brings the score into a lower band when nothing else changes.
     *
     * @return the greatest such double, or empty where the factor alone does not reach a lower band; in the order of the
     *     set; no entries where only a factor sum is known
     */
    public Map<RiskFactor, OptionalDouble> oneBandDown() {
        Map<RiskFactor, OptionalDouble> values = new LinkedHashMap<>();
        if (score.input().factors() instanceof RatedFactors rated) {
            rated.set().factors().forEach(factor -> values.put(factor, oneBandDown(rated, factor)));
        }
        return Collections.unmodifiableMap(values);
    }

    private OptionalDouble oneBandDown(RatedFactors rated, RiskFactor factor) {
        if (!reachesLowerBand(rated.with(factor, 0))) {
            return OptionalDouble.empty();
        }
        // Doubles of one sign are in the order of their bits, and a score never falls as a factor rises.
        long reaches = Double.doubleToLongBits(0);
        long misses = Double.doubleToLongBits(rated.value(factor));
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

    private boolean reachesLowerBand(RatedFactors factors) {
        return score.edition().scoreInTenths(score.input().withFactors(factors))
                < score.severity().minTenths();
    }
}
