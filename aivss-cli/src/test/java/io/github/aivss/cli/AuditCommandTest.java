// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("aivss audit")
class AuditCommandTest {

    private static final Path LISTING =
            Path.of("../maestro-model/src/test/resources/io/github/aivss/maestro/listing/fuller.txt");
    private static final String TIE =
            "{\"id\": \"tie\", \"cvss\": 9.25, \"factorSum\": 0, \"claim\": {\"score\": 9.2}}";
    private static final String TRUE = "{\"id\": \"true\", \"cvss\": 8, \"factorSum\": 0, \"claim\": {\"score\": 8}}";

    @TempDir
    private Path folder;

    @Test
    void names_a_tie_that_was_rounded_the_other_way() {
        Run run = Run.withInput(TIE, "audit", "-", "--format", "jsonl");

        assertThat(run)
                .isEqualTo(new Run(
                        1,
                        "{\"id\":\"tie\",\"edition\":\"0.8\",\"claimed\":9.2,\"computed\":9.3,\"agrees\":false,"
                                + "\"findings\":[{\"code\":\"rounding-mismatch\",\"message\":\"the score is claimed as 9.2,"
                                + " but exactly 9.25 is rounded half up to 9.3\"}],"
                                + "\"explainedBy\":[\"0.8/half-even\",\"uplift-mitigation/half-even\"]}\n",
                        ""));
    }

    @Test
    void answers_every_line_and_sums_up_for_people() {
        Run run = Run.withInput(TRUE + "\n" + TIE + "\n{oops\n{\"factorSum\": 1}", "audit", "-", "--from", "jsonl");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output().lines()).hasSize(4);
        assertThat(run.output().lines().skip(2).findFirst().orElseThrow()).startsWith("{\"line\":3,\"errors\":");
        assertThat(run.output()).contains("\"claimed\":null,\"computed\":null,\"agrees\":null,");
        assertThat(run.errors().lines())
                .containsExactly(
                        "standard input: 1 of 4 lines could not be audited",
                        "aivss audit: 3 claims: 1 hold, 1 do not, 1 undecided; findings: rounding-mismatch 1,"
                                + " not-computable 1, no-claim 1; explained by: 0.8/half-even 1");
    }

    @Test
    void keeps_the_summary_behind_the_pages_in_text() throws IOException {
        Path one = write("one.json", TRUE);
        Path two = write("two.json", TIE);

        Run run = Run.of("audit", one.toString(), two.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).isEmpty();
        assertThat(run.output())
                .startsWith("true\nholds: claimed 8, computed 8.0 High   OWASP AIVSS v0.8 (March 2026)\n\ntie\n"
                        + "does not hold: claimed 9.2, computed 9.3 Critical")
                .endsWith("explained by: 0.8/half-even 1\n");
    }

    @Test
    void audits_listings_and_reads_what_a_scorer_refuses() throws IOException {
        String invalid = "{\"cvss\": {\"vector\": \"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:R/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H\","
                + " \"score\": 9.4}, \"factorSum\": 9, \"claim\": {\"score\": 9.9}}";

        assertThat(Run.of("audit", LISTING.toString(), "--format", "json").output())
                .contains("\"claimed\": 7.9", "\"computed\": 7.9", "\"agrees\": true");
        Run audited = Run.withInput(invalid, "audit", "-", "--format", "jsonl");
        assertThat(audited.exitCode()).isEqualTo(1);
        assertThat(audited.output())
                .contains("\"computed\":9.9,\"agrees\":false,\"findings\":[{\"code\":\"cvss-vector-invalid\"");
        assertThat(Run.withInput(invalid, "score", "-").errors())
                .isEqualTo("standard input: /cvss/vector: UI must be one of N, P, A but was \"R\" at character 33\n");
    }

    @Test
    void a_claim_is_refuted_by_a_wrong_severity_although_no_score_is_claimed() {
        Run run = Run.withInput(
                "{\"cvss\": 8.5, \"factorSum\": 5.4, \"claim\": {\"severity\": \"High\"}}",
                "audit",
                "-",
                "--format",
                "jsonl");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("\"claimed\":null", "\"agrees\":false", "severity-mismatch", "no-claim");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void an_undecided_claim_never_ends_with_1() {
        for (String undecided : List.of(
                "{\"cvss\": 8.5, \"factorSum\": 5.4, \"claim\": {\"severity\": \"Critical\"}}",
                "{\"factorSum\": 5.4, \"claim\": {\"score\": 9.3, \"factorSum\": 5.4}}",
                "{\"factorSum\": 5.4}")) {
            Run run = Run.withInput(undecided, "audit", "-", "--format", "jsonl");

            assertThat(run.exitCode()).as(undecided).isZero();
            assertThat(run.output()).contains("\"agrees\":null");
        }
    }

    @Test
    void a_claim_without_base_is_refuted_by_what_can_be_compared() {
        String refuted = "{\"factorSum\": 5.4, \"claim\": {\"score\": 9.3, \"factorSum\": 5.5}}";

        assertThat(Run.withInput(refuted, "audit", "-", "--format", "jsonl").output())
                .contains("\"computed\":null,\"agrees\":false");
        assertThat(Run.withInput(refuted, "audit", "-"))
                .extracting(Run::exitCode, run -> run.output().contains("does not hold: claimed 9.3, not computable"))
                .containsExactly(1, true);
    }

    @Test
    void asks_for_a_file() {
        assertThat(Run.of("audit")).isEqualTo(new Run(2, "", "aivss audit: FILE is missing; see aivss audit --help\n"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
