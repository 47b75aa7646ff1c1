// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Tells that a text is no listing, with every fault that was found.
 *
 * @serial exclude
 */
public final class ListingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Fault[] faults;

    ListingException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = faults.toArray(Fault[]::new);
    }

    /**
     * The faults, all of them, in the order of the lines.
     *
     * @return the faults, at least one
     */
    public List<Fault> faults() {
        return List.of(faults);
    }

    /**
     * One fault.
     *
     * @param line the number of the line, from 1; where something is missing, of the line that shows it
     * @param message what was expected and what was found, on one line
     * @serial exclude
     */
    public record Fault(int line, String message) implements Serializable {

        /**
         * Takes a fault.
         *
         * @param line the number of the line, from 1
         * @param message what was expected and what was found
         */
        public Fault {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public String toString() {
            return "line " + line + ": " + message;
        }
    }
}
