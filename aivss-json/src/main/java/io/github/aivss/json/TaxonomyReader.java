// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.internal.Text;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one extension of a taxonomy. */
final class TaxonomyReader implements ValueReader<LayerTaxonomy> {

    enum Member {
        FORMAT,
        ID,
        VERSION,
        EXTENDS,
        LAYERS,
        THREATS
    }

    enum LayerMember {
        ID,
        PARENT,
        TITLE,
        DESCRIPTION,
        ALIASES,
        CORE_RISKS,
        VERTICAL
    }

    enum ThreatMember {
        LAYER,
        ID,
        NAME,
        DESCRIPTION,
        DEPRECATED
    }

    static final Members<Member> MEMBERS = Members.camelCase(Member.class);
    static final Members<LayerMember> LAYER_MEMBERS = Members.camelCase(LayerMember.class);
    static final Members<ThreatMember> THREAT_MEMBERS = Members.camelCase(ThreatMember.class);

    private final Cursor cursor;
    private final DocumentReader.Options options;

    private @Nullable String id;

    /** A threat before the id of its catalogue, which is that of the taxonomy, is known. */
    private record UnfiledThreat(
            Optional<String> id, String name, ThreatScope scope, String description, boolean deprecated) {

        Threat in(String catalog) {
            Threat threat = Threat.of(catalog, scope, name).withDescription(description);
            Threat identified = id.map(threat::withId).orElse(threat);
            return deprecated ? identified.asDeprecated() : identified;
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
        Cursor.ObjectCursor<Member> object = cursor.object(MEMBERS);
        if (object == null) {
            return null;
        }
        String version = null;
        LayerTaxonomy base = null;
        List<Layer> layers = List.of();
        List<UnfiledThreat> threats = List.of();
        for (Member member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case FORMAT -> cursor.parsed(Format.TAXONOMY::require);
                case ID -> id = cursor.parsed(TaxonomyReader::word);
                case VERSION -> version = cursor.visibleText();
                case EXTENDS -> base = cursor.parsed(options.taxonomies()::of);
                case LAYERS -> layers = cursor.values(this::readLayer);
                case THREATS -> threats = cursor.values(this::readThreat);
            }
        }
        object.require(Member.FORMAT, '"' + Format.TAXONOMY.text() + '"');
        object.require(Member.ID, "a word");
        object.require(Member.VERSION, "a text");
        object.require(Member.EXTENDS, "the id of a taxonomy");
        if (!object.isClean() || id == null || version == null || base == null) {
            return null;
        }
        LayerTaxonomy.Builder builder = base.extend(id, version);
        layers.forEach(builder::layer);
        for (UnfiledThreat threat : threats) {
            builder.threat(threat.in(id));
        }
        try {
            return builder.build();
        } catch (InvalidInputException e) {
            object.faults(e);
            return null;
        }
    }

    @Nullable
    Layer readLayer() {
        Cursor.ObjectCursor<LayerMember> object = cursor.object(LAYER_MEMBERS);
        if (object == null) {
            return null;
        }
        String layerId = null;
        String parent = null;
        String title = null;
        String description = null;
        List<String> aliases = List.of();
        List<CoreRisk> coreRisks = List.of();
        boolean vertical = false;
        for (LayerMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case ID -> layerId = cursor.parsed(TaxonomyReader::word);
                case PARENT -> parent = cursor.parsed(TaxonomyReader::word);
                case TITLE -> title = cursor.visibleText();
                case DESCRIPTION -> description = cursor.text();
                case ALIASES -> aliases = cursor.values(cursor::visibleText);
                case CORE_RISKS -> coreRisks = cursor.values(() -> cursor.parsed(CoreRisk::ofTitle));
                case VERTICAL -> vertical = cursor.truth();
            }
        }
        object.require(LayerMember.ID, "a word");
        object.require(LayerMember.TITLE, "a text");
        return !object.isClean() || layerId == null || title == null
                ? null
                : new Layer(
                        layerId,
                        title,
                        description == null ? "" : description,
                        vertical,
                        Optional.ofNullable(parent),
                        aliases,
                        coreRisks);
    }

    private @Nullable UnfiledThreat readThreat() {
        Cursor.ObjectCursor<ThreatMember> object = cursor.object(THREAT_MEMBERS);
        if (object == null) {
            return null;
        }
        String layer = null;
        String threatId = null;
        String name = null;
        String description = null;
        boolean deprecated = false;
        for (ThreatMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case LAYER -> layer = cursor.parsed(TaxonomyReader::word);
                case ID -> threatId = cursor.parsed(TaxonomyReader::word);
                case NAME -> name = cursor.visibleText();
                case DESCRIPTION -> description = cursor.text();
                case DEPRECATED -> deprecated = cursor.truth();
            }
        }
        object.require(ThreatMember.NAME, "a text");
        return !object.isClean() || name == null
                ? null
                : new UnfiledThreat(
                        Optional.ofNullable(threatId),
                        name,
                        layer == null ? ThreatScope.CROSS_LAYER : ThreatScope.of(layer),
                        description == null ? "" : description,
                        deprecated);
    }

    /** Returns the text as an id, or throws. */
    private static String word(String text) {
        if (!Text.isWord(text)) {
            throw new IllegalArgumentException("must be " + Text.WORD + " but was " + Text.quote(text));
        }
        return text;
    }
}
