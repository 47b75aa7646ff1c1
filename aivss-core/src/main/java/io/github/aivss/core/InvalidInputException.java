// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when an input is invalid; lists every fault of it.
 *
 * @since 0.1.0
 * @serial exclude
 */
public class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private static final int FAULTS_IN_MESSAGE = 10;

    private final Fault[] faults;

    /**
     * Creates an exception whose message is made of the first ten faults.
     *
     * @param faults the faults, in the order of the input
     * @throws IllegalArgumentException if there is no fault
     */
    public InvalidInputException(List<Fault> faults) {
        super(message(faults));
        this.faults = faults.toArray(Fault[]::new);
    }

    private static String message(List<Fault> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("faults must not be empty");
        }
        String message =
                faults.stream().limit(FAULTS_IN_MESSAGE).map(Fault::toString).collect(Collectors.joining("; "));
        int others = faults.size() - FAULTS_IN_MESSAGE;
        return others > 0 ? message + "; and " + others + " more" : message;
    }

    /**
     * Returns every fault.
     *
     * @return the faults, at least one, in the order of the input
     */
    public final List<Fault> faults() {
        return List.of(faults);
    }
}
