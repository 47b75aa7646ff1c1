// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.internal.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The layers that a threat concerns: some layers, all of them together, or both. Cross-layer is a scope, not a layer.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param primary the ids of the layers that the threat belongs to first
 * @param further the ids of the layers that it also touches
 * @param crossLayer whether it works across layers
 * @since 0.1.0
 */
public record ThreatScope(List<String> primary, List<String> further, boolean crossLayer) {

    /** The scope of a threat that works across layers and belongs to none of them. */
    public static final ThreatScope CROSS_LAYER = new ThreatScope(List.of(), List.of(), true);

    /**
     * Creates a scope.
     *
     * @param primary the ids of the layers that the threat belongs to first
     * @param further the ids of the layers that it also touches
     * @param crossLayer whether it works across layers
     * @throws IllegalArgumentException if a layer is repeated, or there is none and the threat is not cross-layer
     */
    public ThreatScope {
        Objects.requireNonNull(primary, "primary");
        Objects.requireNonNull(further, "further");
        primary = List.copyOf(primary);
        further = List.copyOf(further);
        List<String> layers = concat(primary, further);
        if (layers.isEmpty() && !crossLayer) {
            throw new IllegalArgumentException("scope must have a layer or be cross-layer");
        }
        Set<String> distinct = new HashSet<>();
        for (String layer : layers) {
            if (!distinct.add(layer)) {
                throw new IllegalArgumentException("layers must not repeat " + Text.excerpt(layer));
            }
        }
    }

    /**
     * Creates the scope of a single layer.
     *
     * @param layerId the id of the layer
     * @return the scope
     */
    public static ThreatScope of(String layerId) {
        Objects.requireNonNull(layerId, "layerId");
        return new ThreatScope(List.of(layerId), List.of(), false);
    }

    /**
     * Returns all layers, primary ones first.
     *
     * @return the ids, empty if the threat is cross-layer only
     */
    public List<String> layers() {
        return concat(primary, further);
    }

    private static List<String> concat(List<String> primary, List<String> further) {
        return Stream.concat(primary.stream(), further.stream()).toList();
    }
}
