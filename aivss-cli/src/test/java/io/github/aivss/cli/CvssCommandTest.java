// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("aivss cvss")
class CvssCommandTest {

    private static final String TIE = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H";
    private static final String DISORDERED = "CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/";
    private static final String ANSWER = "{\"vector\":\"" + TIE + "\",\"score\":8.6,\"severity\":\"High\","
            + "\"nomenclature\":\"CVSS-B\",\"macroVector\":\"101100\"}\n";

    @Test
    void counts_all_metrics() {
        Run run = Run.of("cvss", TIE, TIE + "/E:A");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output().lines())
                .containsExactly(" 8.6 High      CVSS-B    " + TIE, " 8.6 High      CVSS-BT   " + TIE + "/E:A");
    }

    @Test
    void answers_each_line_of_standard_input() {
        Run run = Run.withInput(TIE + "\r\n\nCVSS:3.1/AV:N\n" + TIE, "cvss", "--format", "jsonl", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).isEqualTo("aivss cvss: 1 of 3 vectors could not be scored\n");
        assertThat(run.output().lines())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("{\"vector\":\"CVSS:3.1/AV:N\",\"error\":\"vector must start with");
        assertThat(run.output()).startsWith(ANSWER).endsWith(ANSWER);
    }

    @Test
    void takes_disorder_and_a_trailing_slash_only_when_asked_to() {
        assertThat(Run.of("cvss", "--format=jsonl", DISORDERED).exitCode()).isEqualTo(2);
        assertThat(Run.of("cvss", "--format=jsonl", "--lenient", DISORDERED)).isEqualTo(new Run(0, ANSWER, ""));
    }

    @Test
    void tells_faults_of_the_text_form_as_errors() {
        Run run = Run.of("cvss", "nonsense", TIE);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output().lines()).hasSize(1);
        assertThat(run.errors()).startsWith("nonsense: vector must start with \"CVSS:4.0/\"");
    }
}
