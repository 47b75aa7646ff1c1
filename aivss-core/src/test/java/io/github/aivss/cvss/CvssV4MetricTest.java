// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.cvss.CvssV4Metric.Group;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CvssV4MetricTest {

    @Test
    void metrics_and_values_are_those_of_the_specification_in_its_order() {
        assertThat(CvssV4Metric.values()).hasSize(Vectors.METRICS.size());
        for (CvssV4Metric metric : CvssV4Metric.values()) {
            assertThat(metric.name())
                    .isEqualTo(Vectors.METRICS.get(metric.ordinal()).getKey());
            assertThat(metric.allowedValues())
                    .extracting(CvssV4Value::key)
                    .containsExactlyElementsOf(
                            Vectors.METRICS.get(metric.ordinal()).getValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"BASE, 11", "THREAT, 1", "ENVIRONMENTAL, 14", "SUPPLEMENTAL, 6"})
    void groups_have_as_many_metrics_as_in_the_specification(Group group, int metrics) {
        assertThat(Arrays.stream(CvssV4Metric.values()).filter(metric -> metric.group() == group))
                .hasSize(metrics);
    }

    @ParameterizedTest
    @EnumSource
    void base_metrics_must_be_defined_and_no_other(CvssV4Metric metric) {
        assertThat(metric.allowedValues().contains(CvssV4Value.NOT_DEFINED)).isEqualTo(metric.group() != Group.BASE);
    }

    @ParameterizedTest
    @EnumSource
    void no_two_values_of_a_metric_start_alike(CvssV4Metric metric) {
        assertThat(metric.allowedValues())
                .extracting(value -> value.key().charAt(0))
                .doesNotHaveDuplicates();
    }

    @Test
    void titles_are_told_apart() {
        assertThat(CvssV4Metric.values()).extracting(CvssV4Metric::title).doesNotHaveDuplicates();
        assertThat(CvssV4Value.values()).extracting(CvssV4Value::title).doesNotHaveDuplicates();
    }
}
