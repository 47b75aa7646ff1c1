// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {

    private static final String LUTRA = "../examples/lutra-ai.json";
    private static final String LUME = "../examples/lume.json";
    private static final String CLERK = "../examples/harbour-clerk.txt";
    private static final String OFFICIAL = "../aivss-json/src/test/resources/io/github/aivss/json/official-report.json";

    @TempDir
    private Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String out() {
        return folder.resolve("out") + "/";
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Returns the files and folders next to the input and the output, hidden ones included. */
    private List<String> siblings() throws IOException {
        return files("");
    }

    @Test
    void text_on_standard_output_is_the_default() {
        Run run = Run.of("report", LUTRA, CLERK);

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).startsWith("Lutra AI\n========\n").contains("\n\nHarbour Clerk\n=============\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "sarif", "cyclonedx", "text"})
    void every_form_but_html_holds_several_agents(String format) {
        Run run = Run.of("report", LUTRA, LUME, OFFICIAL, CLERK, "--format", format);

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("Lutra AI", "Lume", "The worked examples of AIVSS v0.8", "Harbour Clerk");
    }

    @Test
    void html_of_one_file_is_a_page() {
        assertThat(Run.of("report", LUTRA, "--format", "html").output()).startsWith("<!doctype html>");
        assertThat(Run.of("report", OFFICIAL, "--format", "html").output()).startsWith("<!doctype html>");
    }

    @Test
    void decisions_are_next_to_the_score() throws IOException {
        String ssvc = write(
                "decision.json",
                Run.of(
                                "ssvc",
                                "--threat=poc",
                                "--vulnerability=moderate",
                                "--impact=critical",
                                "--factors=4,4,4,4,3,3,3,2,3,2",
                                "--format=json")
                        .output());
        Run run = Run.of(
                "report",
                LUTRA,
                "--ssvc",
                ssvc,
                "--kev=yes",
                "--exposed=yes",
                "--automatable=no",
                "--impact=total",
                "--due-from=2026-12-07");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains(
                        "AIVSS-SSVC: Immediate, 0 to 7 days\n",
                        "CISA BOD 26-04: 3DF, within 3 calendar days, and forensic triage, due 2026-12-10\n");
    }

    @Test
    void decisions_are_for_one_agent() {
        Run run = Run.of(
                "report", LUTRA, LUME, "--kev=no", "--exposed=no", "--automatable=no", "--impact=partial", "-o", out());

        assertThat(run)
                .isEqualTo(new Run(2, "", LUME + ": is a second agent, and the options give a decision for one\n"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void every_fault_of_a_decision_is_reported() throws IOException {
        String ssvc = write("decision.json", "{\"model\": \"aivss-ssvc\"}");

        assertThat(Run.of("report", LUTRA, "--kev=perhaps", "--federal", "--due-from=2026-12-07"))
                .isEqualTo(new Run(2, "", """
                        --kev: must be yes or no but was "perhaps"
                        --exposed: is missing, must be yes, no or unknown
                        --automatable: is missing, must be yes or no
                        --impact: is missing, must be partial or total
                        --cve: is missing: --federal is for CVEs
                        """));
        assertThat(Run.of("report", LUTRA, "--ssvc", ssvc).errors()).startsWith(ssvc + ": /");
        assertThat(Run.of("report", LUTRA, "--ssvc", folder.resolve("none").toString()))
                .isEqualTo(new Run(2, "", folder.resolve("none") + ": cannot be read: there is no such file\n"));
    }

    @Test
    void html_of_several_agents_needs_a_folder() throws IOException {
        assertThat(Run.of("report", LUTRA, LUME, "--format", "html"))
                .isEqualTo(
                        new Run(2, "", "aivss report: html of several files needs -o DIR/; see aivss report --help\n"));
        String lines = write("a.jsonl", "{\"factorSum\": 1}\n{\"factorSum\": 2}\n");
        Run run = Run.of(
                "report",
                lines,
                "--format",
                "html",
                "-o",
                folder.resolve("a.html").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors())
                .isEqualTo(
                        "--format html: is a page of one agent, and there are several; -o DIR/ writes a page each and"
                                + " an index\n");
        assertThat(siblings()).containsExactly("a.jsonl");
    }

    @Test
    void a_folder_has_a_page_for_each_agent_and_an_index() throws IOException {
        Run run = Run.of("report", LUTRA, LUME, CLERK, OFFICIAL, "-o", out());

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(files("out"))
                .containsExactly(
                        "Harbour-Clerk.html",
                        "The-worked-examples-of-AIVSS-v0-8.html",
                        "index.html",
                        "lume.html",
                        "lutra-ai.html");
        assertThat(siblings()).containsExactly("out");
        assertThat(Files.readString(folder.resolve("out/index.html")))
                .contains("<a href=\"lutra-ai.html\">Lutra AI</a>", "<a href=\"Harbour-Clerk.html\">Harbour Clerk</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text:.txt", "markdown:.md", "sarif:.sarif", "cyclonedx:.cdx.json"})
    void a_folder_of_another_form_has_no_index(String form) throws IOException {
        String format = form.substring(0, form.indexOf(':'));
        String suffix = form.substring(form.indexOf(':') + 1);

        assertThat(Run.of("report", LUTRA, LUME, "--format", format, "-o", out()))
                .isEqualTo(new Run(0, "", ""));
        assertThat(files("out")).containsExactly("lume" + suffix, "lutra-ai" + suffix);
        assertThat(folder.resolve("out/lume" + suffix))
                .content(StandardCharsets.UTF_8)
                .isEqualTo(Run.of("report", LUME, "--format", format).output());
    }

    @Test
    void two_agents_of_one_slug_leave_the_folder_as_it_was() throws IOException {
        String one = write("1.json", "{\"id\": \"an agent\", \"factorSum\": 1}");
        String other = write("2.json", "{\"id\": \"An/Agent\", \"factorSum\": 2}");

        Run run = Run.of("report", LUTRA, one, other, "-o", out());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors())
                .isEqualTo(other + ": would be written to An-Agent.html, and so would "
                        + one.substring(0, Math.min(60, one.length())) + (one.length() > 60 ? "…" : "")
                        + "; give the agents different ids\n");
        assertThat(siblings()).containsExactly("1.json", "2.json");
        Files.createDirectory(folder.resolve("out"));
        Files.writeString(folder.resolve("out/notes.txt"), "mine");
        assertThat(Run.of("report", one, other, "-o", out()).exitCode()).isEqualTo(2);
        assertThat(files("out")).containsExactly("notes.txt");
    }

    @Test
    void nothing_is_overwritten_without_force() throws IOException {
        assertThat(Run.of("report", LUTRA, "-o", out()).exitCode()).isZero();
        Path page = folder.resolve("out/lutra-ai.html");
        Files.writeString(page, "mine");

        Run run = Run.of("report", LUTRA, LUME, "-o", out());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors().lines())
                .containsExactly(
                        page + ": exists already; --force replaces it",
                        folder.resolve("out/index.html") + ": exists already; --force replaces it");
        assertThat(page).hasContent("mine");
        assertThat(files("out")).containsExactly("index.html", "lutra-ai.html");

        assertThat(Run.of("report", LUTRA, LUME, "-o", out(), "--force")).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(page)).startsWith("<!doctype html>");
        assertThat(files("out")).containsExactly("index.html", "lume.html", "lutra-ai.html");
    }

    @Test
    void a_file_is_not_overwritten_without_force() throws IOException {
        String file = write("a.sarif", "mine");

        assertThat(Run.of("report", LUTRA, "--format", "sarif", "-o", file))
                .isEqualTo(new Run(2, "", file + ": exists already; --force replaces it\n"));
        assertThat(folder.resolve("a.sarif")).hasContent("mine");
        assertThat(Run.of("report", LUTRA, "--format", "sarif", "-o", file, "--force"))
                .isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(folder.resolve("a.sarif"))).startsWith("{");
        assertThat(siblings()).containsExactly("a.sarif");
    }

    @Test
    void what_cannot_be_read_is_listed_and_the_rest_is_done() throws IOException {
        String broken = write("broken.json", "{\"cvss\": 11, \"factorSum\": 1}");

        Run run = Run.of("report", broken, LUTRA, folder.resolve("missing.json").toString(), "-o", out());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors().lines())
                .containsExactly(
                        broken + ": /cvss: must be at most 10 but was 11",
                        folder.resolve("missing.json") + ": cannot be read: there is no such file");
        assertThat(files("out")).containsExactly("index.html", "lutra-ai.html");
        assertThat(Files.readString(folder.resolve("out/index.html")))
                .contains("must be at most 10 but was 11", "cannot be read: there is no such file");
    }

    @Test
    void json_lines_are_an_agent_each() throws IOException {
        String model = Files.readString(Path.of(LUTRA)).replaceAll("\\s*\n\\s*", " ");
        String lines = write(
                "a.jsonl",
                model + "\n{\"id\": \"b\", \"factorSum\": 1}\n{\"factorSum\": 1}\n{\"cvss\": 11, \"factorSum\": 1}\n");

        Run run = Run.of("report", lines, "-o", out());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).isEqualTo(lines + ":4: /cvss: must be at most 10 but was 11\n");
        assertThat(files("out")).hasSize(4).contains("b.html", "index.html", "lutra-ai.html");
        assertThat(Files.readString(folder.resolve("out/lutra-ai.html"))).contains("L7 Agent Ecosystem");
        assertThat(Run.of("report", lines, "--format", "sarif").output()).contains("\"startLine\" : 2");
    }

    @Test
    void equal_inputs_give_equal_bytes() {
        for (String format : List.of("text", "markdown", "sarif", "cyclonedx")) {
            assertThat(Run.of("report", LUTRA, LUME, "--format", format))
                    .isEqualTo(Run.of("report", LUTRA, LUME, "--format", format));
        }
    }

    @Test
    void the_date_is_shown_if_it_is_given() {
        assertThat(Run.of("report", LUTRA, "--date", "2026-11-21").output()).contains("2026-11-21");
        assertThat(Run.of("report", LUTRA, "--date", "2026-11-21", "--format", "cyclonedx")
                        .output())
                .contains("2026-11-21T00:00:00Z");
        assertThat(Run.of("report", LUTRA, "--date", "today").exitCode()).isEqualTo(2);
    }

    @Test
    void fail_at_is_the_answer_no() {
        assertThat(Run.of("report", LUTRA, "--fail-at", "critical").exitCode()).isEqualTo(1);
        assertThat(Run.of("report", LUTRA, "--fail-at", "9.4").exitCode()).isZero();
        assertThat(Run.of("report", LUME, "--fail-at", "critical").exitCode()).isEqualTo(1);
    }

    @Test
    void a_taxonomy_is_no_report() throws IOException {
        Run run = Run.of("report", "../examples/taxonomies/acme-health.json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("is a taxonomy");
    }

    @Test
    void paths_in_findings_are_relative_to_the_working_directory() {
        String absolute = Path.of("src/test/resources")
                        .toAbsolutePath()
                        .getParent()
                        .getParent()
                        .getParent()
                        .getParent() + "/examples/lutra-ai.json";
        Run run = Run.of(
                "report",
                Path.of("pom.xml").toAbsolutePath().resolveSibling("pom.xml").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(Run.of("report", LUTRA, "--format", "sarif").output())
                .contains("\"uri\" : \"../examples/lutra-ai.json\"");
        assertThat(Run.of("report", absolute, "--format", "sarif").output()).contains("\"uri\" : \"file:///");
    }
}
