// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Collects what is wrong with a listing, so that one reading tells all of it. */
final class Faults {

    private final List<ListingException.Fault> faults = new ArrayList<>();

    void add(Line line, String message) {
        faults.add(new ListingException.Fault(line.number(), message));
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(ListingException.Fault::line));
            throw new ListingException(faults);
        }
    }

    /** The number with the digits it is printed with; anything else is a fault. */
    Optional<BigDecimal> number(Line line, String name, String text) {
        if (Decimal.isNumber(text)) {
            return Optional.of(new BigDecimal(text));
        }
        add(line, name + " must be a decimal number but was " + Line.quote(text));
        return Optional.empty();
    }

    /** What is made of the number; what cannot be made is a fault. */
    <T> Optional<T> value(Line line, String name, String text, DoubleFunction<T> factory) {
        return number(line, name, text).flatMap(number -> {
            try {
                return Optional.of(factory.apply(number.doubleValue()));
            } catch (IllegalArgumentException e) {
                add(line, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }
}
