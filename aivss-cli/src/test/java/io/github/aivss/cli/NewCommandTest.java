// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.FactorSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewCommandTest {

    @ParameterizedTest
    @EnumSource
    void a_document_of_each_set_is_printed_that_can_be_scored(FactorSet set) {
        Run printed = Run.of("new", "--set", set.key());

        assertThat(printed.exitCode()).isZero();
        set.factors().forEach(factor -> assertThat(printed.output()).contains("\"" + factor.key() + "\": 0.0"));
        assertThat(Run.withInput(printed.output(), "score", "-", "--strict").output())
                .contains("0.0 None");
    }

    @ParameterizedTest
    @EnumSource
    void a_document_with_every_factor_unknown_has_the_widest_range(FactorSet set) {
        Run printed = Run.of("new", "--unknown", "--set", set.key());

        assertThat(printed.exitCode()).isZero();
        set.factors().forEach(factor -> assertThat(printed.output()).contains("\"" + factor.key() + "\": \"unknown\""));
        assertThat(printed.output()).doesNotContain("cvss");
        assertThat(Run.withInput(printed.output(), "score", "-", "--strict").output())
                .contains(
                        "0.0 None to 10.0 Critical, depending on the CVSS base, which is missing, and 10 unknown factors");
    }

    @Test
    void a_threat_model_with_every_factor_unknown_is_printed() {
        Run printed = Run.of("new", "--unknown", "--kind", "threat-model");

        assertThat(printed.exitCode()).isZero();
        assertThat(Run.withInput(printed.output(), "score", "-").output()).contains("0.0 None to 10.0 Critical");
    }
}
