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

/** Each answer says which input it belongs to. */
class AttributionTest {

    private static final String LISTING =
            "../maestro-model/src/test/resources/io/github/aivss/maestro/listing/fuller.txt";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"score", "audit"})
    void every_answer_has_its_source_and_a_faulty_input_has_its_place(String command) throws IOException {
        String good = write("good.json", """
                {"id": "a", "cvss": 8.5, "factorSum": 5.4}""");
        String bad = write("bad.json", """
                {"factorSum": 11}""");

        Run run = Run.of(command, "--format", "jsonl", LISTING, bad, "missing.json", good);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("""
                        {"source":"%s","agent":"Harbour Clerk","edition":"0.8",""".formatted(LISTING)),
                        line -> assertThat(line).isEqualTo("""
                        {"source":"%s","errors":[{"pointer":"/factorSum","code":"range",\
                        "message":"must be at most 10 but was 11"}]}""".formatted(bad)),
                        line -> assertThat(line).isEqualTo("""
                        {"source":"missing.json","errors":[{"pointer":"","code":"unreadable",\
                        "message":"cannot be read: there is no such file"}]}"""),
                        line -> assertThat(line).startsWith("""
                        {"id":"a","source":"%s","edition":"0.8",""".formatted(good)));
        assertThat(run.errors())
                .startsWith(bad + ": /factorSum: must be at most 10 but was 11\n"
                        + "missing.json: cannot be read: there is no such file\n");
    }

    @Test
    void standard_input_is_named_by_a_hyphen() {
        assertThat(Run.withInput("{\"factorSum\": 1}", "score", "-", "--format", "json")
                        .output())
                .startsWith("{\n  \"source\": \"-\",\n  \"edition\"");
        assertThat(Run.withInput("{\"factorSum\": 11}", "score", "-", "--format", "json")
                        .output())
                .startsWith("{\n  \"source\": \"-\",\n  \"errors\"");
    }

    @Test
    void lines_of_one_file_are_answered_line_for_line_and_those_of_two_with_source_and_line() throws IOException {
        String lines = write("a.jsonl", """
                {"id": "x", "factorSum": 1}
                {"id": "y", "factorSum": 11}
                """);

        assertThat(Run.of("score", lines).output().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"id\":\"x\",\"edition\""),
                        line -> assertThat(line).startsWith("{\"line\":2,\"id\":\"y\",\"errors\""));
        assertThat(Run.of("score", lines, lines).output().lines().skip(2).toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("""
                                {"id":"x","source":"%s","line":1,"edition":""".formatted(lines)),
                        line -> assertThat(line).startsWith("""
                                {"source":"%s","line":2,"id":"y","errors":""".formatted(lines)));
        Run array = Run.of("score", "--format", "json", lines);
        assertThat(array.output())
                .contains("\"line\": 1,\n  \"edition\"", "\"line\": 2,\n  \"id\": \"y\",\n  \"errors\"");
        assertThat(array.errors()).isEqualTo(lines + ": 1 of 2 lines could not be scored\n");
    }

    @Test
    void options_alone_have_no_source() {
        assertThat(Run.of("score", "--factor-sum", "1", "--format", "jsonl").output())
                .startsWith("{\"edition\"");
    }

    @Test
    void text_calls_an_agent_by_its_name_else_its_id_else_its_source() throws IOException {
        String anonymous = write("anonymous.json", "{\"factorSum\": 1}");
        String model =
                write("model.json", Run.of("new", "--kind", "threat-model").output());
        String lines = write("a.jsonl", "{\"factorSum\": 1}\n");

        assertThat(Run.of("score", model).output()).startsWith("My Agent\n");
        assertThat(Run.of("score", write("named.json", "{\"id\": \"an-id\", \"factorSum\": 1}"))
                        .output())
                .startsWith("an-id\n");
        assertThat(Run.of("score", anonymous).output()).startsWith(anonymous + "\n");
        assertThat(Run.of("score", lines, "--format", "text").output()).startsWith(lines + ":1\n");
    }

    @Test
    void a_report_with_an_invalid_vulnerability_is_scored_without_it() throws IOException {
        String valid =
                Files.readString(Path.of("../aivss-json/src/test/resources/io/github/aivss/json/official-report.json"));
        String report = write(
                "report.json", valid.replaceFirst("\"vector_string\": \"CVSS:4.0", "\"vector_string\": \"CVSS:3.1"));

        Run whole = Run.of("score", "--format", "jsonl", write("valid.json", valid));
        Run run = Run.of("score", "--format", "jsonl", report);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(whole.output().lines().count()).isGreaterThan(1);
        assertThat(run.output().lines()).hasSameSizeAs(whole.output().lines().toList());
        assertThat(run.output().lines().filter(line -> line.contains("\"score\"")))
                .hasSize((int) whole.output().lines().count() - 1);
        assertThat(run.errors()).startsWith(report + ": /vulnerabilities/0/cvss_base/vector_string: ");
        assertThat(Run.of("score", report).output()).isNotEmpty();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
