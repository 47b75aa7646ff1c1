// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.cvss.CvssV4Vector;
import tools.jackson.core.JsonGenerator;

/** Writes the score of a CVSS vector, all metrics counted. */
final class CvssWriter {

    private CvssWriter() {}

    static void write(JsonGenerator json, CvssV4Vector vector) {
        json.writeStartObject();
        json.writeStringProperty("vector", vector.toString());
        json.writeNumberProperty("score", vector.score());
        json.writeStringProperty("severity", vector.severity().title());
        json.writeStringProperty("nomenclature", vector.nomenclature());
        json.writeStringProperty("macroVector", vector.macroVector());
        json.writeEndObject();
    }

    static void writeFault(JsonGenerator json, String vector, String message) {
        json.writeStartObject();
        json.writeStringProperty("vector", vector);
        json.writeStringProperty("error", message);
        json.writeEndObject();
    }
}
