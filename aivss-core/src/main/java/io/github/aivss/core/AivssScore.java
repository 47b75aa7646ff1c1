// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.cvss.Severity;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * An AIVSS score with its edition and its input. It is created by {@link AivssEdition#score(AivssInput)} only, so it
 * always is the score of that input.
 *
 * <p>Immutable and thread-safe. Two scores are equal if their editions and inputs are.
 *
 * @since 0.1.0
 * @serial exclude
 */
public final class AivssScore implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AivssEdition edition;
    private final AivssInput input;
    private final int tenths;
    private final double aars;
    private final double raw;

    AivssScore(AivssEdition edition, AivssInput input, int tenths, double aars, double raw) {
        this.edition = edition;
        this.input = input;
        this.tenths = tenths;
        this.aars = aars;
        this.raw = raw;
    }

    /**
     * Returns the edition of this score.
     *
     * @return the edition
     */
    public AivssEdition edition() {
        return edition;
    }

    /**
     * Returns the input of this score.
     *
     * @return the input
     */
    public AivssInput input() {
        return input;
    }

    /**
     * Returns the score: the raw score, capped at 10, rounded half up to one decimal.
     *
     * @return from 0.0 to 10.0, with one decimal
     */
    public double value() {
        return tenths / 10.0;
    }

    /**
     * Returns the score as a decimal.
     *
     * @return {@link #value()} exactly, from 0.0 to 10.0, with one decimal
     */
    public BigDecimal exactValue() {
        return BigDecimal.valueOf(tenths, 1);
    }

    /**
     * Returns the assessment of the edition and the input of this score, without id and claim.
     *
     * @return the assessment
     */
    public Assessment assessment() {
        return Assessment.of(edition, input);
    }

    /**
     * Returns the score times ten.
     *
     * @return from 0 to 100
     */
    public int tenths() {
        return tenths;
    }

    /**
     * Returns the severity of the rounded score.
     *
     * @return the severity
     */
    public Severity severity() {
        return Severity.ofTenths(tenths);
    }

    /**
     * Returns the AARS: the factor sum in 0.5, the uplift before mitigation in the others.
     *
     * @return the double nearest to {@link #exactAars()}, from 0 to 20
     */
    public double aars() {
        return aars;
    }

    /**
     * Returns the score before capping and rounding.
     *
     * @return the double nearest to {@link #exactRaw()}, from 0 to 20
     */
    public double raw() {
        return raw;
    }

    /**
     * Returns the AARS without any rounding.
     *
     * @return the exact decimal
     */
    public BigDecimal exactAars() {
        return edition.exactAars(input);
    }

    /**
     * Returns the score before capping and rounding, without any rounding.
     *
     * @return the exact decimal
     */
    public BigDecimal exactRaw() {
        return edition.exactRaw(input);
    }

    /**
     * Returns whether raw is above 10, so that the score was capped. With table values it never is above 10.
     *
     * @return true if raw is above 10
     */
    public boolean capped() {
        return raw > 10 || (raw == 10 && exactRaw().compareTo(BigDecimal.TEN) > 0);
    }

    /**
     * Explains this score and what would lower it.
     *
     * @return the explanation
     */
    public ScoreExplanation explain() {
        return new ScoreExplanation(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AivssScore that && edition == that.edition && input.equals(that.input);
    }

    @Override
    public int hashCode() {
        return 31 * edition.key().hashCode() + input.hashCode();
    }

    /**
     * Returns the score and its band, for people.
     *
     * @return for example {@code 9.3 Critical (AIVSS 0.8)}
     */
    @Override
    public String toString() {
        return value() + " " + severity().title() + " (AIVSS " + edition.key() + ")";
    }

    private Object writeReplace() {
        return new Serialized(edition, input);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("a score must be read by its edition and input");
    }

    /**
     * The serialized form. The score is computed again, so that a forged one cannot be read.
     *
     * @param edition the edition
     * @param input the input
     */
    private record Serialized(AivssEdition edition, AivssInput input) implements Serializable {

        private Serialized {
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(input, "input");
        }

        private Object readResolve() throws InvalidObjectException {
            try {
                return edition.score(input);
            } catch (IllegalArgumentException e) {
                throw new InvalidObjectException(e.getMessage());
            }
        }
    }
}
