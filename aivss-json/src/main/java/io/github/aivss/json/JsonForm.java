// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The JSON form of one public type: how its values are written to documents and read from them. Bindings to other
 * libraries are made of these forms, such as a converter of request parameters for every type that {@linkplain
 * #isText() is a text}.
 *
 * <p>Every public type that holds data has a form. An answer, such as a score, is written and not read; a type that is
 * only part of a document is refused both ways, with a message that says so.
 *
 * <p>Immutable and thread-safe; the constants are all there are.
 *
 * @param <T> the type
 * @since 0.1.0
 */
public final class JsonForm<T> {

    private static final List<JsonForm<?>> FORMS = JsonForms.all();

    private final Class<T> type;
    private final BiConsumer<JsonGenerator, ? super T> writer;
    private final BiFunction<Cursor, DocumentReader.Options, ValueReader<T>> reader;
    private final @Nullable Text<T> text;

    /** The form of a type whose values are texts. */
    record Text<T>(Function<? super T, String> name, Function<String, T> parser) {}

    JsonForm(
            Class<T> type,
            BiConsumer<JsonGenerator, ? super T> writer,
            BiFunction<Cursor, DocumentReader.Options, ValueReader<T>> reader,
            @Nullable Text<T> text) {
        this.type = type;
        this.writer = writer;
        this.reader = reader;
        this.text = text;
    }

    /**
     * Returns the forms of all types.
     *
     * @return the forms
     */
    public static List<JsonForm<?>> values() {
        return FORMS;
    }

    /**
     * Returns the type that this is the form of.
     *
     * @return the type
     */
    public Class<T> type() {
        return type;
    }

    /**
     * Writes a value.
     *
     * @param json where to write it
     * @param value the value
     * @throws IllegalArgumentException if the type has no form of its own, or a taxonomy has what its document cannot
     *     represent
     */
    public void write(JsonGenerator json, T value) {
        Objects.requireNonNull(json, "json");
        writer.accept(json, Objects.requireNonNull(value, "value"));
    }

    /**
     * Reads a value.
     *
     * @param json a parser at the first token of the value, whose limits apply; after the call it is at the last one
     * @param reader how to read: with its edition, strictness and taxonomies
     * @return the value
     * @throws InvalidDocumentException if the value is invalid, with every fault; pointers start at the root of what
     *     the parser reads
     * @throws JacksonIOException if the source of the parser cannot be read
     */
    public T read(JsonParser json, DocumentReader reader) {
        Cursor cursor = new Cursor(Objects.requireNonNull(json, "json"));
        ValueReader<T> valueReader = this.reader.apply(
                cursor, Objects.requireNonNull(reader, "reader").options());
        T value = read(cursor, valueReader);
        if (value == null || !cursor.isClean()) {
            throw new InvalidDocumentException(cursor.faults(), valueReader.id());
        }
        return value;
    }

    private static <T> @Nullable T read(Cursor cursor, ValueReader<T> reader) {
        try {
            return reader.read();
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            cursor.unreadable(e);
            return null;
        }
    }

    /**
     * Returns whether the values are texts, which may also be keys of objects: constants, by their keys or titles, and
     * CVSS vectors.
     *
     * @return whether {@link #text} and {@link #parse} can be called
     */
    public boolean isText() {
        return text != null;
    }

    /**
     * Returns the text of a value.
     *
     * @param value the value
     * @return the text
     * @throws UnsupportedOperationException if the values are no texts
     */
    public String text(T value) {
        Objects.requireNonNull(value, "value");
        return textForm().name().apply(value);
    }

    /**
     * Parses a text.
     *
     * @param text the text
     * @return the value
     * @throws IllegalArgumentException if there is no such value; the message says what is allowed
     * @throws UnsupportedOperationException if the values are no texts
     */
    public T parse(String text) {
        Objects.requireNonNull(text, "text");
        return textForm().parser().apply(text);
    }

    private Text<T> textForm() {
        if (text == null) {
            throw new UnsupportedOperationException(this + " is not a text");
        }
        return text;
    }

    /**
     * Returns the name of the type.
     *
     * @return the simple name
     */
    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
