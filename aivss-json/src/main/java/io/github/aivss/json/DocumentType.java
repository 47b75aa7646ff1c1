// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Assessment;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerTaxonomy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A type of JSON document: what it is read to, and how it is recognised, read, written and scored. This is the only
 * table of the types.
 *
 * <p>Immutable and thread-safe; the constants are all there are.
 *
 * @param <T> the value that a document of this type holds
 * @since 0.1.0
 */
public final class DocumentType<T> {

    /** An agent's AIVSS assessment. */
    public static final DocumentType<Assessment> ASSESSMENT = new DocumentType<>(
            "assessment",
            Assessment.class,
            Optional.empty(),
            AssessmentReader.MEMBERS,
            AssessmentReader::new,
            AssessmentWriter::write,
            List::of);

    /** An agent's threat model: {@code agent-threat-model/1}. */
    public static final DocumentType<AgentThreatModel> THREAT_MODEL = new DocumentType<>(
            "threat-model",
            AgentThreatModel.class,
            Optional.of(Format.THREAT_MODEL),
            ThreatModelReader.MEMBERS,
            ThreatModelReader::new,
            ThreatModelWriter::write,
            model -> List.of(model.identifiedAssessment()));

    /** A layer taxonomy: {@code layer-taxonomy/1}. */
    public static final DocumentType<LayerTaxonomy> TAXONOMY = new DocumentType<>(
            "taxonomy",
            LayerTaxonomy.class,
            Optional.of(Format.TAXONOMY),
            TaxonomyReader.MEMBERS,
            TaxonomyReader::new,
            TaxonomyWriter::write,
            taxonomy -> List.of());

    /** The report of AIVSS v0.8, Appendix A. */
    public static final DocumentType<OwaspReport> OWASP_REPORT = new DocumentType<>(
            "owasp-report",
            OwaspReport.class,
            Optional.empty(),
            OwaspReportReader.MEMBERS,
            OwaspReportReader::new,
            OwaspReportWriter::write,
            OwaspReport::assessments);

    /** A decision of AIVSS-SSVC, in the form of its calculator. */
    public static final DocumentType<SsvcDecision> SSVC = new DocumentType<>(
            "ssvc",
            SsvcDecision.class,
            Optional.empty(),
            SsvcReader.MEMBERS,
            (cursor, options) -> new SsvcReader(cursor),
            DecisionWriter::write,
            decision -> List.of());

    private static final List<DocumentType<?>> TYPES = List.of(ASSESSMENT, THREAT_MODEL, TAXONOMY, OWASP_REPORT, SSVC);

    private final String key;
    private final Class<T> valueType;
    private final Optional<Format> format;
    private final Members<?> members;
    private final BiFunction<Cursor, DocumentReader.Options, ValueReader<T>> reader;
    private final BiConsumer<JsonGenerator, T> writer;
    private final Function<T, List<Assessment>> assessments;

    private DocumentType(
            String key,
            Class<T> valueType,
            Optional<Format> format,
            Members<?> members,
            BiFunction<Cursor, DocumentReader.Options, ValueReader<T>> reader,
            BiConsumer<JsonGenerator, T> writer,
            Function<T, List<Assessment>> assessments) {
        this.key = key;
        this.valueType = valueType;
        this.format = format;
        this.members = members;
        this.reader = reader;
        this.writer = writer;
        this.assessments = assessments;
    }

    /**
     * Returns all types.
     *
     * @return the types
     */
    public static List<DocumentType<?>> values() {
        return TYPES;
    }

    /**
     * Returns the name of this type on the command line.
     *
     * @return {@code assessment}, {@code threat-model}, {@code taxonomy}, {@code owasp-report} or {@code ssvc}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the class of the value that a document of this type holds.
     *
     * @return the class
     */
    public Class<T> valueType() {
        return valueType;
    }

    /**
     * Returns the assessments in a value: that of an assessment itself, that of a threat model under the id of its
     * agent, those of all vulnerabilities of a report, none of a taxonomy or a decision.
     *
     * @param value the value
     * @return the assessments, in the order of the document
     */
    public List<Assessment> assessmentsOf(T value) {
        return assessments.apply(Objects.requireNonNull(value, "value"));
    }

    ValueReader<T> reader(Cursor cursor, DocumentReader.Options options) {
        return reader.apply(cursor, options);
    }

    void write(JsonGenerator json, T document) {
        writer.accept(json, document);
    }

    /**
     * Returns the type of a document: the type that its format names, else the only type that has one of its members,
     * searched in the order of the document; an assessment if nothing decides.
     */
    static DocumentType<?> recognize(JsonParser parser) {
        try {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    DocumentType<?> type = name.equals("format") ? ofFormat(parser) : onlyOneWith(name, TYPES);
                    if (type != null) {
                        return type;
                    }
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            // Text that is not JSON has no type; reading it as an assessment reports why.
            return ASSESSMENT;
        }
        return ASSESSMENT;
    }

    private static @Nullable DocumentType<?> ofFormat(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return null;
        }
        String text = parser.getString();
        for (DocumentType<?> type : TYPES) {
            if (type.format.filter(format -> format.isFormatOf(text)).isPresent()) {
                return type;
            }
        }
        return null;
    }

    /** Returns the only one of some types that has a member of a name, or null if there is no such type or several. */
    static @Nullable DocumentType<?> onlyOneWith(String name, List<DocumentType<?>> types) {
        DocumentType<?> only = null;
        for (DocumentType<?> type : types) {
            if (type.members.names().contains(name)) {
                if (only != null) {
                    return null;
                }
                only = type;
            }
        }
        return only;
    }

    /**
     * Returns the name of this type.
     *
     * @return the key
     */
    @Override
    public String toString() {
        return key;
    }
}
