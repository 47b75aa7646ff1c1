// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("aivss convert")
class ConvertCommandTest {

    private static final Path LISTING =
            Path.of("../maestro-model/src/test/resources/io/github/aivss/maestro/listing/fuller.txt");
    private static final String VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";
    private static final String TOOL_MISUSE =
            "{\"id\": \"1\", \"cvss\": \"" + VECTOR + "\", \"factors\": {\"autonomy\": 1,"
                    + " \"tools\": 1, \"language\": 1, \"context\": 1, \"non_determinism\": 1, \"opacity\": 1,"
                    + " \"persistence\": 0.5, \"identity\": 1, \"multi_agent\": 1, \"self_mod\": 0.5}}";

    @TempDir
    private Path folder;

    @Test
    void turns_a_listing_into_a_threat_model_and_back() throws IOException {
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
    void writes_nothing_where_the_new_form_cannot_carry_something() throws IOException {
        Path model = write("model.json", Run.of("new", "--kind", "threat-model").output());
        Path output = folder.resolve("out.txt");

        Run run = Run.of("convert", model.toString(), "--to", "listing", "-o", output.toString());

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        model + ": /agent/id: the form listing cannot carry it: must be absent but was my-agent\n"));
        assertThat(output).doesNotExist();
    }

    @Test
    void makes_a_report_of_an_assessment_once_it_claims_its_score() throws IOException {
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
        assertThat(bare.errors().lines()).hasSize(3).allMatch(line -> line.contains("/claim/"));
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
    void asks_for_what_a_report_says_and_the_assessment_does_not() throws IOException {
        Path file = write("a.json", TOOL_MISUSE);

        assertThat(Run.of("convert", file.toString(), "--to", "owasp-report", "--claim")
                        .errors())
                .isEqualTo("--assessor: is missing: a report says who assessed\n"
                        + "--category: is missing: a report says which core risk it is about\n");
        assertThat(Run.of("convert", file.toString(), "--to", "owasp-report", "--claim", "--assessor=me")
                        .errors())
                .isEqualTo("--category: is missing: a report says which core risk it is about\n");
        assertThat(Run.of("convert", file.toString(), "--to", "threat-model").errors())
                .isEqualTo(file + ": is of the kind assessment, which has no threat model\n");
    }

    @Test
    void tells_a_broken_listing_in_one_line() throws IOException {
        String text = Files.readString(LISTING);

        assertFault("", "is empty, must be a document");
        assertFault(text.replaceFirst("Self-Modification\n[0-9.]+\n", ""), "lack [Self-Modification]");
        assertFault(text.replaceFirst("Self-Modification\n[0-9.]+\n", "Self-Modification\n1.80\n"), "was 1.8");
        assertFault(text.replaceFirst("L3 · Agent Frameworks", "L9 · Agent Frameworks"), "L9 · Agent Frameworks");
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
