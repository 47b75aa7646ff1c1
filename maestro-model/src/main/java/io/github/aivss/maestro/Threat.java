// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.CoreRisk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A threat of a {@link ThreatCatalog}.
 *
 * <p>Publications give the same id to different threats, so an id says nothing without its catalogue. A threat that is no
 * longer current is deprecated, never removed. Immutable and thread-safe, equal by value.
 *
 * @param catalog the id of the catalogue
 * @param id the id in the catalogue, where it gives ids
 * @param name the name in the catalogue; the same name may stand at several layers
 * @param scope the layers it strikes at
 * @param description what happens, in a phrase; empty where nothing is said
 * @param coreRisks the core risks it is filed under, the first of them first
 * @param deprecated whether the catalogue keeps it only for documents that refer to it
 */
public record Threat(
        String catalog,
        Optional<String> id,
        String name,
        ThreatScope scope,
        String description,
        List<CoreRisk> coreRisks,
        boolean deprecated) {

    /**
     * Takes the parts of a threat.
     *
     * @param catalog the id of the catalogue
     * @param id the id in the catalogue, where it gives ids
     * @param name the name in the catalogue
     * @param scope the layers it strikes at
     * @param description what happens, in a phrase; empty where nothing is said
     * @param coreRisks the core risks it is filed under, the first of them first
     * @param deprecated whether the catalogue keeps it only for documents that refer to it
     * @throws IllegalArgumentException where an id is no word without white space or the name is blank
     */
    public Threat {
        RequiredText.word("catalog", catalog);
        Objects.requireNonNull(id, "id");
        id.ifPresent(value -> RequiredText.word("id", value));
        RequiredText.visible("name", name);
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(coreRisks, "coreRisks");
        coreRisks = List.copyOf(coreRisks);
    }

    /**
     * A threat known by its name; what else there is to say of it, the other methods add.
     *
     * @param catalog the id of the catalogue
     * @param scope the layers it strikes at
     * @param name the name in the catalogue
     * @return the threat
     * @throws IllegalArgumentException where the catalogue's id is no word without white space or the name is blank
     */
    public static Threat of(String catalog, ThreatScope scope, String name) {
        return new Threat(catalog, Optional.empty(), name, scope, "", List.of(), false);
    }

    /**
     * This threat with an id.
     *
     * @param id the id in the catalogue
     * @return the threat
     * @throws IllegalArgumentException where the id is no word without white space
     */
    public Threat withId(String id) {
        return new Threat(catalog, Optional.of(id), name, scope, description, coreRisks, deprecated);
    }

    /**
     * This threat with a description.
     *
     * @param description what happens, in a phrase
     * @return the threat
     */
    public Threat withDescription(String description) {
        return new Threat(catalog, id, name, scope, description, coreRisks, deprecated);
    }

    /**
     * This threat with other core risks.
     *
     * @param coreRisks the core risks it is filed under, the first of them first
     * @return the threat
     */
    public Threat withCoreRisks(CoreRisk... coreRisks) {
        return new Threat(catalog, id, name, scope, description, List.of(coreRisks), deprecated);
    }

    /**
     * This threat as one that is kept only for documents that refer to it.
     *
     * @return the threat
     */
    public Threat asDeprecated() {
        return new Threat(catalog, id, name, scope, description, coreRisks, true);
    }

    /** Every reference that finds this threat. */
    Stream<ThreatReference> references() {
        Stream<ThreatReference> byId = id.stream().map(value -> ThreatReference.byId(catalog, value));
        Stream<ThreatReference> byLayer =
                scope.layers().stream().map(layer -> ThreatReference.byName(catalog, layer, name));
        Stream<ThreatReference> crossLayer =
                scope.crossLayer() ? Stream.of(ThreatReference.crossLayer(catalog, name)) : Stream.empty();
        return Stream.of(byId, byLayer, crossLayer).flatMap(references -> references);
    }

    /**
     * How a document refers to this threat: by its id where it has one, else by its first layer and its name.
     *
     * @return the reference
     */
    public ThreatReference reference() {
        return references().findFirst().orElseThrow();
    }
}
