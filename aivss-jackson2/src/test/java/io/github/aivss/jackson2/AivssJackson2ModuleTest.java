// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.Fault;
import io.github.aivss.core.PartialFactors;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.json.AivssModule;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.InvalidDocumentException;
import io.github.aivss.json.JsonForm;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.ThreatScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the module for Jackson 3 does is the measure of what this one must do. */
class AivssJackson2ModuleTest {

    private static final tools.jackson.databind.json.JsonMapper JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder()
                    .addModule(new AivssModule())
                    .build();

    private static final ObjectMapper PLAIN =
            JsonMapper.builder().addModule(new AivssJackson2Module()).build();

    private static final ObjectMapper OTHER_SETTINGS = JsonMapper.builder()
            .addModule(new AivssJackson2Module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final String VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H";

    static final String ASSESSMENT = example("support-desk.json");
    private static final Assessment ASSESSED = DocumentReader.standard().read(DocumentType.ASSESSMENT, ASSESSMENT);

    static final String THREAT_MODEL = """
            {"format": "agent-threat-model/1", "agent": {"name": "Harbour Clerk", "id": "harbour-clerk"},
             "summary": "Books berths.", "aivss": {"factorSum": 5.4},
             "maestro": {"taxonomy": "maestro", "layers": [
              {"layer": "L1", "certainty": "uncertain", "narrative": "one",
               "threats": [{"catalog": "owasp-agentic-threats/1.0", "id": "T7"}]},
              {"layer": "L2", "certainty": "mapped", "narrative": "two"},
              {"layer": "L3", "certainty": "mapped", "narrative": "three"},
              {"layer": "L4", "certainty": "mapped", "narrative": "four"},
              {"layer": "L5", "certainty": "mapped", "narrative": "five"},
              {"layer": "L6", "certainty": "mapped", "narrative": "six"},
              {"layer": "L7", "certainty": "mapped", "narrative": "seven"}]}}""";

    /** An application's own values around ours. */
    public record Inventory(
            String systemOwner,
            List<Assessment> openAssessments,
            Map<Severity, AivssEdition> editions,
            CvssBase base) {}

    private static final Inventory INVENTORY =
            new Inventory("harbour", List.of(ASSESSED), Map.of(Severity.HIGH, AivssEdition.V0_8), CvssBase.of(8.5));

    private static String example(String name) {
        try {
            return Files.readString(Path.of("../examples", name));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    static Stream<Object> values() {
        return Stream.of(
                ASSESSED,
                DocumentReader.standard().read(DocumentType.THREAT_MODEL, THREAT_MODEL),
                DocumentReader.standard().read(DocumentType.TAXONOMY, example("taxonomies/stride.json")),
                FactorSum.of(0.00001),
                ThreatMultiplier.of(0.97),
                AmplificationFactors.of(1, 0.5, 0, 1, 0, 0.5, 1, 0, 0.5, 0),
                AivssInput.of(8.5, FactorSum.of(5.4)),
                new ScoreRange(5.2, 10),
                CvssV4Vector.parse(VECTOR),
                AivssEdition.UPLIFT_MITIGATION,
                CoreRisk.ofNumber(3),
                Severity.NONE);
    }

    static Stream<Object> answers() {
        return Stream.of(
                ASSESSED.score().orElseThrow(),
                ASSESSED.score().orElseThrow().explain(),
                ClaimAudit.of(ASSESSED),
                new Fault("/cvss", Fault.Code.RANGE, "must be at most 10 but was 11"),
                PartialFactors.unknown(FactorSet.AGENTIC),
                CvssBase.of(8.5));
    }

    @ParameterizedTest
    @MethodSource({"values", "answers"})
    void a_value_is_written_character_by_character_as_with_jackson_3(Object value) throws IOException {
        assertThat(PLAIN.writeValueAsString(value)).isEqualTo(JACKSON_3.writeValueAsString(value));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_read_back_from_text_and_from_a_tree(Object value) throws IOException {
        for (ObjectMapper mapper : List.of(PLAIN, OTHER_SETTINGS)) {
            assertThat((Object) mapper.readValue(mapper.writeValueAsString(value), value.getClass()))
                    .isEqualTo(value);
            assertThat((Object) mapper.treeToValue(mapper.valueToTree(value), value.getClass()))
                    .isEqualTo(value);
            assertThat((Object) mapper.convertValue(value, value.getClass())).isEqualTo(value);
        }
    }

    static Stream<ObjectMapper> mappers() {
        return Stream.of(
                PLAIN, OTHER_SETTINGS, JsonMapper.builder().findAndAddModules().build());
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void values_are_carried_within_those_of_the_application(ObjectMapper mapper) throws IOException {
        assertThat(mapper.readValue(mapper.writeValueAsString(INVENTORY), Inventory.class))
                .isEqualTo(INVENTORY);
        assertThat(mapper.treeToValue(mapper.valueToTree(INVENTORY), Inventory.class))
                .isEqualTo(INVENTORY);
    }

    @Test
    void a_constant_is_a_key() throws IOException {
        assertThat(PLAIN.writeValueAsString(INVENTORY.editions())).isEqualTo("{\"High\":\"0.8\"}");
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> PLAIN.readValue("{\"V0_8\": 1}", new TypeReference<Map<AivssEdition, Integer>>() {}))
                .withMessageContaining("edition must be \"0.5\", \"0.8\" or \"uplift-mitigation\" but was \"V0_8\"");
    }

    @Test
    void null_is_left_to_the_mapper() throws IOException {
        assertThat(PLAIN.readValue("null", Assessment.class)).isNull();
        assertThat(PLAIN.writeValueAsString(new Inventory("x", List.of(), Map.of(), null)))
                .contains("\"base\":null");
    }

    /** Every value of a document in turn is replaced by each of these. */
    private static final List<String> REPLACEMENTS = List.of(
            "null", "true", "-1", "11", "1e999", "0.1234567890123456789", "1".repeat(200), "\"x\"", "\"\"", "[]", "{}");

    private static final Pattern MEMBER =
            Pattern.compile("(\"[A-Za-z_]+\":\\s*)(\"[^\"]*\"|[-+.0-9eE]+|true|false|null|\\{[^{}]*}|\\[[^\\[\\]]*])");

    static Stream<String> mutatedAssessments() {
        return mutations(ASSESSMENT);
    }

    static Stream<String> mutatedThreatModels() {
        return mutations(THREAT_MODEL);
    }

    private static Stream<String> mutations(String document) {
        List<String> mutated = new ArrayList<>();
        Matcher member = MEMBER.matcher(document);
        for (int from = 0; member.find(from); from = member.start() + 1) {
            String before = document.substring(0, member.start());
            String after = document.substring(member.end());
            for (String replacement : REPLACEMENTS) {
                mutated.add(before + member.group(1) + replacement + after);
            }
            mutated.add(before + "\"unknown~/member\": 1, " + member.group() + after);
            mutated.add(before + member.group() + ", " + member.group() + after);
        }
        assertThat(mutated).hasSizeGreaterThan(100);
        return mutated.stream();
    }

    @ParameterizedTest
    @MethodSource("mutatedAssessments")
    void an_assessment_has_the_faults_that_it_has_with_jackson_3(String json) {
        assertSameFaults("[" + json + "]", Assessment[].class);
    }

    @ParameterizedTest
    @MethodSource("mutatedThreatModels")
    void a_threat_model_has_the_faults_that_it_has_with_jackson_3(String json) {
        assertSameFaults("[" + json + "]", AgentThreatModel[].class);
    }

    @Test
    void a_document_cut_off_anywhere_has_the_faults_that_it_has_with_jackson_3() {
        IntStream.range(1, ASSESSMENT.strip().length())
                .mapToObj(end -> ASSESSMENT.substring(0, end))
                .forEach(json -> assertSameFaults(json, Assessment.class));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_type_refuses_what_it_refuses_with_jackson_3(JsonForm<?> form) {
        for (String json : List.of("{}", "[]", "\"x\"", "-1", "true", "{\"a\": [1, {}]}")) {
            assertSameFaults(json, form.type());
        }
    }

    static Stream<JsonForm<?>> forms() {
        return JsonForm.values().stream();
    }

    private static void assertSameFaults(String json, Class<?> type) {
        List<String> expected = faultsWithJackson3(json, type);
        assertThat(faults(PLAIN, json, type)).as(json).isEqualTo(expected);
    }

    private static List<String> faultsWithJackson3(String json, Class<?> type) {
        try {
            JACKSON_3.readValue(json, type);
            return List.of();
        } catch (tools.jackson.databind.DatabindException e) {
            return faults(e.getCause());
        }
    }

    private static List<String> faults(ObjectMapper mapper, String json, Class<?> type) {
        try {
            mapper.readValue(json, type);
            return List.of();
        } catch (JsonProcessingException e) {
            assertThat(e).isInstanceOf(JsonMappingException.class);
            return faults(e.getCause());
        }
    }

    private static List<String> faults(Throwable cause) {
        return ((InvalidDocumentException) cause)
                .faults().stream().map(Fault::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_type_is_bound(JsonForm<?> form) throws IOException {
        assertThat(PLAIN.getSerializerProviderInstance()
                        .findValueSerializer(form.type())
                        .getClass()
                        .getName())
                .startsWith(Bindings.class.getName());
    }

    @Test
    void a_type_without_a_form_is_refused_by_name() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> PLAIN.writeValueAsString(ThreatScope.CROSS_LAYER))
                .withMessageContaining("ThreatScope has no JSON form of its own");
    }

    @Test
    void infinity_is_a_fault_where_the_mapper_allows_it() {
        assertThat(faults(OTHER_SETTINGS, "NaN", ThreatMultiplier.class))
                .containsExactly("must be a number but was NaN");
    }

    @Test
    void the_limits_of_the_mapper_apply() {
        ObjectMapper small =
                JsonMapper.builder().addModule(new AivssJackson2Module()).build();
        small.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(2).build());

        assertThat(faults(small, "{\"claim\": {\"score\": [1]}}", Assessment.class))
                .singleElement()
                .asString()
                .startsWith("is too large at line 1, column ");
    }

    @Test
    void the_module_reads_as_the_reader_that_it_is_made_of() throws IOException {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new AivssJackson2Module(
                        DocumentReader.standard().withEdition(AivssEdition.V0_5).strict()))
                .build();

        assertThat(mapper.readValue("{\"factorSum\": 1}", Assessment.class).edition())
                .isEqualTo(AivssEdition.V0_5);
        assertThat(faults(mapper, "{\"factorSum\": 1.3}", Assessment.class))
                .containsExactly("/factorSum: must be a multiple of 0.5 but was 1.3");
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

        assertThatIOException()
                .isThrownBy(() -> PLAIN.readValue(begun, Assessment.class))
                .withMessage("connection reset");
    }

    @ParameterizedTest
    @ValueSource(classes = {AivssScore.class, ClaimAudit.class, AssessedFactors.class})
    void values_after_a_refused_one_can_still_be_read_by_the_same_mapper(Class<?> type) throws IOException {
        assertThat(faults(PLAIN, "[]", type)).isNotEmpty();
        assertThat(PLAIN.readValue(ASSESSMENT, Assessment.class)).isEqualTo(ASSESSED);
    }
}
