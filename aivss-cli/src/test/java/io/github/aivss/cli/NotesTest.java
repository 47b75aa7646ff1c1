// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person should know of a CVSS base, which is no fault. */
class NotesTest {

    private static final String VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U";
    private static final String NOTED = "{\"id\":\"a\",\"cvss\":\"" + VECTOR + "\",\"factorSum\":1}\n";
    private static final String PLAIN = "{\"id\":\"b\",\"cvss\":5,\"factorSum\":1}\n";
    private static final String FAULTY = "{\"id\":\"c\"}\n";
    private static final String NOTE = "note: the CVSS metrics [E] are kept, but only base metrics count\n";

    @Test
    void a_note_names_the_file_and_changes_neither_answer_nor_exit_code(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");
        Files.writeString(file, NOTED);

        Run run = Run.of("score", file.toString(), "--format", "csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEqualTo(file + ": " + NOTE);
        assertThat(run.output().lines()).hasSize(2);
    }

    @Test
    void a_note_on_an_option_names_the_option() {
        Run run = Run.of("score", "--cvss", VECTOR, "--factors", "0,0,0,0,0,0,0,0,0,0");

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEqualTo("--cvss: " + NOTE);
    }

    @Test
    void lines_for_people_have_a_note_each() {
        Run run = Run.withInput(NOTED + PLAIN + NOTED, "score", "-", "--from", "jsonl", "--format", "text");

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEqualTo("standard input:1: " + NOTE + "standard input:3: " + NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void lines_for_programs_have_one_note_for_all(String threads) {
        Run run = Run.withInput(NOTED + PLAIN + NOTED, "score", "-", "--from", "jsonl", "--threads", threads);

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEqualTo("standard input: note: 2 of 3 lines have notes on their CVSS base\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void faults_and_notes_of_lines_are_counted_together(String threads) {
        Run run = Run.withInput(NOTED + FAULTY + NOTED, "score", "-", "--from", "jsonl", "--threads", threads);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAULT);
        assertThat(run.errors())
                .isEqualTo("standard input: 1 of 3 lines could not be scored; 2 of 3 lines have notes on their CVSS"
                        + " base\n");
    }
}
