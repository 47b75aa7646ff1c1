// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.maestro.CrossReference;
import tools.jackson.core.JsonGenerator;

/** Writes a cross-reference. */
final class CrossReferenceWriter {

    private CrossReferenceWriter() {}

    static void write(JsonGenerator json, CrossReference reference) {
        json.writeStartObject();
        json.writeStringProperty("from", reference.from());
        json.writeStringProperty("to", reference.to());
        json.writeStringProperty("relation", reference.relation().key());
        json.writeStringProperty("source", reference.source());
        json.writeStringProperty("version", reference.version());
        json.writeStringProperty("status", reference.status().key());
        json.writeEndObject();
    }
}
