// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreRiskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
             1 | Agentic AI Tool Misuse                        | autonomy tools language
             2 | Agent Access Control Violation                | tools identity persistence
             3 | Agent Cascading Failures                      | autonomy multi_agent non_determinism opacity
             4 | Agent Orchestration & Multi-Agent Exploitation | autonomy identity multi_agent context
             5 | Agent Identity Impersonation                  | identity opacity language
             6 | Agent Memory & Context Manipulation           | persistence context opacity
             7 | Insecure Agent Critical Systems Interaction   | autonomy tools context self_mod
             9 | Agent Untraceability                          | opacity identity non_determinism
            10 | Agent Goal & Instruction Manipulation         | language autonomy non_determinism context
            """)
    void every_row_of_table_3(int number, String title, String factors) {
        CoreRisk risk = CoreRisk.ofNumber(number);

        assertThat(risk.number()).isEqualTo(number);
        assertThat(risk.title()).isEqualTo(title);
        assertThat(risk.highImpactFactors().stream()
                        .map(AmplificationFactor::key)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(factors);
    }

    @Test
    void supply_chain_risk_has_all_factors_and_three_first() {
        CoreRisk risk = CoreRisk.ofNumber(8);

        assertThat(risk.title()).isEqualTo("Agent Supply Chain & Dependency Risk");
        assertThat(risk.highImpactFactors())
                .startsWith(AmplificationFactor.AUTONOMY, AmplificationFactor.TOOLS, AmplificationFactor.SELF_MOD)
                .containsExactlyInAnyOrder(AmplificationFactor.values());
    }

    @Test
    void constants_are_in_the_order_of_their_numbers() {
        assertThat(CoreRisk.values()).extracting(CoreRisk::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @ParameterizedTest
    @EnumSource
    void a_title_is_found_with_the_sign_and_in_words(CoreRisk risk) {
        assertThat(CoreRisk.ofTitle(risk.title())).isEqualTo(risk);
        assertThat(CoreRisk.ofTitle(risk.title().replace(" & ", " and "))).isEqualTo(risk);
        assertThat(risk.titleInWords()).doesNotContain("&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "agent untraceability", "Agent Untraceability ", "Untraceability", "AGENT_UNTRACEABILITY"})
    void other_titles_are_refused_with_the_list(String title) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoreRisk.ofTitle(title))
                .withMessageStartingWith("core risk must be \"Agentic AI Tool Misuse\", ")
                .withMessageEndingWith(" but was \"" + title + "\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 11, Integer.MAX_VALUE})
    void numbers_end_at_ten(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoreRisk.ofNumber(number))
                .withMessage("number must be in [1, 10] but was " + number);
    }

    @Test
    void descriptions_are_one_phrase_each() {
        assertThat(Arrays.stream(CoreRisk.values()).map(CoreRisk::description))
                .doesNotHaveDuplicates()
                .allSatisfy(description -> assertThat(description).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void a_title_in_words_has_no_sign() {
        assertThat(CoreRisk.ofNumber(6).titleInWords()).isEqualTo("Agent Memory and Context Manipulation");
        assertThat(CoreRisk.ofNumber(1).titleInWords())
                .isEqualTo(CoreRisk.ofNumber(1).title());
    }
}
