// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A subcommand")
class SubcommandTest {

    @ParameterizedTest
    @EnumSource
    void runs_alone_where_the_command_line_begins_with_its_name(Subcommand subcommand) {
        Run run = Run.of(subcommand.toString(), "--help");

        assertThat(Subcommand.neededFor(subcommand.toString(), "--help")).containsExactly(subcommand);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).startsWith("Usage: aivss " + subcommand + " ");
    }

    @Test
    void is_listed_in_order_by_the_help_of_the_whole() {
        Run run = Run.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .containsSubsequence(Arrays.stream(Subcommand.values())
                        .map(subcommand -> "\n  " + subcommand + " ")
                        .toList());
    }

    @Test
    void is_named_exactly() {
        assertThat(Run.of("scor", "x"))
                .isEqualTo(new Run(2, "", "aivss: Unmatched arguments from index 0: 'scor', 'x'; see aivss --help\n"));
        assertThat(Subcommand.neededFor("Score")).containsExactly(Subcommand.values());
    }

    @Test
    void is_missing_from_an_empty_command_line() {
        assertThat(Run.of()).isEqualTo(new Run(2, "", "aivss: COMMAND is missing; see aivss --help\n"));
    }
}
