// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CvssCommandTest {

    private static final String TIE = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H";
    private static final String DISORDERED = "CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/";
    private static final String ANSWER = """
            {"vector":"%s","score":8.6,"severity":"High","nomenclature":"CVSS-B","macroVector":"101100"}
            """.formatted(TIE);

    @Test
    void all_metrics_count() {
        Run run = Run.of("cvss", TIE, TIE + "/E:A");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output().lines())
                .containsExactly(" 8.6 High      CVSS-B    " + TIE, " 8.6 High      CVSS-BT   " + TIE + "/E:A");
    }

    @Test
    void each_line_of_standard_input_has_an_answer() {
        Run run = Run.withInput(TIE + "\r\n\nCVSS:3.1/AV:N\n" + TIE, "cvss", "--format", "jsonl", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).isEqualTo("aivss cvss: 1 of 3 vectors could not be scored\n");
        assertThat(run.output().lines()).hasSize(3).element(1).asString().startsWith("""
                {"vector":"CVSS:3.1/AV:N","error":"vector must start with""");
        assertThat(run.output()).startsWith(ANSWER).endsWith(ANSWER);
    }

    @Test
    void disorder_and_a_trailing_slash_are_accepted_only_if_asked_for() {
        assertThat(Run.of("cvss", "--format=jsonl", DISORDERED).exitCode()).isEqualTo(2);
        assertThat(Run.of("cvss", "--format=jsonl", "--lenient", DISORDERED)).isEqualTo(new Run(0, ANSWER, ""));
    }

    @Test
    void faults_are_errors_in_the_forms_for_people() {
        for (String format : new String[] {"text", "table", "csv"}) {
            Run run = Run.of("cvss", "nonsense", TIE, "--format", format);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.output().lines()).hasSize(format.equals("text") ? 1 : 2);
            assertThat(run.errors()).startsWith("nonsense: vector must start with \"CVSS:4.0/\"");
        }
    }

    @Test
    void a_line_has_at_most_1000_characters() {
        String fits = TIE + " ".repeat(1000 - TIE.length());

        Run run = Run.withInput(fits + " \n" + fits + "\n" + "x".repeat(10_000) + "\n" + TIE, "cvss", "-");

        assertThat(run.output()).isEqualTo(" 8.6 High      CVSS-B    " + TIE + "\n");
        assertThat(run.errors().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("standard input:1: vector must have at most 1000 characters but has more"),
                        line -> assertThat(line).startsWith("standard input:2: SA must be one of H, L, N but was"),
                        line -> assertThat(line)
                                .isEqualTo("standard input:3: vector must have at most 1000 characters but has more"));
    }

    @Test
    void a_table_ends_with_the_vector() {
        assertThat(Run.of("cvss", TIE, "--format", "table").output()).isEqualTo("""
                score  severity  nomenclature  vector
                8.6    High      CVSS-B        %s
                """.formatted(TIE));
    }
}
