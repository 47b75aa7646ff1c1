// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import java.util.List;

/** The metrics of the agentic profile, in the order of its vector. None of them changes the score. */
public enum ProfileMetric {
    /** Language-Mediated Control. */
    LC("Language-Mediated Control", true, LanguageMediatedControl.values()),
    /** Context Persistence. */
    CP("Context Persistence", true, ContextPersistence.values()),
    /** Agentic Propagation. */
    AP("Agentic Propagation", true, AgenticPropagation.values()),
    /** Stochastic Exploit Reliability. */
    SR("Stochastic Exploit Reliability", true, StochasticExploitReliability.values()),
    /** Extension Surface. */
    EX("Extension Surface", false, ExtensionSurface.values()),
    /** Provider Trust Deficit. */
    PT("Provider Trust Deficit", false, ProviderTrustDeficit.values()),
    /** Cost Abuse Surface. */
    CA("Cost Abuse Surface", false, CostAbuseSurface.values()),
    /** Traceability Deficit. */
    TD("Traceability Deficit", false, TraceabilityDeficit.values());

    private final String title;
    private final boolean classifies;
    private final List<ProfileValue> allowed;

    ProfileMetric(String title, boolean classifies, ProfileValue... allowed) {
        this.title = title;
        this.classifies = classifies;
        this.allowed = List.of(allowed);
    }

    /**
     * Returns the name for people.
     *
     * @return the title, such as {@code Context Persistence}
     */
    public String title() {
        return title;
    }

    /**
     * Returns whether the metric counts for the {@link EffectClass}. The others say how well an agent is controlled.
     *
     * @return true for the first four
     */
    public boolean classifies() {
        return classifies;
    }

    /**
     * Returns the values of this metric.
     *
     * @return the values, the worst one first, that of insufficient evidence last
     */
    public List<ProfileValue> allowed() {
        return allowed;
    }
}
