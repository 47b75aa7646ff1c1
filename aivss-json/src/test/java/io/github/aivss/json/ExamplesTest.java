// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the documentation of this module, which shows the regions. */
class ExamplesTest {

    @Test
    void a_document(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("agent.json"), "{\"id\": \"agent\", \"cvss\": 8.5, \"factorSum\": 5.4}");
        // @start region="document"
        Assessment assessment = DocumentReader.standard().read(DocumentType.ASSESSMENT, file);
        // @end

        assertThat(assessment.id()).contains("agent");
    }
}
