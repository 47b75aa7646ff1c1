// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
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
import tools.jackson.core.json.JsonFactory;

/**
 * Reads documents strictly: what is read is valid, and what is not valid is told whole, every fault at once.
 *
 * <p>Immutable and thread-safe: the {@code with} methods answer another reader.
 */
public final class DocumentReader {

    private static final DocumentReader STANDARD = new DocumentReader(new Options(null, false), ReadLimits.STANDARD);

    private final Options options;
    private final ReadLimits limits;
    private final JsonFactory factory;

    /** How assessments are read. */
    record Options(@Nullable AivssEdition edition, boolean strict) {}

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
     * The reader that takes 0.8 for the edition of documents that name none, admits values that no table has, and keeps
     * to {@link ReadLimits#STANDARD}.
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
        return new DocumentReader(new Options(Objects.requireNonNull(edition, "edition"), options.strict()), limits);
    }

    /**
     * This reader, but refusing what departs from the edition's publication: {@link Assessment#departures()}.
     *
     * @return the reader
     */
    public DocumentReader strict() {
        return new DocumentReader(new Options(options.edition(), true), limits);
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
     * The limits of this reader.
     *
     * @return the limits
     */
    public ReadLimits limits() {
        return limits;
    }

    /**
     * Reads an assessment.
     *
     * @param json the document
     * @return the assessment
     * @throws InvalidDocumentException where the document is not valid, with every fault
     */
    public Assessment readAssessment(String json) {
        return readAssessment(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads an assessment.
     *
     * @param file the document
     * @return the assessment
     * @throws IOException where the file cannot be read
     * @throws InvalidDocumentException where the document is not valid, with every fault
     */
    public Assessment readAssessment(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return readAssessment(input);
        }
    }

    /**
     * Reads an assessment.
     *
     * @param input the document and nothing else; read to its end, or until it is longer than the limits, not closed
     * @return the assessment
     * @throws IOException where the stream cannot be read
     * @throws InvalidDocumentException where the document is not valid, with every fault
     */
    public Assessment readAssessment(InputStream input) throws IOException {
        return readAssessment(input.readNBytes(limits.documentBytes() + 1));
    }

    /**
     * Reads an assessment.
     *
     * @param json the document in UTF-8
     * @return the assessment
     * @throws InvalidDocumentException where the document is not valid, with every fault
     */
    public Assessment readAssessment(byte[] json) {
        return readAssessment(json, 0, json.length);
    }

    Assessment readAssessment(byte[] json, int offset, int length) {
        if (length > limits.documentBytes()) {
            throw new InvalidDocumentException(List.of(tooLong()), null);
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json, offset, length)) {
            Cursor cursor = new Cursor(parser);
            AssessmentReading reading = new AssessmentReading(cursor, options);
            Assessment assessment = read(cursor, reading);
            if (assessment == null || cursor.faults() > 0) {
                throw new InvalidDocumentException(cursor.violations(), reading.id());
            }
            return assessment;
        }
    }

    private static @Nullable Assessment read(Cursor cursor, AssessmentReading reading) {
        try {
            Assessment assessment = cursor.start() ? reading.read() : null;
            cursor.end();
            return assessment;
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
