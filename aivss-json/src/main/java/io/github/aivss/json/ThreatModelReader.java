// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.ThreatReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one threat model: first what the document says, then what it means in its taxonomy. */
final class ThreatModelReader implements Reading<AgentThreatModel> {

    static final Members MEMBERS = Members.of("format", "agent", "summary", "aivss", "maestro");
    private static final int FORMAT = 0;
    private static final int AGENT = 1;
    private static final int SUMMARY = 2;
    private static final int AIVSS = 3;
    private static final int MAESTRO = 4;

    static final Members AGENT_MEMBERS = Members.of("name", "id");
    private static final int NAME = 0;

    static final Members MAESTRO_MEMBERS = Members.of("taxonomy", "layers");
    private static final int TAXONOMY = 0;
    private static final int LAYERS = 1;

    static final Members LAYER_MEMBERS = Members.of("layer", "certainty", "narrative", "threats");
    private static final int LAYER = 0;
    private static final int CERTAINTY = 1;
    private static final int NARRATIVE = 2;
    private static final int THREATS = 3;

    static final Members THREAT_MEMBERS = Members.of("catalog", "id", "layer", "name");
    private static final int CATALOG = 0;
    private static final int THREAT_ID = 1;
    private static final int THREAT_LAYER = 2;
    private static final int THREAT_NAME = 3;

    private static final String STAND_IN = "?";

    /** Stands in for a layer that is not known: no layer has an empty id. */
    private static final String UNKNOWN_LAYER = "";

    private final Cursor cursor;
    private final DocumentReader.Options options;

    private @Nullable String agentName;
    private @Nullable String agentId;
    private @Nullable String summary;
    private @Nullable Assessment assessment;
    private @Nullable LayerTaxonomy taxonomy;
    private final List<LayerReading> layers = new ArrayList<>();
    private int layersPosition;

    /** One layer as the document has it, before its name is looked up. */
    private static final class LayerReading {

        private @Nullable String name;
        private int position;
        private @Nullable Certainty certainty;
        private @Nullable String narrative;
        private final List<ThreatReading> threats = new ArrayList<>();

        /** The threats by what their references mean in the taxonomy, in their order. */
        private Map<ThreatReference, ThreatReading> meant = Map.of();
    }

    /** One threat of a layer and where it stands: in the array, and in the document. */
    private record ThreatReading(int index, int position, ThreatReference reference) {}

    ThreatModelReader(Cursor cursor, DocumentReader.Options options) {
        this.cursor = cursor;
        this.options = options;
    }

    @Override
    public @Nullable String id() {
        return agentId;
    }

