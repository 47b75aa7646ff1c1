// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatScope;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes a taxonomy: what it has, or what it adds to what it extends. */
final class TaxonomyWriter {

    private TaxonomyWriter() {}

    /**
     * Writes the taxonomy.
     *
     * @throws IllegalArgumentException if it is MAESTRO
     */
    static void write(JsonGenerator json, LayerTaxonomy taxonomy) {
        if (taxonomy.equals(LayerTaxonomy.MAESTRO)) {
            throw new IllegalArgumentException("taxonomy must not be " + taxonomy.id() + ", which is built in");
        }
        Optional<LayerTaxonomy> base = taxonomy.base();
        json.writeStartObject();
        json.writeStringProperty("format", Format.TAXONOMY.text());
        json.writeStringProperty("id", taxonomy.id());
        json.writeStringProperty("version", taxonomy.version());
        base.ifPresent(extended -> json.writeStringProperty("extends", extended.id()));
        json.writeArrayPropertyStart("layers");
        taxonomy.layers().stream()
                .filter(layer ->
                        base.flatMap(extended -> extended.findLayer(layer.id())).isEmpty())
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
        writeCoreRisks(json, layer.coreRisks());
        if (layer.vertical()) {
            json.writeBooleanProperty("vertical", true);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Threat threat) {
        ThreatScope scope = threat.scope();
        json.writeStartObject();
        if (scope.primary().size() == 1) {
            json.writeStringProperty("layer", scope.primary().get(0));
        } else {
            writeUnlessEmpty(json, "layers", scope.primary());
        }
        writeUnlessEmpty(json, "furtherLayers", scope.further());
        if (scope.crossLayer() && !scope.layers().isEmpty()) {
            json.writeBooleanProperty("crossLayer", true);
        }
        threat.id().ifPresent(id -> json.writeStringProperty("id", id));
        json.writeStringProperty("name", threat.name());
        writeUnlessEmpty(json, "description", threat.description());
        writeCoreRisks(json, threat.coreRisks());
        if (threat.deprecated()) {
            json.writeBooleanProperty("deprecated", true);
        }
        json.writeEndObject();
    }

    private static void writeCoreRisks(JsonGenerator json, List<CoreRisk> coreRisks) {
        writeUnlessEmpty(
                json, "coreRisks", coreRisks.stream().map(CoreRisk::title).toList());
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

    /** Writes a threat with its catalogue and all of its layers in one list. */
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
        writeCoreRisks(json, threat.coreRisks());
        json.writeBooleanProperty("deprecated", threat.deprecated());
        json.writeEndObject();
    }
}
