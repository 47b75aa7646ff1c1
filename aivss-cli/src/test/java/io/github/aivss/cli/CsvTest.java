// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.FactorLevel;
import io.github.aivss.core.FactorSet;
import io.github.aivss.maestro.LayerTaxonomy;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the commands print for a spreadsheet. */
class CsvTest {

    private static final String VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N/E:P";

    private static Stream<String> lines(String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
        return run.output().lines();
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                .collect(Collectors.joining(","));
    }

    @Test
    void layers_have_their_risks_and_what_they_are_part_of() {
        assertThat(lines("layers", "--taxonomy", "../examples/taxonomies/acme-health.json", "--format", "csv"))
                .hasSize(10)
                .startsWith("id,title,parent,vertical,description,coreRisks")
                .contains(
                        row(
                                "L4",
                                "Deployment and Infrastructure",
                                "",
                                "false",
                                LayerTaxonomy.MAESTRO
                                        .findLayer("L4")
                                        .orElseThrow()
                                        .description(),
                                "Insecure Agent Critical Systems Interaction; Agent Access Control Violation"),
                        "L2.phi,Protected Health Information,L2,false,the records of patients that the agent reads or"
                                + " writes,Agent Memory & Context Manipulation",
                        "L8,Clinical Safety,,true,what keeps a wrong answer from harming a patient,");
    }

    @Test
    void threats_have_their_catalogue_layers_and_whether_they_are_deprecated() {
        List<String> rows = lines("threats", "--format", "csv").toList();

        assertThat(rows.get(0)).isEqualTo("catalog,id,name,layers,description,deprecated");
        assertThat(rows)
                .anyMatch(row -> row.startsWith("csa-maestro,,Model Stealing,L1,") && row.endsWith(",false"))
                .anyMatch(row ->
                        row.startsWith("owasp-agentic-threats/1.0,T4,Resource Overload,") && row.endsWith(",true"));
        assertThat(rows).hasSize(1 + LayerTaxonomy.MAESTRO.threats().size());
    }

    @Test
    void factors_have_their_rubric() {
        List<String> expected = Stream.of(FactorSet.AGENTIC, FactorSet.AMPLIFICATION)
                .flatMap(set -> set.factors().stream()
                        .map(factor -> row(
                                set.key(),
                                factor.key(),
                                factor.title(),
                                factor.description(FactorLevel.NONE),
                                factor.description(FactorLevel.PARTIAL),
                                factor.description(FactorLevel.FULL))))
                .toList();

        assertThat(lines("factors", "--format", "csv").skip(1)).isEqualTo(expected);
    }

    @Test
    void editions_have_their_tables() {
        assertThat(lines("editions", "--format", "csv"))
                .startsWith(
                        "edition,title,factorSet,threatMultipliers,mitigationFactors",
                        "0.5,OWASP AIVSS v0.5 (August 2025),agentic,\"attacked 1.0, proofOfConcept 0.97, unreported"
                                + " 0.91\",none 1.0")
                .hasSize(4);
    }

    @Test
    void risks_have_their_layers_factors_and_entries() {
        assertThat(lines("risks", "--format", "csv"))
                .hasSize(11)
                .startsWith("number,title,layers,factors,asi,description")
                .contains(
                        "1,Agentic AI Tool Misuse,L7,\"autonomy, tools, language\",\"ASI02 Tool Misuse & Exploitation,"
                                + " ASI04 Agentic Supply Chain Vulnerabilities (secondary), ASI05 Unexpected Code Execution"
                                + " (RCE)\"," + CoreRisk.ofNumber(1).description());
    }

    @Test
    void scenarios_of_the_draft_have_their_profile_and_base() {
        assertThat(lines("draft", "--scenarios", "--format", "csv"))
                .hasSize(11)
                .contains("ASI01,9.2,Critical,A2,3D,3D,candidate,AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M,"
                        + VECTOR + ",");
    }

    @Test
    void a_migration_has_both_scores() {
        String document = "{\"id\":\"a\",\"cvss\":\"" + VECTOR + "\",\"factors\":{"
                + FactorSet.AMPLIFICATION.factors().stream()
                        .map(factor -> '"' + factor.key() + "\":0.5")
                        .collect(Collectors.joining(","))
                + "}}";

        Run run = Run.withInput(document, "migrate", "-", "--format", "csv");

        assertThat(run.exitCode()).isZero();
        // 9.9 + (10 - 9.9) × 5.0 ÷ 10 × 0.97 = 9.9485, and a draft that counts E:P.
        assertThat(run.output().lines())
                .containsExactly(
                        "score,severity,draft,draftSeverity,cvssSensitivity,status,source,line,id,agent",
                        "9.9,Critical,9.2,Critical,0.515,candidate,'-,,a,");
    }
}
