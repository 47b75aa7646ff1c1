// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/** The {@linkplain JsonForm JSON forms} in the terms of Jackson 3. */
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

    void addTo(JacksonModule.SetupContext context) {
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

    private static final class Serializer<T> extends ValueSerializer<T> {

        private final JsonForm<T> form;

        Serializer(JsonForm<T> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            try {
                form.write(json, value);
            } catch (IllegalArgumentException e) {
                throw DatabindException.from(json, e.getMessage(), e);
            }
        }
    }

    private static final class Deserializer<T> extends ValueDeserializer<T> {

        private final JsonForm<T> form;
        private final DocumentReader reader;

        Deserializer(JsonForm<T> form, DocumentReader reader) {
            this.form = form;
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            try {
                return form.read(json, reader);
            } catch (InvalidDocumentException e) {
                throw DatabindException.from(json, e.getMessage(), e);
            }
        }
    }

    private static final class KeySerializer<T> extends ValueSerializer<T> {

        private final JsonForm<T> form;

        KeySerializer(JsonForm<T> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeName(form.text(value));
        }
    }

    private static final class KeyParser extends KeyDeserializer {

        private final JsonForm<?> form;

        KeyParser(JsonForm<?> form) {
            this.form = form;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return form.parse(key);
            } catch (IllegalArgumentException e) {
                throw DatabindException.from(context.getParser(), e.getMessage(), e);
            }
        }
    }
}
