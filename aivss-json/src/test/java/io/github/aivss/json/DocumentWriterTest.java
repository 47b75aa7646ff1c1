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

    @Test
    void a_file_that_is_missing_is_no_fault_of_the_document() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(
                        () -> DocumentReader.standard().read(DocumentType.ASSESSMENT, folder.resolve("missing.json")));
    }
}
