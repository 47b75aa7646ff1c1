// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

/**
 * One of the ten factors of a factor set: {@link AgenticRiskFactor} (AIVSS v0.5) or {@link AmplificationFactor} (v0.8).
 *
 * <p>The two sets are not the same ten under other names, and there is no conversion between them.
 *
 * @since 0.1.0
 */
public sealed interface RiskFactor extends RationaleSubject permits AgenticRiskFactor, AmplificationFactor {

    /**
     * Returns the set of this factor.
     *
     * @return the factor set
     */
    FactorSet set();

    /**
     * Returns the key of this factor in documents.
     *
     * @return the key, such as {@code dynamicToolUse} or {@code self_mod}
     */
    @Override
    String key();

    /**
     * Returns the name of this factor as printed for people.
     *
     * @return the title, such as {@code Dynamic Tool Use}
     */
    @Override
    String title();

    /**
     * Returns a description of this factor at a level of the rubric, in one phrase.
     *
     * @param level the level
     * @return the description
     */
    String description(FactorLevel level);
}
