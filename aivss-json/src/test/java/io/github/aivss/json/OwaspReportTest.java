// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The official report")
class OwaspReportTest {

    @Test
    void of_the_worked_examples_is_scored_as_printed() {
        List<OwaspReport.Vulnerability> vulnerabilities = DocumentReader.standard()
                .read(DocumentType.OWASP_REPORT, workedExamples())
                .vulnerabilities();

        assertThat(vulnerabilities)
                .extracting(OwaspReport.Vulnerability::coreRisk)
                .containsExactly(CoreRisk.values());
        assertThat(vulnerabilities).allSatisfy(vulnerability -> {
            Assessment assessment = vulnerability.assessment();
            assertThat(BigDecimal.valueOf(assessment.score().orElseThrow().value()))
                    .isEqualByComparingTo(vulnerability.aivss());
            assertThat(assessment.score().orElseThrow().severity())
                    .isEqualTo(vulnerability.severity().orElseThrow());
            assertThat(assessment.score().orElseThrow().exactAars()).isEqualByComparingTo(vulnerability.aars());
            assertThat(BigDecimal.valueOf(assessment.factors().sum())).isEqualByComparingTo(vulnerability.factorSum());
            assertThat(assessment.contradictsItsVector()).isFalse();
            assertThat(assessment.nonStandardValues()).isEmpty();
        });
    }

    @Test
    void of_the_worked_examples_is_written_as_it_was_read() {
        OwaspReport report = DocumentReader.standard().read(DocumentType.OWASP_REPORT, workedExamples());

        assertThat(JsonMapper.shared().readTree(DocumentWriter.indented().write(DocumentType.OWASP_REPORT, report)))
                .isEqualTo(JsonMapper.shared().readTree(workedExamples()));
        assertThat(JsonSchemasTest.faults("owasp-report", workedExamples())).isEmpty();
    }

    @Test
    void may_leave_out_what_has_a_default() {
        OwaspReport report = DocumentReader.standard()
                .read(
                        DocumentType.OWASP_REPORT,
                        Violations.changed(
                                DocumentType.OWASP_REPORT,
                                "\"threat_multiplier\": 0.97,",
                                "",
                                "\"mitigation_factor\": 1.0,",
                                ""));

        assertThat(report).isEqualTo(DocumentReader.standard().read(DocumentType.OWASP_REPORT, Documents.OWASP_REPORT));
    }

    @Test
    void with_seven_faults_is_told_seven() {
        String document = Violations.changed(
                DocumentType.OWASP_REPORT,
                "2026-03-31",
                "2026-02-29",
                "\"notes\": \"none\"",
                "\"note\": \"none\"",
                "Agent Untraceability",
                "Untraceability",
                "UI:P",
                "UI:R",
                "\"tools\": 0.5",
                "\"tools\": 0.4",
                "\"mitigation_factor\": 1.0",
                "\"mitigation_factor\": 0.5",
                "\"aivss\": 9.2",
                "\"aivss\": 92");

        assertThat(Violations.of(DocumentType.OWASP_REPORT, document))
                .extracting(Violation::toString)
                .containsExactly(
                        "/metadata/assessment_date: must be a date such as 2026-03-31 but was \"2026-02-29\"",
                        "/metadata/note: is not known; the nearest known member is \"notes\"",
                        "/vulnerabilities/0/owasp_category: core risk must be \"Agentic AI Tool Misuse\", \"Agent Access Control Violation\", \"Agent Cascading Failures\", \"Agent Orchestration & Multi-Agent Exploitation\", \"Agent Identity Impersonation\", \"Agent Memory & Context Manipulation\", \"Insecure Agent Critical Systems Interaction\", \"Agent Supply Chain & Dependency Risk\", \"Agent Untraceability\" or \"Agent Goal & Instruction Manipulation\" but was \"Untraceability\"",
                        "/vulnerabilities/0/cvss_base/vector_string: UI must be one of N, P, A but was \"R\" at character"
                                + " 33",
                        "/vulnerabilities/0/amplification_factors/tools: must be one of [0.0, 0.5, 1.0] but was 0.4",
                        "/vulnerabilities/0/scores/mitigation_factor: must be at least 0.67 but was 0.5",
                        "/vulnerabilities/0/scores/aivss: must be at most 10 but was 92");
    }

    @Test
    void without_its_members_is_told_what_is_missing() {
        assertThat(Violations.of(
                        DocumentType.OWASP_REPORT,
                        "{\"metadata\": {}, \"vulnerabilities\": [{}, {\"cvss_base\": {}, \"scores\": {},"
                                + " \"amplification_factors\": 1, \"id\": \"x\", \"owasp_category\":"
                                + " \"Agent Untraceability\"}]}"))
                .extracting(Violation::pointer)
                .containsExactly(
                        "/metadata/system_name",
                        "/metadata/assessment_date",
                        "/metadata/assessor_id",
                        "/vulnerabilities/0/id",
                        "/vulnerabilities/0/owasp_category",
                        "/vulnerabilities/0/cvss_base",
                        "/vulnerabilities/0/amplification_factors",
                        "/vulnerabilities/0/scores",
                        "/vulnerabilities/1/cvss_base/vector_string",
                        "/vulnerabilities/1/cvss_base/score",
                        "/vulnerabilities/1/scores/factor_sum",
                        "/vulnerabilities/1/scores/aars",
                        "/vulnerabilities/1/scores/aivss",
                        "/vulnerabilities/1/amplification_factors");
        assertThat(Violations.of(DocumentType.OWASP_REPORT, "{\"vulnerabilities\": {}}"))
                .extracting(Violation::pointer)
                .containsExactly("/vulnerabilities", "/metadata");
    }

    private static String workedExamples() {
        try (InputStream input = OwaspReportTest.class.getResourceAsStream("official-report.json")) {
            return new String(Objects.requireNonNull(input).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
