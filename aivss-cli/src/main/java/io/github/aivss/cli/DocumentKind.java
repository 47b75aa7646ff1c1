// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.DocumentType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A kind of input: a type of JSON document, a listing, or JSON Lines. The constants are all there are. */
final class DocumentKind {

    /** A published listing. */
    static final DocumentKind LISTING = new DocumentKind("listing", Optional.empty());

    /** A JSON document in each line. */
    static final DocumentKind JSONL = new DocumentKind("jsonl", Optional.empty());

    private static final List<DocumentKind> KINDS = kinds();

    private final String key;
    private final Optional<DocumentType<?>> type;

    private DocumentKind(String key, Optional<DocumentType<?>> type) {
        this.key = key;
        this.type = type;
    }

    private static List<DocumentKind> kinds() {
        List<DocumentKind> kinds = new ArrayList<>();
        for (DocumentType<?> type : DocumentType.values()) {
            kinds.add(new DocumentKind(type.key(), Optional.of(type)));
        }
        kinds.add(LISTING);
        kinds.add(JSONL);
        return List.copyOf(kinds);
    }

    /** Returns the kind of a type of JSON document. */
    static DocumentKind of(DocumentType<?> type) {
        return KINDS.get(DocumentType.values().indexOf(type));
    }

    /** Returns all kinds. */
    static List<DocumentKind> values() {
        return KINDS;
    }

    /** Returns the type of JSON document, or empty if this is none. */
    Optional<DocumentType<?>> type() {
        return type;
    }

    boolean is(DocumentType<?> other) {
        return type.orElse(null) == other;
    }

    /** Returns the name with its article. */
    String withArticle() {
        return (key.matches("[aeiou].*|ssvc") ? "an " : "a ") + key;
    }

    /** Returns the name on the command line. */
    @Override
    public String toString() {
        return key;
    }

    /** The names, for the help. */
    static final class Keys implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return KINDS.stream().map(DocumentKind::toString).iterator();
        }
    }
}
