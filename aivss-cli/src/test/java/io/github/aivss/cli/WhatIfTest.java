// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Options given with a file replace what the file says. */
class WhatIfTest {

    private static final String AGENT = "../examples/lutra-ai.json";

    @Test
    void text_shows_the_score_before_and_after() {
        assertThat(Run.of("score", AGENT, "--mitigation", "partial").output())
                .startsWith("Lutra AI\n7.7 High (before: 9.3 Critical)   OWASP AIVSS v0.8 (March 2026)\n");
    }

    @Test
    void json_has_the_score_before() {
        assertThat(Run.of("score", AGENT, "--mitigation", "partial", "--format", "jsonl")
                        .output())
                .contains("\"score\":7.7")
                .endsWith("\"before\":{\"score\":9.3,\"severity\":\"Critical\"}}\n");
        assertThat(Run.withInput("{\"factorSum\": 5.4}", "score", "-", "--cvss", "8.5", "--format", "jsonl")
                        .output())
                .contains("\"score\":9.3")
                .endsWith("\"before\":{\"score\":null,\"severity\":null,\"range\":{\"min\":5.2,\"max\":10.0}}}\n");
        assertThat(Run.of("score", AGENT, "--format", "jsonl").output()).doesNotContain("before");
    }

    @Test
    void one_factor_is_replaced_in_the_set_of_the_document() {
        String amplification = Run.of("new", "--set", "amplification").output();

        assertThat(Run.withInput(amplification, "score", "-", "--factor", "tools=1", "--format", "jsonl")
                        .output())
                .contains("\"factorSum\":1.0");
        assertThat(Run.withInput(amplification, "score", "-", "--factors", "1,1,1,1,1,1,1,1,1,0", "--format", "jsonl")
                        .output())
                .contains("\"factorSum\":9.0");
        assertThat(Run.of("score", AGENT, "--factor", "dynamicToolUse=0", "--format", "jsonl")
                        .output())
                .contains("\"factorSum\":4.6");
        assertThat(Run.of("score", AGENT, "--factor-sum", "1", "--format", "jsonl")
                        .output())
                .contains("\"factorSum\":1.0");
    }

    @Test
    void a_document_keeps_its_edition_and_everything_else() {
        assertThat(Run.withInput("""
                        {"id": "a", "edition": "0.5", "cvss": 8, "factorSum": 4, "threatMultiplier": 0.91}""", "score", "-", "--cvss", "6", "--format", "jsonl")
                        .output())
                .startsWith("""
                        {"id":"a","source":"-","edition":"0.5","cvssBase":6.0,"factorSum":4.0,"threatMultiplier":0.91,""");
    }

    @Test
    void every_line_of_json_lines_is_replaced() {
        assertThat(Run.withInput("{\"factorSum\": 1}\n{\"factorSum\": 2}\n", "score", "-", "--cvss", "5")
                        .output()
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"cvssBase\":5.0") && line.contains("\"before\""));
    }

    @Test
    void what_does_not_fit_a_document_is_its_fault_by_option() {
        Run run = Run.withInput("""
                {"id": "a", "edition": "0.5", "cvss": 8, "factorSum": 4}""", "score", "-", "--mitigation", "partial", "--threat", "3");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .startsWith("standard input: --threat: must be at most 2 but was 3\n")
                .contains("standard input: --mitigation: ");
    }

    @Test
    void the_gate_counts_the_score_after() {
        assertThat(Run.of("score", AGENT, "--fail-at", "critical").exitCode()).isEqualTo(1);
        assertThat(Run.of("score", AGENT, "--fail-at", "critical", "--mitigation", "partial")
                        .exitCode())
                .isZero();
    }
}
