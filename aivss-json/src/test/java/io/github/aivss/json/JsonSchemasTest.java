// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.TechnicalImpact;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.CrossReferences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSchemasTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = JsonSchemas.kinds().stream()
            .collect(Collectors.toMap(kind -> kind, kind -> REGISTRY.getSchema(JsonSchemas.text(kind))));

    static Stream<String> kinds() {
        return JsonSchemas.kinds().stream();
    }

    @Test
    void the_schema_of_a_type_is_that_of_its_name() {
        assertThat(JsonSchemas.text(DocumentType.TAXONOMY)).isEqualTo(JsonSchemas.text("taxonomy"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_schema_is_a_schema_with_a_name_that_closes_every_object(String kind) {
        JsonNode schema = tree(kind);

        assertThat(REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                        .validate(schema))
                .isEmpty();
        assertThat(schema.path("$schema").asString()).isEqualTo(SpecificationVersion.DRAFT_2020_12.getDialectId());
        assertThat(schema.path("$id").asString()).isEqualTo("urn:aivss:schema:" + kind + ":1");
        assertThat(schema.path("title").asString()).isNotBlank();
        assertThat(schema.path("description").asString()).isNotBlank();
        assertThat(objects(schema))
                .isNotEmpty()
                .allSatisfy(object ->
                        assertThat(object.path("additionalProperties")).hasToString("false"));
    }

    @Test
    void a_schema_is_there_for_every_type_of_document() {
        assertThat(JsonSchemas.kinds())
                .containsAll(
                        DocumentType.values().stream().map(DocumentType::key).toList());
    }

    @Test
    void a_schema_of_an_unknown_kind_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonSchemas.text("report"))
                .withMessage("kind must be one of [assessment, threat-model, taxonomy, owasp-report, ssvc, score,"
                        + " audit, coverage, cross-reference, bod-26-04] but was \"report\"");
    }

    @Test
    void a_schema_says_the_same_of_a_part_wherever_the_part_is() {
        Map<String, List<JsonNode>> parts = Stream.of("assessment", "threat-model", "taxonomy", "owasp-report")
                .flatMap(kind -> tree(kind).path("$defs").properties().stream())
                .filter(part ->
                        !List.of("layer", "threat", "amplificationFactors").contains(part.getKey()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertThat(parts)
                .containsKey("assessment")
                .allSatisfy(
                        (name, definitions) -> assertThat(definitions).as(name).allMatch(definitions.get(0)::equals));
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                arguments("assessment", "/$defs/assessment", AssessmentReader.MEMBERS),
                arguments("assessment", "/$defs/assessment/properties/cvss/anyOf/2", AssessmentReader.CVSS_MEMBERS),
                arguments("assessment", "/$defs/claim", AssessmentReader.CLAIM_MEMBERS),
                arguments("threat-model", "", ThreatModelReader.MEMBERS),
                arguments("threat-model", "/properties/agent", ThreatModelReader.AGENT_MEMBERS),
                arguments("threat-model", "/properties/maestro", ThreatModelReader.MAESTRO_MEMBERS),
                arguments("threat-model", "/$defs/layer", ThreatModelReader.LAYER_MEMBERS),
                arguments("threat-model", "/$defs/threat", ThreatModelReader.THREAT_MEMBERS),
                arguments("taxonomy", "", TaxonomyReader.MEMBERS),
                arguments("taxonomy", "/$defs/layer", TaxonomyReader.LAYER_MEMBERS),
                arguments("taxonomy", "/$defs/threat", TaxonomyReader.THREAT_MEMBERS),
                arguments("owasp-report", "", OwaspReportReader.MEMBERS),
                arguments("owasp-report", "/properties/metadata", OwaspReportReader.METADATA_MEMBERS),
                arguments("owasp-report", "/$defs/vulnerability", OwaspReportReader.VULNERABILITY_MEMBERS),
                arguments("owasp-report", "/$defs/vulnerability/properties/cvss_base", OwaspReportReader.CVSS_MEMBERS),
                arguments("owasp-report", "/$defs/amplificationFactors", OwaspReportReader.FACTOR_MEMBERS),
                arguments("owasp-report", "/$defs/scores", OwaspReportReader.SCORE_MEMBERS),
                arguments("ssvc", "", SsvcReader.MEMBERS),
                arguments("ssvc", "/properties/inputs", SsvcReader.INPUT_MEMBERS),
                arguments("ssvc", "/properties/inputs/properties/pThreat", SsvcReader.LEVEL_MEMBERS),
                arguments("ssvc", "/properties/inputs/properties/pVulnerability", SsvcReader.POSTURE_MEMBERS),
                arguments("ssvc", "/properties/inputs/properties/impact", SsvcReader.LEVEL_MEMBERS),
                arguments("ssvc", "/properties/inputs/properties/capabilityScores", SsvcReader.SCORE_MEMBERS),
                arguments("ssvc", "/properties/computed", SsvcReader.COMPUTED_MEMBERS),
                arguments("ssvc", "/properties/computed/properties/agentLevel", SsvcReader.AGENT_LEVEL_MEMBERS));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("objects")
    void a_schema_has_the_members_that_are_read(String kind, String pointer, Members<?> members) {
        assertThat(propertiesAt(kind, pointer)).containsExactlyInAnyOrderElementsOf(members.names());
    }

    @Test
    void a_schema_has_the_factors_that_are_read() {
        assertThat(Stream.of("agenticFactors", "amplificationFactors")
                        .flatMap(set -> propertiesAt("assessment", "/$defs/" + set).stream()))
                .containsExactlyInAnyOrderElementsOf(FactorsReader.MEMBERS.names());
    }

    private static List<String> propertiesAt(String kind, String pointer) {
        return List.copyOf(tree(kind).at(pointer + "/properties").propertyNames());
    }

    static Stream<Arguments> validDocuments() {
        return Stream.of(
                arguments("assessment", Documents.ASSESSMENT),
                arguments("assessment", "{\"factorSum\": 0}"),
                arguments("assessment", "{\"factorSum\": 10, \"cvss\": 10, \"edition\": \"0.5\"}"),
                arguments("assessment", "{\"factorSum\": -0.0, \"edition\": \"0.5\", \"mitigationFactor\": \"none\"}"),
                arguments("assessment", "{\"factorSum\": 1, \"edition\": \"0.5\", \"mitigationFactor\": 1.0}"),
                arguments("assessment", "{\"factorSum\": 1, \"cvss\": \"" + Documents.VECTOR + "\"}"),
                arguments("assessment", "{\"factorSum\": 1, \"cvss\": \"" + Documents.VECTOR + EVERY_METRIC + "\"}"),
                arguments("assessment", "{\"factorSum\": 1, \"cvss\": {\"vector\": \"" + Documents.VECTOR + "\"}}"),
                arguments("assessment", "{\"factorSum\": 1, \"cvss\": {\"score\": 3.3}}"),
                arguments("assessment", "{\"factors\": " + Documents.AMPLIFICATION_FACTORS + "}"),
                arguments(
                        "assessment",
                        "{\"factors\": "
                                + Documents.FACTORS
                                        .replace("dynamicToolUse", "toolUse")
                                        .replace("persistentMemory", "memoryUse")
                                + "}"),
                arguments("assessment", "{\"factorSum\": 1, \"threatMultiplier\": 2, \"mitigationFactor\": 0}"),
                arguments(
                        "assessment",
                        "{\"factorSum\": 1, \"threatMultiplier\": \"unreported\", \"edition\": \"uplift-mitigation\","
                                + " \"mitigationFactor\": \"adversariallyTested\"}"),
                arguments(
                        "assessment",
                        "{\"factorSum\": 1, \"claim\": {\"score\": -7.25, \"severity\": \"cRITICAL\"}, \"id\": \"\"}"),
                arguments("assessment", "{\"factorSum\": 1, \"claim\": {}}"),
                arguments("assessment", "{\"factorSum\": 1, \"claim\": {\"vector\": \"\"}}"),
                arguments("threat-model", Documents.THREAT_MODEL),
                arguments("threat-model", Documents.THREAT_MODEL.replace("\"L4\"", "4")),
                arguments("threat-model", Documents.THREAT_MODEL.replace("\"L4\"", "\"Layer 4\"")),
                arguments(
                        "threat-model",
                        Documents.THREAT_MODEL
                                .replace("\"layer\": \"L1\", \"name\"", "\"name\"")
                                .replace("Model Stealing", "Goal Misalignment Cascades")),
                arguments("taxonomy", Documents.TAXONOMY),
                arguments(
                        "taxonomy",
                        "{\"format\": \"layer-taxonomy/1\", \"id\": \"x\", \"version\": \"1\", \"layers\":"
                                + " [{\"id\": \"a\", \"title\": \"A\"}]}"),
                arguments("taxonomy", Documents.TAXONOMY.replace("Memory & Context", "Memory and Context")),
                arguments(
                        "taxonomy",
                        "{\"format\": \"layer-taxonomy/1\", \"id\": \"x\", \"version\": \"1\", \"extends\":"
                                + " \"maestro\"}"),
                arguments("ssvc", Documents.SSVC),
                arguments("ssvc", Documents.SSVC.replaceFirst("(?s),\\s*\"computed.*", "}")),
                arguments("ssvc", Documents.SSVC.replace("\"now\"", "[{}]")),
                arguments("ssvc", Documents.SSVC.replace(", \"value\": 0.5", "").replace("\"f1\": 4", "\"f1\": 4.0")),
                arguments("owasp-report", Documents.OWASP_REPORT),
                arguments("owasp-report", Documents.OWASP_REPORT.replace("\"Critical\"", "\"none\"")),
                arguments("owasp-report", Documents.OWASP_REPORT.replace("\"threat_multiplier\": 0.97,", "")),
                arguments(
                        "owasp-report",
                        "{\"metadata\": {\"system_name\": \"\", \"assessment_date\": \"2028-02-29\", \"assessor_id\":"
                                + " \"\"}, \"vulnerabilities\": []}"));
    }

    private static final String EVERY_METRIC = "/E:P/CR:H/IR:M/AR:L/MAV:P/MAC:H/MAT:P/MPR:L/MUI:A/MVC:N/MVI:L/MVA:H"
            + "/MSC:N/MSI:S/MSA:S/S:P/AU:Y/R:I/V:C/RE:M/U:Amber";

    @ParameterizedTest
    @MethodSource("validDocuments")
    void a_schema_allows_what_the_reader_allows(String kind, String document) {
        assertThatCode(() -> read(kind, document)).doesNotThrowAnyException();
        assertThat(faults(kind, document)).isEmpty();
    }

    static Stream<Arguments> invalidDocuments() {
        return Stream.of(
                arguments("taxonomy", "{\"format\": \"layer-taxonomy/1\", \"id\": \"x\", \"version\": \"1\"}"),
                arguments(
                        "taxonomy",
                        "{\"format\": \"layer-taxonomy/1\", \"id\": \"x\", \"version\": \"1\", \"layers\": []}"),
                assessment("{}"),
                assessment("[]"),
                assessment("null"),
                assessment("{\"factorSum\": 1, \"factors\": " + Documents.FACTORS + "}"),
                assessment("{\"factorSum\": \"1\"}"),
                assessment("{\"factorSum\": 10.000000000000002}"),
                assessment("{\"factorSum\": -0.1}"),
                assessment("{\"factorSum\": 1, \"id\": 7}"),
                assessment("{\"factorSum\": 1, \"Edition\": \"0.8\"}"),
                assessment("{\"factorSum\": 1, \"edition\": \"0.9\"}"),
                assessment("{\"factorSum\": 1, \"edition\": 0.8}"),
                assessment("{\"factorSum\": 1, \"cvss\": 10.1}"),
                assessment("{\"factorSum\": 1, \"cvss\": true}"),
                assessment("{\"factorSum\": 1, \"cvss\": {}}"),
                assessment("{\"factorSum\": 1, \"cvss\": {\"score\": 1, \"version\": \"4.0\"}}"),
                assessment("{\"factorSum\": 1, \"cvss\": \"\"}"),
                assessment("{\"factorSum\": 1, \"cvss\": \"" + Documents.VECTOR.replace("UI:P", "UI:R") + "\"}"),
                assessment("{\"factorSum\": 1, \"cvss\": \"" + Documents.VECTOR.replace("/SA:H", "") + "\"}"),
                assessment("{\"factorSum\": 1, \"cvss\": \"" + Documents.VECTOR + "/CR:H/E:P\"}"),
                assessment("{\"factorSum\": 1, \"cvss\": \"" + Documents.VECTOR + "/\"}"),
                assessment("{\"factorSum\": 1, \"cvss\": \"" + Documents.VECTOR + "\\n\"}"),
                assessment("{\"factorSum\": 1, \"threatMultiplier\": 2.1}"),
                assessment("{\"factorSum\": 1, \"threatMultiplier\": \"Attacked\"}"),
                assessment("{\"factorSum\": 1, \"mitigationFactor\": 1.1}"),
                assessment("{\"factorSum\": 1, \"mitigationFactor\": \"weak\"}"),
                assessment("{\"factorSum\": 1, \"mitigationFactor\": 0.5, \"edition\": \"0.5\"}"),
                assessment("{\"factorSum\": 1, \"mitigationFactor\": \"partial\", \"edition\": \"0.5\"}"),
                assessment(
                        "{\"factorSum\": 1, \"edition\": \"0.8\", \"mitigationFactor\":" + " \"adversariallyTested\"}"),
                assessment("{\"factorSum\": 1, \"claim\": 9}"),
                assessment("{\"factorSum\": 1, \"claim\": {\"score\": \"9\"}}"),
                assessment("{\"factorSum\": 1, \"claim\": {\"vector\": 9}}"),
                assessment("{\"factorSum\": 1, \"claim\": {\"severity\": \"severe\"}}"),
                assessment("{\"factorSum\": 1, \"claim\": {\"severity\": \"High\\n\"}}"),
                factors(Documents.FACTORS.replace("dynamicToolUse", "dynamicTolUse")),
                factors(Documents.FACTORS.replace("{", "{\"toolUse\": 1, ")),
                factors(Documents.FACTORS.replace("{", "{\"self_mod\": 1, ")),
                factors(Documents.FACTORS.replace("0.2", "1.4")),
                factors(Documents.FACTORS.replace("\"selfModification\": 0.2,", "")),
                factors(Documents.AMPLIFICATION_FACTORS.replace("self_mod", "selfMod")));
    }

    private static Arguments assessment(String document) {
        return arguments("assessment", document);
    }

    private static Arguments factors(String factors) {
        return assessment("{\"factors\": " + factors + "}");
    }

    /** One change each that makes a valid document invalid. */
    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("threat-model", "\"format\": \"agent-threat-model/1\", ", ""),
                arguments("threat-model", "agent-threat-model/1", "agent-threat-model/2"),
                arguments("threat-model", "agent-threat-model/1", "Agent-threat-model/1"),
                arguments("threat-model", "\"name\": \"Harbour Clerk\", ", ""),
                arguments("threat-model", "\"Harbour Clerk\"", "\" \\u00a0\\t\\u3000\""),
                arguments("threat-model", "\"id\": \"harbour-clerk\"", "\"id\": \"\""),
                arguments("threat-model", "\"id\": \"harbour-clerk\"", "\"url\": \"x\""),
                arguments("threat-model", "\"Books berths.\"", "\"\""),
                arguments("threat-model", "\"Books berths.\"", "7"),
                arguments("threat-model", "{\"factorSum\": 5.4}", "{}"),
                arguments("threat-model", "{\"factorSum\": 5.4}", "{\"factorSum\": 11}"),
                arguments("threat-model", "\"taxonomy\": \"maestro\", ", ""),
                arguments("threat-model", "\"L4\"", "true"),
                arguments("threat-model", "\"L4\"", "4.5"),
                arguments("threat-model", "\"L4\"", "-1"),
                arguments("threat-model", "\"layer\": \"L1\", \"name\"", "\"layer\": -1, \"name\""),
                arguments("threat-model", "\"layer\": \"L4\", ", ""),
                arguments("threat-model", "\"uncertain\"", "\"Mapped\""),
                arguments("threat-model", "\"four\"", "\"\\u001c\""),
                arguments("threat-model", "\"four\"", "\"four\", \"notes\": \"\""),
                arguments(
                        "threat-model",
                        ",\n  {\"layer\": \"L7\", \"certainty\": \"mapped\", \"narrative\": \"seven\"}",
                        ""),
                arguments("threat-model", "\"catalog\": \"csa-maestro\", ", ""),
                arguments("threat-model", ", \"name\": \"Model Stealing\"", ""),
                arguments("threat-model", "\"id\": \"T7\"", "\"id\": \"T7\", \"name\": \"x\""),
                arguments("threat-model", "\"id\": \"T7\"", "\"id\": 7"),
                arguments(
                        "threat-model",
                        "{\"catalog\": \"owasp-agentic-threats/1.0\", \"id\": \"T7\"}",
                        "{\"catalog\": \"csa-maestro\", \"layer\": \"L1\", \"name\": \"Model Stealing\"}"),
                arguments("taxonomy", "layer-taxonomy/1", "layer-taxonomy/0"),
                arguments("taxonomy", "\"acme-health\"", "\"acme health\""),
                arguments("taxonomy", "\"acme-health\"", "\"\""),
                arguments("taxonomy", "\"1.0.0\"", "1.0"),
                arguments("taxonomy", "\"1.0.0\"", "\" \""),
                arguments("taxonomy", "\"layer\": \"L2.phi\"", "\"layer\": \"L2.phi\", \"layers\": [\"L8\"]"),
                arguments("taxonomy", "\"layer\": \"L2.phi\"", "\"layers\": []"),
                arguments("taxonomy", "\"layer\": \"L2.phi\"", "\"layers\": [\"L8\", \"L8\"]"),
                arguments("taxonomy", "\"layer\": \"L2.phi\"", "\"crossLayer\": false"),
                arguments("taxonomy", "\"layer\": \"L2.phi\"", "\"coreRisks\": [\"Amnesia\"]"),
                arguments("taxonomy", "\"L2.phi\"", "\"L2\\u0085phi\""),
                arguments("taxonomy", "\"parent\": \"L2\"", "\"parent\": 2"),
                arguments("taxonomy", "\"title\": \"Clinical Safety\", ", ""),
                arguments("taxonomy", "\"Clinical Safety\"", "\"\""),
                arguments("taxonomy", "[\"PHI\"]", "\"PHI\""),
                arguments("taxonomy", "[\"PHI\"]", "[\"\"]"),
                arguments("taxonomy", "Agent Memory & Context Manipulation", "Model Stealing"),
                arguments("taxonomy", "\"vertical\": true", "\"vertical\": \"true\""),
                arguments("taxonomy", "\"deprecated\": false", "\"deprecated\": 0"),
                arguments("taxonomy", "\"name\": \"Record Linkage\", ", ""),
                arguments("taxonomy", "\"name\": \"Unsafe Advice\"", "\"name\": \"Unsafe Advice\", \"catalog\": \"x\""),
                arguments("ssvc", "AIVSS-SSVC", "SSVC"),
                arguments("ssvc", "\"model\": \"AIVSS-SSVC\",", ""),
                arguments("ssvc", "\"model\": \"AIVSS-SSVC\"", "\"model\": 1"),
                arguments("ssvc", "\"model\"", "\"source\": \"x\", \"model\""),
                arguments("ssvc", "\"level\": \"poc\"", "\"level\": \"PoC\""),
                arguments("ssvc", "\"level\": \"poc\", ", ""),
                arguments("ssvc", "\"posture\": \"moderate\"", "\"level\": \"moderate\""),
                arguments("ssvc", "\"posture\": \"moderate\", ", ""),
                arguments("ssvc", "\"value\": 10", "\"value\": 11"),
                arguments("ssvc", "\"f1\": 4", "\"f1\": 0"),
                arguments("ssvc", "\"f1\": 4", "\"f1\": 6"),
                arguments("ssvc", "\"f1\": 4", "\"f1\": 3.5"),
                arguments("ssvc", "\"f1\": 4", "\"f1\": \"4\""),
                arguments("ssvc", "\"f1\": 4, ", ""),
                arguments("ssvc", "\"f1\": 4", "\"f11\": 4"),
                arguments("ssvc", "2.33", "0.33"),
                arguments("ssvc", "2.33", "\"2.33\""),
                arguments("ssvc", "\"primemover\"", "\"prime\""),
                arguments("ssvc", "\"Prime Mover\"", "\"prime mover\""),
                arguments("ssvc", "\"exposureMultiplier\": 8", "\"exposureMultiplier\": 16"),
                arguments("ssvc", "0.25", "1.25"),
                arguments("ssvc", "\"riskScore\": 20", "\"riskScore\": 58.1"),
                arguments("ssvc", "\"Immediate\"", "\"immediate\""),
                arguments("owasp-report", "\"system_name\": \"Harbour Clerk\", ", ""),
                arguments("owasp-report", "2026-03-31", "2026-13-31"),
                arguments("owasp-report", "2026-03-31", "31.03.2026"),
                arguments("owasp-report", "2026-03-31", "2026-3-31"),
                arguments("owasp-report", "\"2.1\"", "2.1"),
                arguments("owasp-report", "\"notes\"", "\"note\""),
                arguments("owasp-report", "Agent Untraceability", "agent untraceability"),
                arguments("owasp-report", "UI:P", "UI:R"),
                arguments("owasp-report", ", \"score\": 8.6", ""),
                arguments("owasp-report", "\"score\": 8.6", "\"score\": 11"),
                arguments("owasp-report", "\"tools\": 0.5", "\"tools\": 0.4"),
                arguments("owasp-report", "\"tools\": 0.5, ", ""),
                arguments("owasp-report", "\"tools\": 0.5", "\"toolUse\": 0.5"),
                arguments("owasp-report", "\"threat_multiplier\": 0.97", "\"threat_multiplier\": 0.91"),
                arguments("owasp-report", "\"threat_multiplier\": 0.97", "\"threat_multiplier\": \"attacked\""),
                arguments("owasp-report", "\"mitigation_factor\": 1.0", "\"mitigation_factor\": 0.66"),
                arguments("owasp-report", "\"factor_sum\": 4.5, ", ""),
                arguments("owasp-report", "\"aars\": 0.61", "\"aars\": 10.1"),
                arguments("owasp-report", "\"aivss\": 9.2", "\"aivss\": \"9.2\""),
                arguments("owasp-report", "\"severity\": \"Critical\"", "\"severity\": \"Grave\""));
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void a_schema_refuses_what_the_reader_refuses(String kind, String document) {
        assertThatExceptionOfType(InvalidDocumentException.class).isThrownBy(() -> read(kind, document));
        assertThat(faults(kind, document)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("changes")
    void a_schema_refuses_a_change_that_the_reader_refuses(String kind, String part, String other) {
        a_schema_refuses_what_the_reader_refuses(kind, changed(kind, part, other));
    }

    /** Rules that need a second look at the text, at other parts of the document, or at the taxonomies that are known. */
    static Stream<Arguments> changesThatNoSchemaSees() {
        return Stream.of(
                // Members given twice
                arguments("assessment", "\"edition\": \"0.8\"", "\"edition\": \"0.8\", \"edition\": \"0.8\""),
                // How a number is written
                arguments("assessment", "\"score\": 9.3", "\"score\": 9.3" + "0".repeat(98)),
                arguments("assessment", "\"score\": 9.3", "\"score\": 9e-401"),
                arguments("threat-model", "\"L4\"", "4.0"),
                // Halves of surrogate pairs
                arguments("assessment", "\"harbour-clerk\"", "\"\\ud800\""),
                // Whether an absent edition has a mitigation: the reader may be told another edition
                arguments(
                        "assessment",
                        "\"edition\": \"0.8\", \"cvss\": {\"vector\": \"" + Documents.VECTOR + "\", \"score\": 8.5},",
                        "\"mitigationFactor\": \"adversariallyTested\", \"cvss\": 1,"),
                // What a taxonomy has
                arguments("threat-model", "\"taxonomy\": \"maestro\"", "\"taxonomy\": \"unheard-of\""),
                arguments("threat-model", "\"L4\"", "\"L44\""),
                arguments("threat-model", "\"L4\"", "\"L5\""),
                arguments("threat-model", "\"L4\"", "\"L4 - Agent Ecosystem\""),
                arguments("threat-model", "Model Stealing", "Model Borrowing"),
                arguments("threat-model", "\"T7\"", "\"T70\""),
                arguments("taxonomy", "\"extends\": \"maestro\"", "\"extends\": \"unheard-of\""),
                arguments("taxonomy", ", \"extends\": \"maestro\"", ""),
                arguments("taxonomy", "\"layer\": \"L2.phi\"", "\"layer\": \"L8\", \"furtherLayers\": [\"L8\"]"),
                arguments("taxonomy", "\"id\": \"L8\"", "\"id\": \"L7\""),
                arguments("taxonomy", "\"parent\": \"L2\"", "\"parent\": \"L9\""),
                arguments("taxonomy", "\"parent\": \"L2\"", "\"parent\": \"L2.phi\""),
                arguments("taxonomy", "\"PHI\"", "\"Data Operations\""),
                arguments("taxonomy", "\"layer\": \"L2.phi\"", "\"layer\": \"L9\""),
                arguments("ssvc", "\"level\": \"poc\"", "\"level\": \"none\""),
                arguments("ssvc", "\"riskScore\": 20", "\"riskScore\": 20.001"),
                arguments("ssvc", "\"Immediate\"", "\"Defer\""));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("changesThatNoSchemaSees")
    void a_schema_cannot_refuse_all_that_the_reader_refuses(String kind, String part, String other) {
        String document =
                changed(kind, part, other).replace(", \"threatMultiplier\": 0.97, \"mitigationFactor\": 1.0", "");

        assertThatExceptionOfType(InvalidDocumentException.class).isThrownBy(() -> read(kind, document));
        assertThat(faults(kind, document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_schema_of_scores_allows_the_answers(boolean explained) {
        Stream.of(
                        Documents.ASSESSMENT,
                        "{\"factorSum\": 5}",
                        "{\"factorSum\": 5, \"cvss\": 10, \"threatMultiplier\": 2}",
                        "{\"cvss\": 5, \"edition\": \"0.5\", \"factors\": " + Documents.AMPLIFICATION_FACTORS + "}",
                        "{\"factors\": " + Documents.FACTORS + "}")
                .map(document -> DocumentReader.standard().read(DocumentType.ASSESSMENT, document))
                .forEach(assessment -> {
                    String answer = Answers.line(writer -> writer.writeScore(assessment, Origin.NONE, explained));
                    assertThat(faults("score", answer)).as(answer).isEmpty();
                });
    }

    @Test
    void a_schema_of_scores_refuses_half_an_answer() {
        String scored = "{\"edition\": \"0.8\", \"cvssBase\": 1, \"factorSum\": 1, \"threatMultiplier\": 1,"
                + " \"mitigationFactor\": 1, \"aars\": 0.9, \"raw\": 1.9, \"score\": 1.9, \"severity\": \"Low\","
                + " \"capped\": false}";

        assertThat(faults("score", scored)).isEmpty();
        assertThat(faults("score", scored.replace("\"cvssBase\": 1", "\"cvssBase\": null")))
                .isNotEmpty();
        assertThat(faults("score", scored.replace("\"score\": 1.9", "\"score\": null")))
                .isNotEmpty();
        assertThat(faults("score", scored.replace("\"raw\": 1.9, ", ""))).isNotEmpty();
        assertThat(faults("score", scored.replace("false", "false, \"driver\": \"flaw\"")))
                .isNotEmpty();
        assertThat(faults("score", scored.replace("false", "false, \"range\": {\"min\": 1, \"max\": 2}")))
                .isNotEmpty();
    }

    @Test
    void a_schema_of_audits_keeps_verdict_and_findings_together() {
        String audit = "{\"id\": \"x\", \"edition\": \"0.8\", \"claimed\": 9.2, \"computed\": 9.3, \"agrees\": false,"
                + " \"findings\": [{\"code\": \"rounding-mismatch\", \"message\": \"\"}],"
                + " \"explainedBy\": [\"0.8/half-even\"], \"dialect\": null}";

        assertThat(faults("audit", audit)).isEmpty();
        assertThat(faults("audit", audit.replace("rounding-mismatch", "below-cvss-base")))
                .isNotEmpty();
        assertThat(faults("audit", audit.replace("rounding-mismatch", "rounding")))
                .isNotEmpty();
        assertThat(faults("audit", audit.replace("\"agrees\": false", "\"agrees\": true")))
                .isNotEmpty();
        assertThat(faults("audit", audit.replace("\"agrees\": false", "\"agrees\": null")))
                .isNotEmpty();
        assertThat(faults("audit", audit.replace("half-even", "half-down"))).isNotEmpty();
        assertThat(faults("audit", audit.replace(", \"dialect\": null", ""))).isNotEmpty();
        assertThat(faults("audit", audit.replace("\"dialect\": null", "\"dialect\": {\"name\": \"0.5\"}")))
                .isNotEmpty();
        assertThat(faults(
                        "audit",
                        audit.replace("\"agrees\": false", "\"agrees\": null")
                                .replace("9.2", "null")
                                .replace("rounding-mismatch", "no-claim")))
                .isEmpty();
    }

    @Test
    void a_schema_of_deadlines_allows_every_answer_and_keeps_its_parts_together() {
        for (PublicExposure exposure : PublicExposure.values()) {
            for (TechnicalImpact impact : TechnicalImpact.values()) {
                for (boolean kev : List.of(true, false)) {
                    for (boolean automatable : List.of(true, false)) {
                        Bod2604Decision decision = Bod2604Decision.of(kev, exposure, automatable, impact);
                        for (Bod2604Decision each : List.of(
                                decision,
                                decision.from(LocalDate.of(2026, 12, 7)).forCve("CVE-2026-1234"))) {
                            String answer = Answers.line(writer -> writer.writeBod2604(each));
                            assertThat(faults("bod-26-04", answer)).as(answer).isEmpty();
                        }
                    }
                }
            }
        }
        String triage = Answers.line(writer ->
                writer.writeBod2604(Bod2604Decision.of(true, PublicExposure.YES, true, TechnicalImpact.TOTAL)));
        assertThat(faults("bod-26-04", triage.replace("\"3DF\"", "\"3D\""))).isNotEmpty();
        assertThat(faults("bod-26-04", triage.replace("\"days\":3", "\"days\":14")))
                .isNotEmpty();
        assertThat(faults("bod-26-04", triage.replace("\"due\":null", "\"due\":\"soon\"")))
                .isNotEmpty();
        assertThat(faults("bod-26-04", triage.replace("\"due\":null,", ""))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"score\": 9.3", "\"score\": 85", "\"vector\": \"AIVSS:1.0/what?\"", "\"vector\": \"85/100\""})
    void a_schema_of_audits_allows_the_answers(String claim) {
        Assessment assessment = DocumentReader.standard()
                .read(DocumentType.ASSESSMENT, "{\"cvss\": 8, \"factorSum\": 4, \"claim\": {" + claim + "}}");

        String answer = Answers.line(writer -> writer.writeAudit(ClaimAudit.of(assessment), Origin.NONE));

        assertThat(faults("audit", answer)).isEmpty();
    }

    @Test
    void a_schema_of_coverage_allows_the_answers() {
        AgentThreatModel model = DocumentReader.standard().read(DocumentType.THREAT_MODEL, Documents.THREAT_MODEL);
        String answer = Answers.line(
                writer -> writer.writeCoverage(model, Origin.of("model.json").atLine(1)));

        assertThat(faults("coverage", answer)).isEmpty();
        assertThat(faults("coverage", answer.replace("\"mapped\"", "\"certain\"")))
                .isNotEmpty();
        assertThat(faults("coverage", answer.replace("\"agent\"", "\"name\""))).isNotEmpty();
        assertThat(faults("coverage", answer.replace("\"id\":\"T7\"", "\"id\":\"T7\",\"name\":\"T\"")))
                .isNotEmpty();
    }

    @Test
    void a_schema_of_cross_references_allows_every_one() {
        assertThat(CrossReferences.all())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(faults(
                                "cross-reference", Answers.line(writer -> writer.writeCrossReference(reference))))
                        .isEmpty());
        assertThat(faults("cross-reference", """
                {"from": "ASI06", "to": "T1", "relation": "kin", "source": "x", "version": "1", "status": "official"}""")).isNotEmpty();
    }

    private static String changed(String kind, String part, String other) {
        String valid = DocumentType.values().stream()
                .filter(type -> type.key().equals(kind))
                .map(Documents::of)
                .findFirst()
                .orElseThrow();
        assertThat(valid).contains(part);
        return valid.replace(part, other);
    }

    private static void read(String kind, String document) {
        DocumentType.values().stream()
                .filter(type -> type.key().equals(kind))
                .forEach(type -> DocumentReader.standard().read(type, document));
    }

    /** What the independent validator finds. */
    static List<String> faults(String kind, String document) {
        return SCHEMAS
                .get(kind)
                .validate(
                        document,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode tree(String kind) {
        return JsonMapper.shared().readTree(JsonSchemas.text(kind));
    }

    /** Every part of a schema that is about an object with members of its own. */
    private static List<JsonNode> objects(JsonNode schema) {
        return Stream.concat(
                        Stream.of(schema)
                                .filter(node -> node.path("type").asString("").equals("object")),
                        schema.valueStream().flatMap(node -> objects(node).stream()))
                .toList();
    }
}
