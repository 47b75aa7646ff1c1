// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import java.util.Locale;
import java.util.Objects;

/**
 * A result of an audit.
 *
 * @param code the kind of finding, for programs
 * @param message what was found and what was expected, for people
 * @since 0.1.0
 */
public record Finding(Code code, String message) {

    /** The kinds of findings. The first nine refute a claim; the others are notes. */
    public enum Code {
        /** The claimed score is not the computed one. */
        SCORE_MISMATCH,
        /** The claimed score is a tie rounded the other way: down, but every edition rounds it up. */
        ROUNDING_MISMATCH,
        /** The claimed severity is not the band of the computed score. */
        SEVERITY_MISMATCH,
        /** The claimed AARS is not the computed one, rounded to the digits of the claim. */
        AARS_MISMATCH,
        /** The claimed factor sum is not the sum of the factors, rounded to the digits of the claim. */
        FACTOR_SUM_MISMATCH,
        /** A CVSS score is stated or claimed that is not the one of the CVSS base that counts. */
        CVSS_SCORE_MISMATCH,
        /** The published CVSS vector is not a valid v4.0 vector. */
        CVSS_VECTOR_INVALID,
        /** A claimed number is out of the range of all inputs. */
        CLAIM_OUT_OF_RANGE,
        /** There is only a range of scores, and the claimed number is outside of it. */
        CLAIM_IMPOSSIBLE,
        /** Note: the threat multiplier is not in the edition's table. */
        NON_STANDARD_THREAT_MULTIPLIER,
        /** Note: the mitigation factor is not in the edition's table. */
        NON_STANDARD_MITIGATION,
        /** Note: factors are not rated None, Partial or Full, or their sum is that of no ten such factors. */
        NON_STANDARD_FACTOR_VALUE,
        /** Note: mitigation lowered the score below the CVSS base rounded half up. */
        BELOW_CVSS_BASE,
        /** Note: without a CVSS base, or with unknown factors, there is no score to compare with. */
        NOT_COMPUTABLE,
        /** Note: there is only a range of scores, and the claimed score is in it. */
        CLAIM_POSSIBLE,
        /** Note: there is no claimed score to compare. */
        NO_CLAIM;

        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /**
         * Returns the name of this code in documents.
         *
         * @return the key, such as {@code score-mismatch}
         */
        public String key() {
            return key;
        }

        /**
         * Returns whether a claim with this finding does not hold.
         *
         * @return true for the mismatches, the invalid vector, the number out of range and the impossible claim; false
         *     for notes
         */
        public boolean refutes() {
            return compareTo(CLAIM_IMPOSSIBLE) <= 0;
        }
    }

    /**
     * Creates a finding.
     *
     * @param code the kind of finding, for programs
     * @param message what was found and what was expected, for people
     */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
