// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.DocumentType;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of input: a type of JSON document, a listing, or JSON Lines.
 *
 * @param key the name on the command line
 * @param type the type of JSON document, if it is one
 */
record DocumentKind(String key, Optional<DocumentType<?>> type) {

    /** A published listing. */
    static final DocumentKind LISTING = new DocumentKind("listing", Optional.empty());

    /** A JSON document in each line. */
    static final DocumentKind JSONL = new DocumentKind("jsonl", Optional.empty());

    /** Returns the kind of a type of JSON document. */
    static DocumentKind of(DocumentType<?> type) {
        return new DocumentKind(type.key(), Optional.of(type));
    }

    /** Returns all kinds. */
    static List<DocumentKind> values() {
        return Stream.concat(DocumentType.values().stream().map(DocumentKind::of), Stream.of(LISTING, JSONL))
                .toList();
    }

    boolean is(DocumentType<?> other) {
        return type.filter(other::equals).isPresent();
    }

    /** Returns the name with its article. */
    String withArticle() {
        return ("aeiou".indexOf(key.charAt(0)) < 0 ? "a " : "an ") + key;
    }

    @Override
    public String toString() {
        return key;
    }

    /** The names, for the help. */
    static final class Keys implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return values().stream().map(DocumentKind::key).iterator();
        }
    }
}
