// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A document is read or refused in plain lines. What is read is written and read as the same, and is valid by its schema.
 * See .ci/fuzz.
 */
class DocumentFuzzTest {

    private static Stream<byte[]> seeds(DocumentType<?> type) {
        String unknownEncoding = "\0p\0\0\0002";
        return Stream.of(Documents.of(type), unknownEncoding, "{}", "[")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> void assertReadOrRefused(DocumentType<T> type, byte[] document) {
        for (DocumentReader reader : new DocumentReader[] {
            DocumentReader.standard(),
            DocumentReader.standard().strict(),
            DocumentReader.standard().auditing()
        }) {
            T value;
            try {
                value = reader.read(type, document);
            } catch (InvalidDocumentException e) {
                HostileDocumentTest.assertPlain(e.faults());
                continue;
            }
            String written = DocumentWriter.compact().write(type, value);
            assertThat((Object) reader.read(type, written)).isEqualTo(value);
        }
    }

    static Stream<byte[]> assessments() {
        return seeds(DocumentType.ASSESSMENT);
    }

    @MethodSource("assessments")
    @FuzzTest(maxDuration = "10m")
    void an_assessment_is_read_or_refused(byte[] document) {
        assertReadOrRefused(DocumentType.ASSESSMENT, document);
    }

    static Stream<byte[]> threat_models() {
        return seeds(DocumentType.THREAT_MODEL);
    }

    @MethodSource("threat_models")
    @FuzzTest(maxDuration = "10m")
    void a_threat_model_is_read_or_refused(byte[] document) {
        assertReadOrRefused(DocumentType.THREAT_MODEL, document);
    }

    static Stream<byte[]> taxonomies() {
        return seeds(DocumentType.TAXONOMY);
    }

    @MethodSource("taxonomies")
    @FuzzTest(maxDuration = "10m")
    void a_taxonomy_is_read_or_refused(byte[] document) {
        assertReadOrRefused(DocumentType.TAXONOMY, document);
    }

    static Stream<byte[]> owasp_reports() {
        return seeds(DocumentType.OWASP_REPORT);
    }

    @MethodSource("owasp_reports")
    @FuzzTest(maxDuration = "10m")
    void an_owasp_report_is_read_or_refused(byte[] document) {
        assertReadOrRefused(DocumentType.OWASP_REPORT, document);
    }

    static Stream<byte[]> decisions() {
        return seeds(DocumentType.SSVC);
    }

    @MethodSource("decisions")
    @FuzzTest(maxDuration = "10m")
    void a_decision_is_read_or_refused(byte[] document) {
        assertReadOrRefused(DocumentType.SSVC, document);
    }

    static Stream<byte[]> lines() {
        return Stream.of(
                        Documents.ASSESSMENT.replace("\n", " ") + "\n\n" + Documents.THREAT_MODEL.replace("\n", " ")
                                + "\n{}",
                        "{\"factorSum\": 1}\r\n[\n",
                        "")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("lines")
    @FuzzTest(maxDuration = "10m")
    void json_lines_are_read_or_refused(byte[] document) throws IOException {
        long last = 0;
        try (JsonLinesReader reader =
                JsonLinesReader.of(new ByteArrayInputStream(document), DocumentReader.standard())) {
            for (Optional<JsonLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                assertThat(line.get().number()).isGreaterThan(last);
                last = line.get().number();
                if (line.get() instanceof JsonLine.Invalid invalid) {
                    HostileDocumentTest.assertPlain(invalid.faults());
                }
            }
        }
    }
}
