// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatScope;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes an extension of a taxonomy: what it adds to what it extends. */
final class TaxonomyWriter {

    private TaxonomyWriter() {}

    /**
     * Writes the extension.
     *
     * @throws IllegalArgumentException if the taxonomy extends none
     */
    static void write(JsonGenerator json, LayerTaxonomy taxonomy) {
        LayerTaxonomy base = taxonomy.base()
                .orElseThrow(() -> new IllegalArgumentException(
                        "taxonomy must be an extension but was " + taxonomy.id() + ", which is built in"));
        json.writeStartObject();
        json.writeStringProperty("format", Format.TAXONOMY.text());
        json.writeStringProperty("id", taxonomy.id());
        json.writeStringProperty("version", taxonomy.version());
        json.writeStringProperty("extends", base.id());
        json.writeArrayPropertyStart("layers");
        taxonomy.layers().stream()
                .filter(layer -> base.findLayer(layer.id()).isEmpty())
                .forEach(layer -> write(json, layer));
        json.writeEndArray();
        json.writeArrayPropertyStart("threats");
        taxonomy.threats().stream()
                .filter(threat -> threat.catalog().equals(taxonomy.id()))
                .forEach(threat -> write(json, threat));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes a layer with all there is to know of it. */
    static void write(JsonGenerator json, Layer layer) {
        json.writeStartObject();
        json.writeStringProperty("id", layer.id());
        layer.parent().ifPresent(parent -> json.writeStringProperty("parent", parent));
        json.writeStringProperty("title", layer.title());
        writeUnlessEmpty(json, "description", layer.description());
        writeUnlessEmpty(json, "aliases", layer.aliases());
        writeUnlessEmpty(
                json,
                "coreRisks",
                layer.coreRisks().stream().map(CoreRisk::title).toList());
        if (layer.vertical()) {
            json.writeBooleanProperty("vertical", true);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Threat threat) {
        ThreatScope scope = threat.scope();
        ThreatScope written = scope.primary().isEmpty()
                ? ThreatScope.CROSS_LAYER
                : ThreatScope.of(scope.primary().get(0));
        if (!scope.equals(written) || !threat.coreRisks().isEmpty()) {
            throw new IllegalArgumentException(
                    "threat must strike at one layer, or across all, and have no core risks, to be"
                            + " written but was " + threat.name());
        }
        json.writeStartObject();
        scope.primary().forEach(layer -> json.writeStringProperty("layer", layer));
        threat.id().ifPresent(id -> json.writeStringProperty("id", id));
        json.writeStringProperty("name", threat.name());
        writeUnlessEmpty(json, "description", threat.description());
        if (threat.deprecated()) {
            json.writeBooleanProperty("deprecated", true);
        }
        json.writeEndObject();
    }

    private static void writeUnlessEmpty(JsonGenerator json, String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }

    private static void writeUnlessEmpty(JsonGenerator json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.writeArrayPropertyStart(name);
            texts.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    /** Writes a threat with all there is to know of it: also what extensions cannot carry. */
    static void writeThreat(JsonGenerator json, Threat threat) {
        json.writeStartObject();
        json.writeStringProperty("catalog", threat.catalog());
        threat.id().ifPresent(id -> json.writeStringProperty("id", id));
        json.writeStringProperty("name", threat.name());
        json.writeArrayPropertyStart("layers");
        threat.scope().layers().forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("crossLayer", threat.scope().crossLayer());
        writeUnlessEmpty(json, "description", threat.description());
        writeUnlessEmpty(
                json,
                "coreRisks",
                threat.coreRisks().stream().map(CoreRisk::title).toList());
        json.writeBooleanProperty("deprecated", threat.deprecated());
        json.writeEndObject();
    }
}
