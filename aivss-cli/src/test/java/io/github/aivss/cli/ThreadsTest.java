// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadsTest {

    private static final String VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H";

    /** Lines for several blocks, with faults, notes, and claims that do not hold. */
    private static final String LINES = IntStream.range(0, 2000)
            .mapToObj(i -> switch (i % 33) {
                case 7 -> "{\"id\": \"broken " + i + "\", \"factorSum\": 11}";
                case 8 -> "";
                case 9 -> "{\"cvss\": {\"vector\": \"" + VECTOR + "\", \"score\": 1}, \"factorSum\": 1}";
                case 10 -> "{\"cvss\": 9.25, \"factorSum\": 0, \"claim\": {\"score\": 9.2}}";
                default -> "{\"id\": \"agent " + i + "\", \"cvss\": 5, \"factorSum\": 3, \"claim\": {\"score\": 5}}";
            })
            .collect(Collectors.joining("\n"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score",
                "score --explain",
                "score --strict",
                "score --fail-at 9",
                "score --threat attacked",
                "score --format json",
                "score --format csv",
                "score --format text",
                "audit",
                "audit --format csv",
                "coverage"
            })
    void answers_are_the_same_on_any_number_of_threads(String command, @TempDir Path folder) throws Exception {
        Path lines = Files.writeString(folder.resolve("lines.jsonl"), LINES);
        Path more = Files.writeString(
                folder.resolve("more.jsonl"), LINES.lines().limit(7).collect(Collectors.joining("\n")));
        String[][] inputs = {{"-", "--from=jsonl"}, {lines.toString(), more.toString(), "missing.jsonl"}};
        for (String[] input : inputs) {
            Run expected = run(command, 1, input);

            assertThat(expected.exitCode()).isEqualTo(2);
            for (int threads : new int[] {2, 8}) {
                assertThat(run(command, threads, input)).isEqualTo(expected);
            }
        }
    }

    @Test
    void the_exit_code_is_the_same_on_any_number_of_threads() {
        String valid = LINES.lines().filter(line -> !line.contains("broken")).collect(Collectors.joining("\n"));
        for (String threads : new String[] {"1", "2", "8"}) {
            Run scored = Run.withInput(valid, "score", "-", "--fail-at=9", "--threads", threads);
            Run below = Run.withInput(valid, "score", "-", "--fail-at=9.9", "--threads", threads);
            Run audited = Run.withInput(valid, "audit", "-", "--threads", threads);

            assertThat(scored.exitCode()).isEqualTo(1);
            assertThat(below.exitCode()).isZero();
            assertThat(audited.exitCode()).isEqualTo(1);
            // Of 33 lines one is broken and one blank, 61 of each.
            assertThat(audited.errors()).startsWith("aivss audit: " + (2000 - 61 - 61) + " claims: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "json", "csv", "text"})
    void vectors_have_the_same_answers_on_any_number_of_threads(String format) {
        String vectors = IntStream.range(0, 3000)
                .mapToObj(i -> switch (i % 33) {
                    case 7 -> "CVSS:3.1/AV:N\r";
                    case 8 -> " ";
                    case 9 -> "漢".repeat(i);
                    default -> VECTOR;
                })
                .collect(Collectors.joining("\n"));
        Run expected = Run.withInput(vectors, "cvss", "-", VECTOR, "--format", format, "--threads=1");

        assertThat(expected.exitCode()).isEqualTo(2);
        for (String threads : new String[] {"2", "8"}) {
            assertThat(Run.withInput(vectors, "cvss", "-", VECTOR, "--format", format, "--threads", threads))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1025", "1.5", "two", "99999999999", ""})
    void another_number_of_threads_is_refused(String threads) {
        Run run = Run.withInput("", "score", "-", "--threads=" + threads);

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "aivss score: Invalid value for option '--threads': must be a whole"
                                + " number from 1 to 1024 but was '" + threads + "'; see aivss score --help\n"));
    }

    @Test
    void no_thread_is_left() throws InterruptedException {
        assertThat(Run.withInput(LINES, "score", "-", "--threads=8").exitCode()).isEqualTo(2);

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("aivss")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    private static Run run(String command, int threads, String... files) {
        String[] words = (command + " --threads " + threads).split(" ");
        String[] arguments = new String[words.length + files.length];
        System.arraycopy(words, 0, arguments, 0, words.length);
        System.arraycopy(files, 0, arguments, words.length, files.length);
        return Run.withInput(LINES, arguments);
    }
}
