// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A published score and the numbers published with it, for an audit to compare with the computed ones. The numbers are
 * not checked here, since a claim may be wrong in any way.
 *
 * <p>Numbers keep the digits they were published with, so 8 and 8.0 are different claims of the same number. Immutable
 * and thread-safe, equal by value.
 *
 * @since 0.1.0
 */
public final class AivssClaim {

    /** The claim without any member, to start from with the {@code with} methods. */
    public static final AivssClaim EMPTY = new Builder().build();

    private final Optional<BigDecimal> score;
    private final Optional<Severity> severity;
    private final Optional<BigDecimal> aars;
    private final Optional<BigDecimal> factorSum;
    private final Optional<BigDecimal> cvssScore;
    private final Optional<String> vector;
    private final Optional<String> invalidCvssVector;
    private final Optional<String> cvssVectorFault;

    private AivssClaim(Builder builder) {
        score = builder.score;
        severity = builder.severity;
        aars = builder.aars;
        factorSum = builder.factorSum;
        cvssScore = builder.cvssScore;
        vector = builder.vector;
        invalidCvssVector = builder.invalidCvssVector;
        cvssVectorFault = builder.cvssVectorFault;
    }

    /**
     * Creates a claim of a score alone.
     *
     * @param score the claimed AIVSS score
     * @return the claim
     */
    public static AivssClaim ofScore(BigDecimal score) {
        return EMPTY.withScore(score);
    }

    /**
     * Starts with a claim of nothing.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the claimed AIVSS score.
     *
     * @return the score, or empty
     */
    public Optional<BigDecimal> score() {
        return score;
    }

    /**
     * Returns the claimed severity.
     *
     * @return the severity, or empty
     */
    public Optional<Severity> severity() {
        return severity;
    }

    /**
     * Returns the claimed AARS: a factor sum in 0.5, an uplift in later editions.
     *
     * @return the AARS, or empty
     */
    public Optional<BigDecimal> aars() {
        return aars;
    }

    /**
     * Returns the claimed factor sum.
     *
     * @return the factor sum, or empty
     */
    public Optional<BigDecimal> factorSum() {
        return factorSum;
    }

    /**
     * Returns the claimed CVSS base score.
     *
     * @return the CVSS score, or empty
     */
    public Optional<BigDecimal> cvssScore() {
        return cvssScore;
    }

    /**
     * Returns the string that was published as the AIVSS vector of the score.
     *
     * @return the string as published, of any form, or empty
     */
    public Optional<String> vector() {
        return vector;
    }

    /**
     * Returns the published CVSS vector if it is not a valid v4.0 vector. A valid one is the CVSS base of the
     * assessment.
     *
     * @return the vector as published, or empty
     */
    public Optional<String> invalidCvssVector() {
        return invalidCvssVector;
    }

    /**
     * Returns why the published CVSS vector is not a valid v4.0 vector.
     *
     * @return the message of {@link CvssV4Vector#parse(String)}; present if {@link #invalidCvssVector()} is
     */
    public Optional<String> cvssVectorFault() {
        return cvssVectorFault;
    }

    /**
     * Returns this claim with another score.
     *
     * @param score the claimed AIVSS score
     * @return the claim
     */
    public AivssClaim withScore(BigDecimal score) {
        return new Builder(this).score(score).build();
    }

    /**
     * Returns this claim with another severity.
     *
     * @param severity the claimed severity
     * @return the claim
     */
    public AivssClaim withSeverity(Severity severity) {
        return new Builder(this).severity(severity).build();
    }

    /**
     * Returns this claim with another AARS.
     *
     * @param aars the claimed AARS
     * @return the claim
     */
    public AivssClaim withAars(BigDecimal aars) {
        return new Builder(this).aars(aars).build();
    }

    /**
     * Returns this claim with another factor sum.
     *
     * @param factorSum the claimed factor sum
     * @return the claim
     */
    public AivssClaim withFactorSum(BigDecimal factorSum) {
        return new Builder(this).factorSum(factorSum).build();
    }

    /**
     * Returns this claim with another CVSS score.
     *
     * @param cvssScore the claimed CVSS base score
     * @return the claim
     */
    public AivssClaim withCvssScore(BigDecimal cvssScore) {
        return new Builder(this).cvssScore(cvssScore).build();
    }

    /**
     * Returns this claim with another string that was published as its AIVSS vector.
     *
     * @param vector the string as published, of any form
     * @return the claim
     */
    public AivssClaim withVector(String vector) {
        return new Builder(this).vector(vector).build();
    }

