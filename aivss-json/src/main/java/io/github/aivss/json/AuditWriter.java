// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.ScoringModel;
import io.github.aivss.core.audit.Verdict;
import tools.jackson.core.JsonGenerator;

/** Writes the result of an audit. */
final class AuditWriter {

    private AuditWriter() {}

    static void write(JsonGenerator json, ClaimAudit audit) {
        write(json, audit, Origin.NONE);
    }

    static void write(JsonGenerator json, ClaimAudit audit, Origin origin) {
        json.writeStartObject();
        audit.assessment().id().ifPresent(id -> json.writeStringProperty("id", id));
        origin.write(json);
        json.writeStringProperty("edition", audit.assessment().edition().key());
        json.writeName("claimed");
        audit.claimed().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeName("computed");
        audit.computed().map(AivssScore::value).ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeName("agrees");
        write(json, audit.verdict());
        json.writeArrayPropertyStart("findings");
        audit.findings().forEach(finding -> write(json, finding));
        json.writeEndArray();
        json.writeArrayPropertyStart("explainedBy");
        audit.explainedBy().stream().map(ScoringModel::key).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Verdict verdict) {
        switch (verdict) {
            case HOLDS -> json.writeBoolean(true);
            case REFUTED -> json.writeBoolean(false);
            case UNDECIDED -> json.writeNull();
        }
    }

    static void write(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code().key());
        json.writeStringProperty("message", finding.message());
        json.writeEndObject();
    }
}
