// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.CoreRisk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A layer of a {@link LayerTaxonomy}: one part of an agent's make-up at which threats are looked for.
 *
 * <p>The seven of MAESTRO are {@link MaestroLayers}. Immutable and thread-safe, equal by value.
 *
 * @param id what documents call the layer, such as {@code L4}: a word without white space
 * @param title the name for people, such as {@code Deployment and Infrastructure}
 * @param description what the layer comprises, in a phrase; empty where nothing is said
 * @param vertical whether the layer cuts through all others
 * @param parent the id of the layer that this one is a part of
 * @param aliases further names that {@link LayerTaxonomy#resolve} knows the layer by
 * @param coreRisks the core risks that the layer carries above all
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
     * Takes the parts of a layer. Whether its parent exists and its names are free shows in a taxonomy.
     *
     * @param id what documents call the layer: a word without white space
     * @param title the name for people
     * @param description what the layer comprises, in a phrase; empty where nothing is said
     * @param vertical whether the layer cuts through all others
     * @param parent the id of the layer that this one is a part of
     * @param aliases further names
     * @param coreRisks the core risks that the layer carries above all
     * @throws IllegalArgumentException where the id is no word, or the title or an alias is blank
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
     * A layer of its own; what else there is to say of it, the other methods add.
     *
     * @param id what documents call the layer: a word without white space
     * @param title the name for people
     * @return the layer
     * @throws IllegalArgumentException where the id is no word or the title is blank
     */
    public static Layer of(String id, String title) {
        return new Layer(id, title, "", false, Optional.empty(), List.of(), List.of());
    }

    /**
     * This layer with a description.
     *
     * @param description what the layer comprises, in a phrase
     * @return the layer
     */
    public Layer withDescription(String description) {
        return new Layer(id, title, description, vertical, parent, aliases, coreRisks);
    }

    /**
     * This layer as one that cuts through all others.
     *
     * @return the layer
     */
    public Layer asVertical() {
        return new Layer(id, title, description, true, parent, aliases, coreRisks);
    }

    /**
     * This layer as a part of another.
     *
     * @param parent the id of the other
     * @return the layer
     */
    public Layer within(String parent) {
        return new Layer(id, title, description, vertical, Optional.of(parent), aliases, coreRisks);
    }

    /**
     * This layer with other aliases.
     *
     * @param aliases the names that the layer goes by besides id and title
     * @return the layer
     * @throws IllegalArgumentException where an alias is blank
     */
    public Layer withAliases(String... aliases) {
        return new Layer(id, title, description, vertical, parent, List.of(aliases), coreRisks);
    }

    /**
     * This layer with other core risks.
     *
     * @param coreRisks the core risks that the layer carries above all
     * @return the layer
     */
    public Layer withCoreRisks(CoreRisk... coreRisks) {
        return new Layer(id, title, description, vertical, parent, aliases, List.of(coreRisks));
    }

    /** Returns the id and the title as messages show them. */
    String label() {
        return id + " · " + title;
    }
}
