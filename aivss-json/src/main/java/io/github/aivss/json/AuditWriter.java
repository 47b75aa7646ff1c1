// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Dialect;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.PublishedVector;
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
        json.writeName("dialect");
        audit.dialect()
                .ifPresentOrElse(
                        dialect -> write(
                                json,
                                dialect,
                                dialect.isComparableWith(audit.assessment().edition())),
                        json::writeNull);
        json.writeEndObject();
    }

    static void write(JsonGenerator json, PublishedVector vector) {
        json.writeStartObject();
        json.writeStringProperty("vector", vector.text());
        json.writeName("dialect");
        vector.dialect().ifPresentOrElse(dialect -> write(json, dialect), json::writeNull);
        json.writeObjectPropertyStart("metrics");
        vector.metrics().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Dialect dialect) {
        write(json, dialect, dialect.edition().isPresent());
    }

    private static void write(JsonGenerator json, Dialect dialect, boolean comparable) {
        json.writeStartObject();
        json.writeStringProperty("name", dialect.name());
        json.writeBooleanProperty("comparable", comparable);
        json.writeStringProperty("why", dialect.why());
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
