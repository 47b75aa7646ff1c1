// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.Fault;
import io.github.aivss.internal.Text;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDocumentTest {

    /** Text that must be refused as whatever it is read. */
    static Stream<Arguments> texts() {
        List<String> texts = List.of(
                "[".repeat(200_000),
                "{\"a\":".repeat(200_000),
                "[".repeat(200_000) + "]".repeat(200_000),
                "{\"id\": " + "[".repeat(200_000),
                "{\"id\": \"" + "x".repeat(30_000_000) + "\"}",
                "\"" + "x".repeat(10_000_000) + "\"",
                "{\"" + "x".repeat(10_000_000) + "\": 1}",
                "\"" + "x".repeat(1_000_001),
                "1".repeat(10_000_000),
                "1e999999999",
                "-1e-999999999",
                "\0",
                "{\"id\": \"\0\"}",
                "\uFEFF",
                "{} {}",
                "{}x",
                "{}]",
                "{\"\\ud800\": 1}",
                "<?xml version=\"1.0\"?>");
        return DocumentType.values().stream()
                .flatMap(type -> texts.stream().map(text -> Arguments.of(type, start(text), text)));
    }

    private static String start(String text) {
        return Text.escape(text, 30);
    }

    @ParameterizedTest(name = "as {0}: {1}")
    @MethodSource("texts")
    void a_hostile_document_is_refused_with_one_plain_line(DocumentType<?> type, String start, String text) {
        List<Fault> faults = Faults.of(type, text);

        assertPlain(faults);
        assertThat(faults).extracting(Fault::location).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"cvss\":5]", "[1}", "{\"a\": [}", "{\"id\": \"x\"]"})
    void a_hostile_document_with_a_wrong_bracket_is_refused_without_words_of_the_parser_about_itself(String text) {
        assertThat(Faults.of(DocumentType.ASSESSMENT, text))
                .extracting(Fault::message)
                .allMatch(message -> message.startsWith("is not JSON at line 1, column "))
                .noneMatch(message -> message.contains("Source") || message.contains("REDACTED"));
    }

    static Stream<DocumentType<?>> types() {
        return DocumentType.values().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_hostile_document_cannot_write_to_the_screen_as_it_likes(DocumentType<?> type) {
        List<Fault> faults = Faults.of(type, "{\"a\\nb\\u001b[2J\": 1, \"\u202e\": \"\\r\"}");

        assertPlain(faults);
        assertThat(faults).extracting(Fault::location).contains("/a\nb\u001b[2J", "/\u202e");
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_hostile_document_in_an_encoding_that_is_unknown_is_refused(DocumentType<?> type) {
        byte[] document = {0, 'p', 0, 0, 0, '2'};

        assertThat(Faults.of(DocumentReader.standard(), type, document))
                .extracting(Fault::toString)
                .containsExactly("must be in UTF-8 but is in UTF-16");
        assertThat(DocumentReader.standard().recognize(document)).isSameAs(DocumentType.ASSESSMENT);
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                Arguments.of(DocumentType.ASSESSMENT, "{", "\"x\": 1", "}"),
                Arguments.of(DocumentType.THREAT_MODEL, "{\"maestro\": {\"layers\": [", "0", "]}}"),
                Arguments.of(DocumentType.TAXONOMY, "{\"layers\": [", "[]", "]}"),
                Arguments.of(DocumentType.OWASP_REPORT, "{\"vulnerabilities\": [", "0", "]}"));
    }

    @ParameterizedTest(name = "as {0}")
    @MethodSource("floods")
    void a_hostile_document_of_too_many_faults_is_not_read_on(
            DocumentType<?> type, String before, String fault, String after) {
        String flood = before + (fault + ",").repeat(1_000_000) + fault + after;

        List<Fault> faults = Faults.of(type, flood);

        assertPlain(faults);
        assertThat(faults).hasSize(1).allMatch(only -> only.message().endsWith(": there are more than 10000 faults"));
    }

    static Stream<Arguments> misfits() {
        String taxonomy =
                "{\"format\": \"layer-taxonomy/1\", \"id\": \"x\", \"version\": \"1\", \"extends\": \"maestro\",";
        String layers = Faults.changed(DocumentType.THREAT_MODEL, "\"L7\"", "\"L7\", \"threats\": [%s]");
        return Stream.of(
                Arguments.of(
                        DocumentType.TAXONOMY,
                        taxonomy + "\"threats\": [%s]}",
                        "{\"layer\": \"none\", \"name\": \"T%d\"}"),
                Arguments.of(
                        DocumentType.TAXONOMY,
                        taxonomy + "\"layers\": [%s]}",
                        "{\"id\": \"x%d\", \"title\": \"X%d\", \"parent\": \"none\"}"),
                Arguments.of(DocumentType.THREAT_MODEL, layers, "{\"catalog\": \"none\", \"id\": \"T%d\"}"));
    }

    @ParameterizedTest(name = "as {0}: {2}")
    @MethodSource("misfits")
    void a_hostile_document_of_too_many_parts_that_do_not_fit_is_refused(
            DocumentType<?> type, String document, String part) {
        IntFunction<List<Fault>> faultsOf = count -> Faults.of(
                type,
                document.replace(
                        "%s",
                        IntStream.range(0, count)
                                .mapToObj(i -> part.replace("%d", String.valueOf(i)))
                                .collect(Collectors.joining(","))));

        assertThat(faultsOf.apply(10_000)).hasSize(10_000);
        List<Fault> faults = faultsOf.apply(10_001);
        assertPlain(faults);
        assertThat(faults).hasSize(1).allMatch(only -> only.message().endsWith(": there are more than 10000 faults"));
    }

    @Test
    void a_hostile_document_of_many_faults_is_refused_with_each() {
        String document = "{" + "\"x\": 1,".repeat(9_999) + "\"y\": 1}";

        // The ten-thousandth fault is the last that is told; the missing factors would be one more.
        assertThat(Faults.of(DocumentType.ASSESSMENT, document)).hasSize(1);
        assertThat(Faults.of(DocumentType.ASSESSMENT, document.replaceFirst("\"x\"", "\"factorSum\"")))
                .hasSize(9_999);
    }

    /** Found by fuzzing: a message was bounded before its escapes, which are six times as long. */
    @Test
    void a_message_on_a_token_of_control_characters_is_bounded_with_its_escapes() {
        List<Fault> faults = Faults.of(DocumentType.SSVC, "th" + "\u0012".repeat(300));

        assertPlain(faults);
        assertThat(faults).extracting(Fault::message).allMatch(message -> message.endsWith("\\u0012…"));
    }

    /** At least one, each a line that shows itself as it is. */
    static void assertPlain(List<Fault> faults) {
        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.message())
                    .isNotBlank()
                    .hasSizeLessThan(1200)
                    .doesNotContain("Exception", "jackson", "java.");
            assertThat(fault.toString()).hasSizeLessThan(2000).matches(HostileDocumentTest::isPrintable);
            assertThat(fault.message()).matches(HostileDocumentTest::isPrintable);
        });
    }

    private static boolean isPrintable(String text) {
        return Text.isWellFormed(text)
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || c == '\u2028'
                                || c == '\u2029'
                                || Character.getType(c) == Character.FORMAT);
    }
}
