// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Assessment;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerTaxonomy;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A type of document, and what it is read to.
 *
 * <p>Immutable and thread-safe; the constants are all there are.
 *
 * @param <T> the value that a document of this type holds
 */
public final class DocumentType<T> {

    /** An agent's AIVSS assessment. */
    public static final DocumentType<Assessment> ASSESSMENT =
            new DocumentType<>("assessment", AssessmentReader::new, AssessmentWriter::write);

    /** An agent's threat model: {@code agent-threat-model/1}. */
    public static final DocumentType<AgentThreatModel> THREAT_MODEL =
            new DocumentType<>("threat-model", ThreatModelReader::new, ThreatModelWriter::write);

    /** An extension of a layer taxonomy: {@code layer-taxonomy/1}. */
    public static final DocumentType<LayerTaxonomy> TAXONOMY =
            new DocumentType<>("taxonomy", TaxonomyReader::new, TaxonomyWriter::write);

    /** The report of AIVSS v0.8, Appendix A. */
    public static final DocumentType<OwaspReport> OWASP_REPORT =
            new DocumentType<>("owasp-report", OwaspReportReader::new, OwaspReportWriter::write);

    /** A report that is to be audited, and so may have vectors that are not valid. */
    static final DocumentType<List<Assessment>> AUDITED_REPORT = new DocumentType<>(
            "owasp-report",
            (cursor, options) -> new OwaspReportReader(cursor, options).auditing(),
            (json, assessments) -> {
                throw new UnsupportedOperationException("an audited report is not written");
            });

    private final String key;
    private final BiFunction<Cursor, DocumentReader.Options, Reading<T>> reading;
    private final BiConsumer<JsonGenerator, T> writing;

    private DocumentType(
            String key,
            BiFunction<Cursor, DocumentReader.Options, Reading<T>> reading,
            BiConsumer<JsonGenerator, T> writing) {
        this.key = key;
        this.reading = reading;
        this.writing = writing;
    }

    /**
     * All types.
     *
     * @return the types
     */
    public static List<DocumentType<?>> values() {
        return List.of(ASSESSMENT, THREAT_MODEL, TAXONOMY, OWASP_REPORT);
    }

    /**
     * The name of this type on the command line.
     *
     * @return {@code assessment}, {@code threat-model}, {@code taxonomy} or {@code owasp-report}
     */
    public String key() {
        return key;
    }

    Reading<T> reading(Cursor cursor, DocumentReader.Options options) {
        return reading.apply(cursor, options);
    }

    void write(JsonGenerator json, T document) {
        writing.accept(json, document);
    }

    /** Which type a document is, by the first member that only one of them has; an assessment where nothing says more. */
    static DocumentType<?> recognise(JsonParser parser) {
        try {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    DocumentType<?> type = name.equals("format") ? ofFormat(parser) : ofMember(name);
                    if (type != null) {
                        return type;
                    }
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            // What cannot be read has no type; whoever reads it as an assessment is told why.
            return ASSESSMENT;
        }
        return ASSESSMENT;
    }

    private static @Nullable DocumentType<?> ofFormat(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return null;
        }
        String format = parser.getString();
        return Format.THREAT_MODEL.isFormatOf(format)
                ? THREAT_MODEL
                : Format.TAXONOMY.isFormatOf(format) ? TAXONOMY : null;
    }

    private static @Nullable DocumentType<?> ofMember(String name) {
        return switch (name) {
            case "agent", "summary", "aivss", "maestro" -> THREAT_MODEL;
            case "version", "extends", "layers", "threats" -> TAXONOMY;
            case "metadata", "vulnerabilities" -> OWASP_REPORT;
            case "edition", "cvss", "factors", "factorSum", "threatMultiplier", "mitigationFactor", "claim" ->
                ASSESSMENT;
            default -> null;
        };
    }

    /**
     * The name of this type.
     *
     * @return the key
     */
    @Override
    public String toString() {
        return key;
    }
}
