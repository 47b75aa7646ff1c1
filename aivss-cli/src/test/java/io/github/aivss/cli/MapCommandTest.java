// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapCommandTest {

    @Test
    void cross_references_are_listed_under_their_sources() {
        assertThat(Run.of("map", "T5")).isEqualTo(new Run(0, """
                OWASP Top 10 for Agentic Applications, Appendix A, 2026 (official)
                  ASI08 Cascading Failures → T5 Cascading Hallucination Attacks, related
                OWASP AIVSS, Appendix B, 0.5 (official)
                  T5 Cascading Hallucination Attacks → CR3 Agent Cascading Failures, primary
                  T5 Cascading Hallucination Attacks → CR6 Agent Memory & Context Manipulation, secondary
                MAESTRO Threat Modeling Playbook, agentic threats, 1.0.0 (unofficial)
                  T5 Cascading Hallucination Attacks → L1 Foundation Models, primary
                  T5 Cascading Hallucination Attacks → L3 Agent Frameworks, primary
                  T5 Cascading Hallucination Attacks → Cross-Layer, secondary
                """, ""));
    }

    @ParameterizedTest
    @CsvSource({"ASI06, 17", "L3, 20", "T5, 6", "LLM01, 8"})
    void every_relation_is_listed_once(String id, int relations) {
        Run run = Run.of("map", id, "--format", "jsonl");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output().lines())
                .hasSize(relations)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.contains("\"from\":\"" + id + '"') || line.contains("\"to\":\"" + id + '"'))
                .allMatch(line -> line.matches(".*\"source\":\".+\",\"version\":\".+\",\"status\":\".+\"}"));
        assertThat(Run.of("map", id, id, "--format", "jsonl").output()).isEqualTo(run.output());
    }

    @Test
    void json_is_an_array_also_of_one() {
        assertThat(Run.of("map", "STRIDE-R", "--format", "json").output()).isEqualTo("""
                [
                {
                  "from": "STRIDE-R",
                  "to": "L5",
                  "relation": "related",
                  "source": "MAESTRO Threat Modeling Playbook, STRIDE",
                  "version": "1.0.0",
                  "status": "unofficial"
                }
                ]
                """);
    }

    @Test
    void an_entry_that_is_unknown_does_not_keep_others_from_being_listed() {
        Run run = Run.of("map", "ASI66", "Repudiation", "--format", "csv");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors())
                .startsWith("aivss map: id must be one such as L3, ")
                .endsWith("the nearest is ASI06\n");
        assertThat(run.output()).isEqualTo("""
                from,to,relation,source,version,status
                STRIDE-R,L5,related,"MAESTRO Threat Modeling Playbook, STRIDE",1.0.0,unofficial
                """);
        assertThat(Run.of("map", "ASI66", "--format", "json").output()).isEqualTo("[]\n");
        assertThat(Run.of("map").exitCode()).isEqualTo(2);
    }
}
