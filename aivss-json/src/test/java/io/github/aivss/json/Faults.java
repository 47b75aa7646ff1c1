// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aivss.core.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a reader says of faulty documents. */
final class Faults {

    private Faults() {}

    static List<Fault> of(DocumentType<?> type, String document) {
        return of(DocumentReader.standard(), type, document.getBytes(StandardCharsets.UTF_8));
    }

    static List<Fault> of(DocumentReader reader, DocumentType<?> type, byte[] document) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> reader.read(type, document))
                .faults();
    }

    /** The valid document of a type with some of its text replaced: part, other, part, other... */
    static String changed(DocumentType<?> type, String... changes) {
        String document = Documents.of(type);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(document).contains(changes[i]);
            document = document.replace(changes[i], changes[i + 1]);
        }
        return document;
    }
}
