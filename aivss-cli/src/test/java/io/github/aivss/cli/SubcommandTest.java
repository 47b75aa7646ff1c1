// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubcommandTest {

    @ParameterizedTest
    @EnumSource
    void a_command_is_created_alone_if_the_command_line_begins_with_its_name(Subcommand subcommand) {
        Run run = Run.of(subcommand.toString(), "--help");

        assertThat(Subcommand.neededFor(subcommand.toString(), "--help")).containsExactly(subcommand);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).startsWith("Usage: aivss " + subcommand + " ");
    }

    @ParameterizedTest
    @EnumSource
    void the_command_help_prints_the_help_of_a_command(Subcommand subcommand) {
        assertThat(Run.of("help", subcommand.toString())).isEqualTo(Run.of(subcommand.toString(), "--help"));
    }

    @ParameterizedTest
    @EnumSource
    void a_help_shows_every_exit_code_in_whole_and_fits_into_80_columns(Subcommand subcommand) {
        Run run = Run.of(subcommand.toString(), "--help");

        assertThat(run.output()).endsWith("""
                        Exit codes:
                          0   done
                          1   the answer is no: a refuted claim, --fail-at reached, --require not met
                          2   usage or input error; what could be processed has been
                        """);
        assertThat(run.output().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void the_help_of_the_whole_lists_the_commands_in_order() {
        Run run = Run.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .containsSubsequence(Arrays.stream(Subcommand.values())
                        .map(subcommand -> "\n  " + subcommand + " ")
                        .toList())
                .contains("\n  help ");
        assertThat(Run.of("help")).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scor x | aivss: command 'scor' is unknown; the nearest is score",
                "help scor | aivss: command 'scor' is unknown; the nearest is score",
                "hlep | aivss: command 'hlep' is unknown; the nearest is help",
                "nonsense | aivss: command 'nonsense' is unknown;",
                "score --fromat json | aivss score: option '--fromat' is unknown; the nearest is --format",
                "score --nonsense | aivss score: option '--nonsense' is unknown;",
                "layers x | aivss layers: argument 'x' is unknown;"
            })
    void a_mistyped_word_is_refused_in_one_line_with_the_nearest_one(String commandLine, String expected) {
        Run run = Run.of(commandLine.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).hasSize(1);
        assertThat(run.errors()).startsWith(expected).endsWith(" --help\n");
    }

    @Test
    void a_name_that_is_not_near_any_is_refused_without_a_hint() {
        assertThat(Run.of("nonsense").errors()).doesNotContain("nearest");
        assertThat(Run.of("score", "--nonsense").errors()).doesNotContain("nearest");
    }

    @Test
    void names_of_commands_are_exact() {
        assertThat(Subcommand.neededFor("Score")).containsExactly(Subcommand.values());
    }

    @Test
    void an_empty_command_line_lacks_the_command() {
        assertThat(Run.of()).isEqualTo(new Run(2, "", "aivss: COMMAND is missing; see aivss --help\n"));
    }
}
