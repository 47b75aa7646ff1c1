// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AmplificationFactor;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ScoreTerm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OwaspReportTest {

    @Test
    void a_report_of_the_worked_examples_is_scored_as_printed() {
        List<OwaspReport.Vulnerability> vulnerabilities = DocumentReader.standard()
                .read(DocumentType.OWASP_REPORT, workedExamples())
                .vulnerabilities();

        assertThat(vulnerabilities)
                .extracting(OwaspReport.Vulnerability::coreRisk)
                .containsExactly(CoreRisk.values());
        assertThat(vulnerabilities).allSatisfy(vulnerability -> {
            Assessment assessment = vulnerability.assessment();
            AivssScore score = assessment.score().orElseThrow();
            AivssClaim claim = assessment.claim().orElseThrow();
            assertThat(claim.score().orElseThrow()).isEqualByComparingTo(score.exactValue());
            assertThat(claim.severity()).contains(score.severity());
            assertThat(claim.aars().orElseThrow()).isEqualByComparingTo(score.exactAars());
            assertThat(claim.factorSum().orElseThrow())
                    .isEqualByComparingTo(
                            assessment.knownFactors().orElseThrow().exactSum());
            assertThat(assessment.contradictsItsVector()).isFalse();
            assertThat(assessment.nonStandardValues()).isEmpty();
        });
    }

    @Test
    void a_report_of_the_worked_examples_is_written_as_it_was_read() {
        OwaspReport report = DocumentReader.standard().read(DocumentType.OWASP_REPORT, workedExamples());

        assertThat(JsonMapper.shared().readTree(DocumentWriter.indented().write(DocumentType.OWASP_REPORT, report)))
                .isEqualTo(JsonMapper.shared().readTree(workedExamples()));
        assertThat(JsonSchemasTest.faults("owasp-report", workedExamples())).isEmpty();
    }

    @Test
    void a_report_may_leave_out_what_has_a_default() {
        OwaspReport report = DocumentReader.standard()
                .read(
                        DocumentType.OWASP_REPORT,
                        Faults.changed(
                                DocumentType.OWASP_REPORT,
                                "\"threat_multiplier\": 0.97,",
                                "",
                                "\"mitigation_factor\": 1.0,",
                                ""));

        assertThat(report).isEqualTo(DocumentReader.standard().read(DocumentType.OWASP_REPORT, Documents.OWASP_REPORT));
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour Clerk, Berth Clerk",
        "2026-03-31, 2026-04-01",
        "r-17, r-18",
        "2.1, 2.2",
        "none, some",
        "V-1, V-2",
        "Agent Untraceability, Agentic AI Tool Misuse",
        "No log, No trace",
        "of bookings, of berths",
        "9.2, 9.3"
    })
    void reports_are_equal_if_all_their_parts_are(String part, String other) {
        OwaspReport report = read(Documents.OWASP_REPORT);
        OwaspReport changed = read(Faults.changed(DocumentType.OWASP_REPORT, part, other));
        OwaspReport.Vulnerability vulnerability = report.vulnerabilities().get(0);
        OwaspReport.Vulnerability changedVulnerability =
                changed.vulnerabilities().get(0);

        assertThat(report)
                .hasSameHashCodeAs(read(Documents.OWASP_REPORT))
                .isNotEqualTo(changed)
                .doesNotHaveSameHashCodeAs(changed);
        assertThat(report.metadata().equals(changed.metadata()))
                .isNotEqualTo(vulnerability.equals(changedVulnerability));
        assertThat(report.metadata().hashCode() == changed.metadata().hashCode())
                .isEqualTo(report.metadata().equals(changed.metadata()));
        assertThat(vulnerability.hashCode() == changedVulnerability.hashCode())
                .isEqualTo(vulnerability.equals(changedVulnerability));
    }

    private static OwaspReport read(String document) {
        return DocumentReader.standard().read(DocumentType.OWASP_REPORT, document);
    }

    @Test
    void a_report_with_seven_faults_is_reported_with_seven() {
        String document = Faults.changed(
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

        assertThat(Faults.of(DocumentType.OWASP_REPORT, document))
                .extracting(Fault::toString)
                .containsExactly(
                        "/metadata/assessment_date: must be a date such as 2026-03-31 but was \"2026-02-29\"",
                        "/metadata/note: is unknown, the nearest known member is \"notes\"",
                        "/vulnerabilities/0/owasp_category: core risk must be \"Agentic AI Tool Misuse\", \"Agent Access Control Violation\", \"Agent Cascading Failures\", \"Agent Orchestration & Multi-Agent Exploitation\", \"Agent Identity Impersonation\", \"Agent Memory & Context Manipulation\", \"Insecure Agent Critical Systems Interaction\", \"Agent Supply Chain & Dependency Risk\", \"Agent Untraceability\" or \"Agent Goal & Instruction Manipulation\" but was \"Untraceability\"",
                        "/vulnerabilities/0/cvss_base/vector_string: UI must be one of N, P, A but was \"R\" at character"
                                + " 33",
                        "/vulnerabilities/0/amplification_factors/tools: must be 0.0, 0.5 or 1.0 but was 0.4",
                        "/vulnerabilities/0/scores/mitigation_factor: must be at least 0.67 but was 0.5",
                        "/vulnerabilities/0/scores/aivss: must be at most 10 but was 92");
    }

    @Test
    void a_report_without_its_members_is_reported_with_what_is_missing() {
        assertThat(Faults.of(
                        DocumentType.OWASP_REPORT,
                        "{\"metadata\": {}, \"vulnerabilities\": [{}, {\"cvss_base\": {}, \"scores\": {},"
                                + " \"amplification_factors\": 1, \"id\": \"x\", \"owasp_category\":"
                                + " \"Agent Untraceability\"}]}"))
                .extracting(Fault::location)
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
        assertThat(Faults.of(DocumentType.OWASP_REPORT, "{\"vulnerabilities\": {}}"))
                .extracting(Fault::location)
                .containsExactly("/vulnerabilities", "/metadata");
        assertThat(Faults.of(DocumentType.OWASP_REPORT, "{}"))
                .extracting(Fault::toString)
                .containsExactly(
                        "/metadata: is missing, must be an object", "/vulnerabilities: is missing, must be an array");
    }

    @Test
    void a_report_read_for_an_audit_keeps_its_vulnerabilities() {
        OwaspReport report = DocumentReader.standard().auditing().read(DocumentType.OWASP_REPORT, workedExamples());

        assertThat(report).isEqualTo(DocumentReader.standard().read(DocumentType.OWASP_REPORT, workedExamples()));
        assertThat(report.vulnerabilities()).hasSize(10);
    }

    @Test
    void a_report_read_for_an_audit_by_a_mapper_keeps_its_vulnerabilities() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new AivssModule(DocumentReader.standard().auditing()))
                .build();

        assertThat(mapper.readValue(workedExamples(), OwaspReport.class).vulnerabilities())
                .hasSize(10);
    }

    /** What a scorer refuses and an audit reports: an invalid vector, values and numbers that the schema excludes. */
    private static final String DOUBTFUL = Faults.changed(
            DocumentType.OWASP_REPORT,
            "UI:P",
            "UI:R",
            "\"tools\": 0.5",
            "\"tools\": 0.4",
            "\"threat_multiplier\": 0.97",
            "\"threat_multiplier\": 1.3",
            "\"mitigation_factor\": 1.0",
            "\"mitigation_factor\": 0.5",
            "\"aivss\": 9.2",
            "\"aivss\": 92",
            "\"factor_sum\": 4.5",
            "\"factor_sum\": -1");

    @Test
    void a_report_read_for_an_audit_is_kept_as_it_was_published() {
        OwaspReport report = DocumentReader.standard().auditing().read(DocumentType.OWASP_REPORT, DOUBTFUL);

        OwaspReport.Vulnerability vulnerability = report.vulnerabilities().get(0);
        assertThat(vulnerability.cvssVector()).contains("UI:R");
        assertThat(vulnerability.cvssScore()).isEqualTo(8.6);
        assertThat(vulnerability.assessment().cvssBase()).contains(CvssBase.of(8.6));
        assertThat(vulnerability.assessment().mitigationFactor().value()).isEqualTo(0.5);
        assertThat(vulnerability.assessment().claim().flatMap(AivssClaim::invalidCvssVector))
                .contains(vulnerability.cvssVector());
        String written = DocumentWriter.compact().write(DocumentType.OWASP_REPORT, report);
        assertThat(DocumentReader.standard().auditing().read(DocumentType.OWASP_REPORT, written))
                .isEqualTo(report);
        assertThat(written).contains("\"factor_sum\":-1,", "\"aivss\":92,", "UI:R");
    }

    @Test
    void a_report_cannot_be_made_of_an_assessment_that_its_schema_excludes() {
        OwaspReport.Vulnerability doubtful = DocumentReader.standard()
                .auditing()
                .read(DocumentType.OWASP_REPORT, DOUBTFUL)
                .vulnerabilities()
                .get(0);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> OwaspReport.Vulnerability.of(doubtful.assessment(), "Agent Untraceability"))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Fault::toString)
                        .containsExactly(
                                "/cvss: must be a CVSS v4.0 vector but was 8.6",
                                "/factors/tools: must be 0.0, 0.5 or 1.0 but was 0.4",
                                "/threatMultiplier: must be 0.5, 0.97 or 1.0 but was 1.3",
                                "/mitigationFactor: must be at least 0.67 but was 0.5"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> OwaspReport.Vulnerability.of(
                        Assessment.of(AivssEdition.V0_5, FactorSum.of(42 / 10.0)), "Agent Untraceability"))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Fault::location)
                        .containsExactly(
                                "/id",
                                "/edition",
                                "/cvss",
                                "/factors",
                                "/claim/score",
                                "/claim/aars",
                                "/claim/factorSum"));
    }

    @Test
    void a_report_has_no_place_for_reasons_unknown_factors_or_other_claimed_numbers() {
        Assessment assessment = read(Documents.OWASP_REPORT).assessments().get(0);
        AivssClaim claim = assessment.claim().orElseThrow();
        Map<RiskFactor, Double> known = new LinkedHashMap<>(assessment.factors().known());
        known.remove(AmplificationFactor.TOOLS);

        assertThat(faults(Assessment.builder(AivssEdition.V0_8, AssessedFactors.of(FactorSet.AMPLIFICATION, known))
                        .id("V-1")
                        .cvssBase(assessment.cvssBase().orElseThrow())
                        .threatMultiplier(assessment.threatMultiplier())
                        .rationale(ScoreTerm.CVSS, Rationale.of("The worst of four flaws."))
                        .claim(AivssClaim.builder()
                                .score(claim.score().orElseThrow())
                                .aars(claim.aars().orElseThrow())
                                .factorSum(claim.factorSum().orElseThrow())
                                .cvssScore(claim.score().orElseThrow())
                                .vector("AIVSS:9.2")
                                .build())
                        .build()))
                .containsExactly(
                        "/factors/tools: must be known but was unknown",
                        "/rationale/cvss: must be absent because a report has no place for reasons",
                        "/claim/cvssScore: must be absent because a report has the score next to the vector",
                        "/claim/vector: must be absent because a report has no place for it");
    }

    private static List<String> faults(Assessment assessment) {
        return catchThrowableOfType(
                        InvalidInputException.class,
                        () -> OwaspReport.Vulnerability.of(assessment, "Agent Untraceability"))
                .faults()
                .stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void a_recomputed_report_has_the_scores_of_its_edition_and_everything_else_as_it_was() {
        OwaspReport report = read(Faults.changed(DocumentType.OWASP_REPORT, "\"aivss\": 9.2", "\"aivss\": 1.2"));
        OwaspReport.Vulnerability published = report.vulnerabilities().get(0);

        OwaspReport recomputed = report.recomputed();

        assertThat(recomputed.metadata()).isEqualTo(report.metadata());
        assertThat(recomputed.vulnerabilities()).hasSize(1);
        OwaspReport.Vulnerability computed = recomputed.vulnerabilities().get(0);
        assertThat(computed.title()).isEqualTo(published.title());
        assertThat(computed.description()).isEqualTo(published.description());
        assertThat(computed.assessment().claim().orElseThrow().score())
                .contains(BigDecimal.valueOf(
                        published.assessment().score().orElseThrow().value()));
        assertThat(computed.assessment().statedCvssScore())
                .hasValue(published.assessment().cvssBase().orElseThrow().score());
    }

    @Test
    void a_vulnerability_can_be_given_a_title_and_a_description() {
        OwaspReport.Vulnerability vulnerability =
                read(Documents.OWASP_REPORT).vulnerabilities().get(0);

        assertThat(vulnerability.withTitle("t").title()).contains("t");
        assertThat(vulnerability.withTitle("t").description()).contains("of bookings");
        assertThat(vulnerability.withDescription("d").description()).contains("d");
        assertThat(vulnerability.withDescription("d").title()).contains("No log");
    }

    @Test
    void the_parts_of_a_report_are_printed_by_what_identifies_them() {
        OwaspReport report = read(Documents.OWASP_REPORT);

        assertThat(report).hasToString("Harbour Clerk [V-1]");
        assertThat(report.metadata()).hasToString("Harbour Clerk, 2026-03-31, r-17");
        assertThat(report.vulnerabilities().get(0)).hasToString("V-1 (Agent Untraceability)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "10.01", "-0.1"})
    void a_report_has_a_cvss_score_from_0_to_10_even_in_an_audit(String score) {
        String document = Faults.changed(DocumentType.OWASP_REPORT, "\"score\": 8.6", "\"score\": " + score);

        assertThat(Faults.of(
                        DocumentReader.standard().auditing(),
                        DocumentType.OWASP_REPORT,
                        document.getBytes(StandardCharsets.UTF_8)))
                .extracting(Fault::location)
                .containsExactly("/vulnerabilities/0/cvss_base/score");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12026-03-31", "-0044-03-15", "2026-3-31", "20260331", "2026-03-31T00:00", ""})
    void a_report_has_a_date_of_four_two_and_two_digits(String date) {
        assertThat(Faults.of(DocumentType.OWASP_REPORT, Faults.changed(DocumentType.OWASP_REPORT, "2026-03-31", date)))
                .extracting(Fault::toString)
                .containsExactly(
                        "/metadata/assessment_date: must be a date such as 2026-03-31 but was \"" + date + '"');
    }

    @Test
    void a_report_is_refused_for_another_edition() {
        assertThat(Faults.of(
                        DocumentReader.standard().withEdition(AivssEdition.V0_5),
                        DocumentType.OWASP_REPORT,
                        Documents.OWASP_REPORT.getBytes(StandardCharsets.UTF_8)))
                .extracting(Fault::toString)
                .containsExactly("is of edition 0.8, but edition 0.5 is asked for");
    }

    private static String workedExamples() {
        try (InputStream input = OwaspReportTest.class.getResourceAsStream("official-report.json")) {
            return new String(Objects.requireNonNull(input).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
