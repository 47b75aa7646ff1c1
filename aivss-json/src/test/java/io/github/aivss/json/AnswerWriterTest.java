// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.aivss.core.Fault;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.PublishedVector;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerWriterTest {

    private static final CvssV4Vector VECTOR = CvssV4Vector.parse(Documents.VECTOR);

    @Test
    void a_vector_is_answered_with_its_score_and_what_is_no_vector_with_what_is_wrong() {
        assertThat(Answers.line(writer -> writer.writeCvss(VECTOR)))
                .isEqualTo("{\"vector\":\"" + VECTOR + "\",\"score\":" + VECTOR.score() + ",\"severity\":\""
                        + VECTOR.severity().title() + "\",\"nomenclature\":\"" + VECTOR.nomenclature()
                        + "\",\"macroVector\":\"" + VECTOR.macroVector() + "\"}");
        assertThat(Answers.line(writer -> writer.writeCvssError("CVSS:3.1", "is of another version")))
                .isEqualTo("{\"vector\":\"CVSS:3.1\",\"error\":\"is of another version\"}");
    }

    @Test
    void a_published_vector_is_answered_with_its_dialect_and_metrics_or_null() {
        assertThat(Answers.line(writer -> writer.writeVector(PublishedVector.of("(CVSS:8.5/AARS:5.4)"))))
                .startsWith(
                        "{\"vector\":\"(CVSS:8.5/AARS:5.4)\",\"dialect\":{\"name\":\"0.5-pair\",\"comparable\":true,"
                                + "\"why\":\"")
                .endsWith("\"metrics\":{\"CVSS\":\"8.5\",\"AARS\":\"5.4\"}}");
        assertThat(Answers.line(writer -> writer.writeVector(PublishedVector.of("unheard of"))))
                .isEqualTo("{\"vector\":\"unheard of\",\"dialect\":null,\"metrics\":{}}");
    }

    @Test
    void an_audit_is_answered_with_its_origin_and_what_explains_the_claim() {
        ClaimAudit audit = ClaimAudit.of(DocumentReader.standard()
                .read(DocumentType.ASSESSMENT, Documents.ASSESSMENT.replace("\"score\": 9.3", "\"score\": 6.8")));

        assertThat(audit.explainedBy()).isNotEmpty();
        assertThat(Answers.line(writer -> writer.writeAudit(audit, Origin.of("a.json"))))
                .contains("\"source\":\"a.json\"")
                .contains("\"explainedBy\":[\"" + audit.explainedBy().get(0).key() + '"');
    }

    @Test
    void a_threat_is_answered_with_all_of_its_layers() {
        LayerTaxonomy taxonomy = DocumentReader.standard()
                .read(
                        DocumentType.TAXONOMY,
                        Faults.changed(
                                DocumentType.TAXONOMY,
                                "\"layer\": \"L2.phi\"",
                                "\"layers\": [\"L2.phi\"], \"furtherLayers\": [\"L8\"], \"coreRisks\":"
                                        + " [\"Agent Untraceability\"]"));
        Threat threat = taxonomy.threat(ThreatReference.byId("acme-health", "PHI-1"));

        assertThat(Answers.line(writer -> writer.writeThreat(threat)))
                .isEqualTo("{\"catalog\":\"acme-health\",\"id\":\"PHI-1\",\"name\":\"Record Linkage\","
                        + "\"layers\":[\"L2.phi\",\"L8\"],\"crossLayer\":false,\"description\":\"joins records\","
                        + "\"coreRisks\":[\"Agent Untraceability\"],\"deprecated\":false}");
    }

    @Test
    void a_layer_and_a_threat_are_answered_with_the_members_of_documents() {
        LayerTaxonomy taxonomy = DocumentReader.standard().read(DocumentType.TAXONOMY, Documents.TAXONOMY);

        assertThat(Answers.line(
                        writer -> writer.writeLayer(taxonomy.findLayer("L8").orElseThrow())))
                .isEqualTo("{\"id\":\"L8\",\"title\":\"Clinical Safety\",\"vertical\":true}");
        assertThat(Answers.line(writer -> writer.writeThreat(
                        taxonomy.threats().get(taxonomy.threats().size() - 1))))
                .contains("\"catalog\":\"acme-health\"", "\"name\":\"Unsafe Advice\"", "\"deprecated\":false");
    }

    @Test
    void the_location_of_a_fault_that_is_no_pointer_is_told_in_the_message() {
        List<Fault> faults = List.of(
                new Fault("/cvss", Fault.Code.RANGE, "must be less"),
                new Fault("", Fault.Code.SYNTAX, "is empty"),
                new Fault("line 7", Fault.Code.SYNTAX, "is no layer"));

        assertThat(Answers.line(writer -> writer.writeFaults(Origin.NONE, Optional.of("x"), faults)))
                .isEqualTo("{\"id\":\"x\",\"errors\":["
                        + "{\"pointer\":\"/cvss\",\"code\":\"range\",\"message\":\"must be less\"},"
                        + "{\"pointer\":\"\",\"code\":\"syntax\",\"message\":\"is empty\"},"
                        + "{\"pointer\":\"\",\"code\":\"syntax\",\"message\":\"line 7: is no layer\"}]}");
    }

    @Test
    void an_array_of_one_answer_is_an_object_and_a_list_always_a_list() {
        String one = "{\n  \"vector\": \"a\",\n  \"error\": \"b\"\n}";

        assertThat(written(AnswerWriter::array, 0)).isEqualTo("[]\n");
        assertThat(written(AnswerWriter::array, 1)).isEqualTo(one + "\n");
        assertThat(written(AnswerWriter::array, 3)).isEqualTo("[\n" + one + ",\n" + one + ",\n" + one + "\n]\n");
        assertThat(written(AnswerWriter::list, 0)).isEqualTo("[]\n");
        assertThat(written(AnswerWriter::list, 1)).isEqualTo("[\n" + one + "\n]\n");
        assertThat(written(AnswerWriter::list, 2)).isEqualTo("[\n" + one + ",\n" + one + "\n]\n");
        assertThat(written(AnswerWriter::lines, 0)).isEmpty();
    }

    private static String written(Function<OutputStream, AnswerWriter> form, int answers) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (AnswerWriter writer = form.apply(output)) {
            for (int i = 0; i < answers; i++) {
                writer.writeCvssError("a", "b");
            }
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void lines_are_on_the_stream_after_a_flush_and_the_stream_stays_open() {
        boolean[] closed = {false};
        ByteArrayOutputStream output = new ByteArrayOutputStream() {

            @Override
            public void close() {
                closed[0] = true;
            }
        };

        try (AnswerWriter writer = AnswerWriter.lines(output)) {
            writer.writeCvssError("a", "b");
            writer.flush();
            assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("{\"vector\":\"a\",\"error\":\"b\"}\n");
        }
        assertThat(closed).containsExactly(false);
    }

    static List<Function<OutputStream, AnswerWriter>> forms() {
        return List.of(AnswerWriter::lines, AnswerWriter::array, AnswerWriter::list);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_full_disk_is_reported_with_its_cause_wherever_it_is_noticed(Function<OutputStream, AnswerWriter> form) {
        AnswerWriter atOnce = form.apply(new FullDisk());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        atOnce.writeCvssError("a", "b");
                    }
                })
                .withMessageContaining("disk is full");

        AnswerWriter atTheEnd = form.apply(new FullDisk());
        atTheEnd.writeCvssError("a", "b");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(atTheEnd::close)
                .withMessageContaining("disk is full");
    }

    private static final class FullDisk extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            throw new IOException("the disk is full");
        }
    }

    @Test
    void a_stream_that_cannot_be_flushed_is_reported() {
        OutputStream stuck = new ByteArrayOutputStream() {

            @Override
            public void flush() throws IOException {
                throw new IOException("the disk is full");
            }
        };

        forms().forEach(form -> assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> form.apply(stuck).flush())
                .withMessageContaining("disk is full"));
    }
}
