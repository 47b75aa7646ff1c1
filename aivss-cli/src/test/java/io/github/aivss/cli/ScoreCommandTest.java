// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("aivss score")
class ScoreCommandTest {

    private static final String FACTORS = "0.8,0.7,0.2,0.8,0.4,0.7,0.6,0.1,0.6,0.5";
    private static final String ANSWER =
            "{\"edition\":\"0.8\",\"cvssBase\":8.5,\"factorSum\":5.4,\"threatMultiplier\":0.97,"
                    + "\"mitigationFactor\":1.0,\"aars\":0.7857,\"raw\":9.2857,\"score\":9.3,\"severity\":\"Critical\","
                    + "\"capped\":false}\n";

    @TempDir
    private Path folder;

    @Test
    void scores_what_the_options_give() {
        Run run = Run.of("score", "--cvss", "8.5", "--factors", FACTORS, "--format", "jsonl");

        assertThat(run).isEqualTo(new Run(0, ANSWER, ""));
    }

    @Test
    void takes_the_factors_one_by_one_and_names_for_multipliers() {
        Run run = Run.of(
                "score",
                "--cvss=5",
                "--threat=attacked",
                "--mitigation=strong",
                "--format=jsonl",
                "--factor=autonomy=1",
                "--factor=tools=0.5",
                "--factor=language=0",
                "--factor=context=0",
                "--factor=non_determinism=0",
                "--factor=opacity=0",
                "--factor=persistence=0",
                "--factor=identity=0",
                "--factor=multi_agent=0",
                "--factor=self_mod=0");

        // AARS = (10 - 5) x 1.5 / 10 x 1.0 = 0.75; raw = 5.75 x 0.67 = 3.8525
        assertThat(run.output()).contains("\"aars\":0.75,\"raw\":3.8525,\"score\":3.9,\"severity\":\"Low\"");
    }

    @Test
    void answers_a_range_without_a_cvss_base() {
        Run run = Run.of("score", "--factor-sum", "5.4");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("5.2 Medium to 10.0 Critical, by the CVSS base, which is not given");
    }

