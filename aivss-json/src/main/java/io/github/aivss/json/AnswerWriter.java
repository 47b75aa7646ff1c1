// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.Fault;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.PublishedVector;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.CrossReference;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.Threat;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes answers as JSON in UTF-8: scores, audits, coverage, decisions, faults, and entries of lists. An answer is written once and not read
 * back, unlike a document, which {@link DocumentWriter} writes. Control and format characters in strings are escaped,
 * so that an answer shows itself as it is.
 *
 * <p>Memory does not grow with the number of answers. If the stream fails, methods throw {@link UncheckedIOException}.
 * Not thread-safe.
 *
 * @since 0.1.0
 */
public final class AnswerWriter implements Closeable {

    private static final JsonFactory FACTORY = DocumentWriter.FACTORY
            .rebuild()
            .characterEscapes(VisibleText.ESCAPES)
            .build();

    private static final DocumentWriter INDENTED = DocumentWriter.indented(FACTORY);

    private final OutputStream output;

    /** Writes lines; null if answers are written as an array. */
    private final @Nullable JsonGenerator lines;

    /** Whether one answer is written without an array. */
    private final boolean oneIsAnObject;

    /** The last answer of an array: only the next one decides whether there is an array. */
    private @Nullable String pending;

    private boolean isArray;

    private AnswerWriter(OutputStream output, @Nullable JsonGenerator lines, boolean oneIsAnObject) {
        this.output = output;
        this.lines = lines;
        this.oneIsAnObject = oneIsAnObject;
    }

    /**
     * Creates a writer of JSON Lines: one answer per line, lines ended by a line feed.
     *
     * @param output the stream; flushed but not closed with the writer
     * @return the writer
     */
    public static AnswerWriter lines(OutputStream output) {
        Objects.requireNonNull(output, "output");
        return new AnswerWriter(output, FACTORY.createGenerator(new Lines(), output), false);
    }

    /**
     * Creates a writer of indented JSON: an object for one answer, else an array.
     *
     * @param output the stream; flushed but not closed with the writer, which completes the array
     * @return the writer
     */
    public static AnswerWriter array(OutputStream output) {
        return new AnswerWriter(Objects.requireNonNull(output, "output"), null, true);
    }

    /**
     * Creates a writer of indented JSON: an array, also of one answer or none.
     *
     * @param output the stream; flushed but not closed with the writer, which completes the array
     * @return the writer
     */
    public static AnswerWriter list(OutputStream output) {
        return new AnswerWriter(Objects.requireNonNull(output, "output"), null, false);
    }

    /**
     * Writes the score of an assessment, or the range of its scores.
     *
     * @param assessment the assessment
     * @param origin where it comes from
     * @param explained whether to add the share of each factor, the driver, and what would lower the band
     */
    public void writeScore(Assessment assessment, Origin origin, boolean explained) {
        writeScore(assessment, Optional.empty(), origin, explained);
    }

    /**
     * Writes the score of an assessment, and the score before the assessment was changed.
     *
     * @param assessment the assessment
     * @param before the assessment before the change
     * @param origin where it comes from
     * @param explained whether to add the share of each factor, the driver, and what would lower the band
     */
    public void writeScore(Assessment assessment, Optional<Assessment> before, Origin origin, boolean explained) {
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(origin, "origin");
        write(json -> ScoreWriter.write(json, assessment, before, origin, explained));
    }

    /**
     * Writes the result of an audit.
     *
     * @param audit the audit
     * @param origin where its assessment comes from
     */
    public void writeAudit(ClaimAudit audit, Origin origin) {
        Objects.requireNonNull(audit, "audit");
        Objects.requireNonNull(origin, "origin");
        write(json -> AuditWriter.write(json, audit, origin));
    }

    /**
     * Writes what a string that was published as an AIVSS vector proves to be, and its metrics.
     *
     * @param vector the vector
     */
    public void writeVector(PublishedVector vector) {
        Objects.requireNonNull(vector, "vector");
        write(json -> AuditWriter.write(json, vector));
    }

