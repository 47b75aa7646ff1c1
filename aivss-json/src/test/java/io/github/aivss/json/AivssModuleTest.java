// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

class AivssModuleTest {

    private static final JsonMapper PLAIN =
            JsonMapper.builder().addModule(new AivssModule()).build();

    private static final JsonMapper OTHER_SETTINGS = JsonMapper.builder()
            .addModule(new AivssModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    private static final Assessment ASSESSMENT =
            DocumentReader.standard().read(DocumentType.ASSESSMENT, Documents.ASSESSMENT);
    private static final AivssScore SCORE = ASSESSMENT.score().orElseThrow();

    /** Somebody's own values around ours. */
    record Finding(String name, Severity severity, AivssEdition edition, CvssV4Vector baseVector, ScoreRange range) {}

    record Inventory(
            String systemOwner,
            List<Assessment> openAssessments,
            Map<String, AgentThreatModel> threatModels,
            Optional<OwaspReport> lastReport,
            List<Finding> findings,
            AivssClaim claim,
            ThreatMultiplier threat,
            MitigationFactor mitigation) {}

    private static final Inventory INVENTORY = new Inventory(
            "harbour",
            List.of(ASSESSMENT, DocumentReader.standard().read(DocumentType.ASSESSMENT, "{\"factorSum\": 1.25}")),
            Map.of("clerk", DocumentReader.standard().read(DocumentType.THREAT_MODEL, Documents.THREAT_MODEL)),
            Optional.of(DocumentReader.standard().read(DocumentType.OWASP_REPORT, Documents.OWASP_REPORT)),
            List.of(new Finding(
                    "x",
                    Severity.CRITICAL,
                    AivssEdition.UPLIFT_MITIGATION,
                    CvssV4Vector.parse(Documents.VECTOR),
                    new ScoreRange(5.2, 10))),
            AivssClaim.ofScore(new BigDecimal("9.30")),
            ThreatMultiplier.of(1.1),
            MitigationFactor.of(0.5));

    static Stream<JsonMapper> mappers() {
        return Stream.of(
                PLAIN, OTHER_SETTINGS, JsonMapper.builder().findAndAddModules().build());
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void the_module_carries_values_within_those_of_the_user(JsonMapper mapper) {
        String json = mapper.writeValueAsString(INVENTORY);

        assertThat(mapper.readValue(json, Inventory.class)).isEqualTo(INVENTORY);
        assertThat(mapper.treeToValue(mapper.valueToTree(INVENTORY), Inventory.class))
                .isEqualTo(INVENTORY);
        assertThat(mapper.convertValue(INVENTORY, Inventory.class)).isEqualTo(INVENTORY);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(ASSESSMENT, Documents.ASSESSMENT),
                arguments(
                        INVENTORY.threatModels().get("clerk"),
                        Documents.THREAT_MODEL.replace(
                                "{\"factorSum\": 5.4}", "{\"edition\": \"0.8\", \"factorSum\": 5.4}")),
                arguments(
                        INVENTORY.lastReport().orElseThrow(),
                        Documents.OWASP_REPORT
                                .replace(": 1,", ": 1.0,")
                                .replace(": 0,", ": 0.0,")
                                .replace(": 0}", ": 0.0}")),
                arguments(taxonomy(), Documents.TAXONOMY.replaceFirst(",\\s*\"deprecated\": false", "")),
                arguments(ASSESSMENT.factors(), Documents.FACTORS),
                arguments(
                        AmplificationFactors.of(1, 0.5, 0, 1, 0, 0.5, 1, 0, 0.5, 0),
                        "{\"autonomy\": 1.0, \"tools\": 0.5, \"language\": 0.0, \"context\": 1.0, \"non_determinism\": 0.0,"
                                + " \"opacity\": 0.5, \"persistence\": 1.0, \"identity\": 0.0, \"multi_agent\": 0.5,"
                                + " \"self_mod\": 0.0}"),
                arguments(
                        ASSESSMENT.claim().orElseThrow(),
                        "{\"score\": 9.3, \"severity\": \"Critical\", \"aars\": 0.79, \"factorSum\": 5.4,"
                                + " \"cvssScore\": 8.5, \"vector\": \"(CVSS:8.5/AARS:5.4)\"}"),
                arguments(new ScoreRange(5.2, 10), "{\"min\": 5.2, \"max\": 10.0}"),
                arguments(ThreatMultiplier.of(0.97), "0.97"),
                arguments(MitigationFactor.of(1), "1.0"),
                arguments(AivssEdition.V0_8, "\"0.8\""),
                arguments(Severity.NONE, "\"None\""),
                arguments(CvssV4Vector.parse(Documents.VECTOR), '"' + Documents.VECTOR + '"'));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("values")
    void the_module_writes_values_as_in_documents_and_reads_them_again(Object value, String json) {
        Stream.of(PLAIN, OTHER_SETTINGS).forEach(mapper -> {
            String written = mapper.writeValueAsString(value);
            assertThat(JsonMapper.shared().readTree(written))
                    .isEqualTo(JsonMapper.shared().readTree(json));
            assertThat((Object) mapper.readValue(written, value.getClass())).isEqualTo(value);
        });
    }

    @Test
    void the_module_writes_a_score_as_the_answer_and_does_not_read_it() {
        String answer = PLAIN.writeValueAsString(SCORE);

        assertThat(answer)
                .isEqualTo("{\"edition\":\"0.8\",\"cvssBase\":8.6,\"factorSum\":5.4,\"threatMultiplier\":0.97,"
                        + "\"mitigationFactor\":1.0,\"aars\":0.73332,\"raw\":9.33332,\"score\":9.3,"
                        + "\"severity\":\"Critical\",\"capped\":false}");
        assertThat(JsonSchemasTest.faults("score", answer)).isEmpty();
        assertThat(faults(PLAIN, answer, AivssScore.class))
                .containsExactly("must be computed, not read but was an object");
    }

    @Test
    void the_module_is_named_so_that_a_mapper_takes_it_once() {
        assertThat(new AivssModule().getModuleName()).isEqualTo("io.github.aivss.json");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void the_module_reports_every_fault_with_pointers_from_the_root(JsonMapper mapper) {
        String json = "{\"openAssessments\": [{\"factorSum\": 1}, {\"factorSum\": 11, \"Edition\": 1}]}"
                .replace("openAssessments", mapper == OTHER_SETTINGS ? "open_assessments" : "openAssessments");
        String path = mapper == OTHER_SETTINGS ? "/open_assessments/1" : "/openAssessments/1";

        assertThat(faults(mapper, json, Inventory.class))
                .containsExactly(
                        path + "/factorSum: must be at most 10 but was 11",
                        path + "/Edition: is unknown, the nearest known member is \"edition\"");
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> mapper.treeToValue(mapper.readTree(json), Inventory.class))
                .withMessageContaining(
                        path + "/factorSum: must be at most 10 but was 11; " + path + "/Edition: is unknown");
    }

    @Test
    void the_module_keeps_the_id_of_a_faulty_document() {
        DatabindException fault = catchThrowableOfType(
                DatabindException.class,
                () -> PLAIN.readValue("[{\"id\": \"x\", \"factorSum\": 11}]", Assessment[].class));

        assertThat(((InvalidDocumentException) fault.getCause()).id()).contains("x");
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                arguments(
                        "\"0.9\"",
                        AivssEdition.class,
                        "edition must be \"0.5\", \"0.8\" or \"uplift-mitigation\" but was \"0.9\""),
                arguments(
                        "\"severe\"",
                        Severity.class,
                        "severity must be \"None\", \"Low\", \"Medium\", \"High\" or \"Critical\" but was \"severe\""),
                arguments("4", Severity.class, "must be a text but was 4"),
                arguments("\"1.0\"", ThreatMultiplier.class, "must be a number but was \"1.0\""),
                arguments("2.5", ThreatMultiplier.class, "must be at most 2 but was 2.5"),
                arguments("NaN", MitigationFactor.class, "must be a number but was NaN"),
                arguments("[0.5]", MitigationFactor.class, "must be a number but was an array"),
                arguments(
                        "\"CVSS:3.1/AV:N\"",
                        CvssV4Vector.class,
                        "vector must start with \"CVSS:4.0/\" but was \"CVSS:3.1/AV:N\" at character 6; this is CVSS v3.x, only v4.0 is supported"),
                arguments("{\"min\": 1.25, \"max\": 2}", ScoreRange.class, "min must have one decimal but was 1.25"),
                arguments("{\"min\": 3, \"max\": 2}", ScoreRange.class, "min must be at most max 2.0 but was 3.0"),
                arguments("{\"min\": 3}", ScoreRange.class, "/max: is missing, must be a number"),
                arguments("{\"score\": Infinity}", AivssClaim.class, "/score: must be a number but was Infinity"),
                arguments("[]", AgentThreatModel.class, "must be an object but was an array"),
                arguments("\"maestro\"", LayerTaxonomy.class, "must be an object but was \"maestro\""),
                arguments("1", OwaspReport.class, "must be an object but was 1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void the_module_refuses_what_the_reader_refuses(String json, Class<?> type, String fault) {
        assertThat(faults(OTHER_SETTINGS, json, type)).containsExactly(fault);
    }

    @Test
    void the_module_asks_for_the_factors_of_the_very_set() {
        assertThat(faults(PLAIN, Documents.AMPLIFICATION_FACTORS, AgenticRiskFactors.class))
                .hasSize(20)
                .contains(
                        "/autonomy: must be of the agentic set but is of the amplification set",
                        "/autonomyOfAction: is missing, must be a number from 0 to 1");
        assertThat(faults(PLAIN, "{}", AmplificationFactors.class)).hasSize(10);
        RatedFactors read =
                PLAIN.readValue(Documents.FACTORS.replace("dynamicToolUse", "toolUse"), AgenticRiskFactors.class);
        assertThat(read).isEqualTo(ASSESSMENT.factors());
    }

    @Test
    void the_module_reads_as_the_reader_that_it_is_made_of() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new AivssModule(DocumentReader.standard()
                        .withEdition(AivssEdition.V0_5)
                        .strict()
                        .withTaxonomies(LayerTaxonomies.builtIn().with(taxonomy()))))
                .build();

        assertThat(mapper.readValue("{\"factorSum\": 1}", Assessment.class).edition())
                .isEqualTo(AivssEdition.V0_5);
        assertThat(faults(mapper, "{\"factorSum\": 1.3}", Assessment.class))
                .containsExactly("/factorSum: must be a multiple of 0.5 but was 1.3");
        assertThat(faults(
                        mapper,
                        Documents.THREAT_MODEL
                                .replace("\"maestro\",", "\"acme-health\",")
                                .replace("5.4", "5"),
                        AgentThreatModel.class))
                .containsExactly(
                        "/maestro/layers: must have each of [L1, L2, L2.phi, L3, L4, L5, L6, L7, L8] but lacked"
                                + " [L2.phi, L8]");
    }

    @Test
    void the_module_says_why_a_taxonomy_cannot_be_written() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> PLAIN.writeValueAsString(List.of(LayerTaxonomy.MAESTRO)))
                .withMessageContaining("taxonomy must not be maestro, which is built in");
    }

    private static LayerTaxonomy taxonomy() {
        return DocumentReader.standard().read(DocumentType.TAXONOMY, Documents.TAXONOMY);
    }

    private static List<String> faults(JsonMapper mapper, String json, Class<?> type) {
        DatabindException fault = catchThrowableOfType(DatabindException.class, () -> mapper.readValue(json, type));
        return ((InvalidDocumentException) fault.getCause())
                .faults().stream().map(Fault::toString).toList();
    }

    private interface Listed {}

    private record Entry(Assessment assessment, String note) implements Listed {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"%1$s\", \"assessment\": %2$s, \"note\": \"n\"}",
                "{\"assessment\": %2$s, \"kind\": \"%1$s\", \"note\": \"n\"}",
                "{\"assessment\": %2$s, \"note\": \"n\", \"kind\": \"%1$s\"}"
            })
    void the_module_reads_within_types_chosen_by_a_member(String json) {
        JsonMapper mapper = PLAIN.rebuild()
                .activateDefaultTypingAsProperty(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType(Listed.class)
                                .build(),
                        DefaultTyping.OBJECT_AND_NON_CONCRETE,
                        "kind")
                .build();

        assertThat(mapper.readValue(json.formatted(Entry.class.getName(), Documents.ASSESSMENT), Listed.class))
                .isEqualTo(new Entry(ASSESSMENT, "n"));
    }

    @Test
    void the_module_reads_from_a_tree() {
        assertThat(PLAIN.convertValue(PLAIN.readTree(Documents.ASSESSMENT), Assessment.class))
                .isEqualTo(ASSESSMENT);
    }
}
