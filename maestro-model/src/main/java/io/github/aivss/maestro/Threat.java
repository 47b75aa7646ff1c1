// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.CoreRisk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A threat of a {@link ThreatCatalog}.
 *
 * <p>Publications give the same id to different threats, so an id means nothing without its catalogue: a threat names
 * its catalogue, as every {@link ThreatReference} does. A threat that is no longer current is deprecated, never
 * removed.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @since 0.1.0
 */
public final class Threat {

    private final String catalog;
    private final Optional<String> id;
    private final ThreatScope scope;
    private final String name;
    private final String description;
    private final List<CoreRisk> coreRisks;
    private final boolean deprecated;

    private Threat(
            String catalog,
            Optional<String> id,
            ThreatScope scope,
            String name,
            String description,
            List<CoreRisk> coreRisks,
            boolean deprecated) {
        this.catalog = catalog;
        this.id = id;
        this.scope = scope;
        this.name = name;
        this.description = description;
        this.coreRisks = coreRisks;
        this.deprecated = deprecated;
    }

    /**
     * Creates a threat without id, description and core risks, which the other methods add.
     *
     * @param catalog the id of the catalogue
     * @param scope the layers that it concerns
     * @param name the name in the catalogue; the same name may occur at several layers
     * @return the threat
     * @throws IllegalArgumentException if the catalogue's id is not one word of at most 100 characters or the name is
     *     blank
     */
    public static Threat of(String catalog, ThreatScope scope, String name) {
        RequiredText.word("catalog", catalog);
        Objects.requireNonNull(scope, "scope");
        RequiredText.visible("name", name);
        return new Threat(catalog, Optional.empty(), scope, name, "", List.of(), false);
    }

    /**
     * Returns this threat with an id.
     *
     * @param id the id in the catalogue
     * @return the threat
     * @throws IllegalArgumentException if the id is not one word of at most 100 characters
     */
    public Threat withId(String id) {
        RequiredText.word("id", id);
        return new Threat(catalog, Optional.of(id), scope, name, description, coreRisks, deprecated);
    }

    /**
     * Returns this threat with a description.
     *
     * @param description what happens, in a phrase
     * @return the threat
     */
    public Threat withDescription(String description) {
        Objects.requireNonNull(description, "description");
        return new Threat(catalog, id, scope, name, description, coreRisks, deprecated);
    }

    /**
     * Returns this threat with other core risks.
     *
     * @param coreRisks the core risks that it belongs to, the main one first
     * @return the threat
     */
    public Threat withCoreRisks(CoreRisk... coreRisks) {
        Objects.requireNonNull(coreRisks, "coreRisks");
        return withCoreRisks(List.of(coreRisks));
    }

    /**
     * Returns this threat with other core risks.
     *
     * @param coreRisks the core risks that it belongs to, the main one first
     * @return the threat
     */
    public Threat withCoreRisks(List<CoreRisk> coreRisks) {
        Objects.requireNonNull(coreRisks, "coreRisks");
        return new Threat(catalog, id, scope, name, description, List.copyOf(coreRisks), deprecated);
    }

    /**
     * Returns this threat as one that is kept only for documents that refer to it.
     *
     * @return the threat
     */
    public Threat asDeprecated() {
        return new Threat(catalog, id, scope, name, description, coreRisks, true);
    }

    /**
     * Returns the catalogue.
     *
     * @return the id of the catalogue
     */
    public String catalog() {
        return catalog;
    }

    /**
     * Returns the id in the catalogue.
     *
     * @return the id, or empty if the catalogue gives none
     */
    public Optional<String> id() {
        return id;
    }

    /**
     * Returns the layers that this threat concerns.
     *
     * @return the scope
     */
    public ThreatScope scope() {
        return scope;
    }

    /**
     * Returns the name in the catalogue.
     *
     * @return the name; the same name may occur at several layers
     */
    public String name() {
        return name;
    }

    /**
     * Returns what happens.
     *
     * @return a phrase, or the empty text if there is none
     */
    public String description() {
        return description;
    }

    /**
     * Returns the core risks that this threat belongs to.
     *
     * @return the core risks, the main one first
     */
    public List<CoreRisk> coreRisks() {
        return coreRisks;
    }

    /**
     * Returns whether the catalogue keeps this threat only for documents that refer to it.
     *
     * @return whether it is deprecated
     */
    public boolean deprecated() {
        return deprecated;
    }

    /**
     * Returns how a document refers to this threat: by its id if it has one, else by its first layer and its name.
     *
     * @return the reference
     */
    public ThreatReference reference() {
        if (id.isPresent()) {
            return ThreatReference.byId(catalog, id.get());
        }
        List<String> layers = scope.layers();
        return layers.isEmpty()
                ? ThreatReference.crossLayer(catalog, name)
                : ThreatReference.byName(catalog, layers.get(0), name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Threat that
                && catalog.equals(that.catalog)
                && id.equals(that.id)
                && scope.equals(that.scope)
                && name.equals(that.name)
                && description.equals(that.description)
                && coreRisks.equals(that.coreRisks)
                && deprecated == that.deprecated;
    }

    @Override
    public int hashCode() {
        return Objects.hash(catalog, id, scope, name, description, coreRisks, deprecated);
    }

    /**
     * Returns the reference to this threat as messages show it.
     *
     * @return such as {@code T7 of owasp-agentic-threats/1.0}
     */
    @Override
    public String toString() {
        return reference().toString();
    }
}
