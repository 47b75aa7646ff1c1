// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one extension of a taxonomy. */
final class TaxonomyReader implements Reading<LayerTaxonomy> {

    static final Members MEMBERS = Members.of("format", "id", "version", "extends", "layers", "threats");
    private static final int FORMAT = 0;
    private static final int ID = 1;
    private static final int VERSION = 2;
    private static final int EXTENDS = 3;
    private static final int LAYERS = 4;
    private static final int THREATS = 5;

    static final Members LAYER_MEMBERS =
            Members.of("id", "parent", "title", "description", "aliases", "coreRisks", "vertical");
    private static final int LAYER_ID = 0;
    private static final int PARENT = 1;
    private static final int TITLE = 2;
    private static final int LAYER_DESCRIPTION = 3;
    private static final int ALIASES = 4;
    private static final int CORE_RISKS = 5;
    private static final int VERTICAL = 6;

    static final Members THREAT_MEMBERS = Members.of("layer", "id", "name", "description", "deprecated");
    private static final int THREAT_LAYER = 0;
    private static final int THREAT_ID = 1;
    private static final int NAME = 2;
    private static final int THREAT_DESCRIPTION = 3;
    private static final int DEPRECATED = 4;

    /** Stands in for a text that is faulty, which was told. */
    private static final String STAND_IN = "?";

    private final Cursor cursor;
    private final DocumentReader.Options options;

    private @Nullable String id;
    private int idPosition;
    private @Nullable String version;
    private @Nullable LayerTaxonomy base;
    private final List<Layer> layers = new ArrayList<>();
    private final List<ThreatReading> threats = new ArrayList<>();
    private final List<Integer> layerPositions = new ArrayList<>();
    private final List<Integer> threatPositions = new ArrayList<>();

    /** A threat before the id of its catalogue, which is the taxonomy's, is sure to be known. */
    private record ThreatReading(
            Optional<String> id, String name, ThreatScope scope, String description, boolean deprecated) {

        Threat in(String catalog) {
            return new Threat(catalog, id, name, scope, description, List.of(), deprecated);
        }
    }

    TaxonomyReader(Cursor cursor, DocumentReader.Options options) {
        this.cursor = cursor;
        this.options = options;
    }

    @Override
    public @Nullable String id() {
        return id;
    }

    @Override
    public @Nullable LayerTaxonomy read() {
        int faultsBefore = cursor.faults();
        Cursor.ObjectCursor object = cursor.object(MEMBERS);
        if (object == null) {
            return null;
        }
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            switch (member) {
                case FORMAT -> cursor.parsed(Format.TAXONOMY::require);
                case ID -> {
                    idPosition = cursor.position();
                    id = cursor.parsed(TaxonomyReader::word);
                }
                case VERSION -> version = cursor.visibleText();
                case EXTENDS -> base = cursor.parsed(options.taxonomies()::of);
                case LAYERS -> readLayers();
                case THREATS -> readThreats();
                default -> throw new AssertionError(member);
            }
        }
        object.require(FORMAT, '"' + Format.TAXONOMY.text() + '"');
        object.require(ID, "a word");
        object.require(VERSION, "a text");
        object.require(EXTENDS, "the id of a taxonomy");
        LayerTaxonomy taxonomy = cursor.faults() > faultsBefore ? null : assemble(object);
        return cursor.faults() > faultsBefore ? null : taxonomy;
    }

    private void readLayers() {
        if (cursor.array()) {
            while (cursor.nextElement()) {
                layerPositions.add(cursor.position());
                readLayer();
            }
        }
    }

    private void readLayer() {
        Cursor.ObjectCursor object = cursor.object(LAYER_MEMBERS);
        if (object == null) {
            return;
        }
        @Nullable String[] texts = new String[LAYER_MEMBERS.size()];
        List<String> aliases = new ArrayList<>();
        List<CoreRisk> coreRisks = new ArrayList<>();
        boolean vertical = false;
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            switch (member) {
                case LAYER_ID, PARENT -> texts[member] = cursor.parsed(TaxonomyReader::word);
                case TITLE -> texts[member] = cursor.visibleText();
                case LAYER_DESCRIPTION -> texts[member] = cursor.text();
                case ALIASES -> readAliases(aliases);
                case CORE_RISKS -> readCoreRisks(coreRisks);
                case VERTICAL -> vertical = cursor.truth();
                default -> throw new AssertionError(member);
            }
        }
        object.require(LAYER_ID, "a word");
        object.require(TITLE, "a text");
        layers.add(new Layer(
                orElse(texts[LAYER_ID], STAND_IN),
                orElse(texts[TITLE], STAND_IN),
                orElse(texts[LAYER_DESCRIPTION], ""),
                vertical,
                Optional.ofNullable(texts[PARENT]),
                aliases,
                coreRisks));
    }

    private void readAliases(List<String> aliases) {
        if (cursor.array()) {
            while (cursor.nextElement()) {
                String alias = cursor.visibleText();
                if (alias != null) {
                    aliases.add(alias);
                }
            }
        }
    }

    private void readCoreRisks(List<CoreRisk> coreRisks) {
        if (cursor.array()) {
            while (cursor.nextElement()) {
                CoreRisk risk = cursor.parsed(OwaspReport.Vulnerability::requireCoreRisk);
                if (risk != null) {
                    coreRisks.add(risk);
                }
            }
        }
    }

    private void readThreats() {
        if (cursor.array()) {
            while (cursor.nextElement()) {
                threatPositions.add(cursor.position());
                readThreat();
            }
        }
    }

    private void readThreat() {
        Cursor.ObjectCursor object = cursor.object(THREAT_MEMBERS);
        if (object == null) {
            return;
        }
        @Nullable String[] texts = new String[THREAT_MEMBERS.size()];
        boolean deprecated = false;
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            switch (member) {
                case THREAT_LAYER, THREAT_ID -> texts[member] = cursor.parsed(TaxonomyReader::word);
                case NAME -> texts[member] = cursor.visibleText();
                case THREAT_DESCRIPTION -> texts[member] = cursor.text();
                case DEPRECATED -> deprecated = cursor.truth();
                default -> throw new AssertionError(member);
            }
        }
        object.require(NAME, "a text");
        String layer = texts[THREAT_LAYER];
        threats.add(new ThreatReading(
                Optional.ofNullable(texts[THREAT_ID]),
                orElse(texts[NAME], STAND_IN),
                layer == null ? ThreatScope.CROSS_LAYER : ThreatScope.of(layer),
                orElse(texts[THREAT_DESCRIPTION], ""),
                deprecated));
    }

    private @Nullable LayerTaxonomy assemble(Cursor.ObjectCursor object) {
        String name = id;
        String number = version;
        LayerTaxonomy extended = base;
        if (name == null || number == null || extended == null) {
            return null;
        }
        LayerTaxonomy.Builder builder = extended.extend(name, number);
        layers.forEach(builder::layer);
        threats.forEach(threat -> builder.threat(threat.in(name)));
        try {
            return builder.build();
        } catch (InvalidInputException e) {
            object.incoherent(e, path -> Optional.of(new Cursor.Place(positionOf(path), path)));
            return null;
        }
    }

    private int positionOf(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length == 1) {
            return idPosition;
        }
        return (parts[0].equals("layers") ? layerPositions : threatPositions).get(Integer.parseInt(parts[1]));
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    /** The text as an id, which the model says what it must be like. */
    private static String word(String text) {
        if (!io.github.aivss.internal.Text.isWord(text)) {
            throw new IllegalArgumentException(
                    "must be a word without white space but was \"" + Text.cut(text, 60) + '"');
        }
        return text;
    }
}
