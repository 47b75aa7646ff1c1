// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Text;
import java.util.List;
import java.util.Objects;

/**
 * The reason for a value of an assessment, with what supports it. It never changes a score.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param text the reason, not blank
 * @param evidence what supports it: URLs, document names or other texts, none of them blank
 * @since 0.1.0
 */
public record Rationale(String text, List<String> evidence) {

    /**
     * Creates a rationale.
     *
     * @param text the reason, not blank
     * @param evidence what supports it: URLs, document names or other texts, none of them blank
     * @throws IllegalArgumentException if a text is blank
     */
    public Rationale {
        requireVisible("text", text);
        evidence = List.copyOf(Objects.requireNonNull(evidence, "evidence"));
        evidence.forEach(item -> requireVisible("evidence", item));
    }

    /**
     * Creates a rationale.
     *
     * @param text the reason, not blank
     * @param evidence what supports it: URLs, document names or other texts, none of them blank
     * @return the rationale
     * @throws IllegalArgumentException if a text is blank
     */
    public static Rationale of(String text, String... evidence) {
        return new Rationale(text, List.of(Objects.requireNonNull(evidence, "evidence")));
    }

    private static void requireVisible(String component, String text) {
        if (Text.isBlank(Objects.requireNonNull(text, component))) {
            throw new IllegalArgumentException(component + " must not be blank");
        }
    }
}
