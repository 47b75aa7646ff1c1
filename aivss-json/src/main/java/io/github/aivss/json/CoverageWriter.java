// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerCoverage;
import io.github.aivss.maestro.Threat;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes what a threat model addresses of its catalogues. */
final class CoverageWriter {

    private CoverageWriter() {}

    static void write(JsonGenerator json, AgentThreatModel model, Origin origin) {
        json.writeStartObject();
        origin.ofAgent(model.agent().name()).write(json);
        json.writeArrayPropertyStart("layers");
        model.coverage().forEach(layer -> write(json, layer));
        json.writeEndArray();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, LayerCoverage coverage) {
        json.writeStartObject();
        json.writeStringProperty("layer", coverage.layer().id());
        json.writeStringProperty("certainty", coverage.certainty().key());
        write(json, "addressed", coverage.addressed());
        write(json, "unaddressed", coverage.unaddressed());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<Threat> threats) {
        json.writeArrayPropertyStart(name);
        threats.forEach(threat -> ThreatModelWriter.write(json, threat.reference()));
        json.writeEndArray();
    }
}
