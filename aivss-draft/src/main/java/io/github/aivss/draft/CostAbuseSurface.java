// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import java.util.Objects;
import java.util.stream.Stream;

/** The profile metric CA, Cost Abuse Surface: whether an attacker can run up costs. */
public enum CostAbuseSurface implements ProfileValue {
    /** W: there is no hard ceiling on the total, or it was bypassed. */
    WIDE("W", "there is no hard ceiling on the total, or it was bypassed"),
    /** M: the ceiling is incomplete or does not fail closed. */
    MANAGED("M", "the ceiling is incomplete or does not fail closed"),
    /** N: the ceiling is tested, complete and fails closed. */
    NONE("N", "the ceiling is tested, complete and fails closed"),
    /** X: the evidence is not sufficient. */
    UNDETERMINED("X", "the evidence is not sufficient");

    private final String key;
    private final String description;

    CostAbuseSurface(String key, String description) {
        this.key = key;
        this.description = description;
    }

    /**
     * Decides the metric from facts about the ceiling on costs.
     *
     * @param ceilingDefined whether there is a hard ceiling on the total
     * @param coverageComplete whether it covers every cost
     * @param failClosed whether the agent stops when the ceiling cannot be checked
     * @param bypassDemonstrated whether somebody got around it
     * @return the value; {@link #UNDETERMINED} if a fact that matters is unknown
     */
    public static CostAbuseSurface of(
            Fact ceilingDefined, Fact coverageComplete, Fact failClosed, Fact bypassDemonstrated) {
        Objects.requireNonNull(ceilingDefined, "ceilingDefined");
        Objects.requireNonNull(coverageComplete, "coverageComplete");
        Objects.requireNonNull(failClosed, "failClosed");
        Objects.requireNonNull(bypassDemonstrated, "bypassDemonstrated");
        if (bypassDemonstrated == Fact.TRUE || ceilingDefined == Fact.FALSE) {
            return WIDE;
        }
        if (Stream.of(bypassDemonstrated, ceilingDefined, coverageComplete, failClosed)
                .anyMatch(fact -> fact == Fact.UNKNOWN)) {
            return UNDETERMINED;
        }
        return coverageComplete == Fact.TRUE && failClosed == Fact.TRUE ? NONE : MANAGED;
    }

    @Override
    public ProfileMetric metric() {
        return ProfileMetric.CA;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String description() {
        return description;
    }
}
