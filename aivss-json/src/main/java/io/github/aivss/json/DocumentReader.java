// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.maestro.LayerTaxonomies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads documents strictly: what is read is valid, and what is not valid is told whole, every fault at once.
 *
 * <p>Immutable and thread-safe: the {@code with} methods answer another reader.
 */
public final class DocumentReader {

    private static final DocumentReader STANDARD =
            new DocumentReader(new Options(null, false, LayerTaxonomies.builtIn(), false), ReadLimits.STANDARD);

    private static final Violation NOT_UTF_8 =
            new Violation("", Violation.Code.SYNTAX, "must be in UTF-8", Optional.empty());

    private final Options options;
    private final ReadLimits limits;
    private final JsonFactory factory;

    /** How assessments are read. */
    record Options(@Nullable AivssEdition edition, boolean strict, LayerTaxonomies taxonomies, boolean auditing) {

        Options withEdition(AivssEdition other) {
            return new Options(other, strict, taxonomies, auditing);
        }

        Options withTaxonomies(LayerTaxonomies others) {
            return new Options(edition, strict, others, auditing);
        }
    }

    private DocumentReader(Options options, ReadLimits limits) {
        this.options = options;
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.documentBytes())
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.stringLength())
                        // Long numbers are refused one by one, each with its pointer.
                        .maxNumberLength(limits.documentBytes())
                        .build())
                .build();
    }

    /**
     * The reader that takes 0.8 for the edition of documents that name none, admits values that no table has, knows the
     * built-in taxonomy, and keeps to {@link ReadLimits#STANDARD}.
     *
     * @return the reader
     */
    public static DocumentReader standard() {
        return STANDARD;
    }

    /**
     * This reader, but with another edition for documents that name none. A document that names a third one is a fault.
     *
     * @param edition the edition
     * @return the reader
     */
    public DocumentReader withEdition(AivssEdition edition) {
        return new DocumentReader(options.withEdition(Objects.requireNonNull(edition, "edition")), limits);
    }

    /**
     * This reader, but refusing what departs from the edition's publication: {@link Assessment#nonStandardValues()}.
     *
     * @return the reader
     */
    public DocumentReader strict() {
        return new DocumentReader(
                new Options(options.edition(), true, options.taxonomies(), options.auditing()), limits);
    }

    /**
     * This reader, but for documents that are to be audited: what is wrong with a CVSS vector or departs from the schema of
     * the official report is for the audit to tell, so it does not keep the document from being read. An invalid vector
     * becomes a part of the claim, and the score stated beside it the CVSS base.
     *
     * @return the reader
     */
    public DocumentReader auditing() {
        return new DocumentReader(new Options(options.edition(), options.strict(), options.taxonomies(), true), limits);
    }

    /**
     * This reader, but with other taxonomies that documents may name.
     *
     * @param taxonomies the taxonomies
     * @return the reader
     */
    public DocumentReader withTaxonomies(LayerTaxonomies taxonomies) {
        return new DocumentReader(options.withTaxonomies(Objects.requireNonNull(taxonomies, "taxonomies")), limits);
    }

    /**
     * This reader, but with other limits.
     *
     * @param limits the limits
     * @return the reader
     */
    public DocumentReader withLimits(ReadLimits limits) {
        return new DocumentReader(options, Objects.requireNonNull(limits, "limits"));
    }

    /**
     * The edition that this reader asks for.
     *
     * @return the edition, or empty where documents that name none are of edition 0.8
     */
    public Optional<AivssEdition> edition() {
        return Optional.ofNullable(options.edition());
    }

    /**
     * The limits of this reader.
     *
     * @return the limits
     */
    public ReadLimits limits() {
        return limits;
    }

    Options options() {
        return options;
    }

    /**
     * Which type a document is, by its members; an assessment where nothing says more, even that it is no JSON.
     *
     * @param json the document in UTF-8
     * @return the type to read it as
     */
    public DocumentType<?> recognise(byte[] json) {
        return recognise(json, 0, json.length);
    }

    /**
     * Reads a document.
     *
     * @param <T> what the document holds
     * @param type the type of the document
     * @param json the document
     * @return what the document holds
     * @throws InvalidDocumentException where the document is not valid, with every fault
     */
    public <T> T read(DocumentType<T> type, String json) {
        return read(type, json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a document.
     *
     * @param <T> what the document holds
     * @param type the type of the document
     * @param file the document
     * @return what the document holds
     * @throws IOException where the file cannot be read
     * @throws InvalidDocumentException where the document is not valid, with every fault
     */
    public <T> T read(DocumentType<T> type, Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return read(type, input);
        }
    }

    /**
     * Reads a document.
     *
     * @param <T> what the document holds
     * @param type the type of the document
     * @param input the document and nothing else; read to its end, or until it is longer than the limits, not closed
     * @return what the document holds
     * @throws IOException where the stream cannot be read
     * @throws InvalidDocumentException where the document is not valid, with every fault
     */
    public <T> T read(DocumentType<T> type, InputStream input) throws IOException {
        return read(type, input.readNBytes((int) Math.min(limits.documentBytes() + 1L, Integer.MAX_VALUE)));
    }

    /**
     * Reads a document.
     *
     * @param <T> what the document holds
     * @param type the type of the document
     * @param json the document in UTF-8
     * @return what the document holds
     * @throws InvalidDocumentException where the document is not valid, with every fault
     */
    public <T> T read(DocumentType<T> type, byte[] json) {
        return read(type, json, 0, json.length);
    }

    /**
     * Reads everything in a document that can be scored: an assessment, that of a threat model under the id of its agent,
     * or those of all vulnerabilities of a report.
     *
     * @param type the type of the document
     * @param input the document and nothing else; read to its end, or until it is longer than the limits, not closed
     * @return the assessments, in their order
     * @throws IOException where the stream cannot be read
     * @throws IllegalArgumentException where documents of the type have nothing to score
     * @throws InvalidDocumentException where the document is not valid, with every fault
     */
    public List<Assessment> readAssessments(DocumentType<?> type, InputStream input) throws IOException {
        if (type == DocumentType.ASSESSMENT) {
            return List.of(read(DocumentType.ASSESSMENT, input));
        }
        if (type == DocumentType.THREAT_MODEL) {
            return List.of(read(DocumentType.THREAT_MODEL, input).identifiedAssessment());
        }
        if (type == DocumentType.OWASP_REPORT) {
            requireEdition(AivssEdition.V0_8);
            return options.auditing()
                    ? read(DocumentType.AUDITED_REPORT, input)
                    : read(DocumentType.OWASP_REPORT, input).assessments();
        }
        throw new IllegalArgumentException("type must be one that can be scored but was " + type);
    }

    <T> T read(DocumentType<T> type, byte[] json, int offset, int length) {
        if (length > limits.documentBytes()) {
            throw new InvalidDocumentException(List.of(tooLong()), null);
        }
        try (JsonParser parser = parser(json, offset, length)) {
            Cursor cursor = new Cursor(parser);
            Reading<T> reading = type.reading(cursor, options);
            T document = read(cursor, reading);
            if (document == null || cursor.faults() > 0) {
                throw new InvalidDocumentException(cursor.violations(), reading.id());
            }
            return document;
        }
    }

    /** Refuses a document of an edition that is not the one asked for. */
    private void requireEdition(AivssEdition edition) {
        AivssEdition asked = options.edition();
        if (asked != null && asked != edition) {
            throw new InvalidDocumentException(
                    List.of(new Violation(
                            "",
                            Violation.Code.CONFLICT,
                            "is of edition " + edition.key() + ", but edition " + asked.key() + " is asked for",
                            Optional.of(edition.key()))),
                    null);
        }
    }

    /** Reads what can be scored as one: an assessment, which nearly all are, or else the one of a threat model. */
    Assessment readAssessment(byte[] json, int offset, int length) {
        try {
            return read(DocumentType.ASSESSMENT, json, offset, length);
        } catch (InvalidDocumentException e) {
            if (recognise(json, offset, length) == DocumentType.THREAT_MODEL) {
                return read(DocumentType.THREAT_MODEL, json, offset, length).identifiedAssessment();
            }
            throw e;
        }
    }

    private DocumentType<?> recognise(byte[] json, int offset, int length) {
        if (length > limits.documentBytes()) {
            return DocumentType.ASSESSMENT;
        }
        try (JsonParser parser = parser(json, offset, length)) {
            return DocumentType.recognise(parser);
        } catch (InvalidDocumentException e) {
            return DocumentType.ASSESSMENT;
        }
    }

    private JsonParser parser(byte[] json, int offset, int length) {
        try {
            return factory.createParser(ObjectReadContext.empty(), json, offset, length);
        } catch (JacksonIOException e) {
            // The first bytes look like an encoding that no parser knows.
            throw new InvalidDocumentException(List.of(NOT_UTF_8), null);
        }
    }

    private static <T> @Nullable T read(Cursor cursor, Reading<T> reading) {
        try {
            T document = cursor.start() ? reading.read() : null;
            cursor.end();
            return document;
        } catch (JacksonException e) {
            cursor.unreadable(e);
            return null;
        }
    }

    Violation tooLong() {
        return new Violation(
                "",
                Violation.Code.LIMIT,
                "must have at most " + limits.documentBytes() + " bytes but has more",
                Optional.empty());
    }
}
