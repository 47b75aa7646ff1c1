// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletionCommandTest {

    @Test
    void every_command_and_the_names_of_its_values_are_completed() {
        Run run = Run.of("completion");

        assertThat(run.exitCode()).isZero();
        for (Subcommand subcommand : Subcommand.values()) {
            // A function has the name of its command without hyphens.
            String name = subcommand.toString().replace("-", "");
            assertThat(run.output()).contains("function _picocli_aivss_" + name + "()");
        }
        assertThat(run.output())
                .contains("\"0.5\" \"0.8\" \"uplift-mitigation\"", "\"agentic\" \"amplification\"", "\"threat-model\"")
                .doesNotContain("V0_8", "AGENTIC");
    }
}
