// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

/**
 * The outcome of an audit.
 *
 * @since 0.1.0
 */
public enum Verdict {
    /**
     * A score is claimed, it could be computed, and no finding {@linkplain Finding.Code#refutes() refutes} the claim.
     */
    HOLDS("holds"),
    /** Some finding {@linkplain Finding.Code#refutes() refutes} the claim, whether a score could be computed or not. */
    REFUTED("does not hold"),
    /** No finding refutes the claim, but no score is claimed or none could be computed. */
    UNDECIDED("undecided");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    /**
     * Returns the name for people.
     *
     * @return {@code holds}, {@code does not hold} or {@code undecided}
     */
    public String title() {
        return title;
    }
}
