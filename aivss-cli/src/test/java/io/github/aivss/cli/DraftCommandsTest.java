// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftCommandsTest {

    private static final String SUPPORT_DESK = "../examples/support-desk.json";
    private static final String PROFILE = "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:X";
    private static final String CVSS = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N/E:P";

    @Test
    void a_finding_is_scored_by_cvss_with_its_profile_next_to_it() {
        Run run = Run.of("draft", PROFILE, "--cvss", CVSS);

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .startsWith(
                        "9.2 Critical   AIVSS 1.0 working draft (candidate, not released)\n  " + CVSS + " " + PROFILE)
                .contains(
                        "LC Language-Mediated Control        D  free text reaches planning",
                        "Agentic effect class                A2  the agent adds substantially to the effect (candidate)",
                        "note: the evidence is not sufficient for [TD]")
                .doesNotContain("BOD 26-04");
    }

    @Test
    void evidence_and_a_decision_are_options() {
        Run run = Run.of(
                "draft",
                PROFILE.replace("TD:X", "TD:M"),
                "--cvss",
                CVSS,
                "--evidence",
                "poc",
                "--evidence",
                "cisa_kev",
                "--kev=yes",
                "--exposed=no",
                "--automatable=no",
                "--impact=partial",
                "--format=jsonl");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains(
                        "\"cvss\":\"" + CVSS.replace("E:P", "E:A") + "\"",
                        "\"notes\":[\"E:P of the vector is replaced by E:A, which the evidence cisa_kev gives\"]",
                        "\"decision\":{\"table\":\"cisa:DT_BOD2604:1.0.0\",\"outcome\":\"14D\",\"overlay\":"
                                + "{\"status\":\"experimental-uncalibrated\",\"outcome\":\"3D\"}}");
    }

    @Test
    void the_ten_scenarios_are_one_command() {
        assertThat(Run.of("draft", "--scenarios", "--format", "table")
                        .output()
                        .lines()
                        .map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "id score severity effectClass outcome overlay status",
                        "ASI01 9.2 Critical A2 3D 3D candidate",
                        "ASI02 8.3 High A1 3D 3D candidate",
                        "ASI03 9.4 Critical A2 60D 14D candidate",
                        "ASI04 8.8 High A2 14D 3D candidate",
                        "ASI05 8.9 High A2 3D 3D candidate",
                        "ASI06 7.8 High A2 3D 3D candidate",
                        "ASI07 7.1 High A2 60D 14D candidate",
                        "ASI08 7.9 High A2 14D 3D candidate",
                        "ASI09 7.0 High A1 60D 60D candidate",
                        "ASI10 9.4 Critical A2 3D 3D candidate");
    }

    @Test
    void every_fault_of_the_options_is_reported() {
        Run run = Run.of("draft", "AIVSS:1.0/LC:Q", "--evidence", "rumour", "--kev", "perhaps", "--federal");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines())
                .contains(
                        "AIVSS-VECTOR: LC must be one of D, I, M, N, X but was \"Q\" at character 14",
                        "--cvss: is missing",
                        "--cve: is missing: --federal is for CVEs")
                .anyMatch(line -> line.startsWith("--evidence: evidence must be \"cisa_kev\""))
                .anyMatch(line -> line.startsWith("--kev: must be yes or no but was \"perhaps\""))
                .hasSize(8);
        assertThat(Run.of("draft", "--scenarios", "--cvss", CVSS).errors())
                .isEqualTo("--scenarios: must be given alone\n");
    }

    @Test
    void an_assessment_is_migrated_in_text_and_json() {
        String document = """
                {"id": "desk", "cvss": "%s", "factors": {"autonomy": 1, "tools": 0.5, "language": 1, "context": 0.5,
                 "non_determinism": 1, "opacity": 0.5, "persistence": 0.5, "identity": 0, "multi_agent": 0,
                 "self_mod": 0}, "mitigationFactor": 0.83}""".formatted(CVSS);

        Run text = Run.withInput(document, "migrate", "-");
        Run json = Run.withInput(document, "migrate", "-", "--format", "jsonl");

        // CVSS-B 9.9: AARS = 0.1 × 0.5 × 0.97 = 0.0485; (9.9 + 0.0485) × 0.83 = 8.257255.
        assertThat(text.exitCode()).isZero();
        assertThat(text.output())
                .contains(
                        "AIVSS 0.8                                       8.3 High",
                        "AIVSS 1.0 working draft (candidate)             9.2 Critical",
                        "The two scores do not compare",
                        "Self-Modification                               CP, SI",
                        "Agent Untraceability                            none; TD of the profile");
        assertThat(json.output()).contains("\"status\":\"candidate\"", "\"edition0.8\":{\"score\":8.3,");
    }

    @Test
    void assessments_are_migrated_on_a_page(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.html");
        Run run = Run.of("migrate", SUPPORT_DESK, "--page", page.toString());

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).startsWith("support-desk\n").contains("Scores\n", "8.6 High");
        assertThat(Files.readString(page))
                .startsWith("<!doctype html>")
                .contains(
                        "Migration to a candidate, not released",
                        "<td dir=\"auto\">7.6 High</td>",
                        "<td dir=\"auto\">8.6 High</td>",
                        "The two scores do not compare",
                        "<th scope=\"row\" dir=\"auto\">Agent Untraceability</th>");
        assertThat(Run.of("migrate", SUPPORT_DESK, "--page", page.toString()))
                .isEqualTo(new Run(2, "", page + ": exists already; --force replaces it\n"));
        assertThat(Run.of("migrate", SUPPORT_DESK, "--force", "--page", page.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void a_page_that_cannot_be_written_is_one_line(@TempDir Path folder) {
        Path page = folder.resolve("none").resolve("page.html");
        Run run = Run.of("migrate", SUPPORT_DESK, "--page", page.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).isEqualTo(page + ": cannot be written: there is no such directory\n");
    }

    @Test
    void what_cannot_be_migrated_is_refused_with_every_fault() {
        Run run = Run.withInput("{\"edition\": \"0.5\", \"cvss\": 8, \"factorSum\": 1}", "migrate", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors().lines())
                .containsExactly(
                        "standard input: /edition: must be 0.8 but was 0.5",
                        "standard input: /cvss: must be a CVSS v4.0 vector, which the draft scores, but was a score"
                                + " without one");
    }

    @Test
    void the_schema_of_the_draft_is_printed() {
        assertThat(Run.of("schema", "draft").output()).contains("urn:aivss:schema:draft:alpha");
    }
}