    @Override
    public @Nullable AgentThreatModel read() {
        int faultsBefore = cursor.faults();
        Cursor.ObjectCursor object = cursor.object(MEMBERS);
        if (object == null) {
            return null;
        }
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            switch (member) {
                case FORMAT -> cursor.parsed(Format.THREAT_MODEL::require);
                case AGENT -> readAgent();
                case SUMMARY -> summary = cursor.visibleText();
                case AIVSS -> assessment = new AssessmentReader(cursor, options).read();
                case MAESTRO -> readMaestro();
                default -> throw new AssertionError(member);
            }
        }
        object.require(FORMAT, '"' + Format.THREAT_MODEL.text() + '"');
        object.require(AGENT, "an object with name");
        object.require(SUMMARY, "a text");
        object.require(AIVSS, "an assessment");
        object.require(MAESTRO, "an object of taxonomy and layers");
        AgentThreatModel model = assemble(object);
        return cursor.faults() > faultsBefore ? null : model;
    }

    private void readAgent() {
        Cursor.ObjectCursor object = cursor.object(AGENT_MEMBERS);
        if (object == null) {
            return;
        }
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            if (member == NAME) {
                agentName = cursor.visibleText();
            } else {
                agentId = cursor.visibleText();
            }
        }
        object.require(NAME, "a text");
    }

    private void readMaestro() {
        Cursor.ObjectCursor object = cursor.object(MAESTRO_MEMBERS);
        if (object == null) {
            return;
        }
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            if (member == TAXONOMY) {
                taxonomy = cursor.parsed(options.taxonomies()::of);
            } else {
                readLayers();
            }
        }
        object.require(TAXONOMY, "the id of a taxonomy");
        object.require(LAYERS, "an array of the layers");
    }

    private void readLayers() {
        if (cursor.array()) {
            layersPosition = cursor.position();
            while (cursor.nextElement()) {
                LayerReading layer = new LayerReading();
                layers.add(layer);
                readLayer(layer);
            }
        }
    }

    private void readLayer(LayerReading layer) {
        Cursor.ObjectCursor object = cursor.object(LAYER_MEMBERS);
        if (object == null) {
            return;
        }
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            switch (member) {
                case LAYER -> {
                    layer.position = cursor.position();
                    layer.name = cursor.textOrWholeNumber();
                }
                case CERTAINTY -> layer.certainty = cursor.parsed(Certainty::ofKey);
                case NARRATIVE -> layer.narrative = cursor.visibleText();
                case THREATS -> readThreats(layer);
                default -> throw new AssertionError(member);
            }
        }
        object.require(LAYER, "a layer of the taxonomy");
        object.require(CERTAINTY, "\"mapped\" or \"uncertain\"");
        object.require(NARRATIVE, "a text");
    }

    private void readThreats(LayerReading layer) {
        if (cursor.array()) {
            for (int i = 0; cursor.nextElement(); i++) {
                int position = cursor.position();
                ThreatReference threat = readThreat();
                if (threat != null) {
                    layer.threats.add(new ThreatReading(i, position, threat));
                }
            }
        }
    }

    private @Nullable ThreatReference readThreat() {
        Cursor.ObjectCursor object = cursor.object(THREAT_MEMBERS);
        if (object == null) {
            return null;
        }
        int faultsBefore = cursor.faults();
        String catalog = null;
        String id = null;
        String layer = null;
        String name = null;
        int layerPosition = 0;
        int namePosition = 0;
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            switch (member) {
                case CATALOG -> catalog = cursor.text();
                case THREAT_ID -> id = cursor.text();
                case THREAT_LAYER -> {
                    layerPosition = cursor.position();
                    layer = cursor.textOrWholeNumber();
                }
                case THREAT_NAME -> {
                    namePosition = cursor.position();
                    name = cursor.text();
                }
                default -> throw new AssertionError(member);
            }
        }
        object.require(CATALOG, "the id of a catalogue");
        if (object.isSeen(THREAT_ID)) {
            refuseBesideId(object, THREAT_NAME, namePosition);
            refuseBesideId(object, THREAT_LAYER, layerPosition);
        } else {
            object.require(THREAT_NAME, "a text (or give id)");
        }
        if (catalog == null || cursor.faults() > faultsBefore) {
            return null;
        }
        if (id != null) {
            return ThreatReference.byId(catalog, id);
        }
        if (name == null) {
            return null;
        }
        return layer == null ? ThreatReference.crossLayer(catalog, name) : ThreatReference.byName(catalog, layer, name);
    }

    private static void refuseBesideId(Cursor.ObjectCursor object, int member, int position) {
        if (object.isSeen(member)) {
            object.faultAt(
                    position,
                    THREAT_MEMBERS.name(member),
                    Violation.Code.CONFLICT,
                    "must not stand beside id, which finds the threat alone",
                    null);
        }
    }

    /** Puts the parts together. A faulty part was told; another stands in for it, so that the whole is judged too. */
    private @Nullable AgentThreatModel assemble(Cursor.ObjectCursor object) {
        LayerTaxonomy known = taxonomy;
        if (known == null || layersPosition == 0) {
            return null;
        }
        List<LayerAssessment> assessments = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            assessments.add(assess(object, i, known));
        }
        try {
            return new AgentThreatModel(
                    new Agent(Objects.requireNonNullElse(agentName, STAND_IN), Optional.ofNullable(agentId)),
                    Objects.requireNonNullElse(summary, STAND_IN),
                    Objects.requireNonNullElseGet(assessment, () -> Assessment.of(AivssEdition.V0_8, FactorSum.of(0))),
                    known,
                    assessments);
        } catch (InvalidInputException e) {
            object.incoherent(e, path -> placeOf(path, assessments));
            return null;
        }
    }

    private LayerAssessment assess(Cursor.ObjectCursor object, int index, LayerTaxonomy known) {
        LayerReading layer = layers.get(index);
        if (!layer.threats.isEmpty()) {
            layer.meant = new LinkedHashMap<>();
        }
        for (ThreatReading threat : layer.threats) {
            ThreatReference reference = withLayerId(threat.reference(), known);
            if (layer.meant.putIfAbsent(reference, threat) != null) {
                object.faultAt(
                        threat.position(),
                        pathOf(index, threat),
                        Violation.Code.REPEATED,
                        "is given twice: " + Text.cut(reference.toString(), 200),
                        null);
            }
        }
        return new LayerAssessment(
                layerId(object, index, known),
                Objects.requireNonNullElse(layer.certainty, Certainty.UNCERTAIN),
                Objects.requireNonNullElse(layer.narrative, STAND_IN),
                List.copyOf(layer.meant.keySet()));
    }

    private String layerId(Cursor.ObjectCursor object, int index, LayerTaxonomy known) {
        LayerReading layer = layers.get(index);
        String name = layer.name;
        if (name == null) {
            return UNKNOWN_LAYER;
        }
        try {
            return known.resolve(name).id();
        } catch (IllegalArgumentException e) {
            object.faultAt(
                    layer.position,
                    pathOf(index) + "/layer",
                    Violation.Code.VALUE,
                    Text.cut(String.valueOf(e.getMessage()), 1000),
                    Text.cut(name, 60));
            return UNKNOWN_LAYER;
        }
    }

    /** The reference with its layer by id, where the layer has one; what is no layer finds no threat either. */
    private static ThreatReference withLayerId(ThreatReference threat, LayerTaxonomy known) {
        if (threat instanceof ThreatReference.ByName byName && byName.layer().isPresent()) {
            try {
                String layer = known.resolve(byName.layer().get()).id();
                return layer.equals(byName.layer().get())
                        ? threat
                        : ThreatReference.byName(byName.catalog(), layer, byName.name());
            } catch (IllegalArgumentException e) {
                return threat;
            }
        }
        return threat;
    }

    /** Where what is at fault stands. What follows from a layer that is not known, which was told, stands nowhere. */
    private Optional<Cursor.Place> placeOf(String path, List<LayerAssessment> assessments) {
        String[] parts = path.split("/", -1);
        if (parts.length == 1) {
            boolean known =
                    assessments.stream().noneMatch(layer -> layer.layer().equals(UNKNOWN_LAYER));
            return known ? Optional.of(new Cursor.Place(layersPosition, "maestro/" + path)) : Optional.empty();
        }
        int index = Integer.parseInt(parts[1]);
        LayerReading layer = layers.get(index);
        if (parts.length == 4) {
            ThreatReading threat = List.copyOf(layer.meant.values()).get(Integer.parseInt(parts[3]));
            return Optional.of(new Cursor.Place(threat.position(), pathOf(index, threat)));
        }
        return assessments.get(index).layer().equals(UNKNOWN_LAYER)
                ? Optional.empty()
                : Optional.of(new Cursor.Place(layer.position, "maestro/" + path));
    }

    private static String pathOf(int layer) {
        return "maestro/layers/" + layer;
    }

    private static String pathOf(int layer, ThreatReading threat) {
        return pathOf(layer) + "/threats/" + threat.index();
    }
}
