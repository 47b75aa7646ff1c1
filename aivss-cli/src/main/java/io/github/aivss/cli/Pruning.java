// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.InvalidInputException;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Removes parts of documents. */
final class Pruning {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Pruning() {}

    /**
     * Returns a document without some of its parts, or empty if it is not valid without them.
     *
     * @param pointers the JSON Pointers of the parts
     */
    static <T> Optional<T> without(Set<String> pointers, DocumentType<T> type, T document, DocumentReader reader) {
        String json = DocumentWriter.compact().write(type, document);
        StringWriter pruned = new StringWriter();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json);
                JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), pruned)) {
            while (parser.nextToken() != null) {
                String pointer = parser.streamReadContext().pathAsPointer().toString();
                boolean isStart = parser.currentToken() == JsonToken.PROPERTY_NAME
                        || parser.currentToken().isStructStart();
                if (pointers.contains(pointer) && isStart) {
                    skip(parser);
                } else {
                    generator.copyCurrentEvent(parser);
                }
            }
        }
        try {
            return Optional.of(reader.read(type, pruned.toString()));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static void skip(JsonParser parser) {
        if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
            parser.nextToken();
        }
        parser.skipChildren();
    }
}
