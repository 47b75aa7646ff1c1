// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The JSON Schemas (draft 2020-12) of the documents and answers, for editors and for other languages.
 *
 * <p>Each is self-contained. {@link DocumentReader} checks what a schema cannot express: repeated members, the length
 * of numbers, and which layers and threats a taxonomy has.
 *
 * @since 0.1.0
 */
public final class JsonSchemas {

    private static final List<String> KINDS = Stream.concat(
                    DocumentType.values().stream().map(DocumentType::key),
                    Stream.of("score", "audit", "coverage", "cross-reference", "bod-26-04"))
            .toList();

    private JsonSchemas() {}

    /**
     * Returns the kinds that have a schema: the keys of all {@link DocumentType}s, and the answers {@code score},
     * {@code audit}, {@code coverage}, {@code cross-reference} and {@code bod-26-04}.
     *
     * @return the kinds
     */
    public static List<String> kinds() {
        return KINDS;
    }

    /**
     * Returns the schema of a type of document.
     *
     * @param type the type
     * @return the schema, which ends with a line end
     */
    public static String text(DocumentType<?> type) {
        return text(Objects.requireNonNull(type, "type").key());
    }

    /**
     * Returns the schema of a kind.
     *
     * @param kind one of {@link #kinds()}
     * @return the schema, which ends with a line end
     * @throws IllegalArgumentException if there is no such kind; the message lists them
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
