// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

/** The value of a {@link ProfileMetric}. */
public sealed interface ProfileValue
        permits LanguageMediatedControl,
                ContextPersistence,
                AgenticPropagation,
                StochasticExploitReliability,
                ExtensionSurface,
                ProviderTrustDeficit,
                CostAbuseSurface,
                TraceabilityDeficit {

    /**
     * Returns the metric.
     *
     * @return the metric
     */
    ProfileMetric metric();

    /**
     * Returns the letter in a vector.
     *
     * @return the letter, {@code X} if the evidence is not sufficient
     */
    String key();

    /**
     * Returns what the value means.
     *
     * @return a phrase
     */
    String description();

    /**
     * Returns whether the metric is decided.
     *
     * @return false if the evidence is not sufficient
     */
    default boolean isDetermined() {
        return !key().equals("X");
    }
}
