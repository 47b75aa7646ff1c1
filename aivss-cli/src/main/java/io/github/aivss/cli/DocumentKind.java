// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.DocumentType;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of input. */
enum DocumentKind {
    ASSESSMENT,
    THREAT_MODEL,
    OWASP_REPORT,
    TAXONOMY,
    LISTING,
    JSONL;

    /** The kind of a type of JSON document. */
    static DocumentKind of(DocumentType<?> type) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(type.key()))
                .findFirst()
                .orElseThrow();
    }

    /** The type of the JSON documents of this kind. */
    DocumentType<?> type() {
        return DocumentType.values().stream()
                .filter(type -> type.key().equals(toString()))
                .findFirst()
                .orElseThrow();
    }

    /** How the command line spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
