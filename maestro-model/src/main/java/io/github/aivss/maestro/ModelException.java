// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Tells that parts which are valid in themselves do not make a whole, with every reason: layers that do not make a
 * taxonomy, threats that do not make a catalogue, or a threat model that some form of text cannot carry.
 *
 * @serial exclude
 */
public final class ModelException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Fault[] faults;

    /**
     * Takes the reasons.
     *
     * @param faults the faults, at least one, in the order of the parts
     * @throws IllegalArgumentException where there is no fault
     */
    public ModelException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("faults must not be empty");
        }
        this.faults = faults.toArray(Fault[]::new);
    }

    /**
     * The reasons, all of them.
     *
     * @return the faults, at least one
     */
    public List<Fault> faults() {
        return List.of(faults);
    }

    /** Throws if there is a fault. */
    static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ModelException(faults);
        }
    }

    /**
     * One reason.
     *
     * @param path the part at fault, as a property path such as {@code layers[0].parent}
     * @param message what must hold of it and what was found, such as {@code must be … but was …}
     * @serial exclude
     */
    public record Fault(String path, String message) implements Serializable {

        /**
         * Takes a reason.
         *
         * @param path the part at fault, as a property path such as {@code layers[0].parent}
         * @param message what must hold of it and what was found
         */
        public Fault {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(message, "message");
        }

        @Override
        public String toString() {
            return path + " " + message;
        }
    }
}
