// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

class JsonFormTest {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static <T> JsonForm<T> form(Class<T> type) {
        for (JsonForm<?> form : JsonForm.values()) {
            if (form.type() == type) {
                @SuppressWarnings("unchecked")
                JsonForm<T> found = (JsonForm<T>) form;
                return found;
            }
        }
        throw new AssertionError(type);
    }

    @Test
    void each_type_has_one_form() {
        assertThat(JsonForm.values()).extracting(JsonForm::type).doesNotHaveDuplicates();
    }

    @Test
    void every_public_type_that_holds_data_has_a_form() throws Exception {
        // Made again, because JsonForm.values() was made when its class was loaded.
        assertThat(JsonForms.all())
                .extracting(form -> (Object) form.type())
                .containsAll(BindingsTest.publicTypes().toList());
    }

    @Test
    void a_text_is_parsed_as_it_is_written() {
        assertThat(form(Severity.class).parse("critical")).isEqualTo(Severity.CRITICAL);
        assertThat(form(AivssEdition.class).text(AivssEdition.V0_5)).isEqualTo("0.5");
        assertThat(form(CvssV4Vector.class).parse(Documents.VECTOR)).hasToString(Documents.VECTOR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form(AivssEdition.class).parse("0.9"))
                .withMessage("edition must be \"0.5\", \"0.8\" or \"uplift-mitigation\" but was \"0.9\"");
    }

    @Test
    void a_type_that_is_no_text_is_not_parsed() {
        JsonForm<Assessment> form = form(Assessment.class);

        assertThat(form.isText()).isFalse();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> form.parse(Documents.ASSESSMENT))
                .withMessage("Assessment is not a text");
    }

    @Test
    void values_are_read_one_after_the_other() {
        List<Severity> read = new ArrayList<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), "[\"High\", \"Low\"]")) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                read.add(form(Severity.class).read(json, DocumentReader.standard()));
            }
        }
        assertThat(read).containsExactly(Severity.HIGH, Severity.LOW);
    }

    @Test
    void a_source_that_cannot_be_read_is_not_a_fault_of_the_document() {
        InputStream broken = new InputStream() {

            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        InputStream begun =
                new SequenceInputStream(new ByteArrayInputStream("{\"id\": ".getBytes(StandardCharsets.UTF_8)), broken);

        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), begun)) {
            json.nextToken();
            assertThatExceptionOfType(JacksonIOException.class)
                    .isThrownBy(() -> form(Assessment.class).read(json, DocumentReader.standard()))
                    .withMessageContaining("connection reset");
        }
    }
}
