// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AsiRisk;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.FactorLevel;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.RiskFactor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceCommandsTest {

    @ParameterizedTest
    @EnumSource
    void factors_are_listed_in_the_order_of_their_option_with_the_rubric(FactorSet set) {
        Run run = Run.of("factors", "--set", set.key());

        assertThat(run.exitCode()).isZero();
        assertThat(run.output().lines().filter(line -> line.matches(" +\\d+  .*")))
                .hasSize(10)
                .map(line -> line.strip().split(" +")[1])
                .containsExactlyElementsOf(
                        set.factors().stream().map(RiskFactor::key).toList());
        for (RiskFactor factor : set.factors()) {
            for (FactorLevel level : FactorLevel.values()) {
                assertThat(run.output()).contains(factor.title(), factor.description(level));
            }
        }
    }

    @Test
    void the_factors_of_all_sets_are_listed_by_default() {
        assertThat(Run.of("factors").output())
                .isEqualTo(Run.of("factors", "--set", "agentic").output()
                        + Run.of("factors", "--set", "amplification").output());
        assertThat(Run.of("factors", "--format", "jsonl").output().lines())
                .hasSize(20)
                .first()
                .asString()
                .startsWith("""
                {"set":"agentic","key":"autonomyOfAction","title":"Autonomy of Action","levels":[{"value":0.0,"title":"None",""");
    }

    @Test
    void editions_are_listed_with_their_tables() {
        Run run = Run.of("editions");

        for (AivssEdition edition : AivssEdition.values()) {
            assertThat(run.output()).contains(edition.key() + "  " + edition.title());
        }
        assertThat(run.output())
                .containsOnlyOnce("(default)")
                .contains("threat multiplier: attacked 1.0, proofOfConcept 0.97, unreported 0.91\n")
                .contains("mitigation factor: none 1.0, partial 0.83, strong 0.67\n");
        assertThat(Run.of("editions", "--format", "jsonl")
                        .output()
                        .lines()
                        .skip(1)
                        .findFirst())
                .hasValue("""
                {"edition":"0.8","title":"OWASP AIVSS v0.8 (March 2026)","factorSet":"amplification",\
                "threatMultipliers":{"attacked":1.0,"proofOfConcept":0.97,"unreported":0.5},\
                "mitigationFactors":{"none":1.0,"partial":0.83,"strong":0.67}}""");
    }

    @Test
    void risks_are_listed_with_factors_layers_and_asi_entries() {
        Run run = Run.of("risks");

        for (CoreRisk risk : CoreRisk.values()) {
            assertThat(run.output()).contains(risk.title(), risk.description());
        }
        for (AsiRisk entry : AsiRisk.values()) {
            assertThat(run.output()).contains(entry.id() + " " + entry.title());
        }
        assertThat(Run.of("risks", "--format", "jsonl").output().lines())
                .hasSize(10)
                .first()
                .asString()
                .startsWith("{\"number\":1,\"title\":\"Agentic AI Tool Misuse\",")
                .contains(
                        "\"layers\":[\"L7\"],\"asi\":[{\"id\":\"ASI02\",\"title\":\"Tool Misuse & Exploitation\",\"primary\":true}");
    }

    @ParameterizedTest
    @CsvSource({"factors, 21", "editions, 4", "risks, 11", "layers, 8", "threats, 88"})
    void every_list_has_a_heading_in_tables_and_one_line_for_each_entry(String command, int lines) {
        assertThat(Run.of(command, "--format", "table").output().lines()).hasSize(lines);
        assertThat(Run.of(command, "--format", "csv").output().lines()).hasSize(lines);
        assertThat(Run.of(command, "--format", "jsonl").output().lines()).hasSize(lines - 1);
    }
}
