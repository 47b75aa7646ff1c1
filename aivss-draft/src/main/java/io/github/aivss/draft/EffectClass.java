// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

/**
 * How much an agent adds to the effect of a flaw, in classes that are ordered but not measured. The draft calls them
 * "candidate-unvalidated".
 *
 * <p>Source: the working draft of AIVSS 1.0 (candidate, not released).
 */
public enum EffectClass {
    /** Language does not reach decisions, nothing persists or spreads, and the exploit hardly ever works. */
    A0("the agent adds nothing to the effect"),
    /** Neither {@link #A0} nor {@link #A2}. */
    A1("the agent adds to the effect"),
    /** The effect spreads laterally, or language plants what persists across sessions, or directs a reliable exploit. */
    A2("the agent adds substantially to the effect"),
    /** A classifying metric is X. */
    AX("the evidence is not sufficient");

    private final String title;

    EffectClass(String title) {
        this.title = title;
    }

    static EffectClass of(AgenticProfile profile) {
        if (profile.undetermined().stream().anyMatch(ProfileMetric::classifies)) {
            return AX;
        }
        boolean isDirect = profile.languageMediatedControl() == LanguageMediatedControl.DIRECT;
        boolean isLanguage = isDirect || profile.languageMediatedControl() == LanguageMediatedControl.INDIRECT;
        boolean persists = profile.contextPersistence() == ContextPersistence.CROSS_SESSION;
        boolean isReliable = profile.stochasticExploitReliability() == StochasticExploitReliability.RELIABLE;
        if (profile.agenticPropagation() == AgenticPropagation.LATERAL
                || (isLanguage && persists)
                || (isDirect && isReliable)) {
            return A2;
        }
        boolean isNone = profile.languageMediatedControl() == LanguageMediatedControl.NONE
                && profile.contextPersistence() == ContextPersistence.NONE
                && profile.agenticPropagation() == AgenticPropagation.NONE
                && profile.stochasticExploitReliability() == StochasticExploitReliability.UNRELIABLE;
        return isNone ? A0 : A1;
    }

    /**
     * Returns what the class means.
     *
     * @return a phrase
     */
    public String title() {
        return title;
    }
}
