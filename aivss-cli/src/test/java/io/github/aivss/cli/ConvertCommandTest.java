// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private static final Path LISTING =
            Path.of("../maestro-model/src/test/resources/io/github/aivss/maestro/listing/fuller.txt");
    private static final String VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";
    private static final String TOOL_MISUSE = """
            {"id": "1", "cvss": "%s",
             "factors": {"autonomy": 1, "tools": 1, "language": 1, "context": 1, "non_determinism": 1, "opacity": 1,
                         "persistence": 0.5, "identity": 1, "multi_agent": 1, "self_mod": 0.5}}""".formatted(VECTOR);

    @TempDir
    private Path folder;

    @Test
    void a_listing_becomes_a_threat_model_and_back() throws IOException {
        Path model = folder.resolve("model.json");
        Path listing = folder.resolve("listing.txt");

        Run there = Run.of("convert", LISTING.toString(), "--to", "threat-model", "-o", model.toString());
        Run back = Run.of("convert", model.toString(), "--to", "listing", "-o", listing.toString());
        Run again = Run.of("convert", listing.toString(), "--to", "threat-model");

        assertThat(there).isEqualTo(new Run(0, "", ""));
        assertThat(back).isEqualTo(new Run(0, "", ""));
        assertThat(again).isEqualTo(new Run(0, Files.readString(model), ""));
    }

    @Test
    void nothing_is_written_if_the_new_form_cannot_represent_something() throws IOException {
        Path model = write("model.json", Run.of("new", "--kind", "threat-model").output());
        Path output = folder.resolve("out.txt");

        Run run = Run.of("convert", model.toString(), "--to", "listing", "-o", output.toString());

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        model + ": /agent/id: cannot be represented in a listing: must be absent but was my-agent;"
                                + " remove it, or give --lossy to drop it\n"));
        assertThat(output).doesNotExist();
    }

    @Test
    void an_assessment_becomes_a_report_once_it_claims_its_score() throws IOException {
        Path file = write("a.json", TOOL_MISUSE);

        Run bare = Run.of(
                "convert",
                file.toString(),
                "--to",
                "owasp-report",
                "--assessor",
                "me",
                "--category",
                "Agentic AI Tool Misuse");
        Run claimed = Run.of(
                "convert",
                file.toString(),
                "--to",
                "owasp-report",
                "--assessor",
                "me",
                "--category",
                "Agentic AI Tool Misuse",
                "--date",
                "2026-03-31",
                "--claim");

        assertThat(bare.exitCode()).isEqualTo(2);
        assertThat(bare.output()).isEmpty();
        assertThat(bare.errors().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("/claim/")
                        && line.endsWith(
                                "is missing, but an owasp-report needs it; give --claim to claim what is computed"));
        assertThat(claimed.errors()).isEmpty();
        assertThat(claimed.output())
                .contains(
                        "\"assessment_date\": \"2026-03-31\"",
                        "\"vector_string\": \"" + VECTOR + "\"",
                        "\"score\": 9.4",
                        "\"factor_sum\": 9.0",
                        "\"aars\": 0.5238",
                        "\"aivss\": 9.9",
                        "\"severity\": \"Critical\"");
        Path report = write("r.json", claimed.output());
        assertThat(Run.of("convert", report.toString(), "--to", "owasp-report").output())
                .isEqualTo(claimed.output());
        assertThat(Run.of("convert", report.toString(), "--to", "owasp-report", "--claim")
                        .output())
                .isEqualTo(claimed.output());
        assertThat(Run.of("score", "--format", "jsonl", report.toString()).output())
                .contains("\"score\":9.9");
    }

    @Test
    void what_a_report_needs_beyond_an_assessment_is_asked_for() throws IOException {
        Path file = write("a.json", TOOL_MISUSE);

        assertThat(Run.of("convert", file.toString(), "--to", "owasp-report", "--claim")
                        .errors())
                .isEqualTo("--assessor: is missing: an owasp-report names the assessor\n"
                        + "--category: is missing: an owasp-report names the core risk\n");
        assertThat(Run.of("convert", file.toString(), "--to", "owasp-report", "--claim", "--assessor=me")
                        .errors())
                .isEqualTo("--category: is missing: an owasp-report names the core risk\n");
        assertThat(Run.of("convert", file.toString(), "--to", "threat-model").errors())
                .isEqualTo(file + ": is an assessment; there is no threat model in it\n");
    }

    @Test
    void faults_of_options_and_of_the_document_are_reported_together() throws IOException {
        Path file = write("a.json", TOOL_MISUSE);
        Path broken = write("b.json", TOOL_MISUSE.replace("0.5", "1.5"));

        Run wrong = Run.of("convert", file.toString(), "--to", "owasp-report", "--category", "Tool Misuse");
        Run missing = Run.of("convert", broken.toString(), "--to", "owasp-report", "--assessor", "me");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.output()).isEmpty();
        assertThat(wrong.errors().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("--assessor: is missing"),
                        line -> assertThat(line).startsWith("--category: core risk must be"),
                        line -> assertThat(line).startsWith(file + ": /claim/score: is missing"),
                        line -> assertThat(line).startsWith(file + ": /claim/aars: is missing"),
                        line -> assertThat(line).startsWith(file + ": /claim/factorSum: is missing"));
        assertThat(missing.errors().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("--category: is missing"),
                        line -> assertThat(line).startsWith(broken + ": /factors/persistence: "),
                        line -> assertThat(line).startsWith(broken + ": /factors/self_mod: "));
    }

    @Test
    void a_broken_listing_is_reported_in_one_line() throws IOException {
        String text = Files.readString(LISTING);

        assertFault("", "is empty, must be a document");
        assertFault(text.replaceFirst("Self-Modification\n[0-9.]+\n", ""), "lack [Self-Modification]");
        assertFault(text.replaceFirst("Self-Modification\n[0-9.]+\n", "Self-Modification\n1.80\n"), "was 1.8");
        assertFault(text.replaceFirst("L3 · Agent Frameworks", "L9 · Agent Frameworks"), "L9 · Agent Frameworks");
    }

    @Test
    void lossy_drops_what_the_new_form_cannot_represent_and_names_it() throws IOException {
        Path model = write("model.json", Run.of("new", "--kind", "threat-model").output());

        Run listing = Run.of("convert", model.toString(), "--to", "listing", "--lossy");
        Run report = Run.of(
                "convert",
                model.toString(),
                "--to",
                "owasp-report",
                "--lossy",
                "--assessor=me",
                "--category=Agentic AI Tool Misuse");

        assertThat(listing.exitCode()).isZero();
        assertThat(listing.errors()).isEqualTo(model + ": note: /agent/id is dropped: a listing cannot represent it\n");
        assertThat(listing.output()).startsWith("My Agent").doesNotContain("my-agent");
        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.output()).isEmpty();
        assertThat(report.errors())
                .contains("/agent/name is dropped", "/cvss: cannot be represented in an owasp-report");
    }

    @Test
    void lossy_keeps_the_score_of_a_vector_that_it_drops() throws IOException {
        Path model = write(
                "model.json",
                Run.of("new", "--kind", "threat-model")
                        .output()
                        .replace("\"cvss\": 0.0", "\"cvss\": \"" + VECTOR + "\""));

        Run run = Run.of("convert", model.toString(), "--to", "listing", "--lossy");

        assertThat(run.errors().lines())
                .containsExactly(
                        model + ": note: /agent/id is dropped: a listing cannot represent it",
                        model + ": note: /aivss/cvss is dropped: a listing cannot represent it");
        assertThat(run.output()).contains("CVSS base 9.4");
    }

    @Test
    void reasons_that_a_listing_cannot_represent_are_named_and_dropped_if_asked() throws IOException {
        Path model = write(
                "model.json",
                Run.of("new", "--kind", "threat-model")
                        .output()
                        .replace(
                                "\"threatMultiplier\"",
                                "\"rationale\": {\"cvss\": \"found in a test\", \"dynamicToolUse\": {\"text\": \"finds tools\","
                                        + " \"evidence\": [\"report 7\"]}}, \"threatMultiplier\""));

        Run strict = Run.of("convert", model.toString(), "--to", "listing");
        Run lossy = Run.of("convert", model.toString(), "--to", "listing", "--lossy");

        assertThat(strict.exitCode()).isEqualTo(2);
        assertThat(strict.output()).isEmpty();
        assertThat(strict.errors())
                .contains("/aivss/rationale/cvss: cannot be", "/aivss/rationale/dynamicToolUse/evidence: cannot be");
        assertThat(lossy.exitCode()).isZero();
        assertThat(lossy.errors())
                .contains("/aivss/rationale/cvss is dropped", "/aivss/rationale/dynamicToolUse/evidence is dropped");
        assertThat(lossy.output()).contains("| Dynamic Tool Use | 0.00 | finds tools |");
    }

    @Test
    void an_unknown_factor_cannot_be_dropped() throws IOException {
        Path model = write(
                "model.json",
                Run.of("new", "--unknown", "--kind", "threat-model").output());

        Run run = Run.of("convert", model.toString(), "--to", "listing", "--lossy");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .contains("/aivss/factors/dynamicToolUse: cannot be represented in a listing: must be known but was"
                        + " unknown\n");
    }

    @Test
    void lossy_never_changes_a_score() throws IOException {
        Path model = write(
                "model.json",
                Run.of("new", "--kind", "threat-model")
                        .output()
                        .replace("\"edition\": \"0.8\"", "\"edition\": \"0.5\""));

        Run run = Run.of("convert", model.toString(), "--to", "listing", "--lossy");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .contains("/aivss/edition: cannot be represented in a listing: must be 0.8 but was 0.5\n");
    }

    @Test
    void an_assessment_is_taken_out_of_a_threat_model() throws IOException {
        Path model = write("model.json", Run.of("new", "--kind", "threat-model").output());

        assertThat(Run.of("convert", model.toString(), "--to", "assessment"))
                .isEqualTo(Run.of("new", "--kind", "assessment"));
        assertThat(Run.of("convert", LISTING.toString(), "--to", "assessment").output())
                .startsWith("{\n  \"edition\": \"0.8\"");
    }

    @Test
    void a_hyphen_is_standard_output() throws IOException {
        assertThat(Run.of("convert", LISTING.toString(), "--to", "assessment", "-o", "-"))
                .isEqualTo(Run.of("convert", LISTING.toString(), "--to", "assessment"));
        // Whatever the result, nothing is left for the next run.
        assertThat(Files.deleteIfExists(Path.of("-"))).isFalse();
    }

    @Test
    void a_file_that_cannot_be_written_is_named_alone() {
        Path output = folder.resolve("no/out.json");

        assertThat(Run.of("convert", LISTING.toString(), "--to", "assessment", "-o", output.toString()))
                .isEqualTo(new Run(2, "", output + ": cannot be written: there is no such directory\n"));
    }

    private void assertFault(String listing, String expected) throws IOException {
        Run run = Run.of("convert", write("broken.txt", listing).toString(), "--to", "threat-model");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).hasSize(1).first().asString().contains("broken.txt", expected);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
