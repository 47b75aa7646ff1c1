// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.internal.Text;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.ThreatReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one threat model: first what the document says, then what it means in its taxonomy. */
final class ThreatModelReader implements ValueReader<AgentThreatModel> {

    enum Member {
        FORMAT,
        AGENT,
        SUMMARY,
        AIVSS,
        MAESTRO
    }

    enum AgentMember {
        NAME,
        ID
    }

    enum MaestroMember {
        TAXONOMY,
        LAYERS
    }

    enum LayerMember {
        LAYER,
        CERTAINTY,
        NARRATIVE,
        THREATS
    }

    enum ThreatMember {
        CATALOG,
        ID,
        LAYER,
        NAME
    }

    static final Members<Member> MEMBERS = Members.camelCase(Member.class);
    static final Members<AgentMember> AGENT_MEMBERS = Members.camelCase(AgentMember.class);
    static final Members<MaestroMember> MAESTRO_MEMBERS = Members.camelCase(MaestroMember.class);
    static final Members<LayerMember> LAYER_MEMBERS = Members.camelCase(LayerMember.class);
    static final Members<ThreatMember> THREAT_MEMBERS = Members.camelCase(ThreatMember.class);

    private static final int MAX_QUOTED = 200;
    private static final int FEW = 8;

    private final Cursor cursor;
    private final DocumentReader.Options options;

    private @Nullable String agentId;

    /** The layers of a taxonomy, each as the document describes it. */
    private record Maestro(LayerTaxonomy taxonomy, List<LayerAssessment> layers) {}

