// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import io.github.aivss.core.Fault;
import io.github.aivss.core.internal.Faults;
import io.github.aivss.internal.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Collects what is wrong with the lines of a listing, so that all of it is reported at once. */
final class LineFaults {

    private final Faults faults = new Faults();

    void add(Line line, Fault.Code code, String message) {
        faults.add(line.number(), "line " + line.number(), code, message);
    }

    /** Returns whether no more faults are kept, so that reading on is of no use. */
    boolean isFull() {
        return faults.isFull();
    }

    void throwIfAny() {
        faults.throwIfAny();
    }

    /** Returns a number with its digits as printed, or reports a fault. */
    Optional<BigDecimal> number(Line line, String name, String text) {
        if (Decimal.isNumber(text)) {
            return Optional.of(new BigDecimal(text));
        }
        add(line, Fault.Code.VALUE, name + " must be a decimal number but was " + Text.quote(text));
        return Optional.empty();
    }

    /** Returns what the factory makes of a number, or reports a fault. */
    <T> Optional<T> value(Line line, String name, String text, DoubleFunction<T> factory) {
        return number(line, name, text).flatMap(number -> {
            try {
                return Optional.of(factory.apply(number.doubleValue()));
            } catch (IllegalArgumentException e) {
                add(line, Fault.Code.RANGE, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }
}
