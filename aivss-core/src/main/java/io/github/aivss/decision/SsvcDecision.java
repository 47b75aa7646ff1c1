// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

import static io.github.aivss.decision.SsvcAgentLevel.COPILOT;
import static io.github.aivss.decision.SsvcAgentLevel.PRIME_MOVER;
import static io.github.aivss.decision.SsvcAgentLevel.SPECIALIST;

import io.github.aivss.decision.SsvcFactor.Category;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A decision of AIVSS-SSVC: the four inputs, and what follows from them.
 *
 * <p>The means of the three categories of factors decide the level of the agent; threat, level and impact decide the
 * outcome, by a table. The risk score, threat × vulnerability × exposure multiplier × impact, is at most 57.6 and has at
 * most two decimals; it does not decide the outcome and is no AIVSS score. Everything is computed in integers: levels
 * are compared by sums, because means of three factors are thirds.
 *
 * <p>Source: OWASP AIVSS, AIVSS-SSVC calculator (ssvc.html of the official site, 3 January 2026). It is a demonstration
 * there and in no edition of AIVSS. The draft decision points of CERT/CC are another model.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param threat what is known of exploitation
 * @param vulnerability how well the agent is defended
 * @param impact how much harm follows
 * @param ratings the ratings of the factors in the order of {@link SsvcFactor}, ten whole numbers from 1 to 5
 * @since 0.1.0
 */
public record SsvcDecision(
        SsvcThreat threat, SsvcVulnerability vulnerability, SsvcImpact impact, List<Integer> ratings) {

    /**
     * Creates a decision.
     *
     * @param threat what is known of exploitation
     * @param vulnerability how well the agent is defended
     * @param impact how much harm follows
     * @param ratings the ratings of the factors in the order of {@link SsvcFactor}, ten whole numbers from 1 to 5
     * @throws IllegalArgumentException if there are not ten ratings, or one is not in [1, 5]
     */
    public SsvcDecision {
        Objects.requireNonNull(threat, "threat");
        Objects.requireNonNull(vulnerability, "vulnerability");
        Objects.requireNonNull(impact, "impact");
        ratings = List.copyOf(Objects.requireNonNull(ratings, "ratings"));
        SsvcFactor[] factors = SsvcFactor.values();
        if (ratings.size() != factors.length) {
            throw new IllegalArgumentException("ratings must be ten but were " + ratings.size());
        }
        for (SsvcFactor factor : factors) {
            int rating = ratings.get(factor.number() - 1);
            if (rating < SsvcFactor.MIN || rating > SsvcFactor.MAX) {
                throw new IllegalArgumentException(factor.key() + " must be in [" + SsvcFactor.MIN + ", "
                        + SsvcFactor.MAX + "] but was " + rating);
            }
        }
    }

    /**
     * Returns the rating of a factor.
     *
     * @param factor the factor
     * @return from 1 to 5
     */
    public int rating(SsvcFactor factor) {
        return ratings.get(Objects.requireNonNull(factor, "factor").number() - 1);
    }

    private int sum(Category category) {
        return category.factors().stream().mapToInt(this::rating).sum();
    }

    /**
     * Returns the mean rating of a category, rounded half up to two decimals. The level of the agent does not follow
     * from the rounded mean.
     *
     * @param category the category
     * @return from 1 to 5
     */
    public BigDecimal mean(Category category) {
        Objects.requireNonNull(category, "category");
        return BigDecimal.valueOf(sum(category))
                .divide(BigDecimal.valueOf(category.factors().size()), 2, RoundingMode.HALF_UP);
    }

    /**
     * Returns the level of the agent, that of the category with the greatest mean.
     *
     * @return the level
     */
    public SsvcAgentLevel agentLevel() {
        return hasMean(4) ? PRIME_MOVER : hasMean(3) ? SPECIALIST : COPILOT;
    }

    /** Returns whether some category has this mean or a greater one. */
    private boolean hasMean(int mean) {
        return Stream.of(Category.values())
                .anyMatch(category -> sum(category) >= mean * category.factors().size());
    }

    /**
     * Returns threat × vulnerability.
     *
     * @return from 0.06 to 0.72, exactly
     */
    public BigDecimal likelihood() {
        return BigDecimal.valueOf((long) threat.tenths() * vulnerability.tenths(), 2);
    }

    /**
     * Returns likelihood × exposure multiplier × impact.
     *
     * @return from 0.24 to 57.6, exactly
     */
    public BigDecimal riskScore() {
        return likelihood().multiply(BigDecimal.valueOf((long) agentLevel().exposureMultiplier() * impact.value()));
    }

    /**
     * Returns when to act, by the table of threat, level of the agent, and impact.
     *
     * @return the outcome
     */
    public SsvcOutcome outcome() {
        return switch (threat) {
            case NONE -> outcome("DSO", "SSO", "SOI");
            case POC -> outcome("SSO", "SOO", "OOI");
            case ACTIVE -> outcome("OOI", "OII", "III");
        };
    }

    /** Returns an outcome by its initial, which each level of the agent has for each impact. */
    private SsvcOutcome outcome(String copilot, String specialist, String primeMover) {
        String initials = switch (agentLevel()) {
            case COPILOT -> copilot;
            case SPECIALIST -> specialist;
            case PRIME_MOVER -> primeMover;
        };
        return switch (impact) {
            case CONTAINED -> SsvcOutcome.ofInitial(initials.charAt(0));
            case SIGNIFICANT -> SsvcOutcome.ofInitial(initials.charAt(1));
            case CRITICAL -> SsvcOutcome.ofInitial(initials.charAt(2));
        };
    }
}
