// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import io.github.aivss.core.AmplificationFactor;
import io.github.aivss.cvss.CvssV4Metric;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the draft takes up what a factor of AIVSS 0.8 rates: in metrics of CVSS, of the profile, or both. It is a
 * pointer for the assessor, who rates these metrics anew; no value is converted.
 *
 * <p>Immutable, equal by value. Source: the working draft of AIVSS 1.0 (candidate, not released), migration from 0.8.
 *
 * @param factor the factor
 * @param cvssMetrics the metrics of CVSS, possibly none
 * @param profileMetrics the metrics of the profile, possibly none
 */
public record FactorDisposition(
        AmplificationFactor factor, List<CvssV4Metric> cvssMetrics, List<ProfileMetric> profileMetrics) {

    /**
     * Creates a disposition.
     *
     * @param factor the factor
     * @param cvssMetrics the metrics of CVSS, possibly none
     * @param profileMetrics the metrics of the profile, possibly none
     */
    public FactorDisposition {
        Objects.requireNonNull(factor, "factor");
        cvssMetrics = List.copyOf(Objects.requireNonNull(cvssMetrics, "cvssMetrics"));
        profileMetrics = List.copyOf(Objects.requireNonNull(profileMetrics, "profileMetrics"));
    }

    /**
     * Returns the published disposition of a factor.
     *
     * @param factor the factor
     * @return the disposition
     */
    public static FactorDisposition of(AmplificationFactor factor) {
        return switch (Objects.requireNonNull(factor, "factor")) {
            case AUTONOMY -> cvss(factor, CvssV4Metric.UI, CvssV4Metric.AT);
            case TOOLS -> cvss(factor, CvssV4Metric.SC, CvssV4Metric.SI, CvssV4Metric.SA);
            case LANGUAGE -> profile(factor, ProfileMetric.LC);
            case CONTEXT -> cvss(factor, CvssV4Metric.AT);
            case NON_DETERMINISM -> profile(factor, ProfileMetric.SR);
            case OPACITY -> profile(factor, ProfileMetric.TD);
            case PERSISTENCE -> profile(factor, ProfileMetric.CP);
            case IDENTITY -> cvss(factor, CvssV4Metric.PR, CvssV4Metric.SC, CvssV4Metric.SI, CvssV4Metric.SA);
            case MULTI_AGENT -> profile(factor, ProfileMetric.AP);
            case SELF_MOD -> new FactorDisposition(factor, List.of(CvssV4Metric.SI), List.of(ProfileMetric.CP));
        };
    }

    private static FactorDisposition cvss(AmplificationFactor factor, CvssV4Metric... metrics) {
        return new FactorDisposition(factor, List.of(metrics), List.of());
    }

    private static FactorDisposition profile(AmplificationFactor factor, ProfileMetric metric) {
        return new FactorDisposition(factor, List.of(), List.of(metric));
    }

    /**
     * Returns the names of all metrics, those of the profile first.
     *
     * @return the names, such as {@code CP} and {@code SI}
     */
    public List<String> metrics() {
        return Stream.concat(
                        profileMetrics.stream().map(ProfileMetric::name),
                        cvssMetrics.stream().map(CvssV4Metric::name))
                .collect(Collectors.toUnmodifiableList());
    }
}
