// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsiRiskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ASI01 | Agent Goal Hijack                     | 10 | 6 7
            ASI02 | Tool Misuse & Exploitation            |  1 | 4 7
            ASI03 | Identity & Privilege Abuse            |  2 | 5 9
            ASI04 | Agentic Supply Chain Vulnerabilities  |  8 | 1 4
            ASI05 | Unexpected Code Execution (RCE)       |  1 | 2 7
            ASI06 | Memory & Context Poisoning            |  6 | 10 3
            ASI07 | Insecure Inter-Agent Communication    |  4 | 2 5
            ASI08 | Cascading Failures                    |  3 | 4 6
            ASI09 | Human-Agent Trust Exploitation        |  5 | 10 2
            ASI10 | Rogue Agents                          |  2 | 9 10
            """)
    void every_row_of_table_7(String id, String title, int primary, String secondary) {
        AsiRisk risk = AsiRisk.ofId(id);

        assertThat(risk.id()).isEqualTo(id);
        assertThat(risk.title()).isEqualTo(title);
        assertThat(risk.primary().number()).isEqualTo(primary);
        assertThat(risk.secondary().stream()
                        .map(core -> Integer.toString(core.number()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(secondary);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
             1 | ASI02 ASI04 ASI05
             2 | ASI03 ASI05 ASI07 ASI09 ASI10
             3 | ASI06 ASI08
             4 | ASI02 ASI04 ASI07 ASI08
             5 | ASI03 ASI07 ASI09
             6 | ASI01 ASI06 ASI08
             7 | ASI01 ASI02 ASI05
             8 | ASI04
             9 | ASI03 ASI10
            10 | ASI01 ASI06 ASI09 ASI10
            """)
    void every_core_risk_of_table_7(int number, String entries) {
        assertThat(CoreRisk.ofNumber(number).asiRisks().stream()
                        .map(AsiRisk::id)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(entries);
    }

    @Test
    void there_are_ten() {
        assertThat(AsiRisk.values()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "asi01", "ASI1", "ASI00", "ASI11", "ASI01 "})
    void other_ids_are_refused_with_the_list(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsiRisk.ofId(id))
                .withMessage(
                        "ASI risk must be \"ASI01\", \"ASI02\", \"ASI03\", \"ASI04\", \"ASI05\", \"ASI06\", \"ASI07\", \"ASI08\","
                                + " \"ASI09\" or \"ASI10\" but was \"" + id + "\"");
    }
}
