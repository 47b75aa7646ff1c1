// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

/**
 * How much an agent can do on its own, in AIVSS-SSVC. It follows from the ratings of the factors.
 *
 * <p>Source: see {@link SsvcDecision}.
 *
 * @since 0.1.0
 */
public enum SsvcAgentLevel {
    /** No category has a mean of 3 or more. */
    COPILOT("copilot", "Copilot", 2),
    /** Some category has a mean of 3 or more, none of 4. */
    SPECIALIST("specialist", "Specialist", 4),
    /** Some category has a mean of 4 or more. */
    PRIME_MOVER("primemover", "Prime Mover", 8);

    private final String key;
    private final String title;
    private final int exposureMultiplier;

    SsvcAgentLevel(String key, String title, int exposureMultiplier) {
        this.key = key;
        this.title = title;
        this.exposureMultiplier = exposureMultiplier;
    }

    /**
     * Returns the name in documents.
     *
     * @return {@code copilot}, {@code specialist} or {@code primemover}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the name for people, the label of documents.
     *
     * @return {@code Copilot}, {@code Specialist} or {@code Prime Mover}
     */
    public String title() {
        return title;
    }

    /**
     * Returns the number that the risk is multiplied with.
     *
     * @return 2, 4 or 8
     */
    public int exposureMultiplier() {
        return exposureMultiplier;
    }
}
