// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private static final Path LISTING =
            Path.of("../maestro-model/src/test/resources/io/github/aivss/maestro/listing/fuller.txt");
    private static final String TIE = """
            {"id": "tie", "cvss": 9.25, "factorSum": 0, "claim": {"score": 9.2}}""";
    private static final String TRUE = """
            {"id": "true", "cvss": 8, "factorSum": 0, "claim": {"score": 8}}""";

    @TempDir
    private Path folder;

    @Test
    void a_tie_that_was_rounded_the_other_way_is_named() {
        Run run = Run.withInput(TIE, "audit", "-", "--format", "jsonl");

        assertThat(run).isEqualTo(new Run(1, """
                        {"id":"tie","source":"-","edition":"0.8","claimed":9.2,"computed":9.3,"agrees":false,\
                        "findings":[{"code":"rounding-mismatch","message":"the score is claimed as 9.2,\
                         but exactly 9.25 is rounded half up to 9.3"}],\
                        "explainedBy":["0.8/half-even","uplift-mitigation/half-even"],"dialect":null}
                        """, ""));
    }

    @Test
    void every_line_has_an_answer_and_people_have_a_summary() {
        Run run = Run.withInput(TRUE + "\n" + TIE + """

                {oops
                {"factorSum": 1}""", "audit", "-", "--from", "jsonl");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output().lines()).hasSize(4);
        assertThat(run.output().lines().skip(2).findFirst().orElseThrow()).startsWith("""
                {"line":3,"errors":[{"pointer":"","code":"syntax",""");
        assertThat(run.output()).contains("""
                "claimed":null,"computed":null,"agrees":null,""");
        assertThat(run.errors().lines())
                .containsExactly(
                        "standard input: 1 of 4 lines could not be audited",
                        "aivss audit: 3 claims: 1 hold, 1 do not, 1 undecided; findings: rounding-mismatch 1,"
                                + " not-computable 1, no-claim 1; explained by: 0.8/half-even 1");
    }

    @Test
    void the_summary_follows_the_pages_in_text() throws IOException {
        Path one = write("one.json", TRUE);
        Path two = write("two.json", TIE);

        Run run = Run.of("audit", one.toString(), two.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).startsWith("""
                        true
                        holds: claimed 8, computed 8.0 High   OWASP AIVSS v0.8 (March 2026)

                        tie
                        does not hold: claimed 9.2, computed 9.3 Critical""").endsWith("explained by: 0.8/half-even 1\n");
    }

    @Test
    void a_table_has_a_row_for_each_claim() throws IOException {
        Path one = write("one.json", TRUE);
        Path two = write("two.json", TIE);

        assertThat(Run.of("audit", one.toString(), two.toString(), "--format", "table")
                        .output())
                .startsWith("""
                verdict         claimed   computed  edition            agent
                holds           8         8.0       0.8                true
                does not hold   9.2       9.3       0.8                tie

                2 claims: 1 hold""");
        assertThat(Run.of("audit", two.toString(), "--format", "csv").output()).isEqualTo("""
                verdict,claimed,computed,edition,findings,explainedBy,source,line,id,agent
                does not hold,9.2,9.3,0.8,rounding-mismatch,0.8/half-even uplift-mitigation/half-even,%s,,tie,
                """.formatted(two));
    }

    @Test
    void a_listing_is_audited_under_the_name_of_its_agent() {
        assertThat(Run.of("audit", LISTING.toString(), "--format", "json").output())
                .contains("\"agent\": \"Harbour Clerk\"", "\"claimed\": 7.9", "\"computed\": 7.9", "\"agrees\": true");
    }

    @Test
    void an_invalid_vector_is_a_finding_although_it_cannot_be_scored() {
        String invalid = """
                {"cvss": {"vector": "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:R/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H", "score": 9.4},
                 "factorSum": 9, "claim": {"score": 9.9}}""";

        Run audited = Run.withInput(invalid, "audit", "-", "--format", "jsonl");

        assertThat(audited.exitCode()).isEqualTo(1);
        assertThat(audited.output()).contains("""
                "computed":9.9,"agrees":false,"findings":[{"code":"cvss-vector-invalid\"""");
        assertThat(Run.withInput(invalid, "score", "-").errors())
                .isEqualTo("standard input: /cvss/vector: UI must be one of N, P, A but was \"R\" at character 33\n");
    }

    @Test
    void a_claim_is_refuted_by_a_wrong_severity_although_no_score_is_claimed() {
        Run run = Run.withInput("""
                {"cvss": 8.5, "factorSum": 5.4, "claim": {"severity": "High"}}""", "audit", "-", "--format", "jsonl");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("\"claimed\":null", "\"agrees\":false", "severity-mismatch", "no-claim");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void an_undecided_claim_never_ends_with_1() {
        for (String undecided : List.of("""
                {"cvss": 8.5, "factorSum": 5.4, "claim": {"severity": "Critical"}}""", """
                {"factorSum": 5.4, "claim": {"score": 9.3, "factorSum": 5.4}}""", """
                {"factorSum": 5.4}""")) {
            Run run = Run.withInput(undecided, "audit", "-", "--format", "jsonl");

            assertThat(run.exitCode()).as(undecided).isZero();
            assertThat(run.output()).contains("\"agrees\":null");
        }
    }

    @Test
    void a_claim_without_base_is_refuted_by_what_can_be_compared() {
        String refuted = """
                {"factorSum": 5.4, "claim": {"score": 9.3, "factorSum": 5.5}}""";

        assertThat(Run.withInput(refuted, "audit", "-", "--format", "jsonl").output())
                .contains("""
                "computed":null,"agrees":false""");
        assertThat(Run.withInput(refuted, "audit", "-"))
                .extracting(Run::exitCode, run -> run.output().contains("does not hold: claimed 9.3, not computable"))
                .containsExactly(1, true);
    }

    @Test
    void a_command_line_without_file_is_refused() {
        assertThat(Run.of("audit"))
                .isEqualTo(new Run(2, "", "aivss audit: FILE is missing (or give --vector); see aivss audit --help\n"));
        assertThat(Run.of("audit", "x.json", "--vector", "85/100"))
                .isEqualTo(new Run(
                        2, "", "aivss audit: give either FILE or --vector, not both; see aivss audit --help\n"));
    }

    @Test
    void a_score_labelled_0_8_that_is_the_mean_is_named() {
        String mean = """
                {"id": "mean", "edition": "0.8", "cvss": 8, "factorSum": 4, "claim": {"score": 5.8}}""";

        assertThat(Run.withInput(mean, "audit", "-", "--format", "jsonl").output())
                .endsWith("""
                ,"dialect":{"name":"mean-times-mitigation","comparable":false,"why":"the claimed score 5.8 is not that of\
                 edition 0.8 but the mean of CVSS and factor sum, times threat and mitigation; without mitigation that\
                 is the formula of edition 0.5, and the two cannot be told apart; one score may agree by chance"}}
                """);
        assertThat(Run.withInput(mean, "audit", "-").output())
                .contains("\n  dialect: mean-times-mitigation: the claimed score 5.8 is not that of edition 0.8");
    }

    @Test
    void the_published_string_of_0_5_is_comparable_with_0_5_only() {
        String claim = """
                {"edition": "%s", "cvss": 9.4, "factorSum": 8.5, "claim": {"vector": "(CVSS:9.4/AARS:8.5)"}}""";

        assertThat(Run.withInput(claim.formatted("0.5"), "audit", "-", "--format", "jsonl")
                        .output())
                .contains("\"dialect\":{\"name\":\"0.5-pair\",\"comparable\":true,");
        assertThat(Run.withInput(claim.formatted("0.8"), "audit", "-", "--format", "jsonl")
                        .output())
                .contains("\"dialect\":{\"name\":\"0.5-pair\",\"comparable\":false,");
    }

    @Test
    void strings_are_named_with_what_they_say() {
        Run run = Run.of("audit", "--format", "jsonl", "--vector", "(CVSS:9.4/AARS:8.5)", "AIVSS:1.0/what?");

        assertThat(run).isEqualTo(new Run(0, """
                {"vector":"(CVSS:9.4/AARS:8.5)","dialect":{"name":"0.5-pair","comparable":true,"why":"CVSS and AARS, the\
                 string of edition 0.5; it has neither the factors nor the threat multiplier; comparable with scores of\
                 0.5 only"},"metrics":{"CVSS":"9.4","AARS":"8.5"}}
                {"vector":"AIVSS:1.0/what?","dialect":null,"metrics":{}}
                """, ""));
        assertThat(Run.of("audit", "--vector", "85/100 grade B", "\u001b[2J").output())
                .isEqualTo("""
                85/100 grade B
                inverted-0-to-100, not comparable
                  a number of 100 with a grade: higher is safer, the inverse of AIVSS
                  of100 85, grade B

                \\u001b[2J
                no known dialect: neither its keys nor its numbers prove one
                """);
        assertThat(Run.of("audit", "--vector", "85/100", "--format", "csv").output())
                .isEqualTo("""
                dialect,comparable,why,vector
                0-to-100,false,a number of 100; whether higher is safer cannot be told from it,85/100
                """);
    }

    @Test
    void a_published_string_is_kept_where_the_form_has_a_place_for_it() throws IOException {
        String model =
                Run.of("convert", LISTING.toString(), "--to", "threat-model").output();
        Path file = write("model.json", model.replace("\"claim\": {", "\"claim\": {\"vector\": \"85/100\","));

        assertThat(Run.of("convert", file.toString(), "--to", "assessment").output())
                .contains("\"vector\": \"85/100\"");
        assertThat(Run.of("convert", file.toString(), "--to", "listing").errors())
                .contains("/aivss/claim/vector: cannot be represented in a listing: must be absent but was 85/100");
        Path assessment = write("assessment.json", """
                {"id": "x", "cvss": "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H", "factors":
                 {"autonomy": 1, "tools": 0.5, "language": 0, "context": 1, "non_determinism": 0, "opacity": 0.5,
                  "persistence": 1, "identity": 0, "multi_agent": 0.5, "self_mod": 0},
                 "claim": {"score": 9.2, "aars": 0.61, "factorSum": 4.5, "vector": "85/100"}}""");
        assertThat(Run.of(
                                "convert",
                                assessment.toString(),
                                "--to",
                                "owasp-report",
                                "--assessor",
                                "r",
                                "--category",
                                "Agent Untraceability")
                        .errors())
                .contains("/claim/vector: cannot be represented in an owasp-report: must be absent because a report has"
                        + " no place for it");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
