// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCommandTest {

    private static final String L1 = "\"layer\": \"L1\",\n        \"certainty\": ";
    private static final String THREATS = ", \"threats\": [{\"catalog\": \"csa-maestro\", \"layer\": \"L1\","
            + " \"name\": \"Model Stealing\"}, {\"catalog\": \"csa-maestro\", \"name\": \"Data Leakage\"}]";

    @TempDir
    private Path folder;

    private String unmapped = "";

    @BeforeEach
    void writeModel() {
        unmapped = Run.of("new", "--kind", "threat-model").output();
    }

    /** Returns the file of a threat model with L1 mapped and threats, which may be none. */
    private String mapped(String name, String threats) throws IOException {
        String text = unmapped.replaceFirst(L1 + "\"uncertain\"", L1 + "\"mapped\"" + threats);
        assertThat(text).contains(L1 + "\"mapped\"");
        return write(name, text);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void each_layer_shows_what_it_addresses_and_what_not() throws IOException {
        Run run = Run.of("coverage", mapped("model.json", THREATS));

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(run.output())
                .startsWith("""
                        My Agent   maestro 2025-02-06
                          L1  Foundation Models: mapped, 2 of 12 threats addressed
                              [x] Model Stealing (csa-maestro)
                              [x] Data Leakage (csa-maestro)
                              [ ] Adversarial Examples (csa-maestro)
                        """)
                .contains("  L2  Data Operations: uncertain, 0 of 7 threats addressed\n");
    }

    @Test
    void json_refers_to_threats_as_documents_do() throws IOException {
        String file = mapped("model.json", THREATS);

        assertThat(Run.of("coverage", file, "--format", "jsonl").output())
                .startsWith("{\"source\":\"" + file + "\",\"agent\":\"My Agent\",\"layers\":[{\"layer\":\"L1\","
                        + "\"certainty\":\"mapped\",\"addressed\":[{\"catalog\":\"csa-maestro\",\"layer\":\"L1\","
                        + "\"name\":\"Model Stealing\"},{\"catalog\":\"csa-maestro\",\"name\":\"Data Leakage\"}],"
                        + "\"unaddressed\":[{\"catalog\":\"csa-maestro\",\"layer\":\"L1\","
                        + "\"name\":\"Adversarial Examples\"},");
    }

    @Test
    void a_pipeline_may_require_a_threat_at_every_mapped_layer() throws IOException {
        String bare = mapped("bare.json", "");
        String covered = mapped("covered.json", THREATS);

        assertThat(Run.of("coverage", bare).exitCode()).isZero();
        assertThat(Run.of("coverage", "--require", "mapped", bare).exitCode()).isEqualTo(1);
        assertThat(Run.of("coverage", "--require", "mapped", covered).exitCode())
                .isZero();
        assertThat(Run.of("coverage", "--require", "mapped", write("none.json", unmapped))
                        .exitCode())
                .isZero();
        assertThat(Run.of("coverage", "--require", "mapped", bare, "missing.json")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Run.of("coverage", "--require", "all", bare).errors())
                .contains("must be one of [mapped] but was 'all'");
    }

    @Test
    void a_table_has_a_line_for_each_agent() throws IOException {
        Run run = Run.of("coverage", "--format", "csv", mapped("a.json", THREATS), mapped("b.json", ""));

        assertThat(run.output().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("taxonomy,mapped,mappedWithoutThreats,addressed,unaddressed,"
                                        + "source,line,id,agent"),
                        line -> assertThat(line).startsWith("maestro,L1,,2,").endsWith(",my-agent,My Agent"),
                        line -> assertThat(line).startsWith("maestro,L1,L1,0,"));
    }

    @Test
    void what_has_no_threat_model_is_refused_by_its_kind() throws IOException {
        String line = unmapped.replaceAll("\\s*\n\\s*", " ");

        String assessment = write("a.json", "{\"factorSum\": 1}");
        assertThat(Run.of("coverage", assessment))
                .isEqualTo(new Run(2, "", assessment + ": is an assessment; there is no threat model in it\n"));
        Run lines = Run.of("coverage", write("models.jsonl", line + "\n{\"id\": \"a\", \"factorSum\": 1}\n"));
        assertThat(lines.exitCode()).isEqualTo(2);
        assertThat(lines.output().lines().toList())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"agent\":\"My Agent\",\"layers\":[{"),
                        second -> assertThat(second)
                                .isEqualTo(
                                        "{\"line\":2,\"id\":\"a\",\"errors\":[{\"pointer\":\"\",\"code\":\"conflict\","
                                                + "\"message\":\"is an assessment; there is no threat model in it\"}]}"));
        assertThat(lines.errors()).endsWith("models.jsonl: 1 of 2 lines could not be covered\n");
        assertThat(Run.of("coverage").errors()).startsWith("aivss coverage: FILE is missing");
    }

    @Test
    void a_listing_is_covered_too() {
        assertThat(Run.of("coverage", "../examples/harbour-clerk.txt").output())
                .startsWith("Harbour Clerk   maestro 2025-02-06\n");
    }
}