    @Test
    void tells_every_fault_of_the_options_by_option() {
        Run run = Run.of(
                "score",
                "--cvss",
                "11",
                "--factors",
                "0.8,0.7,0.2,1.8,x,0.7,0.6,0.1,0.6,0.5",
                "--threat",
                "soon",
                "--mitigation",
                "2");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines())
                .containsExactly(
                        "--cvss: must be at most 10 but was 11",
                        "--factor dynamicToolUse: must be at most 1 but was 1.8",
                        "--factor persistentMemory: must be a number but was \"x\"",
                        "--threat: must be a number from 0 to 2, or \"attacked\", \"proofOfConcept\" or \"unreported\" but"
                                + " was \"soon\"",
                        "--mitigation: must be at most 1 but was 2");
    }

    @Test
    void tells_how_many_factors_there_must_be() {
        assertThat(Run.of("score", "--factors", "1,2"))
                .isEqualTo(new Run(2, "", "--factors: must be 10 values but were 2\n"));
    }

    @Test
    void refuses_an_option_that_is_given_twice() {
        assertThat(Run.of("score", "--cvss", "5", "--factor-sum", "5", "--factor-sum", "6")
                        .errors())
                .contains("--factor-sum", "only once");
        assertThat(Run.of("score", "--factor", "tools=0.5", "--factor", "tools=0.6")
                        .errors())
                .startsWith("--factor tools: is given twice\n");
        assertThat(Run.of("score", "--factor", "tools").errors())
                .isEqualTo("--factor: must be KEY=VALUE but was tools\n");
    }

    @Test
    void refuses_a_listing_or_report_of_another_edition_than_asked_for() {
        Run run = Run.of("score", "--edition", "0.5", "../examples/harbour-clerk.txt");

        assertThat(run)
                .isEqualTo(new Run(
                        2, "", "../examples/harbour-clerk.txt: is of edition 0.8, but edition 0.5 is asked for\n"));
    }

    @Test
    void processes_all_files_whatever_is_wrong_with_some() throws IOException {
        Path good = write("good.json", "{\"id\": \"a\", \"cvss\": 8.5, \"factorSum\": 5.4}");
        Path bad = write("bad.json", "{\"factorSum\": 11, \"cvs\": 1}");

        Run run = Run.of(
                "score", bad.toString(), "missing.json", folder.toString(), good.toString(), "--format", "jsonl");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEqualTo(ANSWER.replace("{\"edition", "{\"id\":\"a\",\"edition"));
        assertThat(run.errors().lines())
                .containsExactly(
                        bad + ": /factorSum: must be at most 10 but was 11",
                        bad + ": /cvs: is not known; the nearest known member is \"cvss\"",
                        "missing.json: cannot be read: there is no such file",
                        folder + ": is a directory, must be a file");
    }

    @Test
    void answers_one_object_for_one_document_and_an_array_for_more() throws IOException {
        String file = write("a.json", "{\"cvss\": 1, \"factorSum\": 1}").toString();

        assertThat(Run.of("score", "--format", "json", file).output())
                .startsWith("{\n")
                .endsWith("\n}\n");
        assertThat(Run.of("score", "--format", "json", file, file).output())
                .startsWith("[\n{")
                .endsWith("}\n]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.ndjson", "a.txt"})
    void answers_json_lines_line_by_line(String name) throws IOException {
        Path file = write(name, "{\"cvss\": 8.5, \"factorSum\": 5.4}\n\n{\"id\": \"b\", \"factorSum\": 11}\n{\"x\"");

        Run run = Run.of("score", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output())
                .startsWith(ANSWER)
                .contains(
                        "{\"line\":3,\"id\":\"b\",\"errors\":[{\"pointer\":\"/factorSum\",\"message\":\"must be at most 10"
                                + " but was 11\"}]}\n{\"line\":4,\"errors\":[{\"pointer\":\"\"");
        assertThat(run.errors()).isEqualTo(file + ": 2 of 3 lines could not be scored\n");
    }

    @Test
    void reads_standard_input_as_what_it_is_told_to_be() {
        Run run = Run.withInput("{\"cvss\": 8.5, \"factorSum\": 5.4}", "score", "-", "--from", "jsonl");

        assertThat(run).isEqualTo(new Run(0, ANSWER, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "8.9, high, 1",
        "8.9, critical, 0",
        "9.0, critical, 1",
        "3.9, medium, 0",
        "4.0, medium, 1",
        "0.0, low, 0",
        "0.1, LOW, 1"
    })
    void fails_where_a_score_reaches_the_band(String cvss, String band, int exitCode) {
        Run run = Run.of("score", "--cvss", cvss, "--factor-sum", "0", "--fail-at", band);

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void fails_a_range_by_its_greater_end_and_lets_faults_win() {
        assertThat(Run.of("score", "--factor-sum", "0", "--fail-at", "critical").exitCode())
                .isEqualTo(1);
        assertThat(Run.withInput("{\"factorSum\": 1}\n{\"factorSum\": 11}", "score", "-", "--fail-at", "low")
                        .exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score | FILE or --cvss and --factors are missing",
                "score --fail-at none --factor-sum 1 | must be one of [low, medium, high, critical] but was 'none'",
                "score --edition 0.9 --factor-sum 1 | must be one of [0.5, 0.8, uplift-mitigation] but was '0.9'",
                "score --format xml --factor-sum 1 | must be one of [text, json, jsonl] but was 'xml'",
                "score --nonsense | Unknown option: '--nonsense'",
                "nonsense | Unmatched argument at index 0: 'nonsense'",
                "'' | COMMAND is missing"
            })
    void tells_misuse_in_one_line(String commandLine, String expected) {
        Run run = Run.of(commandLine.isEmpty() ? new String[0] : commandLine.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).hasSize(1).first().asString().contains(expected, "--help");
    }

    @Test
    void prints_what_a_document_says_without_letting_it_move_the_cursor() {
        Run run = Run.withInput("{\"id\": \"a\\u001b[2J\\nb\", \"factorSum\": 1}", "score", "-");

        assertThat(run.output()).startsWith("a\\u001b[2J\\u000ab\n");
    }

    @Test
    void prints_what_a_document_says_without_reading_it_as_markup() throws IOException {
        String id = "|@ @|red a|@ @|nosuch b";
        Path file = write("markup.json", "{\"id\": \"" + id + "\", \"factorSum\": 1}");
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();

        int exitCode =
                Aivss.run(new Console(InputStream.nullInputStream(), output, errors, true), "score", file.toString());

        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).startsWith("\u001b[1m" + id + "\u001b[");
    }

    @Test
    void takes_a_name_that_begins_with_an_at_sign_for_a_file() {
        assertThat(Run.of("score", "@missing.json"))
                .isEqualTo(new Run(2, "", "@missing.json: cannot be read: there is no such file\n"));
    }

    @Test
    void tells_lines_from_one_document_however_much_space_is_in_it() {
        String space = " ".repeat(60_000);

        assertThat(Run.withInput("{" + space + "\"id\": \"a\", \"factorSum\": 1}", "score", "-")
                        .output())
                .startsWith("a\n");
        assertThat(Run.withInput("{\"factorSum\": 1}\n \n  {\"factorSum\": 2}\n", "score", "-")
                        .output()
                        .lines())
                .hasSize(2);
    }

    @Test
    void explains_for_people() {
        Run run = Run.of(
                "score", "--explain", "--cvss", "2.1", "--set", "amplification", "--factors", "0.5,0,1,1,1,1,1,0,0,1");

        // AARS = 7.9 x 0.65 x 0.97 = 4.98095, of which each full factor has 0.7663.
        assertThat(run.output())
                .contains("7.1 High", "Execution Autonomy              0.5     █████░░░░░   adds 0.38")
                .contains(
                        "The deployment drives the risk",
                        "Core risks most affected: Agent Supply Chain & Dependency Risk;");
        assertThat(Run.of("score", "--explain", "--cvss", "8.5", "--factors", FACTORS)
                        .output())
                .contains("One band down takes at least 4 factors: Autonomy of Action at 0.00, ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5000})
    void ends_quietly_when_nobody_reads_on_but_not_when_the_disk_is_full(int lines) {
        assertThat(runInto(new Failing("Broken pipe"), lines)).isEqualTo(new Run(0, "", ""));
        assertThat(runInto(new Failing("No space left on device"), lines))
                .isEqualTo(new Run(2, "", "aivss: the answer cannot be written: No space left on device\n"));
    }

    private static Run runInto(OutputStream output, int lines) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        byte[] input = "{\"factorSum\": 1}\n".repeat(lines).getBytes(StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(input), output, errors, false);
        int exitCode = Aivss.run(console, "score", "-", "--from", "jsonl");
        return new Run(exitCode, "", errors.toString(StandardCharsets.UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** A stream that cannot be written to. */
    private static final class Failing extends OutputStream {

        private final String reason;

        Failing(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }
}
