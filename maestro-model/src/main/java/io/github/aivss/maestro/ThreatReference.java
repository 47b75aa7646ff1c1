// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.internal.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * How a document refers to a threat of a catalogue: by its id, or by its layer and name, because names repeat across
 * layers and not every catalogue gives ids.
 *
 * @since 0.1.0
 */
public sealed interface ThreatReference extends Comparable<ThreatReference> {

    /**
     * Returns the catalogue of the threat.
     *
     * @return the id of the catalogue
     */
    String catalog();

    /**
     * Compares by catalogue; within a catalogue, references by name come before those by id.
     *
     * @param other another reference
     * @return a negative number, zero or a positive number, zero for equal references only
     */
    @Override
    default int compareTo(ThreatReference other) {
        return ThreatReferenceOrder.compare(this, Objects.requireNonNull(other, "other"));
    }

    /**
     * Creates a reference by id.
     *
     * @param catalog the id of the catalogue
     * @param id the id of the threat in it
     * @return the reference
     */
    static ThreatReference byId(String catalog, String id) {
        return new ById(catalog, id);
    }

    /**
     * Creates a reference by layer and name.
     *
     * @param catalog the id of the catalogue
     * @param layerId the id of a layer in the threat's scope
     * @param name the name of the threat, exactly
     * @return the reference
     */
    static ThreatReference byName(String catalog, String layerId, String name) {
        Objects.requireNonNull(layerId, "layerId");
        return new ByName(catalog, Optional.of(layerId), name);
    }

    /**
     * Creates a reference to a cross-layer threat by its name.
     *
     * @param catalog the id of the catalogue
     * @param name the name of the threat, exactly
     * @return the reference
     */
    static ThreatReference crossLayer(String catalog, String name) {
        return new ByName(catalog, Optional.empty(), name);
    }

    /**
     * A reference by id. Immutable and thread-safe, equal by value.
     *
     * @param catalog the id of the catalogue
     * @param id the id of the threat in it
     */
    record ById(String catalog, String id) implements ThreatReference {

        /**
         * Creates a reference.
         *
         * @param catalog the id of the catalogue
         * @param id the id of the threat in it
         */
        public ById {
            Objects.requireNonNull(catalog, "catalog");
            Objects.requireNonNull(id, "id");
        }

        /**
         * Returns the reference as messages show it, long texts shortened.
         *
         * @return such as {@code T7 of owasp-agentic-threats/1.0}
         */
        @Override
        public String toString() {
            return Text.excerpt(id) + " of " + Text.excerpt(catalog);
        }
    }

    /**
     * A reference by layer and name. Immutable and thread-safe, equal by value.
     *
     * @param catalog the id of the catalogue
     * @param layer the id of a layer in the threat's scope; empty for a cross-layer threat
     * @param name the name of the threat, exactly
     */
    record ByName(String catalog, Optional<String> layer, String name) implements ThreatReference {

        /**
         * Creates a reference.
         *
         * @param catalog the id of the catalogue
         * @param layer the id of a layer in the threat's scope; empty for a cross-layer threat
         * @param name the name of the threat, exactly
         */
        public ByName {
            Objects.requireNonNull(catalog, "catalog");
            Objects.requireNonNull(layer, "layer");
            Objects.requireNonNull(name, "name");
        }

        /**
         * Returns the reference as messages show it, long texts shortened.
         *
         * @return such as {@code Model Stealing (L1) of csa-maestro}
         */
        @Override
        public String toString() {
            return Text.excerpt(name) + " (" + Text.excerpt(layer.orElse("Cross-Layer")) + ") of "
                    + Text.excerpt(catalog);
        }
    }
}
