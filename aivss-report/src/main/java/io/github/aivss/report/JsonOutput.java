// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON with a line for each member, the same on every system. */
final class JsonOutput {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonOutput() {}

    static JsonGenerator generator(OutputStream output) {
        return FACTORY.createGenerator(new Indented(), output);
    }

    /** Ends a document with a line feed. */
    static void close(JsonGenerator json) {
        json.writeRaw('\n');
        json.close();
    }

    private static final class Indented extends ObjectWriteContext.Base {

        private final DefaultIndenter indenter = new DefaultIndenter("  ", "\n");

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        }
    }
}
