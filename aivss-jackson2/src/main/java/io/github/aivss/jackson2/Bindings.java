// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.InvalidDocumentException;
import io.github.aivss.json.JsonForm;
import java.io.IOException;
import tools.jackson.core.exc.JacksonIOException;

/** The {@linkplain JsonForm JSON forms} in the terms of Jackson 2. */
final class Bindings {

    private final DocumentReader reader;
    private final SimpleSerializers serializers = new SimpleSerializers();
    private final SimpleDeserializers deserializers = new SimpleDeserializers();
    private final SimpleSerializers keySerializers = new SimpleSerializers();
    private final SimpleKeyDeserializers keyDeserializers = new SimpleKeyDeserializers();

    private Bindings(DocumentReader reader) {
        this.reader = reader;
    }

    static Bindings of(DocumentReader reader) {
        Bindings bindings = new Bindings(reader);
        JsonForm.values().forEach(bindings::add);
        return bindings;
    }

    void addTo(Module.SetupContext context) {
        context.addSerializers(serializers);
        context.addDeserializers(deserializers);
        context.addKeySerializers(keySerializers);
        context.addKeyDeserializers(keyDeserializers);
    }

    private <T> void add(JsonForm<T> form) {
        serializers.addSerializer(form.type(), new Serializer<>(form));
        deserializers.addDeserializer(form.type(), new Deserializer<>(form, reader));
        if (form.isText()) {
            keySerializers.addSerializer(form.type(), new KeySerializer<>(form));
            keyDeserializers.addDeserializer(form.type(), new KeyParser(form));
        }
    }

    private static final class Serializer<T> extends JsonSerializer<T> {

        private final JsonForm<T> form;

        Serializer(JsonForm<T> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            try {
                Jackson2Writer.write(form, value, json);
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(json, e.getMessage(), e);
            }
        }
    }

    private static final class Deserializer<T> extends JsonDeserializer<T> {

        private final JsonForm<T> form;
        private final DocumentReader reader;

        Deserializer(JsonForm<T> form, DocumentReader reader) {
            this.form = form;
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return form.read(new Jackson2Parser(json), reader);
            } catch (InvalidDocumentException e) {
                throw JsonMappingException.from(json, e.getMessage(), e);
            } catch (JacksonIOException e) {
                throw e.getCause();
            }
        }
    }

    private static final class KeySerializer<T> extends JsonSerializer<T> {

        private final JsonForm<T> form;

        KeySerializer(JsonForm<T> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(form.text(value));
        }
    }

    private static final class KeyParser extends KeyDeserializer {

        private final JsonForm<?> form;

        KeyParser(JsonForm<?> form) {
            this.form = form;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return form.parse(key);
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(context.getParser(), e.getMessage(), e);
            }
        }
    }
}
