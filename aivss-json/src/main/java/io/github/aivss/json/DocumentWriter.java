// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.Threat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes documents and answers. Doubles are written as the shortest decimal that identifies them, the same on every JDK;
 * lines end with a line feed on every platform; half a surrogate pair, which UTF-8 cannot carry, becomes an escape.
 *
 * <p>Immutable and thread-safe.
 */
public final class DocumentWriter {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final DocumentWriter COMPACT = new DocumentWriter(ObjectWriteContext.empty());
    private static final DocumentWriter INDENTED = new DocumentWriter(new IndentedContext());

    private final ObjectWriteContext context;

    private DocumentWriter(ObjectWriteContext context) {
        this.context = context;
    }

    /**
     * The writer that puts a document into one line.
     *
     * @return the writer
     */
    public static DocumentWriter compact() {
        return COMPACT;
    }

    /**
     * The writer that puts each member into its own line, for people.
     *
     * @return the writer
     */
    public static DocumentWriter indented() {
        return INDENTED;
    }

    /**
     * Writes a document.
     *
     * @param <T> what the document holds
     * @param type the type of the document
     * @param document what it is to hold
     * @return the document, without a line end
     * @throws IllegalArgumentException where a taxonomy extends none, or has what its document cannot carry
     */
    public <T> String write(DocumentType<T> type, T document) {
        return write(json -> type.write(json, document));
    }

    /**
     * Writes the score of an assessment: the answer that {@code aivss score} gives. Without a CVSS base it is the range
     * of possible scores.
     *
     * @param assessment the assessment
     * @param explained whether each factor's share, what drives the risk, and what would lower the score are told too
     * @return the answer, without a line end
     */
    public String writeScore(Assessment assessment, boolean explained) {
        return write(json -> AssessmentWriter.writeScore(json, assessment, explained));
    }

    /**
     * Writes the score of a CVSS vector, all its metrics counted: the answer that {@code aivss cvss} gives.
     *
     * @param vector the vector
     * @return the answer, without a line end
     */
    public String writeScore(CvssV4Vector vector) {
        return write(json -> CvssWriter.write(json, vector));
    }

    /**
     * Writes what is wrong with a text that is no CVSS vector.
     *
     * @param text the text as given
     * @param message what is wrong with it
     * @return the answer, without a line end
     */
    public String writeFault(String text, String message) {
        return write(json -> CvssWriter.writeFault(json, text, message));
    }

    /**
     * Writes what an audit found: the answer that {@code aivss audit} gives.
     *
     * @param audit the audit
     * @return the answer, without a line end
     */
    public String write(ClaimAudit audit) {
        return write(json -> AuditWriter.write(json, audit));
    }

    /**
     * Writes a layer of a taxonomy: the answer that {@code aivss layers} gives.
     *
     * @param layer the layer
     * @return the answer, without a line end
     */
    public String write(Layer layer) {
        return write(json -> TaxonomyWriter.write(json, layer));
    }

    /**
     * Writes a threat of a catalogue: the answer that {@code aivss threats} gives.
     *
     * @param threat the threat
     * @return the answer, without a line end
     */
    public String write(Threat threat) {
        return write(json -> TaxonomyWriter.writeThreat(json, threat));
    }

    private String write(Consumer<JsonGenerator> document) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(context, text)) {
            document.accept(json);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static final class IndentedContext extends ObjectWriteContext.Base {

        private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

        private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(INDENTER)
                .withArrayIndenter(INDENTER);

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return PRINTER.createInstance();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
