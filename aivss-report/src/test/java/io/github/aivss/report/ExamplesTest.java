// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.Origin;
import io.github.aivss.maestro.AgentThreatModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the documentation of this module, which shows the regions. */
class ExamplesTest {

    private static AgentThreatModel model() throws IOException {
        return DocumentReader.standard().read(DocumentType.THREAT_MODEL, Path.of("../examples/lutra-ai.json"));
    }

    @Test
    void a_page(@TempDir Path folder) throws IOException {
        AgentThreatModel model = model();
        Path file = folder.resolve("lutra-ai.html");
        // @start region="page"
        Files.writeString(file, Report.of(model).html());
        // @end

        assertThat(Files.readString(file)).startsWith("<!doctype html>");
    }

    @Test
    void findings() throws IOException {
        AgentThreatModel model = model();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream output = bytes;
        // @start region="findings"
        try (FindingsWriter findings = FindingsWriter.sarif(output)) {
            findings.write(Report.of(model), Origin.of("agents/lutra-ai.json"));
        }
        // @end

        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("agents/lutra-ai.json");
    }
}
