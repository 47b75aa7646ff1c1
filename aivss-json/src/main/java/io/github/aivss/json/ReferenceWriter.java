// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AsiRisk;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.FactorLevel;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.maestro.LayerTaxonomy;
import java.util.EnumMap;
import tools.jackson.core.JsonGenerator;

/** Writes what the publications define: factors, editions and core risks. */
final class ReferenceWriter {

    private ReferenceWriter() {}

    static void write(JsonGenerator json, RiskFactor factor) {
        json.writeStartObject();
        json.writeStringProperty("set", factor.set().key());
        json.writeStringProperty("key", factor.key());
        json.writeStringProperty("title", factor.title());
        json.writeArrayPropertyStart("levels");
        for (FactorLevel level : FactorLevel.values()) {
            json.writeStartObject();
            json.writeNumberProperty("value", level.value());
            json.writeStringProperty("title", level.title());
            json.writeStringProperty("description", factor.description(level));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, AivssEdition edition) {
        json.writeStartObject();
        json.writeStringProperty("edition", edition.key());
        json.writeStringProperty("title", edition.title());
        json.writeStringProperty("factorSet", edition.factorSet().key());
        json.writeObjectPropertyStart("threatMultipliers");
        new EnumMap<>(edition.threatMultipliers())
                .forEach((maturity, multiplier) -> json.writeNumberProperty(maturity.key(), multiplier.value()));
        json.writeEndObject();
        json.writeObjectPropertyStart("mitigationFactors");
        edition.mitigationFactors()
                .forEach((strength, factor) -> json.writeNumberProperty(strength.key(), factor.value()));
        json.writeEndObject();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, CoreRisk risk) {
        json.writeStartObject();
        json.writeNumberProperty("number", risk.number());
        json.writeStringProperty("title", risk.title());
        json.writeStringProperty("description", risk.description());
        json.writeArrayPropertyStart("factors");
        risk.highImpactFactors().forEach(factor -> json.writeString(factor.key()));
        json.writeEndArray();
        json.writeArrayPropertyStart("layers");
        LayerTaxonomy.MAESTRO.layersOf(risk).forEach(layer -> json.writeString(layer.id()));
        json.writeEndArray();
        json.writeArrayPropertyStart("asi");
        for (AsiRisk entry : risk.asiRisks()) {
            json.writeStartObject();
            json.writeStringProperty("id", entry.id());
            json.writeStringProperty("title", entry.title());
            json.writeBooleanProperty("primary", entry.primary() == risk);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
