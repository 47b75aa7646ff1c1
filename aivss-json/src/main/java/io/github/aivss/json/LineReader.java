// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Assessment;
import io.github.aivss.maestro.AgentThreatModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a line of JSON Lines: an assessment or a threat model. */
final class LineReader implements ValueReader<JsonLine.Valid> {

    private static final List<DocumentType<?>> TYPES = List.of(DocumentType.ASSESSMENT, DocumentType.THREAT_MODEL);

    private final long number;
    private final Cursor cursor;
    private final DocumentReader.Options options;
    private @Nullable ValueReader<?> reader;

    LineReader(long number, Cursor cursor, DocumentReader.Options options) {
        this.number = number;
        this.cursor = cursor;
        this.options = options;
    }

    @Override
    public JsonLine.@Nullable Valid read() {
        String name = cursor.firstName();
        if (name != null && DocumentType.onlyOneWith(name, TYPES) == DocumentType.THREAT_MODEL) {
            AgentThreatModel model = read(DocumentType.THREAT_MODEL);
            return model == null ? null : new JsonLine.Valid(number, model.identifiedAssessment(), Optional.of(model));
        }
        Assessment assessment = read(DocumentType.ASSESSMENT);
        return assessment == null ? null : new JsonLine.Valid(number, assessment, Optional.empty());
    }

    private <T> @Nullable T read(DocumentType<T> type) {
        ValueReader<T> chosen = type.reader(cursor, options);
        reader = chosen;
        return chosen.read();
    }

    @Override
    public @Nullable String id() {
        return reader == null ? null : reader.id();
    }
}
