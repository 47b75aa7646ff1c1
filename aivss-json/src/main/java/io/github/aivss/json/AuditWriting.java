// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.ExplainingModel;
import io.github.aivss.core.audit.Finding;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes what an audit found. */
final class AuditWriting {

    private AuditWriting() {}

    static void write(JsonGenerator json, ClaimAudit audit) {
        json.writeStartObject();
        audit.assessment().id().ifPresent(id -> json.writeStringProperty("id", id));
        json.writeStringProperty("edition", audit.assessment().edition().id());
        Optional<BigDecimal> claimed = audit.claimed();
        if (claimed.isPresent()) {
            json.writeNumberProperty("claimed", claimed.get());
        } else {
            json.writeNullProperty("claimed");
        }
        Optional<AivssScore> computed = audit.computed();
        if (computed.isPresent()) {
            json.writeNumberProperty("computed", computed.get().value());
        } else {
            json.writeNullProperty("computed");
        }
        if (audit.agrees().isPresent()) {
            json.writeBooleanProperty("agrees", audit.agrees().get());
        } else {
            json.writeNullProperty("agrees");
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
        audit.explainedBy().stream().map(ExplainingModel::key).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