    /**
     * Returns this claim with another CVSS vector that is not a valid v4.0 vector.
     *
     * @param invalidCvssVector the vector as published
     * @return the claim
     * @throws IllegalArgumentException if the vector is valid
     */
    public AivssClaim withInvalidCvssVector(String invalidCvssVector) {
        return new Builder(this).invalidCvssVector(invalidCvssVector).build();
    }

    private static String fault(String vector) {
        try {
            CvssV4Vector.parse(vector);
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        throw new IllegalArgumentException("invalidCvssVector must not be a valid vector but was " + vector);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AivssClaim that
                && score.equals(that.score)
                && severity.equals(that.severity)
                && aars.equals(that.aars)
                && factorSum.equals(that.factorSum)
                && cvssScore.equals(that.cvssScore)
                && vector.equals(that.vector)
                && invalidCvssVector.equals(that.invalidCvssVector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                score, severity.map(Severity::title), aars, factorSum, cvssScore, vector, invalidCvssVector);
    }

    /**
     * Returns all members, for debugging; the format may change.
     *
     * @return the members by name
     */
    @Override
    public String toString() {
        return "AivssClaim[score=" + score + ", severity=" + severity + ", aars=" + aars + ", factorSum=" + factorSum
                + ", cvssScore=" + cvssScore + ", vector=" + vector + ", invalidCvssVector=" + invalidCvssVector + "]";
    }

    /** Collects the members of a claim, each of which may be absent. Not thread-safe. */
    public static final class Builder {

        private Optional<BigDecimal> score = Optional.empty();
        private Optional<Severity> severity = Optional.empty();
        private Optional<BigDecimal> aars = Optional.empty();
        private Optional<BigDecimal> factorSum = Optional.empty();
        private Optional<BigDecimal> cvssScore = Optional.empty();
        private Optional<String> vector = Optional.empty();
        private Optional<String> invalidCvssVector = Optional.empty();
        private Optional<String> cvssVectorFault = Optional.empty();

        private Builder() {}

        private Builder(AivssClaim claim) {
            score = claim.score;
            severity = claim.severity;
            aars = claim.aars;
            factorSum = claim.factorSum;
            cvssScore = claim.cvssScore;
            vector = claim.vector;
            invalidCvssVector = claim.invalidCvssVector;
            cvssVectorFault = claim.cvssVectorFault;
        }

        /**
         * Sets the claimed AIVSS score.
         *
         * @param score the claimed AIVSS score
         * @return this builder
         */
        public Builder score(BigDecimal score) {
            this.score = Optional.of(Objects.requireNonNull(score, "score"));
            return this;
        }

        /**
         * Sets the claimed severity.
         *
         * @param severity the claimed severity
         * @return this builder
         */
        public Builder severity(Severity severity) {
            this.severity = Optional.of(Objects.requireNonNull(severity, "severity"));
            return this;
        }

        /**
         * Sets the claimed AARS.
         *
         * @param aars the claimed AARS: a factor sum in 0.5, an uplift in later editions
         * @return this builder
         */
        public Builder aars(BigDecimal aars) {
            this.aars = Optional.of(Objects.requireNonNull(aars, "aars"));
            return this;
        }

        /**
         * Sets the claimed factor sum.
         *
         * @param factorSum the claimed factor sum
         * @return this builder
         */
        public Builder factorSum(BigDecimal factorSum) {
            this.factorSum = Optional.of(Objects.requireNonNull(factorSum, "factorSum"));
            return this;
        }

        /**
         * Sets the claimed CVSS base score.
         *
         * @param cvssScore the claimed CVSS base score
         * @return this builder
         */
        public Builder cvssScore(BigDecimal cvssScore) {
            this.cvssScore = Optional.of(Objects.requireNonNull(cvssScore, "cvssScore"));
            return this;
        }

        /**
         * Sets the string that was published as the AIVSS vector of the score.
         *
         * @param vector the string as published, of any form
         * @return this builder
         */
        public Builder vector(String vector) {
            this.vector = Optional.of(Objects.requireNonNull(vector, "vector"));
            return this;
        }

        /**
         * Sets the published CVSS vector, which is not a valid v4.0 vector.
         *
         * @param invalidCvssVector the text of the vector
         * @return this builder
         * @throws IllegalArgumentException if the vector is valid
         */
        public Builder invalidCvssVector(String invalidCvssVector) {
            this.cvssVectorFault = Optional.of(fault(Objects.requireNonNull(invalidCvssVector, "invalidCvssVector")));
            this.invalidCvssVector = Optional.of(invalidCvssVector);
            return this;
        }

        /**
         * Creates the claim.
         *
         * @return the claim
         */
        public AivssClaim build() {
            return new AivssClaim(this);
        }
    }
}
