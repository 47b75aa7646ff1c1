// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.ScoringModel;
import tools.jackson.core.JsonGenerator;

/** Writes what an audit found. */
final class AuditWriter {

    private AuditWriter() {}

    static void write(JsonGenerator json, ClaimAudit audit) {
        json.writeStartObject();
        audit.assessment().id().ifPresent(id -> json.writeStringProperty("id", id));
        json.writeStringProperty("edition", audit.assessment().edition().key());
        json.writeName("claimed");
        audit.claimed().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeName("computed");
        audit.computed().map(AivssScore::value).ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeName("agrees");
        switch (audit.verdict()) {
            case HOLDS -> json.writeBoolean(true);
            case REFUTED -> json.writeBoolean(false);
            case UNDECIDED -> json.writeNull();
        }
        json.writeArrayPropertyStart("findings");
        for (Finding finding : audit.findings()) {
            json.writeStartObject();
            json.writeStringProperty("code", finding.code().key());
            json.writeStringProperty("message", finding.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("explainedBy");
        audit.explainedBy().stream().map(ScoringModel::key).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
