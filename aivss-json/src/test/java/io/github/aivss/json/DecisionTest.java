// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.Fault;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.TechnicalImpact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

    private static final SsvcDecision EXAMPLE = DocumentReader.standard().read(DocumentType.SSVC, Documents.SSVC);

    @Test
    void a_decision_is_written_in_the_form_of_the_calculator() {
        assertThat(Answers.line(writer -> writer.writeSsvc(EXAMPLE))).isEqualTo("""
                {"model":"AIVSS-SSVC","inputs":{"pThreat":{"level":"poc","value":0.5},\
                "pVulnerability":{"posture":"moderate","value":0.5},"impact":{"level":"critical","value":10},\
                "capabilityScores":{"f1":4,"f2":4,"f3":4,"f4":4,"f5":3,"f6":3,"f7":3,"f8":2,"f9":3,"f10":2}},\
                "computed":{"categoryA_avg":4,"categoryB_avg":3,"categoryC_avg":2.33,"agentLevel":{\
                "key":"primemover","label":"Prime Mover","exposureMultiplier":8},"likelihood":0.25,"riskScore":20,\
                "outcome":"Immediate","timeline":"0 to 7 days"}}""");
    }

    @Test
    void an_answer_is_read_back_as_the_same_decision() {
        String answer = Answers.array(writer -> writer.writeSsvc(EXAMPLE));

        assertThat(DocumentReader.standard().read(DocumentType.SSVC, answer)).isEqualTo(EXAMPLE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"value\": 0.5} | \"value\": 0.2}",
                "categoryC_avg\": 2.33 | categoryC_avg\": 2.3300000001",
                "\"likelihood\": 0.25 | \"likelihood\": 0.25000000000000006",
                "\"riskScore\": 20 | \"riskScore\": 19.999999999999996"
            },
            delimiter = '|')
    void only_binary_noise_is_passed_over(String part, String other) {
        String changed = Faults.changed(DocumentType.SSVC, part, other);

        if (other.contains("0.2}")) {
            assertThat(Faults.of(DocumentType.SSVC, changed))
                    .extracting(Fault::toString)
                    .containsExactly(
                            "/inputs/pThreat/value: must be 0.5, which follows from the inputs, but was 0.2",
                            "/inputs/pVulnerability/value: must be 0.5, which follows from the inputs, but was 0.2");
        } else {
            assertThat(DocumentReader.standard().read(DocumentType.SSVC, changed))
                    .isEqualTo(EXAMPLE);
        }
    }

    @Test
    void everything_that_does_not_follow_from_the_inputs_is_refused_at_once() {
        String changed = Faults.changed(
                DocumentType.SSVC,
                "\"value\": 10",
                "\"value\": 5",
                "4.00",
                "4.1",
                "3.00",
                "3.1",
                "2.33",
                "2.3333",
                "primemover",
                "copilot",
                "Prime Mover",
                "Copilot",
                "Multiplier\": 8",
                "Multiplier\": 2",
                "0.25",
                "0.26",
                "Score\": 20",
                "Score\": 5",
                "Immediate",
                "Defer");

        assertThat(Faults.of(DocumentType.SSVC, changed))
                .extracting(Fault::toString)
                .containsExactly(
                        "/inputs/impact/value: must be 10, which follows from the inputs, but was 5",
                        "/computed/categoryA_avg: must be 4, which follows from the inputs, but was 4.1",
                        "/computed/categoryB_avg: must be 3, which follows from the inputs, but was 3.1",
                        "/computed/categoryC_avg: must be 2.33, which follows from the inputs, but was 2.3333",
                        "/computed/agentLevel/key: must be \"primemover\", which follows from the inputs, but was"
                                + " \"copilot\"",
                        "/computed/agentLevel/label: must be \"Prime Mover\", which follows from the inputs, but was"
                                + " \"Copilot\"",
                        "/computed/agentLevel/exposureMultiplier: must be 8, which follows from the inputs, but was"
                                + " 2",
                        "/computed/likelihood: must be 0.25, which follows from the inputs, but was 0.26",
                        "/computed/riskScore: must be 20, which follows from the inputs, but was 5",
                        "/computed/outcome: must be \"Immediate\", which follows from the inputs, but was \"Defer\"");
    }

    @Test
    void every_fault_of_the_inputs_is_reported_at_once() {
        assertThat(Faults.of(DocumentType.SSVC, """
                        {"model": "SSVC", "inputs": {"pThreat": {"level": "likely"}, "impact": {},
                         "capabilityScores": {"f1": 0, "f2": 2.5, "f3": "3", "f4": 4, "f5": 5, "f6": 6, "f7": 1,
                                              "f8": 1, "f9": 1}}}"""))
                .extracting(Fault::toString)
                .containsExactly(
                        "/model: must be \"AIVSS-SSVC\" but was \"SSVC\"",
                        "/inputs/pThreat/level: threat must be \"none\", \"poc\" or \"active\" but was \"likely\"",
                        "/inputs/impact/level: is missing, must be a text",
                        "/inputs/capabilityScores/f1: must be at least 1 but was 0",
                        "/inputs/capabilityScores/f2: must be 1.0, 2.0, 3.0, 4.0 or 5.0 but was 2.5",
                        "/inputs/capabilityScores/f3: must be a number but was \"3\"",
                        "/inputs/capabilityScores/f6: must be at most 5 but was 6",
                        "/inputs/capabilityScores/f10: is missing, must be a whole number from 1 to 5",
                        "/inputs/pVulnerability: is missing, must be an object");
    }

    @Test
    void a_decision_without_its_members_is_reported_with_what_is_missing() {
        assertThat(Faults.of(DocumentType.SSVC, "{}"))
                .extracting(Fault::toString)
                .containsExactly(
                        "/model: is missing, must be \"AIVSS-SSVC\"", "/inputs: is missing, must be an object");
        assertThat(Faults.of(DocumentType.SSVC, "{\"model\": \"AIVSS-SSVC\", \"inputs\": {}}"))
                .extracting(Fault::toString)
                .containsExactly(
                        "/inputs/pThreat: is missing, must be an object",
                        "/inputs/pVulnerability: is missing, must be an object",
                        "/inputs/impact: is missing, must be an object",
                        "/inputs/capabilityScores: is missing, must be an object of ten ratings");
    }

    @Test
    void a_deadline_is_written_with_its_basis_and_notes() {
        Bod2604Decision decision = Bod2604Decision.of(true, PublicExposure.UNKNOWN, false, TechnicalImpact.PARTIAL)
                .forCve("CVE-2026-12345")
                .from(LocalDate.of(2026, 12, 7));

        assertThat(Answers.line(writer -> writer.writeBod2604(decision))).isEqualTo("""
                {"table":"cisa:DT_BOD2604:1.0.0","outcome":"14D","days":14,"due":"2026-12-21","forensicTriage":false,\
                "basis":"informative_bod_26_04_cve_guidance","notes":[\
                "whether it is publicly exposed is unknown, which counts as yes (CISA FAQ to BOD 26-04)",\
                "the directive binds federal civilian agencies of the USA; elsewhere it is guidance"]}""");
    }

    @Test
    void a_decision_without_a_deadline_has_neither_days_nor_a_date() {
        Bod2604Decision decision = Bod2604Decision.of(false, PublicExposure.NO, false, TechnicalImpact.TOTAL)
                .forFederalCve("CVE-2026-12345")
                .from(LocalDate.of(2026, 12, 7));

        assertThat(Answers.line(writer -> writer.writeBod2604(decision))).isEqualTo("""
                {"table":"cisa:DT_BOD2604:1.0.0","outcome":"FSU","days":null,"due":null,"forensicTriage":false,\
                "basis":"cisa_bod_26_04","notes":[]}""");
    }

    @Test
    void a_decision_is_no_assessment() {
        assertThat(DocumentType.SSVC.assessmentsOf(EXAMPLE)).isEqualTo(List.of());
    }
}