    /**
     * Writes what a threat model addresses, at each layer, of the threats in the catalogues of its taxonomy.
     *
     * @param model the threat model
     * @param origin where it comes from; its agent is that of the threat model
     */
    public void writeCoverage(AgentThreatModel model, Origin origin) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(origin, "origin");
        write(json -> CoverageWriter.write(json, model, origin));
    }

    /**
     * Writes what is wrong with an input.
     *
     * @param origin where the input comes from
     * @param id the id of the input, if it could be read
     * @param faults every fault
     */
    public void writeFaults(Origin origin, Optional<String> id, List<Fault> faults) {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(id, "id");
        List<Fault> written = List.copyOf(Objects.requireNonNull(faults, "faults"));
        write(json -> {
            json.writeStartObject();
            origin.write(json);
            id.ifPresent(text -> json.writeStringProperty("id", text));
            json.writeArrayPropertyStart("errors");
            written.forEach(fault -> write(json, fault));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static void write(JsonGenerator json, Fault fault) {
        boolean isPointer = fault.location().isEmpty() || fault.location().startsWith("/");
        json.writeStartObject();
        json.writeStringProperty("pointer", isPointer ? fault.location() : "");
        json.writeStringProperty("code", fault.code().key());
        json.writeStringProperty("message", isPointer ? fault.message() : fault.toString());
        json.writeEndObject();
    }

    /**
     * Writes the score of a CVSS vector with all its metrics.
     *
     * @param vector the vector
     */
    public void writeCvss(CvssV4Vector vector) {
        Objects.requireNonNull(vector, "vector");
        write(json -> {
            json.writeStartObject();
            json.writeStringProperty("vector", vector.toString());
            json.writeNumberProperty("score", vector.score());
            json.writeStringProperty("severity", vector.severity().title());
            json.writeStringProperty("nomenclature", vector.nomenclature());
            json.writeStringProperty("macroVector", vector.macroVector());
            json.writeEndObject();
        });
    }

    /**
     * Writes what is wrong with a text that is not a CVSS vector.
     *
     * @param vector the text as given
     * @param error what is wrong with it
     */
    public void writeCvssError(String vector, String error) {
        Objects.requireNonNull(vector, "vector");
        Objects.requireNonNull(error, "error");
        write(json -> {
            json.writeStartObject();
            json.writeStringProperty("vector", vector);
            json.writeStringProperty("error", error);
            json.writeEndObject();
        });
    }

    /**
     * Writes a decision of AIVSS-SSVC, in the form in which {@link DocumentType#SSVC} is read.
     *
     * @param decision the decision
     */
    public void writeSsvc(SsvcDecision decision) {
        Objects.requireNonNull(decision, "decision");
        write(json -> DecisionWriter.write(json, decision));
    }

    /**
     * Writes a decision by the table of BOD 26-04.
     *
     * @param decision the decision
     */
    public void writeBod2604(Bod2604Decision decision) {
        Objects.requireNonNull(decision, "decision");
        write(json -> DecisionWriter.write(json, decision));
    }

    /**
     * Writes a layer of a taxonomy.
     *
     * @param layer the layer
     */
    public void writeLayer(Layer layer) {
        Objects.requireNonNull(layer, "layer");
        write(json -> TaxonomyWriter.write(json, layer));
    }

    /**
     * Writes a threat of a catalogue.
     *
     * @param threat the threat
     */
    public void writeThreat(Threat threat) {
        Objects.requireNonNull(threat, "threat");
        write(json -> TaxonomyWriter.writeThreat(json, threat));
    }

    /**
     * Writes a cross-reference.
     *
     * @param reference the cross-reference
     */
    public void writeCrossReference(CrossReference reference) {
        Objects.requireNonNull(reference, "reference");
        write(json -> CrossReferenceWriter.write(json, reference));
    }

    /**
     * Writes a factor with the rubric of its levels.
     *
     * @param factor the factor
     */
    public void writeFactor(RiskFactor factor) {
        Objects.requireNonNull(factor, "factor");
        write(json -> ReferenceWriter.write(json, factor));
    }

    /**
     * Writes an edition with its tables.
     *
     * @param edition the edition
     */
    public void writeEdition(AivssEdition edition) {
        Objects.requireNonNull(edition, "edition");
        write(json -> ReferenceWriter.write(json, edition));
    }

    /**
     * Writes a core risk with its factors, the layers of MAESTRO that have it, and its ASI entries.
     *
     * @param risk the core risk
     */
    public void writeCoreRisk(CoreRisk risk) {
        Objects.requireNonNull(risk, "risk");
        write(json -> ReferenceWriter.write(json, risk));
    }

    /**
     * Writes an answer that this writer has no method for.
     *
     * @param answer writes one JSON value
     */
    public void write(Consumer<JsonGenerator> answer) {
        Objects.requireNonNull(answer, "answer");
        if (lines == null) {
            String next = INDENTED.write(answer);
            if (pending != null) {
                print((isArray ? ",\n" : "[\n") + pending);
                isArray = true;
            }
            pending = next;
            return;
        }
        try {
            answer.accept(lines);
            lines.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
    }

    /** Writes the answers so far to the stream, save for the last one of an array. */
    public void flush() {
        try {
            if (lines != null) {
                lines.flush();
            }
            output.flush();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (lines == null) {
            if (pending == null) {
                print("[]\n");
            } else if (isArray || !oneIsAnObject) {
                print((isArray ? ",\n" : "[\n") + pending + "\n]\n");
            } else {
                print(pending + "\n");
            }
            pending = null;
        }
        flush();
    }

    private void print(String text) {
        try {
            output.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines end themselves, so there is no separator between them. */
    private static final class Lines extends ObjectWriteContext.Base {

        private static final SerializableString EMPTY = new SerializedString("");

        @Override
        public SerializableString getRootValueSeparator(SerializableString standard) {
            return EMPTY;
        }
    }
}
