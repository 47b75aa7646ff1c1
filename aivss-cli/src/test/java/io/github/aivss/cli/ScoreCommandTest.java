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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTest {

    private static final String FACTORS = "0.8,0.7,0.2,0.8,0.4,0.7,0.6,0.1,0.6,0.5";
    private static final String ANSWER = """
            {"edition":"0.8","cvssBase":8.5,"factorSum":5.4,"threatMultiplier":0.97,"mitigationFactor":1.0,\
            "aars":0.7857,"raw":9.2857,"score":9.3,"severity":"Critical","capped":false}
            """;

    @TempDir
    private Path folder;

    @Test
    void options_alone_are_scored() {
        Run run = Run.of("score", "--cvss", "8.5", "--factors", FACTORS, "--format", "jsonl");

        assertThat(run).isEqualTo(new Run(0, ANSWER, ""));
    }

    @Test
    void factors_are_given_one_by_one_and_multipliers_by_name() {
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
    void without_a_cvss_base_there_is_a_range() {
        Run run = Run.of("score", "--factor-sum", "5.4");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("5.2 Medium to 10.0 Critical, depending on the CVSS base, which is missing");
    }

    @Test
    void every_fault_of_the_options_is_reported_by_option() {
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
                        "--factor persistentMemory: must be a number from 0 to 1, or \"unknown\" but was \"x\"",
                        "--threat: must be a number from 0 to 2, or \"attacked\", \"proofOfConcept\" or \"unreported\" but"
                                + " was \"soon\"",
                        "--mitigation: must be at most 1 but was 2");
    }

    @Test
    void factors_must_be_as_many_as_the_set_has() {
        assertThat(Run.of("score", "--factors", "1,2"))
                .isEqualTo(
                        new Run(2, "", "--factors: must be 10 values but were 2; aivss factors prints their order\n"));
    }

    @Test
    void hints_are_in_the_words_of_the_shell() {
        assertThat(Run.of("score", "--cvss", "8.5"))
                .isEqualTo(new Run(2, "", "--factors: is missing (or give --factor-sum)\n"));
        assertThat(Run.of("score", "--factor-sum", "1", "--factor", "tools=1").errors())
                .isEqualTo("--factor-sum: must not be given with --factors or --factor\n");
        assertThat(Run.of("score", "--factor", "tols=1").errors())
                .contains("--factor tols: is unknown, the nearest known factor is \"tools\"\n")
                .doesNotContain("member");
    }

    @Test
    void a_table_has_a_row_for_each_answer() throws IOException {
        Path range = write("b.json", "{\"factorSum\": 5.4}");

        assertThat(Run.of("score", "--format", "table", "../examples/lutra-ai.json", range.toString())
                        .output())
                .isEqualTo("""
                        score         severity            edition            agent
                        9.3           Critical            0.8                Lutra AI
                        5.2 to 10.0   Medium to Critical  0.8                %s
                        """.formatted(range));
    }

    @Test
    void csv_is_quoted_and_harmless_to_a_spreadsheet() throws IOException {
        Path file = write("a,b.json", "{\"id\": \"=1+\\\"1\\\"\", \"cvss\": 8.5, \"factorSum\": 5.4}");

        assertThat(Run.of("score", "--format", "csv", file.toString()).output()).isEqualTo("""
                score,severity,edition,cvssBase,factorSum,threatMultiplier,mitigationFactor,aars,raw,source,line,id,agent
                9.3,Critical,0.8,8.5,5.4,0.97,1.0,0.7857,9.2857,"%s",,"'=1+""1""\",
                """.formatted(file));
        for (String start : List.of("=", "+", "-", "@")) {
            assertThat(Table.csv(start + "x")).isEqualTo("'" + start + "x");
        }
        assertThat(Table.csv("\t=x\r\n\u001b[2J")).isEqualTo("\\u0009=x\\u000d\\u000a\\u001b[2J");
    }

    @Test
    void an_option_given_twice_is_refused() {
        assertThat(Run.of("score", "--cvss", "5", "--factor-sum", "5", "--factor-sum", "6")
                        .errors())
                .contains("--factor-sum", "only once");
        assertThat(Run.of("score", "--factor", "tools=0.5", "--factor", "tools=0.6")
                        .errors())
                .isEqualTo("--factor tools: is given twice\n");
        assertThat(Run.of("score", "--factor", "tools").errors())
                .isEqualTo("--factor: must be KEY=VALUE but was tools\n");
    }

    @Test
    void a_listing_of_another_edition_than_asked_for_is_refused() {
        Run run = Run.of("score", "--edition", "0.5", "../examples/harbour-clerk.txt");

        assertThat(run)
                .isEqualTo(new Run(
                        2, "", "../examples/harbour-clerk.txt: is of edition 0.8, but edition 0.5 is asked for\n"));
    }

    @Test
    void all_files_are_processed_whatever_is_wrong_with_some() throws IOException {
        Path good = write("good.json", "{\"id\": \"a\", \"cvss\": 8.5, \"factorSum\": 5.4}");
        Path bad = write("bad.json", "{\"factorSum\": 11, \"cvs\": 1}");

        Run run = Run.of(
                "score", bad.toString(), "missing.json", folder.toString(), good.toString(), "--format", "jsonl");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output().lines()).hasSize(4).last().asString().startsWith("{\"id\":\"a\",\"source\":");
        assertThat(run.errors().lines())
                .containsExactly(
                        bad + ": /factorSum: must be at most 10 but was 11",
                        bad + ": /cvs: is unknown, the nearest known member is \"cvss\"",
                        "missing.json: cannot be read: there is no such file",
                        folder + ": is a directory, must be a file");
    }

    @Test
    void json_is_an_object_for_one_answer_and_an_array_for_more() throws IOException {
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
    void json_lines_are_answered_line_by_line(String name) throws IOException {
        Path file = write(name, "{\"cvss\": 8.5, \"factorSum\": 5.4}\n\n{\"id\": \"b\", \"factorSum\": 11}\n{\"x\"");

        Run run = Run.of("score", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).startsWith(ANSWER).contains("""
                        {"line":3,"id":"b","errors":[{"pointer":"/factorSum","code":"range",\
                        "message":"must be at most 10 but was 11"}]}
                        {"line":4,"errors":[{"pointer":"",""");
        assertThat(run.errors()).isEqualTo(file + ": 2 of 3 lines could not be scored\n");
    }

    @Test
    void standard_input_is_read_as_the_kind_asked_for() {
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
        "0.1, LOW, 1",
        "8.4, 8.5, 0",
        "8.5, 8.5, 1",
        "0.0, 0, 1",
        "10, 10, 1"
    })
    void a_score_that_reaches_the_band_or_number_fails(String cvss, String band, int exitCode) {
        Run run = Run.of("score", "--cvss", cvss, "--factor-sum", "0", "--fail-at", band);

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void a_range_fails_by_its_greater_end_and_a_fault_wins() {
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
                "score | give FILE, or --cvss and --factors",
                "score --fail-at none --factor-sum 1 | must be one of [low, medium, high, critical] or a number from 0 to 10 but was 'none'",
                "score --edition 0.9 --factor-sum 1 | must be one of [0.5, 0.8, uplift-mitigation] but was '0.9'",
                "score --format xml --factor-sum 1 | must be one of [text, table, csv, json, jsonl] but was 'xml'",
                "score --fail-at 10.5 --factor-sum 1 | or a number from 0 to 10 but was '10.5'",
                "score --fail-at 8f --factor-sum 1 | or a number from 0 to 10 but was '8f'",
                "score --fail-at crıtical --factor-sum 1 | or a number from 0 to 10 but was 'crıtical'",
                "score --fail-at NaN --factor-sum 1 | or a number from 0 to 10 but was 'NaN'",
                "'' | COMMAND is missing"
            })
    void misuse_is_reported_in_one_line(String commandLine, String expected) {
        Run run = Run.of(commandLine.isEmpty() ? new String[0] : commandLine.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).hasSize(1).first().asString().contains(expected, "--help");
    }

    @Test
    void text_of_a_document_cannot_move_the_cursor() {
        Run run = Run.withInput("{\"id\": \"a\\u001b[2J\\nb\", \"factorSum\": 1}", "score", "-");

        assertThat(run.output()).startsWith("a\\u001b[2J\\u000ab\n");
    }

    @Test
    void text_of_a_document_is_not_read_as_markup() throws IOException {
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
    void a_name_that_begins_with_an_at_sign_is_a_file() {
        assertThat(Run.of("score", "@missing.json"))
                .isEqualTo(new Run(2, "", "@missing.json: cannot be read: there is no such file\n"));
    }

    @Test
    void lines_and_one_document_are_distinguished_however_much_space_there_is() {
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
    void an_explanation_names_shares_driver_and_changes() {
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
                .contains("One band down needs changes of at least 4 factors: Autonomy of Action at 0.00, ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5000})
    void a_closed_pipe_ends_the_run_quietly_and_a_full_disk_does_not(int lines) {
        assertThat(runInto(new Failing("Broken pipe"), lines)).isEqualTo(new Run(0, "", ""));
        assertThat(runInto(new Failing("No space left on device"), lines))
                .isEqualTo(new Run(2, "", "aivss: standard output cannot be written: No space left on device\n"));
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

    @Test
    void a_score_is_shown_with_its_parts_and_whether_it_was_capped() {
        String document =
                "{\"edition\": \"uplift-mitigation\", \"cvss\": 9.5, \"factorSum\": 10, \"threatMultiplier\": 2}";

        assertThat(Run.withInput(document, "score", "-").output()).isEqualTo("""
                standard input
                10.0 Critical   uplift-mitigation proposal for AIVSS v1 (2026, not official)

                  CVSS base                       9.5
                  Factor sum                      10.0    of 10
                  Threat multiplier               2.0
                  Mitigation factor               1.0
                  AARS                            1.0
                  Raw score                       10.5    capped at 10
                """);
    }
}
