// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.core.internal.Faults;
import io.github.aivss.internal.Text;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads options that name one of a few values each, and collects what is wrong with them. */
final class ChoiceOptions {

    private final Faults faults = new Faults();

    /** Returns the value that an option names, in any case; empty if it is missing or names none. */
    <T> Optional<T> required(String option, @Nullable String given, T[] values, Function<T, String> name) {
        Optional<T> named = Arrays.stream(values)
                .filter(value -> given != null && Text.equalsIgnoreAsciiCase(name.apply(value), given))
                .findFirst();
        if (named.isEmpty()) {
            String must =
                    "must be " + Text.oneOf(Arrays.stream(values).map(name).toList());
            if (given == null) {
                add(option, Fault.Code.MISSING, "is missing, " + must);
            } else {
                add(option, Fault.Code.VALUE, must + " but was " + Text.quote(given));
            }
        }
        return named;
    }

    /** Returns whether an option that is yes or no is yes; empty if it is missing or neither. */
    Optional<Boolean> required(String option, @Nullable String given) {
        return required(option, given, new Boolean[] {true, false}, yes -> yes ? "yes" : "no");
    }

    void add(String option, Fault.Code code, String message) {
        faults.add(option, code, message);
    }

    /**
     * Checks that nothing is wrong.
     *
     * @throws InvalidInputException if there is a fault, with all of them
     */
    void check() {
        faults.throwIfAny();
    }
}
