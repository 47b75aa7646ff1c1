// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.FactorSum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReferenceAnswerTest {

    private static final Path REPORT = Path.of("src/test/resources/io/github/aivss/json/official-report.json");

    @Test
    void a_factor_has_its_rubric() {
        assertThat(line(writer ->
                        writer.writeFactor(FactorSet.AMPLIFICATION.factors().get(1))))
                .startsWith("""
                        {"set":"amplification","key":"tools","title":\"""")
                .contains("\"levels\":[{\"value\":0.0,", "{\"value\":0.5,", "{\"value\":1.0,");
    }

    @Test
    void an_edition_has_its_tables_in_one_order() {
        assertThat(line(writer -> writer.writeEdition(AivssEdition.V0_5))).isEqualTo("""
                {"edition":"0.5","title":"OWASP AIVSS v0.5 (August 2025)","factorSet":"agentic",\
                "threatMultipliers":{"attacked":1.0,"proofOfConcept":0.97,"unreported":0.91},"mitigationFactors":{"none":1.0}}
                """);
    }

    @Test
    void a_core_risk_has_factors_layers_and_asi_entries() {
        assertThat(line(writer -> writer.writeCoreRisk(CoreRisk.ofNumber(1))))
                .startsWith("{\"number\":1,\"title\":\"Agentic AI Tool Misuse\",")
                .contains("\"factors\":[\"", "\"layers\":[\"L7\"]")
                .contains("{\"id\":\"ASI02\",\"title\":\"Tool Misuse & Exploitation\",\"primary\":true}");
    }

    @Test
    void a_changed_assessment_has_the_score_or_range_before() {
        Assessment range = Assessment.of(AivssEdition.V0_8, FactorSum.of(5.4));
        Assessment scored = Assessment.builder(AivssEdition.V0_8, FactorSum.of(5.4))
                .cvssBase(CvssBase.of(8.5))
                .build();

        assertThat(line(writer -> writer.writeScore(scored, Optional.of(range), Origin.NONE, false)))
                .endsWith("\"before\":{\"score\":null,\"severity\":null,\"range\":{\"min\":5.2,\"max\":10.0}}}\n");
        assertThat(line(writer -> writer.writeScore(range, Optional.of(scored), Origin.NONE, false)))
                .endsWith("\"before\":{\"score\":9.3,\"severity\":\"Critical\"}}\n");
    }

    @Test
    void a_report_with_a_fault_keeps_its_other_vulnerabilities() throws IOException {
        String valid = Files.readString(REPORT);
        DocumentReader reader = DocumentReader.standard();
        int all = reader.read(DocumentType.OWASP_REPORT, valid).assessments().size();

        InvalidDocumentException one = invalid(reader, valid.replaceFirst("CVSS:4.0", "CVSS:3.1"));
        InvalidDocumentException cut = invalid(reader, valid.substring(0, valid.length() - 3));
        InvalidDocumentException other = invalid(reader.withEdition(AivssEdition.V0_5), valid);

        assertThat(one.assessments())
                .hasSize(all - 1)
                .isEqualTo(reader.read(DocumentType.OWASP_REPORT, valid)
                        .assessments()
                        .subList(1, all));
        assertThat(one.faults()).hasSize(1);
        assertThat(other.assessments()).isEmpty();
        assertThat(cut.faults()).isNotEmpty();
    }

    private static InvalidDocumentException invalid(DocumentReader reader, String report) {
        return catchThrowableOfType(
                InvalidDocumentException.class, () -> reader.read(DocumentType.OWASP_REPORT, report));
    }

    private static String line(Consumer<AnswerWriter> answer) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (AnswerWriter writer = AnswerWriter.lines(output)) {
            answer.accept(writer);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
