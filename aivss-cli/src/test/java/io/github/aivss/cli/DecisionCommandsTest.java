// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionCommandsTest {

    private static final String[] EXAMPLE = {
        "ssvc",
        "--threat",
        "poc",
        "--vulnerability",
        "moderate",
        "--impact",
        "critical",
        "--factors",
        "4,4,4,4,3,3,3,2,3,2",
        "--format"
    };

    @TempDir
    private Path folder;

    private static Run example(String format) {
        String[] arguments = Arrays.copyOf(EXAMPLE, EXAMPLE.length + 1);
        arguments[EXAMPLE.length] = format;
        return Run.of(arguments);
    }

    @Test
    void the_default_example_of_the_calculator_is_immediate() {
        assertThat(example("text")).isEqualTo(new Run(0, """
                Immediate (0 to 7 days)
                  agent level Prime Mover: means Execution Power 4, Environment & Adaptation 3, Predictability & \
                Influence 2.33
                  threat poc 0.5, vulnerability moderate 0.5, impact critical 10
                  risk 20 of 57.6: likelihood 0.25 × exposure 8 × impact 10; it does not decide the outcome and is no \
                AIVSS score
                """, ""));
        assertThat(example("csv").output()).isEqualTo("""
                outcome,risk,level,threat,vulnerability,impact,source
                Immediate,20,Prime Mover,poc,moderate,critical,
                """);
        assertThat(example("table").output()).isEqualTo("""
                outcome       risk   level        source
                Immediate     20     Prime Mover
                """);
    }

    @Test
    void an_answer_is_a_document_that_gives_the_same_answer() throws IOException {
        Run answer = example("json");
        Path file = Files.writeString(folder.resolve("decision.json"), answer.output());

        assertThat(answer.output()).contains("\"riskScore\": 20,").doesNotContain("source");
        assertThat(Run.of("ssvc", file.toString(), "--format", "json")).isEqualTo(answer);
        assertThat(Run.withInput(answer.output(), "ssvc", "-", "--format", "json"))
                .isEqualTo(answer);
        assertThat(Run.of("ssvc", file.toString()).output()).startsWith("Immediate (0 to 7 days)   " + file);
    }

    @Test
    void every_fault_of_the_options_is_reported_at_once() {
        assertThat(Run.of("ssvc", "--threat", "likely", "--impact", "CRITICAL", "--factors", "4,4,4,4,3,0,3,2,3,six"))
                .isEqualTo(new Run(2, "", """
                        --threat: must be none, poc or active but was "likely"
                        --vulnerability: is missing, must be hardened, moderate or exposed
                        --factors: f6 must be a whole number from 1 to 5 but was "0"
                        --factors: f10 must be a whole number from 1 to 5 but was "six"
                        """));
        assertThat(Run.of("ssvc", "--factors", "1,2").errors())
                .contains("--factors: must be 10 whole numbers but were 2\n");
        assertThat(Run.of("ssvc", "--threat", "poc").errors())
                .contains("--factors: is missing, must be 10 whole numbers\n");
    }

    @Test
    void files_and_options_exclude_each_other() {
        assertThat(Run.of("ssvc").errors())
                .isEqualTo("aivss ssvc: FILE is missing (or give the inputs as options); see aivss ssvc --help\n");
        assertThat(Run.of("ssvc", "x.json", "--threat", "poc"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "aivss ssvc: give either FILE or the inputs as options, not both; see aivss ssvc --help\n"));
    }

    @Test
    void a_faulty_file_has_its_errors_in_its_place_and_the_others_their_answers() throws IOException {
        Path good =
                Files.writeString(folder.resolve("good.json"), example("json").output());
        Path bad = Files.writeString(
                folder.resolve("bad.json"), example("json").output().replace("\"riskScore\": 20", "\"riskScore\": 21"));

        Run run = Run.of(
                "ssvc", bad.toString(), good.toString(), folder.resolve("none").toString(), "--format", "jsonl");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output().lines()).hasSize(3);
        assertThat(run.output())
                .contains("{\"source\":\"" + bad + "\",\"errors\":[{\"pointer\":\"/computed/riskScore\"")
                .contains("must be 20, which follows from the inputs, but was 21")
                .contains("there is no such file");
    }

    @Test
    void a_decision_is_neither_scored_nor_converted() throws IOException {
        String file = Files.writeString(
                        folder.resolve("decision.json"), example("json").output())
                .toString();

        assertThat(Run.of("score", file))
                .isEqualTo(new Run(
                        2, "", file + ": is a decision of AIVSS-SSVC; there is nothing to score, see aivss ssvc\n"));
        assertThat(Run.of("audit", file).exitCode()).isEqualTo(2);
        for (String target : new String[] {"assessment", "threat-model", "listing"}) {
            assertThat(Run.of("convert", file, "--to", target).exitCode()).isEqualTo(2);
        }
        assertThat(Run.of("coverage", file).errors())
                .isEqualTo(file + ": is an ssvc; there is no threat model in it\n");
    }

    @ParameterizedTest
    @CsvSource({
        "no, no, no, partial, FSU, null, null, false",
        "no, no, no, total, FSU, null, null, false",
        "no, yes, no, partial, 60D, 60, 2027-02-05, false",
        "no, yes, no, total, 14D, 14, 2026-12-21, false",
        "no, no, yes, partial, 60D, 60, 2027-02-05, false",
        "no, no, yes, total, 60D, 60, 2027-02-05, false",
        "no, yes, yes, partial, 14D, 14, 2026-12-21, false",
        "no, yes, yes, total, 3D, 3, 2026-12-10, false",
        "yes, no, no, partial, 14D, 14, 2026-12-21, false",
        "yes, no, no, total, 14D, 14, 2026-12-21, false",
        "yes, yes, no, partial, 14D, 14, 2026-12-21, false",
        "yes, yes, no, total, 3DF, 3, 2026-12-10, true",
        "yes, no, yes, partial, 14D, 14, 2026-12-21, false",
        "yes, no, yes, total, 3DF, 3, 2026-12-10, true",
        "yes, yes, yes, partial, 3D, 3, 2026-12-10, false",
        "yes, yes, yes, total, 3DF, 3, 2026-12-10, true"
    })
    void every_row_of_the_directive_has_its_answer(
            String kev,
            String exposed,
            String automatable,
            String impact,
            String outcome,
            String days,
            String due,
            boolean triage) {
        Run run = Run.of(
                "bod-26-04",
                "--kev",
                kev,
                "--exposed",
                exposed,
                "--automatable",
                automatable,
                "--impact",
                impact,
                "--cve",
                "CVE-2026-12345",
                "--federal",
                "--from",
                "2026-12-07",
                "--format",
                "jsonl");

        String date = due.equals("null") ? due : '"' + due + '"';
        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "{\"table\":\"cisa:DT_BOD2604:1.0.0\",\"outcome\":\"" + outcome + "\",\"days\":" + days
                                + ",\"due\":" + date + ",\"forensicTriage\":" + triage
                                + ",\"basis\":\"cisa_bod_26_04\",\"notes\":[]}\n",
                        ""));
    }

    @Test
    void people_read_the_deadline_its_basis_and_the_notes() {
        assertThat(Run.of("bod-26-04", "--kev=yes", "--exposed=unknown", "--automatable=no", "--impact=total"))
                .isEqualTo(new Run(0, """
                        3DF: within 3 calendar days, and forensic triage
                          basis: informative_bod_26_04_analogy
                          note: whether it is publicly exposed is unknown, which counts as yes (CISA FAQ to BOD 26-04)
                          note: the directive is for CVEs; without one its table is applied by analogy
                          note: the catalogue of known exploited vulnerabilities lists CVEs only, and no CVE is given
                        """, ""));
        assertThat(Run.of("bod-26-04", "--kev=no", "--exposed=no", "--automatable=no", "--impact=total", "--format=csv")
                        .output())
                .isEqualTo("""
                        outcome,days,due,forensicTriage,basis,notes
                        FSU,,,false,informative_bod_26_04_analogy,the directive is for CVEs; without one its table is \
                        applied by analogy
                        """);
    }

    @Test
    void every_fault_of_the_inputs_of_the_directive_is_reported_at_once() {
        assertThat(Run.of("bod-26-04", "--kev", "maybe", "--automatable", "YES", "--impact", "none", "--federal"))
                .isEqualTo(new Run(2, "", """
                        --kev: must be yes or no but was "maybe"
                        --exposed: is missing, must be yes, no or unknown
                        --impact: must be partial or total but was "none"
                        --cve: is missing: --federal is for CVEs
                        """));
        assertThat(Run.of("bod-26-04", "--cve", "CVE-1", "--from", "+10000-01-01")
                        .errors())
                .contains("--cve: CVE must be an id such as \"CVE-2026-12345\" but was \"CVE-1\"\n")
                .contains("--from: date must be of the years 1 to 9998 but was +10000-01-01\n");
        assertThat(Run.of("bod-26-04", "--from", "soon"))
                .extracting(Run::exitCode)
                .isEqualTo(2);
    }

    @Test
    void both_answers_have_a_schema() {
        assertThat(Run.of("schema", "ssvc").output()).contains("urn:aivss:schema:ssvc:1");
        assertThat(Run.of("schema", "bod-26-04").output()).contains("urn:aivss:schema:bod-26-04:1");
    }

    /** The rows as the directive's table has them. */
    @Test
    void the_table_of_the_directive_is_one_command() {
        Run run = Run.of("bod-26-04", "--table");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "KEV exposed automatable impact outcome",
                        "no no no partial FSU",
                        "no no no total FSU",
                        "no no yes partial 60D",
                        "no no yes total 60D",
                        "no yes no partial 60D",
                        "no yes no total 14D",
                        "no yes yes partial 14D",
                        "no yes yes total 3D",
                        "yes no no partial 14D",
                        "yes no no total 14D",
                        "yes no yes partial 14D",
                        "yes no yes total 3DF",
                        "yes yes no partial 14D",
                        "yes yes no total 3DF",
                        "yes yes yes partial 3D",
                        "yes yes yes total 3DF");
        assertThat(Run.of("bod-26-04", "--table", "--kev=yes"))
                .isEqualTo(new Run(2, "", "--table: must be given alone\n"));
    }
}
