// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-16BE, UTF-16", "UTF-16LE, UTF-16", "UTF-16, UTF-16",
        "UTF-32BE, UTF-32", "UTF-32LE, UTF-32", "UTF-32, UTF-32",
    })
    void another_encoding_is_refused_by_name(String encoding, String name) {
        assertThat(Faults.of(
                        DocumentReader.standard(),
                        DocumentType.ASSESSMENT,
                        "{\"factorSum\": 1}".getBytes(Charset.forName(encoding))))
                .extracting(Fault::toString)
                .containsExactly("must be in UTF-8 but is in " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "FFFE7B00, UTF-16",
        "FEFF007B, UTF-16",
        "FEFF, UTF-16",
        "FFFE00, UTF-16",
        "FFFE0041, UTF-16",
        "FFFE4100, UTF-16",
        "FFFE00007B000000, UTF-32",
        "FFFE0000, UTF-32",
        "0000FEFF0000007B, UTF-32",
    })
    void a_byte_order_mark_of_another_encoding_is_enough(String bytes, String name) {
        assertThat(Faults.of(
                        DocumentReader.standard(),
                        DocumentType.ASSESSMENT,
                        HexFormat.of().parseHex(bytes)))
                .extracting(Fault::toString)
                .containsExactly("must be in UTF-8 but is in " + name);
    }

    @Test
    void the_first_byte_may_be_the_one_that_is_broken() {
        assertThat(Faults.of(
                        DocumentReader.standard(),
                        DocumentType.ASSESSMENT,
                        HexFormat.of().parseHex("FF7B7D")))
                .extracting(Fault::toString)
                .containsExactly("must be in UTF-8 but byte 1 is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C181", "C080", "E08080", "F0808080", "EDA080", "F4908080", "80", "C3", "FF"})
    void overlong_and_broken_sequences_are_refused_with_their_place(String bytes) {
        String text = "{\"factorSum\": 1, \"id\": \"x?\"}";
        byte[] document = (text.substring(0, 24) + "\u0000".repeat(bytes.length() / 2) + text.substring(25))
                .getBytes(StandardCharsets.UTF_8);
        byte[] sequence = HexFormat.of().parseHex(bytes);
        System.arraycopy(sequence, 0, document, 24, sequence.length);

        assertThat(Faults.of(DocumentReader.standard(), DocumentType.ASSESSMENT, document))
                .extracting(Fault::toString)
                .containsExactly("must be in UTF-8 but byte 25 is not");
    }

    @Test
    void text_beyond_ascii_is_read_wherever_it_is() {
        for (int length = 0; length < 40; length++) {
            String id = "x".repeat(length) + "é漢😀";
            Assessment read = DocumentReader.standard()
                    .read(DocumentType.ASSESSMENT, "{\"factorSum\": 1, \"id\": \"" + id + "\"}");
            assertThat(read.id()).contains(id);
        }
    }

    @Test
    void a_byte_order_mark_of_utf_8_is_skipped() {
        assertThat(DocumentReader.standard()
                        .read(DocumentType.ASSESSMENT, "\uFEFF{\"factorSum\": 1}")
                        .id())
                .isEmpty();
    }

    @Test
    void half_a_surrogate_pair_in_a_string_is_refused_as_its_escape_is() {
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> DocumentReader.standard()
                        .read(DocumentType.ASSESSMENT, "{\"factorSum\": 1, \"id\": \"\ud800\"}"))
                .withMessage("must not have half a surrogate pair");
        assertThat(Faults.of(DocumentType.ASSESSMENT, "{\"factorSum\": 1, \"id\": \"\\ud800\"}"))
                .extracting(Fault::toString)
                .containsExactly("/id: must not have half a surrogate pair but was \"\\ud800\"");
    }
}
