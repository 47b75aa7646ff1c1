// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.CoreRisk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A layer of a {@link LayerTaxonomy}: one part of an agent that threats concern.
 *
 * <p>The seven of MAESTRO are {@link MaestroLayers}. Immutable and thread-safe, equal by value.
 *
 * @param id the name in documents, such as {@code L4}: one word of at most 100 characters
 * @param title the name for people, such as {@code Deployment and Infrastructure}
 * @param description what the layer consists of, in a phrase; may be empty
 * @param vertical whether the layer crosses all others
 * @param parent the id of the layer that this one is a part of
 * @param aliases further names that {@link LayerTaxonomy#resolve} accepts
 * @param coreRisks the main core risks of the layer
 * @since 0.1.0
 */
public record Layer(
        String id,
        String title,
        String description,
        boolean vertical,
        Optional<String> parent,
        List<String> aliases,
        List<CoreRisk> coreRisks) {

    /**
     * Creates a layer. Only a taxonomy checks that its parent exists and that its names are unambiguous.
     *
     * @param id the name in documents: one word of at most 100 characters
     * @param title the name for people
     * @param description what the layer consists of, in a phrase; may be empty
     * @param vertical whether the layer crosses all others
     * @param parent the id of the layer that this one is a part of
     * @param aliases further names
     * @param coreRisks the main core risks of the layer
     * @throws IllegalArgumentException if the id is not one word of at most 100 characters, or the title or an alias is
     *     blank
     */
    public Layer {
        RequiredText.word("id", id);
        RequiredText.visible("title", title);
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(aliases, "aliases");
        Objects.requireNonNull(coreRisks, "coreRisks");
        aliases = List.copyOf(aliases);
        aliases.forEach(alias -> RequiredText.visible("aliases", alias));
        coreRisks = List.copyOf(coreRisks);
    }

    /**
     * Creates a layer without a parent, description, aliases and core risks, which the other methods add.
     *
     * @param id the name in documents: one word of at most 100 characters
     * @param title the name for people
     * @return the layer
     * @throws IllegalArgumentException if the id is not one word of at most 100 characters or the title is blank
     */
    public static Layer of(String id, String title) {
        return new Layer(id, title, "", false, Optional.empty(), List.of(), List.of());
    }

    /**
     * Returns this layer with a description.
     *
     * @param description what the layer consists of, in a phrase
     * @return the layer
     */
    public Layer withDescription(String description) {
        return new Layer(id, title, description, vertical, parent, aliases, coreRisks);
    }

    /**
     * Returns this layer as one that crosses all others.
     *
     * @return the layer
     */
    public Layer asVertical() {
        return new Layer(id, title, description, true, parent, aliases, coreRisks);
    }

    /**
     * Returns this layer as a part of another.
     *
     * @param parentId the id of the other
     * @return the layer
     */
    public Layer within(String parentId) {
        Objects.requireNonNull(parentId, "parentId");
        return new Layer(id, title, description, vertical, Optional.of(parentId), aliases, coreRisks);
    }

    /**
     * Returns this layer with other aliases.
     *
     * @param aliases the names that the layer has in addition to id and title
     * @return the layer
     * @throws IllegalArgumentException if an alias is blank
     */
    public Layer withAliases(String... aliases) {
        Objects.requireNonNull(aliases, "aliases");
        return new Layer(id, title, description, vertical, parent, List.of(aliases), coreRisks);
    }

    /**
     * Returns this layer with other core risks.
     *
     * @param coreRisks the main core risks of the layer
     * @return the layer
     */
    public Layer withCoreRisks(CoreRisk... coreRisks) {
        Objects.requireNonNull(coreRisks, "coreRisks");
        return new Layer(id, title, description, vertical, parent, aliases, List.of(coreRisks));
    }

    /** Returns the id and the title as messages show them. */
    String label() {
        return id + " · " + title;
    }
}
