// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.internal;

import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Look-ups of constants by their names in documents. */
public final class Lookup {

    private Lookup() {}

    /**
     * Returns the constant of a name.
     *
     * @param <T> the type of the constants
     * @param what what the constants are, the first word of the message
     * @param constants the constants
     * @param name returns the name of a constant
     * @param given the name to look up, exactly
     * @return the constant
     * @throws IllegalArgumentException if no constant has the name; the message lists all names
     */
    public static <T> T byName(String what, T[] constants, Function<T, String> name, String given) {
        return byName(what, constants, name, given, String::equals);
    }

    /**
     * Returns the constant of a name in any case, see {@link Text#equalsIgnoreAsciiCase}.
     *
     * @param <T> the type of the constants
     * @param what what the constants are, the first word of the message
     * @param constants the constants
     * @param name returns the name of a constant
     * @param given the name to look up
     * @return the constant
     * @throws IllegalArgumentException if no constant has the name; the message lists all names
     */
    public static <T> T byNameInAnyCase(String what, T[] constants, Function<T, String> name, String given) {
        return byName(what, constants, name, given, Text::equalsIgnoreAsciiCase);
    }

    private static <T> T byName(
            String what, T[] constants, Function<T, String> name, String given, BiPredicate<String, String> equal) {
        for (T constant : constants) {
            if (equal.test(name.apply(constant), given)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(what + " must be "
                + Text.oneOf(Arrays.stream(constants)
                        .map(constant -> Text.quote(name.apply(constant)))
                        .toList())
                + " but was " + Text.quote(given));
    }
}
