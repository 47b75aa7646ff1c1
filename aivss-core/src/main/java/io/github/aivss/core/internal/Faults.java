// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.internal;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the faults of one input, so that all of them are reported at once. Keeps at most {@value #MAX}, because the
 * input may be hostile. Not thread-safe.
 */
public final class Faults {

    /** The greatest number of faults that are kept. */
    public static final int MAX = 10_000;

    /** With one fault more than are reported, if there are more. */
    private final List<Placed> faults = new ArrayList<>();

    /** A fault and its position in the input, by which the faults are ordered. */
    private record Placed(int position, Fault fault) {}

    /** Creates an empty collection. */
    public Faults() {}

    /**
     * Adds a fault after those that were added before.
     *
     * @param location where, see {@link Fault#location()}
     * @param code the kind of fault
     * @param message what is wrong and what is allowed
     */
    public void add(String location, Fault.Code code, String message) {
        add(0, location, code, message);
    }

    /**
     * Adds a fault at a position in the input.
     *
     * @param position the position; faults of one position keep their order
     * @param location where, see {@link Fault#location()}
     * @param code the kind of fault
     * @param message what is wrong and what is allowed
     */
    public void add(int position, String location, Fault.Code code, String message) {
        if (!isFull()) {
            faults.add(new Placed(position, new Fault(location, code, message)));
        }
    }

    /**
     * Returns whether there are more faults than are kept, so that it is of no use to look for others.
     *
     * @return whether there are more than {@value #MAX}
     */
    public boolean isFull() {
        return faults.size() > MAX;
    }

    /**
     * Returns the number of faults.
     *
     * @return the number, at most one more than {@value #MAX}
     */
    public int size() {
        return faults.size();
    }

    /** Removes every fault. */
    public void clear() {
        faults.clear();
    }

    /**
     * Returns every fault in the order of the input.
     *
     * @return the faults; the last one says so if there are more than are kept
     */
    public List<Fault> inOrder() {
        List<Fault> ordered = new ArrayList<>(faults.stream()
                .limit(MAX)
                .sorted(Comparator.comparingInt(Placed::position))
                .map(Placed::fault)
                .toList());
        if (isFull()) {
            ordered.add(new Fault("", Fault.Code.LIMIT, "has more than " + MAX + " faults, the others are not listed"));
        }
        return ordered;
    }

    /**
     * Throws an exception with every fault in order, if there is one.
     *
     * @throws InvalidInputException if there is a fault
     */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(inOrder());
        }
    }
}
