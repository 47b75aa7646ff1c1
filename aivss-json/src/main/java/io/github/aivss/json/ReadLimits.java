// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

/**
 * How much a reader accepts before it refuses a document, so that hostile input is refused early.
 *
 * <p>Whatever the limits, a number in a document has at most 100 characters and an exponent from -400 to 400. Immutable
 * and thread-safe, equal by value.
 *
 * @param documentBytes the greatest length of a document, or of a line of JSON Lines, in bytes; at least 1
 * @param depth the greatest depth of objects and arrays within each other; at least 1
 * @param stringLength the greatest length of a text, in UTF-16 units; at least 1
 * @since 0.1.0
 */
public record ReadLimits(int documentBytes, int depth, int stringLength) {

    /** 16 MiB a document, 64 levels deep, 1,000,000 characters a text. */
    public static final ReadLimits STANDARD = new ReadLimits(16 * 1024 * 1024, 64, 1_000_000);

    /**
     * Creates limits.
     *
     * @param documentBytes the greatest length of a document in bytes
     * @param depth the greatest depth
     * @param stringLength the greatest length of a text
     * @throws IllegalArgumentException if a limit is below 1
     */
    public ReadLimits {
        requirePositive("documentBytes", documentBytes);
        requirePositive("depth", depth);
        requirePositive("stringLength", stringLength);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1 but was " + value);
        }
    }
}
