// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.aivss.json.JsonForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes values to a generator of Jackson 2, number by number with the digits that documents have. */
final class Jackson2Writer {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private Jackson2Writer() {}

    static <T> void write(JsonForm<T> form, T value, JsonGenerator target) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (tools.jackson.core.JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            form.write(json, value);
        }
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text.toByteArray())) {
            while (json.nextToken() != null) {
                copyToken(json, target);
            }
        }
    }

    private static void copyToken(JsonParser json, JsonGenerator target) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> target.writeStartObject();
            case END_OBJECT -> target.writeEndObject();
            case START_ARRAY -> target.writeStartArray();
            case END_ARRAY -> target.writeEndArray();
            case PROPERTY_NAME -> target.writeFieldName(json.currentName());
            case VALUE_STRING -> target.writeString(json.getString());
            case VALUE_NUMBER_INT -> target.writeNumber(json.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> copyDecimal(json, target);
            case VALUE_TRUE -> target.writeBoolean(true);
            case VALUE_FALSE -> target.writeBoolean(false);
            case VALUE_NULL -> target.writeNull();
            default -> throw new AssertionError(json.currentToken());
        }
    }

    /** Writes the very digits to text, and the number to trees and binary formats, which have no digits. */
    private static void copyDecimal(JsonParser json, JsonGenerator target) throws IOException {
        if (target.canWriteFormattedNumbers()) {
            target.writeNumber(json.getString());
        } else {
            target.writeNumber(json.getDoubleValue());
        }
    }
}
