// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.SsvcFactor;
import io.github.aivss.decision.SsvcFactor.Category;
import java.math.BigDecimal;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;

/** Writes decisions. */
final class DecisionWriter {

    private DecisionWriter() {}

    static void write(JsonGenerator json, SsvcDecision decision) {
        json.writeStartObject();
        json.writeStringProperty("model", SsvcReader.MODEL);
        json.writeObjectPropertyStart("inputs");
        writeLevel(
                json,
                "pThreat",
                "level",
                decision.threat().key(),
                decision.threat().value());
        writeLevel(
                json,
                "pVulnerability",
                "posture",
                decision.vulnerability().key(),
                decision.vulnerability().value());
        writeLevel(
                json,
                "impact",
                "level",
                decision.impact().key(),
                BigDecimal.valueOf(decision.impact().value()));
        json.writeObjectPropertyStart("capabilityScores");
        for (SsvcFactor factor : SsvcFactor.values()) {
            json.writeNumberProperty(factor.key(), decision.rating(factor));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectPropertyStart("computed");
        for (Category category : Category.values()) {
            json.writeNumberProperty("category" + category.key() + "_avg", plain(decision.mean(category)));
        }
        json.writeObjectPropertyStart("agentLevel");
        json.writeStringProperty("key", decision.agentLevel().key());
        json.writeStringProperty("label", decision.agentLevel().title());
        json.writeNumberProperty("exposureMultiplier", decision.agentLevel().exposureMultiplier());
        json.writeEndObject();
        json.writeNumberProperty("likelihood", plain(decision.likelihood()));
        json.writeNumberProperty("riskScore", plain(decision.riskScore()));
        json.writeStringProperty("outcome", decision.outcome().title());
        json.writeStringProperty("timeline", decision.outcome().timeline());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeLevel(JsonGenerator json, String name, String member, String key, BigDecimal value) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty(member, key);
        json.writeNumberProperty("value", value);
        json.writeEndObject();
    }

    /** Returns a number without trailing zeros and without an exponent: 20 and not 20.00 or 2E+1. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static void write(JsonGenerator json, Bod2604Decision decision) {
        json.writeStartObject();
        json.writeStringProperty("table", Bod2604Decision.TABLE);
        json.writeStringProperty("outcome", decision.outcome().key());
        json.writeName("days");
        decision.outcome().days().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeName("due");
        decision.due().map(LocalDate::toString).ifPresentOrElse(json::writeString, json::writeNull);
        json.writeBooleanProperty("forensicTriage", decision.outcome().forensicTriage());
        json.writeStringProperty("basis", decision.basis().key());
        json.writeArrayPropertyStart("notes");
        decision.notes().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
