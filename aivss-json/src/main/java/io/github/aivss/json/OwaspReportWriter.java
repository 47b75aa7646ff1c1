// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.cvss.Severity;
import tools.jackson.core.JsonGenerator;

/** Writes an official report. */
final class OwaspReportWriter {

    private OwaspReportWriter() {}

    static void write(JsonGenerator json, OwaspReport report) {
        json.writeStartObject();
        write(json, report.metadata());
        json.writeArrayPropertyStart("vulnerabilities");
        report.vulnerabilities().forEach(vulnerability -> write(json, vulnerability));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, OwaspReport.Metadata metadata) {
        json.writeObjectPropertyStart("metadata");
        json.writeStringProperty("system_name", metadata.systemName());
        metadata.systemVersion().ifPresent(version -> json.writeStringProperty("system_version", version));
        json.writeStringProperty("assessment_date", metadata.assessmentDate().toString());
        json.writeStringProperty("assessor_id", metadata.assessorId());
        metadata.notes().ifPresent(notes -> json.writeStringProperty("notes", notes));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, OwaspReport.Vulnerability vulnerability) {
        Assessment assessment = vulnerability.assessment();
        AivssClaim claim = assessment.claim().orElseThrow();
        json.writeStartObject();
        json.writeStringProperty("id", vulnerability.id());
        json.writeStringProperty("owasp_category", vulnerability.owaspCategory());
        vulnerability.title().ifPresent(title -> json.writeStringProperty("title", title));
        vulnerability.description().ifPresent(text -> json.writeStringProperty("description", text));
        json.writeObjectPropertyStart("cvss_base");
        json.writeStringProperty("vector_string", vulnerability.cvssVector());
        json.writeNumberProperty("score", vulnerability.cvssScore());
        json.writeEndObject();
        json.writeName("amplification_factors");
        AssessmentWriter.writeFactors(json, (AmplificationFactors) assessment.factors());
        json.writeNumberProperty(
                "threat_multiplier", assessment.threatMultiplier().value());
        json.writeObjectPropertyStart("scores");
        json.writeNumberProperty("factor_sum", claim.factorSum().orElseThrow());
        json.writeNumberProperty("aars", claim.aars().orElseThrow());
        json.writeNumberProperty(
                "mitigation_factor", assessment.mitigationFactor().value());
        json.writeNumberProperty("aivss", claim.score().orElseThrow());
        claim.severity().map(Severity::title).ifPresent(severity -> json.writeStringProperty("severity", severity));
        json.writeEndObject();
        json.writeEndObject();
    }
}
