// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.ThreatReference;
import tools.jackson.core.JsonGenerator;

/** Writes a threat model. */
final class ThreatModelWriter {

    private ThreatModelWriter() {}

    static void write(JsonGenerator json, AgentThreatModel model) {
        json.writeStartObject();
        json.writeStringProperty("format", Format.THREAT_MODEL.text());
        json.writeName("agent");
        write(json, model.agent());
        json.writeStringProperty("summary", model.summary());
        json.writeName("aivss");
        AssessmentWriter.write(json, model.assessment());
        json.writeObjectPropertyStart("maestro");
        json.writeStringProperty("taxonomy", model.taxonomy().id());
        json.writeArrayPropertyStart("layers");
        model.layers().forEach(layer -> write(json, layer));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Agent agent) {
        json.writeStartObject();
        json.writeStringProperty("name", agent.name());
        agent.id().ifPresent(id -> json.writeStringProperty("id", id));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LayerAssessment layer) {
        json.writeStartObject();
        json.writeStringProperty("layer", layer.layer());
        json.writeStringProperty("certainty", layer.certainty().key());
        json.writeStringProperty("narrative", layer.narrative());
        if (!layer.threats().isEmpty()) {
            json.writeArrayPropertyStart("threats");
            layer.threats().forEach(threat -> write(json, threat));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    static void write(JsonGenerator json, ThreatReference threat) {
        json.writeStartObject();
        if (threat instanceof ThreatReference.ById byId) {
            json.writeStringProperty("catalog", byId.catalog());
            json.writeStringProperty("id", byId.id());
        } else if (threat instanceof ThreatReference.ByName byName) {
            json.writeStringProperty("catalog", byName.catalog());
            byName.layer().ifPresent(layer -> json.writeStringProperty("layer", layer));
            json.writeStringProperty("name", byName.name());
        }
        json.writeEndObject();
    }
}
