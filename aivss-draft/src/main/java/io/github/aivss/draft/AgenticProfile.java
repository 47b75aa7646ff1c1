// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import io.github.aivss.internal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is agentic about a finding, in eight metrics that are shown next to its CVSS score and never change it.
 *
 * <p>Immutable and thread-safe, equal by value. Source: the working draft of AIVSS 1.0 (candidate, not released).
 *
 * @param languageMediatedControl LC
 * @param contextPersistence CP
 * @param agenticPropagation AP
 * @param stochasticExploitReliability SR
 * @param extensionSurface EX
 * @param providerTrustDeficit PT
 * @param costAbuseSurface CA
 * @param traceabilityDeficit TD
 */
public record AgenticProfile(
        LanguageMediatedControl languageMediatedControl,
        ContextPersistence contextPersistence,
        AgenticPropagation agenticPropagation,
        StochasticExploitReliability stochasticExploitReliability,
        ExtensionSurface extensionSurface,
        ProviderTrustDeficit providerTrustDeficit,
        CostAbuseSurface costAbuseSurface,
        TraceabilityDeficit traceabilityDeficit) {

    /** What a vector starts with. */
    private static final String PREFIX = "AIVSS:1.0";

    /** More than any vector has, so that a hostile text is not split. */
    private static final int MAX_LENGTH = 100;

    /**
     * Creates a profile.
     *
     * @param languageMediatedControl LC
     * @param contextPersistence CP
     * @param agenticPropagation AP
     * @param stochasticExploitReliability SR
     * @param extensionSurface EX
     * @param providerTrustDeficit PT
     * @param costAbuseSurface CA
     * @param traceabilityDeficit TD
     */
    public AgenticProfile {
        Objects.requireNonNull(languageMediatedControl, "languageMediatedControl");
        Objects.requireNonNull(contextPersistence, "contextPersistence");
        Objects.requireNonNull(agenticPropagation, "agenticPropagation");
        Objects.requireNonNull(stochasticExploitReliability, "stochasticExploitReliability");
        Objects.requireNonNull(extensionSurface, "extensionSurface");
        Objects.requireNonNull(providerTrustDeficit, "providerTrustDeficit");
        Objects.requireNonNull(costAbuseSurface, "costAbuseSurface");
        Objects.requireNonNull(traceabilityDeficit, "traceabilityDeficit");
    }

    /**
     * Parses the vector of a profile strictly: all eight metrics, each once, in order.
     *
     * @param text such as {@code AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M}
     * @return the profile
     * @throws IllegalArgumentException if the text is not such a vector; the message says where and what is allowed
     */
    public static AgenticProfile parse(String text) {
        if (Objects.requireNonNull(text, "text").length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "profile must have at most " + MAX_LENGTH + " characters but has " + text.length());
        }
        List<String> parts = List.of(text.split("/", -1));
        if (!parts.get(0).equals(PREFIX)) {
            throw new IllegalArgumentException(
                    "profile must start with " + Text.quote(PREFIX + "/") + " but was " + Text.quote(text));
        }
        List<ProfileValue> values = new ArrayList<>();
        int position = PREFIX.length() + 2;
        for (ProfileMetric metric : ProfileMetric.values()) {
            if (values.size() + 1 == parts.size()) {
                throw new IllegalArgumentException(metric + " is missing at the end of the profile");
            }
            String part = parts.get(values.size() + 1);
            values.add(value(metric, part, position));
            position += part.length() + 1;
        }
        if (parts.size() > values.size() + 1) {
            throw new IllegalArgumentException(
                    "profile must end after TD but continues with " + Text.quote(text.substring(position - 2)));
        }
        return of(values);
    }

    private static ProfileValue value(ProfileMetric metric, String part, int position) {
        String key = metric + ":";
        if (!part.startsWith(key)) {
            throw new IllegalArgumentException(
                    "metric at character " + position + " must be " + metric + " but was " + Text.quote(part));
        }
        return metric.allowed().stream()
                .filter(value -> part.equals(key + value.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(metric + " must be one of "
                        + metric.allowed().stream().map(ProfileValue::key).collect(Collectors.joining(", "))
                        + " but was " + Text.quote(part.substring(key.length())) + " at character "
                        + (position + key.length())));
    }

    private static AgenticProfile of(List<ProfileValue> values) {
        return new AgenticProfile(
                (LanguageMediatedControl) values.get(0),
                (ContextPersistence) values.get(1),
                (AgenticPropagation) values.get(2),
                (StochasticExploitReliability) values.get(3),
                (ExtensionSurface) values.get(4),
                (ProviderTrustDeficit) values.get(5),
                (CostAbuseSurface) values.get(6),
                (TraceabilityDeficit) values.get(7));
    }

    /**
     * Returns the values in the order of the metrics.
     *
     * @return eight values
     */
    public List<ProfileValue> values() {
        return List.of(
                languageMediatedControl,
                contextPersistence,
                agenticPropagation,
                stochasticExploitReliability,
                extensionSurface,
                providerTrustDeficit,
                costAbuseSurface,
                traceabilityDeficit);
    }

    /**
     * Returns the metrics for which the evidence is not sufficient.
     *
     * @return the metrics that are X, in their order
     */
    public List<ProfileMetric> undetermined() {
        return values().stream()
                .filter(value -> !value.isDetermined())
                .map(ProfileValue::metric)
                .toList();
    }

    /**
     * Returns whether every metric is decided.
     *
     * @return whether none is X
     */
    public boolean isComplete() {
        return undetermined().isEmpty();
    }

    /**
     * Returns the class of the agentic effect.
     *
     * @return {@link EffectClass#AX} if a classifying metric is X
     */
    public EffectClass effectClass() {
        return EffectClass.of(this);
    }

    /**
     * Returns the vector.
     *
     * @return the canonical text, which {@link #parse} reads
     */
    @Override
    public String toString() {
        return PREFIX
                + values().stream()
                        .map(value -> "/" + value.metric() + ":" + value.key())
                        .collect(Collectors.joining());
    }
}
