// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The JSON Schemas (draft 2020-12) of the documents and answers, for editors and for other languages.
 *
 * <p>Each stands by itself. {@link DocumentReader} knows more than a schema can say: members given twice, the length of
 * numbers, which layers and threats a taxonomy has.
 */
public final class JsonSchemas {

    private static final List<String> KINDS =
            List.of("assessment", "threat-model", "taxonomy", "owasp-report", "score", "audit");

    private JsonSchemas() {}

    /**
     * What there are schemas of: the keys of all {@link DocumentType}s, and the answers {@code score} and {@code audit}.
     *
     * @return the kinds
     */
    public static List<String> kinds() {
        return KINDS;
    }

    /**
     * The schema of a kind.
     *
     * @param kind one of {@link #kinds()}
     * @return the schema, which ends with a line end
     * @throws IllegalArgumentException where the kind is none of these
     */
    public static String text(String kind) {
        Objects.requireNonNull(kind, "kind");
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("kind must be one of " + KINDS + " but was \"" + kind + '"');
        }
        String name = "schema/" + kind + ".schema.json";
        try (InputStream schema = Objects.requireNonNull(JsonSchemas.class.getResourceAsStream(name), name)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
