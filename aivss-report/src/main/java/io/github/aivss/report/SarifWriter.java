// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.json.Origin;
import io.github.aivss.json.OwaspReport;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import tools.jackson.core.JsonGenerator;

/** Writes SARIF 2.1.0. */
final class SarifWriter extends FindingsWriter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** The rule of an assessment that names no core risk. */
    private static final String AGENT = "AIVSS";

    private final JsonGenerator json;

    SarifWriter(OutputStream output) {
        this.json = JsonOutput.generator(output);
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool();
        json.writeArrayPropertyStart("results");
    }

    private void tool() {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "aivss");
        json.writeStringProperty("version", ModuleVersion.VALUE);
        json.writeStringProperty("informationUri", "https://github.com/aivss/aivss");
        json.writeArrayPropertyStart("rules");
        rule(AGENT, "AIVSS score of an agent", "The score of the agent as a whole, by OWASP AIVSS.");
        for (CoreRisk risk : CoreRisk.values()) {
            rule(id(risk), risk.title(), risk.description());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void rule(String id, String title, String description) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        text("shortDescription", title);
        text("fullDescription", description);
        json.writeStringProperty("helpUri", "https://aivss.owasp.org");
        json.writeEndObject();
    }

    private static String id(CoreRisk risk) {
        return "CR" + risk.number();
    }

    /** Writes a message. Braces are placeholders in it, and brackets before parentheses a link. */
    private void text(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty(
                "text", text.replace("{", "{{").replace("}", "}}").replace("](", "] ("));
        json.writeEndObject();
    }

    @Override
    void begin(Report report, Origin origin) {
        // Every result names its agent.
    }

    @Override
    void write(Finding finding) {
        int rule = finding.vulnerability()
                .map(OwaspReport.Vulnerability::coreRisk)
                .map(CoreRisk::number)
                .orElse(0);
        json.writeStartObject();
        json.writeStringProperty("ruleId", rule == 0 ? AGENT : id(CoreRisk.ofNumber(rule)));
        json.writeNumberProperty("ruleIndex", rule);
        String level = level(finding.headline().band());
        if (level.equals("none")) {
            json.writeStringProperty("kind", "informational");
        }
        json.writeStringProperty("level", level);
        text("message", finding.message());
        location(finding);
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("subject/v1", finding.agent() + "/" + finding.id());
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        finding.assessment().cvssBase().ifPresent(base -> {
            json.writeStringProperty("security-severity", Shown.number(base.score()));
            if (base instanceof CvssBase.Vector published) {
                json.writeStringProperty("cvssVector", published.vector().toString());
            }
        });
        json.writeName("aivss");
        json.writeRawValue(finding.answer());
        finding.decisions().forEach((name, decision) -> {
            json.writeName(name);
            json.writeRawValue(decision);
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String level(Band band) {
        return switch (band.key()) {
            case "critical", "high" -> "error";
            case "medium" -> "warning";
            case "low" -> "note";
            default -> "none";
        };
    }

    private void location(Finding finding) {
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        finding.origin().source().filter(source -> !source.equals("-")).ifPresent(source -> {
            json.writeObjectPropertyStart("physicalLocation");
            json.writeObjectPropertyStart("artifactLocation");
            json.writeStringProperty("uri", address(source));
            json.writeEndObject();
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", finding.origin().line().orElse(1));
            json.writeEndObject();
            json.writeEndObject();
        });
        json.writeArrayPropertyStart("logicalLocations");
        json.writeStartObject();
        json.writeStringProperty("name", finding.agent());
        json.writeStringProperty("kind", "agent");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Returns a path as a URI, relative as it is; of a path from the root a URI of a file. */
    static String address(String path) {
        String slashed = path.replace('\\', '/');
        try {
            if (slashed.startsWith("/")) {
                return new URI("file", "", slashed, null).toASCIIString();
            }
            // A colon in the first part would be taken for a scheme.
            String first = slashed.contains("/") ? slashed.substring(0, slashed.indexOf('/')) : slashed;
            return new URI(null, null, first.contains(":") ? "./" + slashed : slashed, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("path must be a path but was " + Shown.line(path), e);
        }
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        JsonOutput.close(json);
    }
}