    /** A layer as the document describes it, before its name is looked up; null for what is missing or faulty. */
    private record UnresolvedLayer(
            @Nullable String name,
            int namePosition,
            @Nullable Certainty certainty,
            @Nullable String narrative,
            List<Cursor.Element<ThreatReference>> threats) {}

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
        Cursor.ObjectCursor<Member> object = cursor.object(MEMBERS);
        if (object == null) {
            return null;
        }
        Agent agent = null;
        String summary = null;
        Assessment assessment = null;
        Maestro maestro = null;
        for (Member member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case FORMAT -> cursor.parsed(Format.THREAT_MODEL::require);
                case AGENT -> agent = readAgent();
                case SUMMARY -> summary = cursor.visibleText();
                case AIVSS -> assessment = new AssessmentReader(cursor, options).read();
                case MAESTRO -> maestro = readMaestro();
            }
        }
        object.require(Member.FORMAT, '"' + Format.THREAT_MODEL.text() + '"');
        object.require(Member.AGENT, "an object with name");
        object.require(Member.SUMMARY, "a text");
        object.require(Member.AIVSS, "an assessment");
        object.require(Member.MAESTRO, "an object of taxonomy and layers");
        return !object.isClean() || agent == null || summary == null || assessment == null || maestro == null
                ? null
                : AgentThreatModel.of(agent, summary, assessment, maestro.taxonomy(), maestro.layers());
    }

    @Nullable
    Agent readAgent() {
        Cursor.ObjectCursor<AgentMember> object = cursor.object(AGENT_MEMBERS);
        if (object == null) {
            return null;
        }
        String name = null;
        for (AgentMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case NAME -> name = cursor.visibleText();
                case ID -> agentId = cursor.visibleText();
            }
        }
        object.require(AgentMember.NAME, "a text");
        return name == null ? null : new Agent(name, Optional.ofNullable(agentId));
    }

    private @Nullable Maestro readMaestro() {
        Cursor.ObjectCursor<MaestroMember> object = cursor.object(MAESTRO_MEMBERS);
        if (object == null) {
            return null;
        }
        LayerTaxonomy taxonomy = null;
        List<Cursor.Element<UnresolvedLayer>> layers = List.of();
        for (MaestroMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case TAXONOMY -> taxonomy = cursor.parsed(options.taxonomies()::of);
                case LAYERS -> layers = cursor.array(this::readLayer);
            }
        }
        object.require(MaestroMember.TAXONOMY, "the id of a taxonomy");
        object.require(MaestroMember.LAYERS, "an array of the layers");
        return taxonomy == null ? null : resolve(object, taxonomy, layers);
    }

    private UnresolvedLayer readLayer() {
        Cursor.ObjectCursor<LayerMember> object = cursor.object(LAYER_MEMBERS);
        if (object == null) {
            return new UnresolvedLayer(null, 0, null, null, List.of());
        }
        String name = null;
        int namePosition = 0;
        Certainty certainty = null;
        String narrative = null;
        List<Cursor.Element<ThreatReference>> threats = List.of();
        for (LayerMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case LAYER -> {
                    namePosition = cursor.position();
                    name = cursor.textOrWholeNumber();
                }
                case CERTAINTY -> certainty = cursor.parsed(Certainty::ofKey);
                case NARRATIVE -> narrative = cursor.visibleText();
                case THREATS -> threats = cursor.array(this::readThreat);
            }
        }
        object.require(LayerMember.LAYER, "a layer of the taxonomy");
        object.require(LayerMember.CERTAINTY, "\"mapped\" or \"uncertain\"");
        object.require(LayerMember.NARRATIVE, "a text");
        return new UnresolvedLayer(name, namePosition, certainty, narrative, threats);
    }

    @Nullable
    ThreatReference readThreat() {
        Cursor.ObjectCursor<ThreatMember> object = cursor.object(THREAT_MEMBERS);
        if (object == null) {
            return null;
        }
        String catalog = null;
        String id = null;
        String layer = null;
        String name = null;
        for (ThreatMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case CATALOG -> catalog = cursor.text();
                case ID -> id = cursor.text();
                case LAYER -> layer = cursor.textOrWholeNumber();
                case NAME -> name = cursor.text();
            }
        }
        object.require(ThreatMember.CATALOG, "the id of a catalogue");
        if (object.has(ThreatMember.ID)) {
            refuseWithId(object, ThreatMember.NAME);
            refuseWithId(object, ThreatMember.LAYER);
        } else {
            object.require(ThreatMember.NAME, "a text (or give id)");
        }
        if (!object.isClean() || catalog == null) {
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

    private static void refuseWithId(Cursor.ObjectCursor<ThreatMember> object, ThreatMember member) {
        if (object.has(member)) {
            object.fault(
                    member,
                    Fault.Code.CONFLICT,
                    "must not be given together with id, which identifies the threat alone");
        }
    }

    /** Looks up the layers and their threats in the taxonomy, and checks that the layers are complete. */
    private static @Nullable Maestro resolve(
            Cursor.ObjectCursor<MaestroMember> object,
            LayerTaxonomy taxonomy,
            List<Cursor.Element<UnresolvedLayer>> layers) {
        Set<String> ids = new LinkedHashSet<>();
        boolean areNamed = object.has(MaestroMember.LAYERS);
        List<LayerAssessment> resolved = new ArrayList<>();
        for (Cursor.Element<UnresolvedLayer> element : layers) {
            UnresolvedLayer layer = element.value();
            String path = "layers/" + element.index();
            String id = resolveName(object, taxonomy, path, layer);
            List<ThreatReference> threats = resolveThreats(object, taxonomy, path, layer.threats());
            if (id != null && !ids.add(id)) {
                object.fault(layer.namePosition(), path + "/layer", Fault.Code.REPEATED, "must not be a second " + id);
            }
            areNamed &= id != null;
            if (id != null && layer.certainty() != null && layer.narrative() != null) {
                resolved.add(new LayerAssessment(id, layer.certainty(), layer.narrative(), threats));
            }
        }
        if (areNamed) {
            try {
                taxonomy.requireLayers(List.copyOf(ids));
            } catch (InvalidInputException e) {
                object.faults(e);
            }
        }
        return object.isClean() ? new Maestro(taxonomy, resolved) : null;
    }

    private static @Nullable String resolveName(
            Cursor.ObjectCursor<MaestroMember> object, LayerTaxonomy taxonomy, String path, UnresolvedLayer layer) {
        String name = layer.name();
        if (name == null) {
            return null;
        }
        try {
            return taxonomy.resolve(name).id();
        } catch (IllegalArgumentException e) {
            object.fault(layer.namePosition(), path + "/layer", Fault.Code.VALUE, e);
            return null;
        }
    }

    private static List<ThreatReference> resolveThreats(
            Cursor.ObjectCursor<MaestroMember> object,
            LayerTaxonomy taxonomy,
            String path,
            List<Cursor.Element<ThreatReference>> threats) {
        List<ThreatReference> resolved = new ArrayList<>(threats.size());
        // Sorted, because a document can give many references one hash code; a few are compared faster one by one.
        Set<ThreatReference> seen = threats.size() > FEW ? new TreeSet<>() : null;
        for (Cursor.Element<ThreatReference> element : threats) {
            try {
                ThreatReference threat = resolve(element.value(), taxonomy);
                if (seen == null ? !resolved.contains(threat) : seen.add(threat)) {
                    resolved.add(threat);
                } else {
                    object.fault(
                            element.position(),
                            path + "/threats/" + element.index(),
                            Fault.Code.REPEATED,
                            "is given twice: " + Text.escape(threat.toString(), MAX_QUOTED));
                }
            } catch (IllegalArgumentException e) {
                object.fault(element.position(), path + "/threats/" + element.index(), Fault.Code.UNKNOWN, e);
            }
        }
        return resolved;
    }

    /**
     * Returns the reference with the id of its layer, which most references have already.
     *
     * @throws IllegalArgumentException if there is no such threat
     */
    private static ThreatReference resolve(ThreatReference threat, LayerTaxonomy taxonomy) {
        if (taxonomy.findThreat(threat).isPresent()) {
            return threat;
        }
        ThreatReference named = withLayerId(threat, taxonomy);
        taxonomy.threat(named);
        return named;
    }

    /** Returns the reference with the id of its layer; an unknown layer is left as it is and has no threats. */
    private static ThreatReference withLayerId(ThreatReference threat, LayerTaxonomy taxonomy) {
        if (threat instanceof ThreatReference.ByName byName && byName.layer().isPresent()) {
            String layer = byName.layer().get();
            try {
                String id = taxonomy.resolve(layer).id();
                return id.equals(layer) ? threat : ThreatReference.byName(byName.catalog(), id, byName.name());
            } catch (IllegalArgumentException e) {
                return threat;
            }
        }
        return threat;
    }
}
