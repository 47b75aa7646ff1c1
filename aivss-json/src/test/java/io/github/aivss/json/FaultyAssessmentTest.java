// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultyAssessmentTest {

    private static final String NINE_FACTORS = """
            "autonomyOfAction": 0.8, "goalDrivenPlanning": 0.7, "selfModification": 0.2, "persistentMemory": 0.4,
            "contextualAwareness": 0.7, "dynamicIdentity": 0.6, "multiAgentInteractions": 0.1, "nonDeterminism": 0.6,
            "opacityAndReflexivity": 0.5""";

    static Stream<Arguments> documents() {
        return Stream.of(
                // Members
                faulty("{}", "/factors: is missing, must be an object of ten factors (or give factorSum)"),
                faulty(
                        "{\"factors\": {" + NINE_FACTORS + "}}",
                        "/factors/dynamicToolUse: is missing, must be a number from 0 to 1, or \"unknown\""),
                faulty(
                        "{\"factors\": {" + NINE_FACTORS + ", \"dynamicTolUse\": 0.1}}",
                        "/factors/dynamicTolUse: is unknown, the nearest known member is \"dynamicToolUse\"",
                        "/factors/dynamicToolUse: is missing, must be a number from 0 to 1, or \"unknown\""),
                faulty(
                        "{\"factors\": {" + NINE_FACTORS + ", \"toolUse\": 0.1, \"dynamicToolUse\": 0.1}}",
                        "/factors/dynamicToolUse: is given twice, here and as toolUse"),
                faulty(
                        "{\"factors\": {" + NINE_FACTORS + ", \"toolUse\": 0.1, \"self_mod\": 0.5}}",
                        "/factors/self_mod: must be of the agentic set but is of the amplification set"),
                faulty("{\"factorSum\": 1, \"factorSum\": 1}", "/factorSum: is given twice"),
                faulty(
                        "{\"factorSum\": 1, \"Edition\": 1}",
                        "/Edition: is unknown, the nearest known member is \"edition\""),
                faulty(
                        "{\"factorSum\": 1, \"cv/s~s\": 1}",
                        "/cv~1s~0s: is unknown, the nearest known member is \"cvss\""),
                faulty(
                        "{\"factorSum\": 1, \"factors\": {" + NINE_FACTORS + ", \"toolUse\": 0.1}}",
                        "/factorSum: must not be given together with factors: give exactly one of the two"),
                // Types
                faulty("[]", "must be an object but was an array"),
                faulty("3", "must be an object but was 3"),
                faulty("null", "must be an object but was null"),
                faulty("{\"factorSum\": \"0.5\"}", "/factorSum: must be a number but was \"0.5\""),
                faulty("{\"factorSum\": true}", "/factorSum: must be a number but was true"),
                faulty("{\"factorSum\": null}", "/factorSum: must be a number but was null"),
                faulty("{\"factorSum\": [1]}", "/factorSum: must be a number but was an array"),
                faulty("{\"factors\": 5}", "/factors: must be an object but was 5"),
                faulty("{\"factorSum\": 1, \"id\": 7}", "/id: must be a text but was 7"),
                faulty("{\"factorSum\": 1, \"edition\": 0.8}", "/edition: must be a text but was 0.8"),
                faulty(
                        "{\"factorSum\": 1, \"claim\": {\"score\": \"9\", \"severity\": 9}}",
                        "/claim/score: must be a number but was \"9\"",
                        "/claim/severity: must be a text but was 9"),
                // Ranges
                faulty(
                        "{\"factorSum\": 10.000000000000002}",
                        "/factorSum: must be at most 10 but was 10.000000000000002"),
                faulty("{\"factorSum\": -4.9e-324}", "/factorSum: must be at least 0 but was -4.9e-324"),
                faulty("{\"factorSum\": 1e400}", "/factorSum: must be at most 10 but was 1e400"),
                faulty(
                        "{\"factors\": {" + NINE_FACTORS + ", \"dynamicToolUse\": 1.4}}",
                        "/factors/dynamicToolUse: must be at most 1 but was 1.4"),
                faulty(
                        "{\"factorSum\": 1, \"cvss\": 10.1, \"threatMultiplier\": 2.1, \"mitigationFactor\": -1}",
                        "/cvss: must be at most 10 but was 10.1",
                        "/threatMultiplier: must be at most 2 but was 2.1",
                        "/mitigationFactor: must be at least 0 but was -1"),
                // Words
                faulty(
                        "{\"factorSum\": 1, \"edition\": \"0.9\"}",
                        "/edition: edition must be \"0.5\", \"0.8\" or \"uplift-mitigation\" but was \"0.9\""),
                faulty(
                        "{\"factorSum\": 1, \"threatMultiplier\": \"poc\"}",
                        "/threatMultiplier: must be a number from 0 to 2, or \"attacked\", \"proofOfConcept\" or"
                                + " \"unreported\" but was \"poc\""),
                faulty(
                        "{\"factorSum\": 1, \"claim\": {\"severity\": \"severe\"}}",
                        "/claim/severity: severity must be \"None\", \"Low\", \"Medium\", \"High\" or \"Critical\" but was"
                                + " \"severe\""),
                faulty(
                        "{\"factorSum\": 1, \"id\": \"a\\ud800\"}",
                        "/id: must not have half a surrogate pair but was \"a\\ud800\""),
                // Unknown factors
                faulty(
                        "{\"factors\": " + factors("\"Unknown\"") + "}",
                        "/factors/dynamicToolUse: must be a number from 0 to 1, or \"unknown\" but was \"Unknown\""),
                faulty(
                        "{\"factors\": " + factors("null") + "}",
                        "/factors/dynamicToolUse: must be a number from 0 to 1, or \"unknown\" but was null"),
                faulty("{\"factorSum\": \"unknown\"}", "/factorSum: must be a number but was \"unknown\""),
                faulty(
                        "{\"factorSum\": 1, \"cvss\": \"unknown\"}",
                        "/cvss: vector must start with \"CVSS:4.0/\" but was \"unknown\" at character 1"),
                // Rationales
                faulty(
                        "{\"factorSum\": 1, \"rationale\": {\"cvss\": \" \", \"threatMultiplier\": {},"
                                + " \"mitigationFactor\": {\"text\": \"a\", \"evidence\": [\"b\", \"\", 1], \"why\": 1}}}",
                        "/rationale/cvss: must not be blank",
                        "/rationale/threatMultiplier/text: is missing, must be a text",
                        "/rationale/mitigationFactor/evidence/1: must not be blank",
                        "/rationale/mitigationFactor/evidence/2: must be a text but was 1",
                        "/rationale/mitigationFactor/why: is unknown, must be \"text\" or \"evidence\""),
                faulty(
                        "{\"rationale\": {\"cvss\": 1, \"tools\": \"a\", \"toolUse\": \"b\", \"dynamicToolUse\": \"c\","
                                + " \"cvs\": 1}, \"factors\": " + factors("0.5") + "}",
                        "/rationale/cvss: must be a text, or an object of text and evidence but was 1",
                        "/rationale/tools: must be of the agentic set but is of the amplification set",
                        "/rationale/dynamicToolUse: is given twice, here and as toolUse",
                        "/rationale/cvs: is unknown, the nearest known member is \"cvss\""),
                faulty(
                        "{\"factorSum\": 1, \"rationale\": {\"tools\": \"a\"}}",
                        "/rationale/tools: must be absent without factors"),
                faulty("{\"factorSum\": 1, \"rationale\": [\"a\"]}", "/rationale: must be an object but was an array"),
                // Members that do not go together, wherever the edition stands
                faulty(
                        "{\"factorSum\": 1, \"mitigationFactor\": 0.5, \"edition\": \"0.5\"}",
                        "/mitigationFactor: must be 1 or \"none\" in edition 0.5 but was 0.5"),
                faulty(
                        "{\"mitigationFactor\": \"adversariallyTested\", \"id\": 1, \"factorSum\": 1}",
                        "/mitigationFactor: must be a number from 0 to 1, or \"none\", \"partial\" or \"strong\" in edition"
                                + " 0.8 but was \"adversariallyTested\"",
                        "/id: must be a text but was 1"),
                // CVSS
                faulty(
                        "{\"factorSum\": 1, \"cvss\": true}",
                        "/cvss: must be a number from 0 to 10, a CVSS v4.0 vector, or an object"
                                + " of both but was true"),
                faulty(
                        "{\"factorSum\": 1, \"cvss\": {}}",
                        "/cvss/score: is missing, must be a number from 0 to 10 (or give vector)"),
                faulty(
                        "{\"factorSum\": 1, \"cvss\": {\"vector\": \"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:R/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H\","
                                + " \"score\": 11}}",
                        "/cvss/vector: UI must be one of N, P, A but was \"R\" at character 33",
                        "/cvss/score: must be at most 10 but was 11"),
                // Limits
                faulty(
                        "{\"factorSum\": 0." + "1".repeat(99) + "}",
                        "/factorSum: must have at most 100 characters but has 101"),
                faulty("{\"factorSum\": 1e-401}", "/factorSum: must have an exponent from -400 to 400 but was 1e-401"),
                faulty(
                        "{\"factorSum\": 1, \"cvss\": 1E+0000000401}",
                        "/cvss: must have an exponent from -400 to 400 but was 1E+0000000401"),
                faulty(
                        "{\"factorSum\": 1, \"claim\": {\"score\": 1e999999999}}",
                        "/claim/score: must have an exponent from -400 to 400 but was 1e999999999"),
                faulty(
                        "{\"id\": \"" + "x".repeat(1_000_001) + "\"}",
                        "is too large at line 1, column 8: String value length (1000001) exceeds the maximum allowed"
                                + " (1000000)"),
                // Text that is no JSON
                faulty("", "is empty, must be a JSON object"),
                faulty(" \n\t", "is empty, must be a JSON object"),
                faulty("{\"factorSum\": 1", "is not JSON at line 1, column 16: the document is not complete"),
                faulty("{\"factorSum\": 1} {}", "continues after the document"));
    }

    private static String factors(String dynamicToolUse) {
        return "{\"autonomyOfAction\": 0.8, \"goalDrivenPlanning\": 0.7, \"selfModification\": 0.2, \"dynamicToolUse\": "
                + dynamicToolUse
                + ", \"persistentMemory\": 0.4, \"contextualAwareness\": 0.7, \"dynamicIdentity\": 0.6,"
                + " \"multiAgentInteractions\": 0.1, \"nonDeterminism\": 0.6, \"opacityAndReflexivity\": 0.5}";
    }

    private static Arguments faulty(String document, String... faults) {
        return arguments(document, List.of(faults));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("documents")
    void every_fault_is_reported_in_the_order_of_the_document(String document, List<String> faults) {
        assertThat(faults(DocumentReader.standard(), document))
                .extracting(Fault::toString)
                .containsExactlyElementsOf(faults);
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void text_that_is_not_json_is_reported_at_the_empty_pointer(String document) {
        List<Fault> faults = faults(DocumentReader.standard(), document);

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).location()).isEmpty();
        assertThat(faults.get(0).code()).isEqualTo(Fault.Code.SYNTAX);
        assertThat(faults.get(0).message())
                .doesNotContain("Jackson", "Feature", "`", "\n")
                .isNotBlank();
    }

    static Stream<String> notJson() {
        return Stream.of(
                "nonsense",
                "{'factorSum': 1}",
                "{\"factorSum\": NaN}",
                "{\"factorSum\": 01}",
                "{\"factorSum\": .5}",
                "{\"factorSum\": 1,}",
                "{\"factorSum\": 1} trailing",
                "{\"factorSum\": 1}}",
                "\0",
                "{\"id\": \"a\nb\", \"factorSum\": 1}",
                "{\"factorSum\": 2, \"id\": 7, oops",
                "// comment\n{\"factorSum\": 1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "-1E+400",
                "1e-400",
                "1E-0000400",
                "0e400",
                "1e+0",
                ONE_HUNDRED_CHARACTERS,
                "-1e00000400"
            })
    void a_number_at_the_limits_is_read(String number) {
        BigDecimal claimed = DocumentReader.standard()
                .read(DocumentType.ASSESSMENT, "{\"factorSum\": 1, \"claim\": {\"score\": " + number + "}}")
                .claim()
                .flatMap(AivssClaim::score)
                .orElseThrow();

        assertThat(claimed).isEqualTo(new BigDecimal(number));
    }

    private static final String ONE_HUNDRED_CHARACTERS =
            "0.12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678";

    @ParameterizedTest
    @ValueSource(strings = {"1e401", "-1E+401", "1e-401", "0e401", "1e1000", "1e99999999999999999999"})
    void an_exponent_beyond_the_limits_is_refused(String number) {
        assertThat(Faults.of(DocumentType.ASSESSMENT, "{\"factorSum\": 1, \"claim\": {\"aars\": " + number + "}}"))
                .extracting(Fault::toString)
                .containsExactly("/claim/aars: must have an exponent from -400 to 400 but was " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE_HUNDRED_CHARACTERS + "9", "1" + ONE_HUNDRED_CHARACTERS})
    void a_number_of_one_character_more_is_refused(String number) {
        assertThat(Faults.of(DocumentType.ASSESSMENT, "{\"factorSum\": 1, \"claim\": {\"score\": " + number + "}}"))
                .extracting(Fault::toString)
                .containsExactly("/claim/score: must have at most 100 characters but has 101");
        assertThat(Faults.of(
                        DocumentType.ASSESSMENT, "{\"factorSum\": 1, \"claim\": {\"score\": " + "1".repeat(101) + "}}"))
                .extracting(Fault::toString)
                .containsExactly("/claim/score: must have at most 100 characters but has 101");
    }

    @Test
    void bytes_that_are_not_utf_8_are_reported_at_the_empty_pointer() {
        byte[] document = {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'};

        InvalidDocumentException fault = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> DocumentReader.standard().read(DocumentType.ASSESSMENT, document));

        assertThat(fault.faults()).extracting(Fault::location).containsExactly("");
    }

    @Test
    void nesting_ends_at_the_limit() {
        List<Fault> faults = faults(DocumentReader.standard(), "[".repeat(200_000));

        assertThat(faults).extracting(Fault::toString).hasSize(1).allMatch(text -> text.contains("64"));
    }

    @Test
    void a_document_as_long_as_the_limit_is_read_and_one_byte_more_is_refused() {
        String document = "{\"factorSum\": 1}";
        ReadLimits standard = ReadLimits.STANDARD;
        int length = document.length();

        DocumentReader exact =
                DocumentReader.standard().withLimits(new ReadLimits(length, standard.depth(), standard.stringLength()));
        DocumentReader shorter = DocumentReader.standard()
                .withLimits(new ReadLimits(length - 1, standard.depth(), standard.stringLength()));

        assertThat(exact.read(DocumentType.ASSESSMENT, document)
                        .knownFactors()
                        .orElseThrow()
                        .sum())
                .isEqualTo(1);
        assertThat(faults(shorter, document))
                .extracting(Fault::toString)
                .containsExactly("must have at most 15 bytes but has more");
    }

    @Test
    void the_greatest_limit_is_no_limit() throws IOException {
        ReadLimits standard = ReadLimits.STANDARD;
        DocumentReader unlimited = DocumentReader.standard()
                .withLimits(new ReadLimits(Integer.MAX_VALUE, standard.depth(), standard.stringLength()));
        InputStream document = new ByteArrayInputStream("{\"factorSum\": 1}".getBytes(StandardCharsets.UTF_8));

        assertThat(unlimited
                        .read(DocumentType.ASSESSMENT, document)
                        .knownFactors()
                        .orElseThrow()
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void a_pointer_is_exact_as_a_value_and_harmless_as_text() {
        List<Fault> faults = faults(DocumentReader.standard(), "{\"factorSum\": 1, \"\\u001b[2J\\n\": 1}");

        assertThat(faults).extracting(Fault::location).containsExactly("/\u001b[2J\n");
        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "/\\u001b[2J\\u000a: is unknown, must be \"id\", \"edition\", \"cvss\", \"factors\", \"factorSum\", \"threatMultiplier\", \"mitigationFactor\", \"rationale\" or \"claim\"");
    }

    @Test
    void the_id_is_known_in_spite_of_other_faults() {
        InvalidDocumentException fault = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> DocumentReader.standard().read(DocumentType.ASSESSMENT, "{\"factorSum\": 11, \"id\": \"x\"}"));

        assertThat(fault.id()).contains("x");
    }

    @Test
    void an_edition_that_is_not_the_one_asked_for_is_a_fault() {
        DocumentReader reader = DocumentReader.standard().withEdition(AivssEdition.V0_5);

        assertThat(faults(reader, "{\"edition\": \"0.8\", \"factorSum\": 1}"))
                .extracting(Fault::toString)
                .containsExactly("/edition: must be \"0.5\", the edition asked for, but was \"0.8\"");
    }

    @Test
    void a_strict_reader_allows_only_what_the_edition_provides_for() {
        String document = """
                {"cvss": 8.64, "threatMultiplier": 1.1, "mitigationFactor": 0.5, "factors": {"memoryUse": 0.4,
                 "autonomyOfAction": 0, "goalDrivenPlanning": 0.5, "selfModification": 1, "toolUse": 0.49999999999999994,
                 "contextualAwareness": 0.0, "dynamicIdentity": 1.0, "multiAgentInteractions": 0.5, "nonDeterminism": 1,
                 "opacityAndReflexivity": 1}}""";

        assertThat(faults(DocumentReader.standard().strict(), document))
                .extracting(Fault::toString)
                .containsExactly(
                        "/cvss: must be a number of one decimal but was 8.64",
                        "/threatMultiplier: must be 0.5, 0.97 or 1.0 but was 1.1",
                        "/mitigationFactor: must be 0.67, 0.83 or 1.0 but was 0.5",
                        "/factors/memoryUse: must be 0.0, 0.5 or 1.0 but was 0.4",
                        "/factors/toolUse: must be 0.0, 0.5 or 1.0 but was 0.49999999999999994");
        assertThat(faults(DocumentReader.standard().strict(), "{\"factorSum\": 5.4}"))
                .extracting(Fault::toString)
                .containsExactly("/factorSum: must be a multiple of 0.5 but was 5.4");
        assertThat(DocumentReader.standard()
                        .strict()
                        .read(
                                DocumentType.ASSESSMENT,
                                "{\"factorSum\": 9.5, \"cvss\": 9.4, \"threatMultiplier\": 1, \"mitigationFactor\":"
                                        + " \"strong\"}")
                        .nonStandardValues())
                .isEmpty();
    }

    @Test
    void a_strict_reader_refuses_a_score_that_is_not_the_one_of_its_vector() {
        String document = "{\"factorSum\": 1, \"cvss\": {\"score\": 9.0, \"vector\":"
                + " \"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H\"}}";

        assertThat(faults(DocumentReader.standard().strict(), document))
                .extracting(Fault::toString)
                .containsExactly("/cvss/score: must be 8.6, the base score of the vector, but was 9.0");
        assertThat(DocumentReader.standard()
                        .read(DocumentType.ASSESSMENT, document)
                        .notes())
                .containsExactly("the CVSS score is stated as 9.0, but the vector has 8.6, which counts");
    }

    private static List<Fault> faults(DocumentReader reader, String document) {
        return catchThrowableOfType(
                        InvalidDocumentException.class,
                        () -> reader.read(DocumentType.ASSESSMENT, document.getBytes(StandardCharsets.UTF_8)))
                .faults();
    }
}
