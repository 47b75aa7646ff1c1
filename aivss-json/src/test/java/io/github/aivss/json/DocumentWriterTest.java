// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.aivss.core.Assessment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentWriterTest {

    private static final Assessment ASSESSMENT = DocumentReader.standard()
            .read(DocumentType.ASSESSMENT, Documents.ASSESSMENT.replace("harbour-clerk", "K\u00fcste \u6f22"));

    @TempDir
    private Path folder;

    @Test
    void a_document_in_a_file_is_read_as_it_was_written_whatever_the_default_encoding() throws IOException {
        Path file = folder.resolve("a.json");

        DocumentWriter.compact().write(DocumentType.ASSESSMENT, ASSESSMENT, file);

        assertThat(DocumentReader.standard().read(DocumentType.ASSESSMENT, file))
                .isEqualTo(ASSESSMENT);
        assertThat(Files.readAllBytes(file)).endsWith('}', '\n');
    }

    @Test
    void a_document_on_a_stream_is_that_of_a_file_and_the_stream_stays_open() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream output = new ByteArrayOutputStream() {

            @Override
            public void close() {
                closed[0] = true;
            }
        };

        DocumentWriter.indented().write(DocumentType.ASSESSMENT, ASSESSMENT, output);

        assertThat(output.toString(StandardCharsets.UTF_8))
                .isEqualTo(DocumentWriter.indented().write(DocumentType.ASSESSMENT, ASSESSMENT) + "\n")
                .contains("K\u00fcste \u6f22");
        assertThat(closed).containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"edition\":\"0.8\",\"cvss\":\"CVSS:3.1/AV:N\",\"factorSum\":1.0}",
                "{\"edition\":\"0.8\",\"cvss\":{\"vector\":\"CVSS:3.1/AV:N\",\"score\":8.5},\"factorSum\":1.0,"
                        + "\"threatMultiplier\":0.97,\"mitigationFactor\":1.0}",
                "{\"edition\":\"0.8\",\"cvss\":\"CVSS:3.1/AV:N\",\"factorSum\":1.0,\"claim\":{\"score\":9.3}}"
            })
    void an_invalid_vector_that_was_kept_for_an_audit_is_written_where_it_was(String document) {
        Assessment read = DocumentReader.standard().auditing().read(DocumentType.ASSESSMENT, document);

        assertThat(DocumentWriter.compact().write(DocumentType.ASSESSMENT, read))
                .isEqualTo(document);
    }

    @Test
    void a_file_that_is_missing_is_no_fault_of_the_document() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(
                        () -> DocumentReader.standard().read(DocumentType.ASSESSMENT, folder.resolve("missing.json")));
    }
}
