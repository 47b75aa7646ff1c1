// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.CvssBase;
import io.github.aivss.cvss.Severity;
import io.github.aivss.json.Origin;
import io.github.aivss.json.OwaspReport;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Writes CycloneDX 1.6. */
final class CycloneDxWriter extends FindingsWriter {

    private static final JsonFactory ANSWERS = new JsonFactory();

    private final JsonGenerator json;
    private final List<Agent> agents = new ArrayList<>();
    private int findings;

    /** What is kept of an agent until the vulnerabilities are written. */
    private record Agent(String name, Optional<String> version) {}

    CycloneDxWriter(OutputStream output, Optional<LocalDate> date) {
        this.json = JsonOutput.generator(output);
        json.writeStartObject();
        json.writeStringProperty("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        json.writeStringProperty("bomFormat", "CycloneDX");
        json.writeStringProperty("specVersion", "1.6");
        json.writeNumberProperty("version", 1);
        json.writeObjectPropertyStart("metadata");
        date.ifPresent(day -> json.writeStringProperty("timestamp", day + "T00:00:00Z"));
        json.writeObjectPropertyStart("tools");
        json.writeArrayPropertyStart("components");
        json.writeStartObject();
        json.writeStringProperty("type", "application");
        json.writeStringProperty("name", "aivss");
        json.writeStringProperty("version", ModuleVersion.VALUE);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("vulnerabilities");
    }

    @Override
    void begin(Report report, Origin origin) {
        agents.add(new Agent(
                report.shownName(),
                report.owaspReport()
                        .map(OwaspReport::metadata)
                        .flatMap(OwaspReport.Metadata::systemVersion)
                        .map(Shown::line)));
    }

    @Override
    void write(Finding finding) {
        findings++;
        json.writeStartObject();
        json.writeStringProperty("bom-ref", "finding-" + findings);
        json.writeStringProperty("id", finding.id());
        ratings(finding);
        json.writeStringProperty("description", finding.message());
        finding.vulnerability()
                .flatMap(OwaspReport.Vulnerability::description)
                .ifPresent(detail -> json.writeStringProperty("detail", Shown.lines(detail)));
        json.writeArrayPropertyStart("affects");
        json.writeStartObject();
        json.writeStringProperty("ref", "agent-" + agents.size());
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayPropertyStart("properties");
        finding.vulnerability()
                .ifPresent(vulnerability ->
                        property("aivss:coreRisk", vulnerability.coreRisk().title()));
        finding.origin().source().ifPresent(source -> property("aivss:source", Shown.line(source)));
        finding.origin().line().ifPresent(line -> property("aivss:line", Long.toString(line)));
        answer("aivss", finding.answer());
        finding.decisions().forEach((name, decision) -> answer("aivss:" + name, decision));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ratings(Finding finding) {
        json.writeArrayPropertyStart("ratings");
        json.writeStartObject();
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("name", "OWASP AIVSS");
        json.writeStringProperty("url", "https://aivss.owasp.org");
        json.writeEndObject();
        finding.assessment().score().ifPresent(score -> json.writeNumberProperty("score", score.exactValue()));
        json.writeStringProperty("severity", finding.headline().band().key());
        json.writeStringProperty("method", "other");
        json.writeStringProperty("justification", finding.assessment().edition().title());
        json.writeEndObject();
        if (finding.assessment().cvssBase().orElse(null) instanceof CvssBase.Vector base) {
            json.writeStartObject();
            json.writeNumberProperty("score", base.exactScore());
            json.writeStringProperty(
                    "severity", Severity.of(base.score()).name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("method", "CVSSv4");
            json.writeStringProperty("vector", base.vector().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void property(String name, String value) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("value", value);
        json.writeEndObject();
    }

    /** Writes each value of an answer as a property, whose name is the path to it. */
    private void answer(String name, String answer) {
        try (JsonParser parser = ANSWERS.createParser(ObjectReadContext.empty(), answer)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    property(
                            name
                                    + parser.streamReadContext()
                                            .pathAsPointer()
                                            .toString()
                                            .replace('/', ':'),
                            Shown.line(parser.getString()));
                }
            }
        }
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeArrayPropertyStart("components");
        for (int i = 0; i < agents.size(); i++) {
            json.writeStartObject();
            json.writeStringProperty("type", "application");
            json.writeStringProperty("bom-ref", "agent-" + (i + 1));
            json.writeStringProperty("name", agents.get(i).name);
            agents.get(i).version.ifPresent(version -> json.writeStringProperty("version", version));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        JsonOutput.close(json);
    }
}
