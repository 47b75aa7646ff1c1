// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
 * Writes documents as JSON that {@link DocumentReader} reads back to an equal value. Doubles are written as the
 * shortest decimal that identifies them, the same on every JDK; lines end with a line feed on every platform; half a
 * surrogate pair, which UTF-8 cannot represent, becomes an escape.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DocumentWriter {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final DocumentWriter COMPACT = new DocumentWriter(FACTORY, ObjectWriteContext.empty());
    private static final DocumentWriter INDENTED = new DocumentWriter(FACTORY, new IndentedContext());

    private final JsonFactory factory;
    private final ObjectWriteContext context;

    private DocumentWriter(JsonFactory factory, ObjectWriteContext context) {
        this.factory = factory;
        this.context = context;
    }

    /** Returns the writer that puts each member into its own line, with another factory. */
    static DocumentWriter indented(JsonFactory factory) {
        return new DocumentWriter(factory, new IndentedContext());
    }

    /**
     * Returns the writer that puts a document into one line.
     *
     * @return the writer
     */
    public static DocumentWriter compact() {
        return COMPACT;
    }

    /**
     * Returns the writer that puts each member into its own line.
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
     * @throws IllegalArgumentException if a taxonomy has what its document cannot represent
     */
    public <T> String write(DocumentType<T> type, T document) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(document, "document");
        return write(json -> type.write(json, document));
    }

    /**
     * Writes a document and a line end to a stream.
     *
     * @param <T> what the document holds
     * @param type the type of the document
     * @param document what it is to hold
     * @param output the stream; not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if a taxonomy has what its document cannot represent
     */
    public <T> void write(DocumentType<T> type, T document, OutputStream output) throws IOException {
        Objects.requireNonNull(output, "output");
        output.write((write(type, document) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a document and a line end to a file, which is created or replaced.
     *
     * @param <T> what the document holds
     * @param type the type of the document
     * @param document what it is to hold
     * @param file the file
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a taxonomy has what its document cannot represent
     */
    public <T> void write(DocumentType<T> type, T document, Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        Files.writeString(file, write(type, document) + "\n");
    }

    String write(Consumer<JsonGenerator> document) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(context, text)) {
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
