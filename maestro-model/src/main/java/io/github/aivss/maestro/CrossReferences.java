// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.AsiRisk;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.internal.Text;
import io.github.aivss.maestro.CrossReference.Relation;
import io.github.aivss.maestro.CrossReference.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published cross-references between layers, threats, core risks, the OWASP Top 10 for Agentic Applications (ASI),
 * the OWASP Top 10 for LLM Applications, STRIDE, CWE and AIUC-1. Where sources disagree, each is listed under its own
 * name.
 *
 * <p>The ids of entries are {@code L1} to {@code L7} and {@code Cross-Layer} (MAESTRO), {@code T1} to {@code T17} (OWASP
 * Threats and Mitigations v1.1), {@code CR1} to {@code CR10} (core risks in the order of AIVSS v0.8), {@code ASI01} to
 * {@code ASI10}, {@code LLM01} to {@code LLM10} (2025), {@code STRIDE-S} and so on, {@code CWE-345}, and {@code
 * AIUC-A001}.
 *
 * @since 0.1.0
 */
public final class CrossReferences {

    /** The id of what works across layers. */
    private static final String CROSS_LAYER = "Cross-Layer";

    private static final List<ThreatTable.Row> THREATS = ThreatTable.rows("owasp-agentic-threats-1.0.csv");

    private static final List<CrossReference> ALL = Stream.of(
                    asiToCoreRisks(),
                    CrossReferenceTable.read("aiuc-asi-bridge.csv"),
                    CrossReferenceTable.read("aivss-1.0-candidate-asi.csv"),
                    CrossReferenceTable.read("asi-threats.csv"),
                    CrossReferenceTable.read("asi-llm.csv"),
                    CrossReferenceTable.read("asi-layers.csv"),
                    layersToCoreRisks(),
                    threatsToCoreRisks(),
                    threatsToLayers(),
                    CrossReferenceTable.read("llm-layers.csv"),
                    CrossReferenceTable.read("stride-layers.csv"),
                    CrossReferenceTable.read("threats-cwe.csv"),
                    CrossReferenceTable.read("aiuc-core-risks.csv"))
            .flatMap(table -> table.references().stream())
            .toList();

    private static final Map<String, List<CrossReference>> BY_ID = byId();

    private static final Map<String, String> TITLES = titles();

    private static final Map<String, String> ID_BY_NAME = idByName();

    private CrossReferences() {}

    /**
     * Returns all published cross-references.
     *
     * @return the cross-references, source by source, each in the order of its table
     */
    public static List<CrossReference> all() {
        return ALL;
    }

    /**
     * Returns the cross-references that an entry is an end of, whichever end.
     *
     * @param id the id of the entry, exactly
     * @return the cross-references in the order of {@link #all()}; empty if the entry has none
     */
    public static List<CrossReference> relationsOf(String id) {
        return BY_ID.getOrDefault(Objects.requireNonNull(id, "id"), List.of());
    }

    /**
     * Returns the id of the entry that a name means: its id or its title. Case does not matter, nor whether a title has
     * {@code &} or {@code and}.
     *
     * @param name the id or the title
     * @return the id
     * @throws IllegalArgumentException if no entry with cross-references has the name; the message says which ids there
     *     are, and the nearest of them
     */
    public static String idOf(String name) {
        String id = ID_BY_NAME.get(fold(Objects.requireNonNull(name, "name")));
        if (id == null) {
            throw new IllegalArgumentException("id must be one such as L3, T5, CR6, ASI06, LLM01, STRIDE-S, CWE-345 or"
                    + " AIUC-A001, or its title, but was " + Text.quote(name)
                    + Text.nearest(name, BY_ID.keySet())
                            .map(nearest -> "; the nearest is " + nearest)
                            .orElse(""));
        }
        return id;
    }

    /**
     * Finds the title of an entry.
     *
     * @param id the id of the entry, exactly
     * @return the title, or empty if there is no entry of that id, or it has no title
     */
    public static Optional<String> findTitle(String id) {
        return Optional.ofNullable(TITLES.get(Objects.requireNonNull(id, "id")));
    }

    private static CrossReferenceTable asiToCoreRisks() {
        CrossReferenceTable table = new CrossReferenceTable("OWASP AIVSS, Table 7", "0.8", Status.OFFICIAL);
        for (AsiRisk risk : AsiRisk.values()) {
            List<CoreRisk> coreRisks = new ArrayList<>(List.of(risk.primary()));
            coreRisks.addAll(risk.secondary());
            table.addRanked(risk.id(), ids(coreRisks));
        }
        return table;
    }

    private static CrossReferenceTable layersToCoreRisks() {
        CrossReferenceTable table = new CrossReferenceTable("OWASP AIVSS, Appendix C, Table 8", "0.8", Status.OFFICIAL);
        MaestroLayers.ALL.forEach(layer -> table.add(layer.id(), Relation.PRIMARY, ids(layer.coreRisks())));
        return table;
    }

    private static CrossReferenceTable threatsToCoreRisks() {
        CrossReferenceTable table = new CrossReferenceTable("OWASP AIVSS, Appendix B", "0.5", Status.OFFICIAL);
        THREATS.forEach(threat -> table.addRanked(threat.id(), ids(threat.coreRisks())));
        return table;
    }

    private static CrossReferenceTable threatsToLayers() {
        CrossReferenceTable table = new CrossReferenceTable(
                "MAESTRO Threat Modeling Playbook, agentic threats", "1.0.0", Status.UNOFFICIAL);
        for (ThreatTable.Row threat : THREATS) {
            table.add(threat.id(), Relation.PRIMARY, layers(threat.primary()));
            table.add(threat.id(), Relation.SECONDARY, layers(threat.further()));
        }
        return table;
    }

    private static List<String> ids(List<CoreRisk> coreRisks) {
        return coreRisks.stream().map(CrossReferences::id).toList();
    }

    private static String id(CoreRisk risk) {
        return "CR" + risk.number();
    }

    private static List<String> layers(List<String> scope) {
        return scope.stream()
                .map(layer -> layer.equals(ThreatTable.CROSS_LAYER) ? CROSS_LAYER : layer)
                .toList();
    }

    private static Map<String, List<CrossReference>> byId() {
        Map<String, List<CrossReference>> byId = new LinkedHashMap<>();
        for (CrossReference reference : ALL) {
            for (String end : List.of(reference.from(), reference.to())) {
                byId.computeIfAbsent(end, unused -> new ArrayList<>()).add(reference);
            }
        }
        byId.replaceAll((id, references) -> List.copyOf(references));
        return Collections.unmodifiableMap(byId);
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        MaestroLayers.ALL.forEach(layer -> titles.put(layer.id(), layer.title()));
        ThreatCatalogs.OWASP_AGENTIC_THREATS_1_1
                .threats()
                .forEach(threat -> threat.id().ifPresent(id -> titles.put(id, threat.name())));
        for (CoreRisk risk : CoreRisk.values()) {
            titles.put(id(risk), risk.title());
        }
        for (AsiRisk risk : AsiRisk.values()) {
            titles.put(risk.id(), risk.title());
        }
        for (String line : Resource.lines("crossreferences/titles.csv")) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(";", 2);
                titles.put(cells[0], cells[1]);
            }
        }
        return Map.copyOf(titles);
    }

    private static Map<String, String> idByName() {
        Map<String, String> ids = new HashMap<>();
        for (String id : BY_ID.keySet()) {
            ids.put(fold(id), id);
            findTitle(id).ifPresent(title -> ids.put(fold(title), id));
        }
        return Map.copyOf(ids);
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace("&", "and");
    }
}
