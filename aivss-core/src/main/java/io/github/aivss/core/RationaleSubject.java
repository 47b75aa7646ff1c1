// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

/**
 * What a {@link Rationale} is about: a factor, or another term of the formula.
 *
 * @since 0.1.0
 */
public sealed interface RationaleSubject permits RiskFactor, ScoreTerm {

    /**
     * Returns the key of this subject in documents.
     *
     * @return the key, such as {@code dynamicToolUse} or {@code cvss}
     */
    String key();

    /**
     * Returns the name of this subject as printed for people.
     *
     * @return the title, such as {@code Dynamic Tool Use}
     */
    String title();
}
