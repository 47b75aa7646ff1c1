// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactorSetTest {

    @Test
    void the_agentic_set_has_the_factors_of_0_5_in_their_order_and_groups() {
        assertThat(FactorSet.AGENTIC.key()).isEqualTo("agentic");
        assertThat(FactorSet.AGENTIC.factors())
                .map(factor -> factor.key() + " | " + factor.title() + " | " + ((AgenticRiskFactor) factor).group())
                .containsExactly(
                        "autonomyOfAction | Autonomy of Action | CORE_AGENCY",
                        "goalDrivenPlanning | Goal-Driven Planning | CORE_AGENCY",
                        "selfModification | Self-Modification | CORE_AGENCY",
                        "dynamicToolUse | Dynamic Tool Use | ENVIRONMENT",
                        "persistentMemory | Persistent Memory | ENVIRONMENT",
                        "contextualAwareness | Contextual Awareness | ENVIRONMENT",
                        "dynamicIdentity | Dynamic Identity | RELATIONAL",
                        "multiAgentInteractions | Multi-Agent Interactions | RELATIONAL",
                        "nonDeterminism | Non-Determinism | MODEL",
                        "opacityAndReflexivity | Opacity & Reflexivity | MODEL");
        assertThat(FactorSet.AGENTIC.factors()).containsExactly((RiskFactor[]) AgenticRiskFactor.values());
    }

    @Test
    void the_amplification_set_has_the_factors_of_0_8_in_their_order() {
        assertThat(FactorSet.AMPLIFICATION.key()).isEqualTo("amplification");
        assertThat(FactorSet.AMPLIFICATION.factors())
                .map(factor -> factor.key() + " | " + factor.title())
                .containsExactly(
                        "autonomy | Execution Autonomy",
                        "tools | External Tool Control Surface",
                        "language | Natural Language Interface",
                        "context | Contextual Awareness",
                        "non_determinism | Behavioral Non-Determinism",
                        "opacity | Opacity & Reflexivity",
                        "persistence | Persistent State Retention",
                        "identity | Dynamic Identity",
                        "multi_agent | Multi-Agent Interactions",
                        "self_mod | Self-Modification");
        assertThat(FactorSet.AMPLIFICATION.factors()).containsExactly((RiskFactor[]) AmplificationFactor.values());
    }

    @Test
    void the_amplification_set_describes_each_level_as_the_rubric_does() {
        assertThat(FactorSet.AMPLIFICATION.factors())
                .map(factor -> factor.key() + " | "
                        + String.join(
                                " | ",
                                Stream.of(FactorLevel.values())
                                        .map(factor::description)
                                        .toList()))
                .containsExactly(
                        "autonomy | a human confirms every action | acts alone only off the critical path or in a sandbox"
                                + " | acts alone in production",
                        "tools | none, or read-only | read and write, tightly allow-listed"
                                + " | broad and powerful (cloud, CI/CD, SQL, OT)",
                        "language | structured input only | language for retrieval and answers"
                                + " | language drives execution and planning",
                        "context | ignores its environment | narrow signals | broad signals drive decisions",
                        "non_determinism | fixed rules or seed | bounded, strict guardrails"
                                + " | high variance, weak guards",
                        "opacity | full trace | partial logs | cannot tell why it acted",
                        "persistence | stateless | session memory | memory across sessions",
                        "identity | one fixed identity | limited swaps, scoped | assumes roles or crosses tenants",
                        "multi_agent | alone | one or two known agents | orchestration, swarms, markets",
                        "self_mod | static | its own prompts or configuration | tools, control flow or code");
    }

    @ParameterizedTest
    @EnumSource
    void every_level_of_every_factor_has_a_description_of_its_own(FactorSet set) {
        List<String> descriptions = set.factors().stream()
                .flatMap(factor -> Arrays.stream(FactorLevel.values()).map(factor::description))
                .toList();

        assertThat(descriptions).hasSize(30).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource
    void a_set_finds_its_factors_by_key_and_they_know_their_set(FactorSet set) {
        assertThat(set.factors()).hasSize(10).allSatisfy(factor -> {
            assertThat(set.findFactor(factor.key())).contains(factor);
            assertThat(factor.set()).isEqualTo(set);
        });
    }

    @Test
    void the_agentic_set_knows_the_two_other_keys_of_the_0_5_schema() {
        assertThat(FactorSet.AGENTIC.findFactor("toolUse")).contains(AgenticRiskFactor.DYNAMIC_TOOL_USE);
        assertThat(FactorSet.AGENTIC.findFactor("memoryUse")).contains(AgenticRiskFactor.PERSISTENT_MEMORY);
        assertThat(FactorSet.AMPLIFICATION.findFactor("toolUse")).isEmpty();
        assertThat(FactorSet.AMPLIFICATION.findFactor("memoryUse")).isEmpty();
    }

    @Test
    void a_set_knows_no_key_of_the_other_set_in_other_case_or_by_title() {
        assertThat(FactorSet.AGENTIC.findFactor("autonomy")).isEmpty();
        assertThat(FactorSet.AMPLIFICATION.findFactor("autonomyOfAction")).isEmpty();
        assertThat(FactorSet.AGENTIC.findFactor("dynamictooluse")).isEmpty();
        assertThat(FactorSet.AGENTIC.findFactor("DYNAMIC_TOOL_USE")).isEmpty();
        assertThat(FactorSet.AMPLIFICATION.findFactor("selfMod")).isEmpty();
        assertThat(FactorSet.AMPLIFICATION.findFactor("Execution Autonomy")).isEmpty();
        assertThat(FactorSet.AMPLIFICATION.findFactor("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_list_of_factors_is_unmodifiable(FactorSet set) {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> set.factors().remove(0));
    }

    @Test
    void a_set_rates_its_factors_by_values_or_by_a_function() {
        double[] values = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

        assertThat(FactorSet.AGENTIC.rate(values))
                .isEqualTo(new AgenticRiskFactors(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9))
                .isEqualTo(FactorSet.AGENTIC.rate(factor -> ((AgenticRiskFactor) factor).ordinal() / 10.0));
        assertThat(FactorSet.AMPLIFICATION.rate(values))
                .isEqualTo(new AmplificationFactors(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9))
                .isEqualTo(FactorSet.AMPLIFICATION.rate(factor -> ((AmplificationFactor) factor).ordinal() / 10.0));
    }

    @ParameterizedTest
    @EnumSource
    void a_set_rates_ten_values_not_nine_or_eleven(FactorSet set) {
        for (int count : new int[] {0, 9, 11}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> set.rate(new double[count]))
                    .withMessage("factors must be 10 values but were " + count);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_value_out_of_range_is_refused_with_the_key_of_its_factor(FactorSet set) {
        assertThat(set.factors())
                .allSatisfy(wrong -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> set.rate(factor -> factor == wrong ? 1.4 : 0.0))
                        .withMessage(wrong.key() + " must be in [0, 1] but was 1.4"));
    }

    @Test
    void the_levels_are_none_partial_and_full() {
        assertThat(FactorLevel.values())
                .extracting(level -> level.title() + " " + level.value())
                .containsExactly("None 0.0", "Partial 0.5", "Full 1.0");
    }

    @ParameterizedTest
    @EnumSource
    void the_keys_of_a_set_begin_with_those_of_its_factors_and_each_finds_one(FactorSet set) {
        assertThat(set.keys())
                .startsWith(set.factors().stream().map(RiskFactor::key).toArray(String[]::new))
                .allSatisfy(key -> assertThat(set.findFactor(key)).isPresent());
    }
}
