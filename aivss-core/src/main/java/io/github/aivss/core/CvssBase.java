// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.internal.Decimals;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The CVSS v4.0 base that an AIVSS score starts from. AIVSS v0.8 (section 3.1.1) allows v4.0 scores only.
 *
 * @since 0.1.0
 */
public sealed interface CvssBase extends Serializable permits CvssBase.Score, CvssBase.Vector {

    /**
     * Returns the score that counts.
     *
     * @return the CVSS base score, from 0 to 10
     */
    double score();

    /**
     * Returns the score as a decimal.
     *
     * @return the shortest decimal that identifies {@link #score()}
     */
    default BigDecimal exactScore() {
        return Decimals.shortest(score());
    }

    /**
     * Creates a base from a score without a vector.
     *
     * @param score the CVSS v4.0 base score, from 0 to 10; CVSS scores have one decimal, but more are allowed and are
     *     not rounded
     * @return the base
     * @throws IllegalArgumentException if the score is not in [0, 10]
     */
    static CvssBase of(double score) {
        return new Score(score);
    }

    /**
     * Creates a base from a vector. Its CVSS-B counts, the score of its eleven base metrics: threat, environmental and
     * supplemental metrics do not, and exploit maturity never sets the threat multiplier.
     *
     * @param vector the CVSS v4.0 vector
     * @return the base
     */
    static CvssBase of(CvssV4Vector vector) {
        return new Vector(vector);
    }

    /**
     * A CVSS base of which only the score is known.
     *
     * @param score the CVSS v4.0 base score, from 0 to 10
     * @serial exclude
     */
    record Score(@TenPointScale double score) implements CvssBase {

        /**
         * Creates a base from a score without a vector.
         *
         * @param score the CVSS v4.0 base score, from 0 to 10
         * @throws IllegalArgumentException if the score is not in [0, 10]
         */
        public Score {
            score = Interval.TEN_POINTS.check("cvssBase", score);
        }

        private Object writeReplace() {
            return new SerializedNumbers(SerializedNumbers.Type.CVSS_SCORE, score);
        }

        private Object readResolve() throws InvalidObjectException {
            throw SerializedNumbers.otherForm();
        }
    }

    /**
     * A CVSS base of which the vector is known.
     *
     * @param vector the CVSS v4.0 vector
     * @serial exclude
     */
    record Vector(CvssV4Vector vector) implements CvssBase {

        /**
         * Creates the base of a vector.
         *
         * @param vector the CVSS v4.0 vector
         */
        public Vector {
            Objects.requireNonNull(vector, "vector");
        }

        @Override
        public double score() {
            return vector.baseScore();
        }
    }
}
