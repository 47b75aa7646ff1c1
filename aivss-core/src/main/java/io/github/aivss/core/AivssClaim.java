// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A published score and what it says of itself: what an audit compares with the computed score. Nothing is checked here,
 * since a claim may be wrong in any way.
 *
 * <p>Numbers keep the digits they were published with, so 8 and 8.0 are different claims of the same number. Immutable
 * and thread-safe, equal by value.
 *
 * @param score the claimed AIVSS score
 * @param severity the claimed band
 * @param aars the claimed AARS: a factor sum in 0.5, an uplift in later editions
 * @param factorSum the claimed factor sum
 * @param cvssScore the claimed CVSS base score
 * @param invalidCvssVector the CVSS vector that was published, where it is not a valid v4.0 vector; a valid one is the
 *     CVSS base of the assessment
 */
public record AivssClaim(
        Optional<BigDecimal> score,
        Optional<Severity> severity,
        Optional<BigDecimal> aars,
        Optional<BigDecimal> factorSum,
        Optional<BigDecimal> cvssScore,
        Optional<String> invalidCvssVector) {

    /** A claim that says nothing: where to start from with the {@code with} methods. */
    public static final AivssClaim NOTHING = new AivssClaim(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Takes six parts, each stated or not.
     *
     * @param score the claimed AIVSS score
     * @param severity the claimed band
     * @param aars the claimed AARS: a factor sum in 0.5, an uplift in later editions
     * @param factorSum the claimed factor sum
     * @param cvssScore the claimed CVSS base score
     * @param invalidCvssVector the published CVSS vector, where it is not a valid v4.0 vector
     */
    public AivssClaim {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(aars, "aars");
        Objects.requireNonNull(factorSum, "factorSum");
        Objects.requireNonNull(cvssScore, "cvssScore");
        Objects.requireNonNull(invalidCvssVector, "invalidCvssVector");
    }

    /**
     * The claim of a score alone.
     *
     * @param score the claimed AIVSS score
     * @return the claim
     */
    public static AivssClaim ofScore(BigDecimal score) {
        return NOTHING.withScore(score);
    }

    /**
     * This claim with a score.
     *
     * @param score the claimed AIVSS score
     * @return the claim
     */
    public AivssClaim withScore(BigDecimal score) {
        return new AivssClaim(
                Optional.of(Objects.requireNonNull(score, "score")),
                severity,
                aars,
                factorSum,
                cvssScore,
                invalidCvssVector);
    }

    /**
     * This claim with a band.
     *
     * @param severity the claimed band
     * @return the claim
     */
    public AivssClaim withSeverity(Severity severity) {
        return new AivssClaim(
                score,
                Optional.of(Objects.requireNonNull(severity, "severity")),
                aars,
                factorSum,
                cvssScore,
                invalidCvssVector);
    }

    /**
     * This claim with an AARS.
     *
     * @param aars the claimed AARS
     * @return the claim
     */
    public AivssClaim withAars(BigDecimal aars) {
        return new AivssClaim(
                score,
                severity,
                Optional.of(Objects.requireNonNull(aars, "aars")),
                factorSum,
                cvssScore,
                invalidCvssVector);
    }

    /**
     * This claim with a factor sum.
     *
     * @param factorSum the claimed factor sum
     * @return the claim
     */
    public AivssClaim withFactorSum(BigDecimal factorSum) {
        return new AivssClaim(
                score,
                severity,
                aars,
                Optional.of(Objects.requireNonNull(factorSum, "factorSum")),
                cvssScore,
                invalidCvssVector);
    }

    /**
     * This claim with a CVSS score.
     *
     * @param cvssScore the claimed CVSS base score
     * @return the claim
     */
    public AivssClaim withCvssScore(BigDecimal cvssScore) {
        return new AivssClaim(
                score,
                severity,
                aars,
                factorSum,
                Optional.of(Objects.requireNonNull(cvssScore, "cvssScore")),
                invalidCvssVector);
    }

    /**
     * This claim with a vector that is not a valid CVSS v4.0 vector.
     *
     * @param invalidCvssVector the vector as published
     * @return the claim
     */
    public AivssClaim withInvalidCvssVector(String invalidCvssVector) {
        return new AivssClaim(
                score,
                severity,
                aars,
                factorSum,
                cvssScore,
                Optional.of(Objects.requireNonNull(invalidCvssVector, "invalidCvssVector")));
    }
}
