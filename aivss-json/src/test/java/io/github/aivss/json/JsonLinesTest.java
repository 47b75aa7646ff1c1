// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

    @Test
    void json_lines_are_numbered_from_one_with_blank_lines_counted() throws IOException {
        List<JsonLine> lines = read("\n{\"factorSum\": 1}\r\n \t\r\n{\"factorSum\": 2}", ReadLimits.STANDARD);

        assertThat(lines).extracting(JsonLine::number).containsExactly(2L, 4L);
        assertThat(lines).allMatch(JsonLine.Valid.class::isInstance);
    }

    @Test
    void json_lines_may_begin_with_a_byte_order_mark() throws IOException {
        assertThat(read("\uFEFF{\"factorSum\": 1}\n", ReadLimits.STANDARD)).allMatch(JsonLine.Valid.class::isInstance);
    }

    @Test
    void json_lines_continue_after_a_bad_line() throws IOException {
        List<JsonLine> lines = read("{\"factorSum\": 1}\n{oops\n{\"factorSum\": 2}\n", ReadLimits.STANDARD);

        assertThat(lines).extracting(line -> line instanceof JsonLine.Valid).containsExactly(true, false, true);
    }

    @Test
    void a_byte_that_is_not_utf_8_is_counted_in_its_line() throws IOException {
        byte[] text = "{\"factorSum\": 1}\n{\"id\": \"?\"}\n".getBytes(StandardCharsets.UTF_8);
        text[25] = (byte) 0xFF;

        List<JsonLine> lines = read(new ByteArrayInputStream(text), ReadLimits.STANDARD);

        assertThat(lines).hasSize(2);
        assertThat(((JsonLine.Invalid) lines.get(1)).faults())
                .extracting(Fault::toString)
                .containsExactly("must be in UTF-8 but byte 9 is not");
    }

    @Test
    void a_line_may_be_a_threat_model_and_keeps_it() throws IOException {
        String model = Documents.THREAT_MODEL.replace('\n', ' ');

        JsonLine.Valid line = (JsonLine.Valid) read(model, ReadLimits.STANDARD).get(0);

        assertThat(line.threatModel()).contains(DocumentReader.standard().read(DocumentType.THREAT_MODEL, model));
        assertThat(line.assessment().id()).contains("harbour-clerk");
    }

    @Test
    void a_line_that_is_a_faulty_threat_model_has_its_faults_and_its_id() throws IOException {
        String model = Documents.THREAT_MODEL.replace('\n', ' ').replace("Books berths.", "");

        JsonLine.Invalid line =
                (JsonLine.Invalid) read(model, ReadLimits.STANDARD).get(0);

        assertThat(line.faults()).extracting(Fault::toString).containsExactly("/summary: must not be blank");
        assertThat(line.id()).contains("harbour-clerk");
    }

    @Test
    void closing_closes_the_stream() throws IOException {
        boolean[] closed = {false};
        InputStream input = new ByteArrayInputStream(new byte[0]) {

            @Override
            public void close() {
                closed[0] = true;
            }
        };

        JsonLinesReader.of(input, DocumentReader.standard()).close();

        assertThat(closed).containsExactly(true);
    }

    @Test
    void json_lines_that_end_within_a_document_are_faulty_by_themselves() throws IOException {
        assertThat(read("{\"factorSum\":\n1}\n", ReadLimits.STANDARD)).allMatch(JsonLine.Invalid.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 4096, 1_000_000})
    void json_lines_do_not_depend_on_how_the_stream_hands_them_out(int chunk) throws IOException {
        String text = IntStream.range(0, 3000)
                .mapToObj(i -> "{\"id\": \"" + "ü".repeat(i % 97) + i + "\", \"factorSum\": 1}")
                .collect(Collectors.joining("\n"));

        List<JsonLine> lines = read(new Chunks(text, chunk), ReadLimits.STANDARD);

        assertThat(lines).hasSize(3000).allMatch(JsonLine.Valid.class::isInstance);
        assertThat(((JsonLine.Valid) lines.get(2999)).assessment().id()).contains("ü".repeat(2999 % 97) + 2999);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_000_000})
    void json_lines_that_are_too_long_are_passed_over_up_to_their_end(int chunk) throws IOException {
        String good = "{\"factorSum\": 1}";
        String atLimit = "{\"factorSum\": 1" + " ".repeat(184) + "}";
        String overLimit = "{\"factorSum\": 1" + " ".repeat(185) + "}";
        String farOver = "x".repeat(300_000);
        String text = String.join("\n", good, atLimit, overLimit, farOver, good, farOver);

        List<JsonLine> lines = read(new Chunks(text, chunk), new ReadLimits(200, 64, 1000));

        assertThat(lines)
                .extracting(line -> line instanceof JsonLine.Valid)
                .containsExactly(true, true, false, false, true, false);
        assertThat(((JsonLine.Invalid) lines.get(3)).faults())
                .extracting(Fault::toString)
                .containsExactly("must have at most 200 bytes but has more");
    }

    @Test
    void json_lines_are_answered_one_by_one() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (AnswerWriter writer = AnswerWriter.lines(output)) {
            for (JsonLine line : read(
                    "{\"id\": \"a\", \"cvss\": 1, \"factorSum\": 0}\n{\"id\": \"b\", \"factorSum\": 11, \"edtion\": 1}\n7",
                    ReadLimits.STANDARD)) {
                if (line instanceof JsonLine.Valid valid) {
                    writer.writeScore(valid.assessment(), Origin.NONE, false);
                } else if (line instanceof JsonLine.Invalid invalid) {
                    writer.writeFaults(Origin.NONE.atLine(invalid.number()), invalid.id(), invalid.faults());
                }
            }
        }

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {"id":"a","edition":"0.8","cvssBase":1.0,"factorSum":0.0,"threatMultiplier":0.97,"mitigationFactor":1.0,"aars":0.0,"raw":1.0,"score":1.0,"severity":"Low","capped":false}
                        {"line":2,"id":"b","errors":[{"pointer":"/factorSum","code":"range","message":"must be at most 10 but was 11"},{"pointer":"/edtion","code":"unknown","message":"is unknown, the nearest known member is \\"edition\\""}]}
                        {"line":3,"errors":[{"pointer":"","code":"type","message":"must be an object but was 7"}]}
                        """);
    }

    private static List<JsonLine> read(String text, ReadLimits limits) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limits);
    }

    private static List<JsonLine> read(InputStream input, ReadLimits limits) throws IOException {
        List<JsonLine> lines = new ArrayList<>();
        try (JsonLinesReader reader =
                JsonLinesReader.of(input, DocumentReader.standard().withLimits(limits))) {
            for (Optional<JsonLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    /** Hands out at most so many bytes at once. */
    private static final class Chunks extends ByteArrayInputStream {

        private final int size;

        Chunks(String text, int size) {
            super(text.getBytes(StandardCharsets.UTF_8));
            this.size = size;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, size));
        }
    }
}
