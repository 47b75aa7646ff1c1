// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.audit.ClaimAudit;
import java.io.Closeable;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes answers as JSON Lines: one a line, in UTF-8, lines ended by a line feed.
 *
 * <p>Not thread-safe. Failures of the stream come as {@link tools.jackson.core.exc.JacksonIOException}.
 */
public final class JsonLinesWriter implements Closeable {

    private final JsonGenerator json;

    private JsonLinesWriter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes lines to a stream.
     *
     * @param output where to; flushed but not closed with this writer
     * @return a writer before the first line
     */
    public static JsonLinesWriter of(OutputStream output) {
        return new JsonLinesWriter(DocumentWriter.FACTORY.createGenerator(new Lines(), output));
    }

    /**
     * Writes the score of an assessment, as {@link DocumentWriter#writeScore} does.
     *
     * @param assessment the assessment
     * @param explained whether the score is explained too
     */
    public void writeScore(Assessment assessment, boolean explained) {
        AssessmentWriter.writeScore(json, assessment, explained);
        endLine();
    }

    /**
     * Writes what an audit found, as {@link DocumentWriter#write(ClaimAudit)} does.
     *
     * @param audit the audit
     */
    public void write(ClaimAudit audit) {
        AuditWriter.write(json, audit);
        endLine();
    }

    /**
     * Writes what is wrong with a line: its number, the id where it is known, and every fault with pointer and message.
     *
     * @param line the line
     */
    public void writeErrors(JsonLine.Invalid line) {
        json.writeStartObject();
        json.writeNumberProperty("line", line.number());
        line.id().ifPresent(id -> json.writeStringProperty("id", id));
        json.writeArrayPropertyStart("errors");
        for (Violation violation : line.fault().violations()) {
            json.writeStartObject();
            json.writeStringProperty("pointer", violation.pointer());
            json.writeStringProperty("message", violation.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        endLine();
    }

    private void endLine() {
        json.writeRaw('\n');
    }

    /** Hands on what was written. */
    public void flush() {
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }

    /** Every line ends itself, so nothing is to stand between two of them. */
    private static final class Lines extends ObjectWriteContext.Base {

        private static final SerializableString NOTHING = new SerializedString("");

        @Override
        public SerializableString getRootValueSeparator(SerializableString standard) {
            return NOTHING;
        }
    }
}
