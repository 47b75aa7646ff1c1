// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import io.github.aivss.internal.Text;
import io.github.aivss.maestro.LayerTaxonomies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reads documents strictly: what is read is valid, and an invalid document is refused with every fault at once.
 *
 * <p>Documents are JSON in UTF-8. Immutable and thread-safe: the methods that configure a reader return another one.
 *
 * @since 0.1.0
 */
public final class DocumentReader {

    private static final DocumentReader STANDARD =
            new DocumentReader(new Options(null, false, LayerTaxonomies.builtIn(), false), ReadLimits.STANDARD);

    private final Options options;
    private final ReadLimits limits;
    private final JsonFactory factory;

    /** How documents are read. */
    record Options(@Nullable AivssEdition edition, boolean strict, LayerTaxonomies taxonomies, boolean auditing) {

        Options withoutAuditing() {
            return new Options(edition, strict, taxonomies, false);
        }
    }

    private DocumentReader(Options options, ReadLimits limits) {
        this.options = options;
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.threadLocalPool())
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
     * Returns the reader that reads documents without an edition as {@link AivssEdition#DEFAULT}, allows values that
     * are in no table, knows the built-in taxonomy, and keeps to {@link ReadLimits#STANDARD}.
     *
     * @return the reader
     */
    public static DocumentReader standard() {
        return STANDARD;
    }

    /**
     * Returns this reader with the edition to use for documents that name none. A document that names a different
     * edition is refused.
     *
     * @param edition the edition
     * @return the reader
     */
    public DocumentReader withEdition(AivssEdition edition) {
        return with(new Options(
                Objects.requireNonNull(edition, "edition"),
                options.strict(),
                options.taxonomies(),
                options.auditing()));
    }

    /**
     * Returns this reader, but refusing
     * {@linkplain Assessment#nonStandardValues() values that the edition's publication does not provide for}.
     *
     * @return the reader
     */
    public DocumentReader strict() {
        return with(new Options(options.edition(), true, options.taxonomies(), options.auditing()));
    }

    /**
     * Returns this reader, but for documents to be audited. An invalid CVSS vector becomes part of the claim, and the
     * score next to it the CVSS base; values that the schema of the official report does not allow are read. The audit
     * reports both.
     *
     * @return the reader
     */
    public DocumentReader auditing() {
        return with(new Options(options.edition(), options.strict(), options.taxonomies(), true));
    }

    /**
     * Returns this reader with other taxonomies that documents may name.
     *
     * @param taxonomies the taxonomies
     * @return the reader
     */
    public DocumentReader withTaxonomies(LayerTaxonomies taxonomies) {
        return with(new Options(
                options.edition(),
                options.strict(),
                Objects.requireNonNull(taxonomies, "taxonomies"),
                options.auditing()));
    }

    /**
     * Returns this reader with other limits.
     *
     * @param limits the limits
     * @return the reader
     */
    public DocumentReader withLimits(ReadLimits limits) {
        return new DocumentReader(options, Objects.requireNonNull(limits, "limits"));
    }

    private DocumentReader with(Options changed) {
        return new DocumentReader(changed, limits);
    }

    /**
     * Returns the edition that this reader asks for.
     *
     * @return the edition, or empty if documents that name none are of the default edition
     */
    public Optional<AivssEdition> edition() {
        return Optional.ofNullable(options.edition());
    }

    /**
     * Returns the limits of this reader.
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
     * Returns the type of a document, recognised by its members.
     *
     * @param json the document in UTF-8, or its beginning
     * @return the type to read it as; an assessment if nothing decides, even if it is not JSON
     */
    public DocumentType<?> recognize(byte[] json) {
        Objects.requireNonNull(json, "json");
        try (JsonParser parser = parser(json, 0, Math.min(json.length, limits.documentBytes()))) {
            return DocumentType.recognize(parser);
        } catch (JacksonIOException e) {
            // The first bytes look like an encoding that no parser supports.
            return DocumentType.ASSESSMENT;
        }
    }

    /**
     * Reads a document.
     *
     * @param <T> what the document holds
     * @param type the type of the document
     * @param json the document
     * @return what the document holds
     * @throws InvalidDocumentException if the document is invalid, with every fault
     */
    public <T> T read(DocumentType<T> type, String json) {
        Objects.requireNonNull(type, "type");
        if (!Text.isWellFormed(Objects.requireNonNull(json, "json"))) {
            throw new InvalidDocumentException(
                    List.of(new Fault("", Fault.Code.SYNTAX, "must not have half a surrogate pair")), null);
        }
        return read(type, json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a document.
     *
     * @param <T> what the document holds
     * @param type the type of the document
     * @param file the document
     * @return what the document holds
     * @throws IOException if the file cannot be read
     * @throws InvalidDocumentException if the document is invalid, with every fault
     */
    public <T> T read(DocumentType<T> type, Path file) throws IOException {
        Objects.requireNonNull(type, "type");
        try (InputStream input = Files.newInputStream(Objects.requireNonNull(file, "file"))) {
            return read(type, input);
        }
    }

    /**
     * Reads a document.
     *
     * @param <T> what the document holds
     * @param type the type of the document
     * @param input the document and nothing else; read to its end, or until it exceeds the limits, and not closed
     * @return what the document holds
     * @throws IOException if the stream cannot be read
     * @throws InvalidDocumentException if the document is invalid, with every fault
     */
    public <T> T read(DocumentType<T> type, InputStream input) throws IOException {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(input, "input");
        return read(type, input.readNBytes((int) Math.min(limits.documentBytes() + 1L, Integer.MAX_VALUE)));
    }

    /**
     * Reads a document.
     *
     * @param <T> what the document holds
     * @param type the type of the document
     * @param json the document in UTF-8
     * @return what the document holds
     * @throws InvalidDocumentException if the document is invalid, with every fault
     */
    public <T> T read(DocumentType<T> type, byte[] json) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(json, "json");
        return read(json, 0, json.length, cursor -> type.reader(cursor, options));
    }

    /** Reads a line of JSON Lines. */
    JsonLine.Valid readLine(long number, byte[] json, int offset, int length) {
        return read(json, offset, length, cursor -> new LineReader(number, cursor, options));
    }

    private <T> T read(byte[] json, int offset, int length, Function<Cursor, ValueReader<T>> readers) {
        if (length > limits.documentBytes()) {
            throw new InvalidDocumentException(List.of(tooLong()), null);
        }
        Fault encoding = Encoding.fault(json, offset, length);
        if (encoding != null) {
            throw new InvalidDocumentException(List.of(encoding), null);
        }
        try (JsonParser parser = parser(json, offset, length)) {
            Cursor cursor = new Cursor(parser);
            ValueReader<T> reader = readers.apply(cursor);
            T value = read(cursor, reader);
            if (value == null || !cursor.isClean()) {
                throw new InvalidDocumentException(cursor.faults(), reader.id(), reader.assessments());
            }
            return value;
        }
    }

    private static <T> @Nullable T read(Cursor cursor, ValueReader<T> reader) {
        try {
            T value = cursor.start() ? reader.read() : null;
            cursor.end();
            return value;
        } catch (JacksonException e) {
            cursor.unreadable(e);
            return null;
        }
    }

    private JsonParser parser(byte[] json, int offset, int length) {
        return factory.createParser(ObjectReadContext.empty(), json, offset, length);
    }

    Fault tooLong() {
        return new Fault("", Fault.Code.LIMIT, "must have at most " + limits.documentBytes() + " bytes but has more");
    }
}
