// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.internal.Text;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one taxonomy: an extension of another one, or one that extends none. */
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
        LAYERS,
        FURTHER_LAYERS,
        CROSS_LAYER,
        ID,
        NAME,
        DESCRIPTION,
        CORE_RISKS,
        DEPRECATED
    }

    static final Members<Member> MEMBERS = Members.camelCase(Member.class);
    static final Members<LayerMember> LAYER_MEMBERS = Members.camelCase(LayerMember.class);
    static final Members<ThreatMember> THREAT_MEMBERS = Members.camelCase(ThreatMember.class);

    /** Where {@link LayerTaxonomy.Builder} finds a fault with the first layer of a threat. */
    private static final Pattern FIRST_LAYER = Pattern.compile("(?<path>/threats/(?<threat>[0-9]+))/layers/0");

    private final Cursor cursor;
    private final DocumentReader.Options options;

    private @Nullable String id;

    /**
     * A threat before the id of its catalogue, which is that of the taxonomy, is known.
     *
     * @param isAtOneLayer whether the document gives one layer, and not a list
     */
    private record UnfiledThreat(
            Optional<String> id,
            String name,
            ThreatScope scope,
            boolean isAtOneLayer,
            String description,
            List<CoreRisk> coreRisks,
            boolean deprecated) {

        Threat in(String catalog) {
            Threat threat =
                    Threat.of(catalog, scope, name).withDescription(description).withCoreRisks(coreRisks);
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
        if (!object.has(Member.EXTENDS)) {
            object.require(Member.LAYERS, "an array of the layers, since no taxonomy is extended");
        }
        if (!object.isClean() || id == null || version == null) {
            return null;
        }
        LayerTaxonomy.Builder builder = base == null ? LayerTaxonomy.of(id, version) : base.extend(id, version);
        layers.forEach(builder::layer);
        for (UnfiledThreat threat : threats) {
            builder.threat(threat.in(id));
        }
        try {
            return builder.build();
        } catch (InvalidInputException e) {
            List<UnfiledThreat> read = threats;
            object.faults(new InvalidInputException(
                    e.faults().stream().map(fault -> asGiven(fault, read)).toList()));
            return null;
        }
    }

    /** Returns a fault of the first of a threat's layers at the member that gives it. */
    private static Fault asGiven(Fault fault, List<UnfiledThreat> threats) {
        Matcher layer = FIRST_LAYER.matcher(fault.location());
        return layer.matches()
                        && threats.get(Integer.parseInt(layer.group("threat"))).isAtOneLayer()
                ? new Fault(layer.group("path") + "/layer", fault.code(), fault.message())
                : fault;
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
        List<Cursor.Element<String>> layers = List.of();
        List<Cursor.Element<String>> furtherLayers = List.of();
        boolean crossLayer = false;
        String threatId = null;
        String name = null;
        String description = null;
        List<CoreRisk> coreRisks = List.of();
        boolean deprecated = false;
        for (ThreatMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case LAYER -> layer = cursor.parsed(TaxonomyReader::word);
                case LAYERS -> layers = cursor.array(() -> cursor.parsed(TaxonomyReader::word));
                case FURTHER_LAYERS -> furtherLayers = cursor.array(() -> cursor.parsed(TaxonomyReader::word));
                case CROSS_LAYER -> crossLayer = cursor.truth();
                case ID -> threatId = cursor.parsed(TaxonomyReader::word);
                case NAME -> name = cursor.visibleText();
                case DESCRIPTION -> description = cursor.text();
                case CORE_RISKS -> coreRisks = cursor.values(() -> cursor.parsed(CoreRisk::ofTitle));
                case DEPRECATED -> deprecated = cursor.truth();
            }
        }
        object.require(ThreatMember.NAME, "a text");
        ThreatScope scope = scope(object, layer, layers, furtherLayers, crossLayer);
        return scope == null || name == null
                ? null
                : new UnfiledThreat(
                        Optional.ofNullable(threatId),
                        name,
                        scope,
                        layer != null,
                        description == null ? "" : description,
                        coreRisks,
                        deprecated);
    }

    /** Returns the layers of a threat; a threat without layers is cross-layer. */
    private static @Nullable ThreatScope scope(
            Cursor.ObjectCursor<ThreatMember> object,
            @Nullable String layer,
            List<Cursor.Element<String>> layers,
            List<Cursor.Element<String>> furtherLayers,
            boolean crossLayer) {
        if (object.has(ThreatMember.LAYER) && object.has(ThreatMember.LAYERS)) {
            object.fault(ThreatMember.LAYERS, Fault.Code.CONFLICT, "must not be given together with layer");
        }
        Set<String> distinct = new TreeSet<>();
        List<String> primary = new ArrayList<>();
        if (layer != null) {
            distinct.add(layer);
            primary.add(layer);
        }
        primary.addAll(distinct(object, ThreatMember.LAYERS, layers, distinct));
        List<String> further = distinct(object, ThreatMember.FURTHER_LAYERS, furtherLayers, distinct);
        if (object.has(ThreatMember.CROSS_LAYER) && !crossLayer && distinct.isEmpty()) {
            object.fault(ThreatMember.CROSS_LAYER, Fault.Code.CONFLICT, "must be true for a threat without layers");
        }
        return object.isClean() ? new ThreatScope(primary, further, crossLayer || distinct.isEmpty()) : null;
    }

    private static List<String> distinct(
            Cursor.ObjectCursor<ThreatMember> object,
            ThreatMember member,
            List<Cursor.Element<String>> layers,
            Set<String> seen) {
        if (object.has(member) && object.isClean() && layers.isEmpty()) {
            object.fault(member, Fault.Code.VALUE, "must have at least one layer");
        }
        for (Cursor.Element<String> layer : layers) {
            if (!seen.add(layer.value())) {
                object.fault(
                        layer.position(),
                        THREAT_MEMBERS.name(member) + '/' + layer.index(),
                        Fault.Code.REPEATED,
                        "must not be a second " + Text.excerpt(layer.value()));
            }
        }
        return layers.stream().map(Cursor.Element::value).toList();
    }

    /** Returns the text as an id, or throws. */
    private static String word(String text) {
        if (!Text.isWord(text)) {
            throw new IllegalArgumentException("must be " + Text.WORD + " but was " + Text.quote(text));
        }
        return text;
    }
}
