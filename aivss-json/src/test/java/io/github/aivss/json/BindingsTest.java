// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.aivss.core.AgenticRiskFactor;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AmplificationFactor;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.ExploitMaturity;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.core.MitigationStrength;
import io.github.aivss.core.PartialFactors;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.RationaleSubject;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.RiskFactors;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.core.ScoreTerm;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.cvss.CvssV4Metric;
import io.github.aivss.cvss.CvssV4Nomenclature;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.decision.Bod2604Basis;
import io.github.aivss.decision.Bod2604Outcome;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.SsvcAgentLevel;
import io.github.aivss.decision.SsvcFactor;
import io.github.aivss.decision.SsvcImpact;
import io.github.aivss.decision.SsvcOutcome;
import io.github.aivss.decision.SsvcThreat;
import io.github.aivss.decision.SsvcVulnerability;
import io.github.aivss.decision.TechnicalImpact;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.ThreatReference;
import io.github.aivss.maestro.ThreatScope;
import io.github.aivss.maestro.listing.Listing;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class BindingsTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new AivssModule()).build();

    private static final CvssV4Vector VECTOR = CvssV4Vector.parse(Documents.VECTOR);

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(RiskFactors.class, FactorSum.of(5.4), "5.4"),
                Arguments.of(AssessedFactors.class, FactorSum.of(5.4), "5.4"),
                Arguments.of(
                        AssessedFactors.class,
                        PartialFactors.unknown(FactorSet.AMPLIFICATION).with(AmplificationFactor.TOOLS, 0.5),
                        "{\"autonomy\":\"unknown\",\"tools\":0.5,\"language\":\"unknown\",\"context\":\"unknown\","
                                + "\"non_determinism\":\"unknown\",\"opacity\":\"unknown\",\"persistence\":\"unknown\","
                                + "\"identity\":\"unknown\",\"multi_agent\":\"unknown\",\"self_mod\":\"unknown\"}"),
                Arguments.of(
                        Rationale.class,
                        Rationale.of("acts alone", "report 7"),
                        "{\"text\":\"acts alone\",\"evidence\":[\"report 7\"]}"),
                Arguments.of(Rationale.class, Rationale.of("acts alone"), "{\"text\":\"acts alone\"}"),
                Arguments.of(ScoreTerm.class, ScoreTerm.THREAT_MULTIPLIER, "\"threatMultiplier\""),
                Arguments.of(RationaleSubject.class, AmplificationFactor.SELF_MOD, "\"self_mod\""),
                Arguments.of(RationaleSubject.class, ScoreTerm.CVSS, "\"cvss\""),
                Arguments.of(FactorSum.class, FactorSum.of(10), "10.0"),
                Arguments.of(CvssBase.class, CvssBase.of(8.5), "8.5"),
                Arguments.of(CvssBase.class, CvssBase.of(VECTOR), '"' + Documents.VECTOR + '"'),
                Arguments.of(
                        AivssInput.class,
                        AivssInput.of(8.5, FactorSum.of(5.4)),
                        "{\"cvss\":8.5,\"factorSum\":5.4,\"threatMultiplier\":0.97,\"mitigationFactor\":1.0}"),
                Arguments.of(AivssEdition.class, AivssEdition.V0_8, "\"0.8\""),
                Arguments.of(Severity.class, Severity.CRITICAL, "\"Critical\""),
                Arguments.of(ExploitMaturity.class, ExploitMaturity.PROOF_OF_CONCEPT, "\"proofOfConcept\""),
                Arguments.of(
                        MitigationStrength.class, MitigationStrength.ADVERSARIALLY_TESTED, "\"adversariallyTested\""),
                Arguments.of(FactorSet.class, FactorSet.AGENTIC, "\"agentic\""),
                Arguments.of(RiskFactor.class, AmplificationFactor.SELF_MOD, "\"self_mod\""),
                Arguments.of(RiskFactor.class, AgenticRiskFactor.DYNAMIC_TOOL_USE, "\"dynamicToolUse\""),
                Arguments.of(CoreRisk.class, CoreRisk.ofNumber(1), "\"Agentic AI Tool Misuse\""),
                Arguments.of(Finding.Code.class, Finding.Code.ROUNDING_MISMATCH, "\"rounding-mismatch\""),
                Arguments.of(CvssV4Metric.class, CvssV4Metric.AV, "\"AV\""),
                Arguments.of(CvssV4Nomenclature.class, CvssV4Nomenclature.BTE, "\"CVSS-BTE\""),
                Arguments.of(SsvcThreat.class, SsvcThreat.POC, "\"poc\""),
                Arguments.of(SsvcVulnerability.class, SsvcVulnerability.EXPOSED, "\"exposed\""),
                Arguments.of(SsvcImpact.class, SsvcImpact.CRITICAL, "\"critical\""),
                Arguments.of(SsvcFactor.class, SsvcFactor.DECEPTIVENESS, "\"f10\""),
                Arguments.of(SsvcAgentLevel.class, SsvcAgentLevel.PRIME_MOVER, "\"primemover\""),
                Arguments.of(SsvcOutcome.class, SsvcOutcome.OUT_OF_CYCLE, "\"Out-of-Cycle\""),
                Arguments.of(PublicExposure.class, PublicExposure.UNKNOWN, "\"unknown\""),
                Arguments.of(TechnicalImpact.class, TechnicalImpact.TOTAL, "\"total\""),
                Arguments.of(Bod2604Outcome.class, Bod2604Outcome.THREE_DAYS_AND_FORENSIC_TRIAGE, "\"3DF\""),
                Arguments.of(Bod2604Basis.class, Bod2604Basis.DIRECTIVE, "\"cisa_bod_26_04\""),
                Arguments.of(Certainty.class, Certainty.MAPPED, "\"mapped\""),
                Arguments.of(
                        Agent.class, Agent.of("Lutra AI").withId("lutra"), "{\"name\":\"Lutra AI\",\"id\":\"lutra\"}"),
                Arguments.of(
                        ThreatReference.class,
                        ThreatReference.byId("owasp-agentic-threats/1.0", "T7"),
                        "{\"catalog\":\"owasp-agentic-threats/1.0\",\"id\":\"T7\"}"),
                Arguments.of(Layer.class, Layer.of("L8", "Safety"), "{\"id\":\"L8\",\"title\":\"Safety\"}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void a_value_has_its_form_of_documents(Class<T> type, T value, String json) {
        assertThat(MAPPER.writeValueAsString(value)).isEqualTo(json);
        assertThat(MAPPER.readValue(json, type)).isEqualTo(value);
    }

    @Test
    void a_constant_is_the_same_text_as_value_and_as_key() {
        Map<Severity, AivssEdition> map = Map.of(Severity.HIGH, AivssEdition.V0_8);

        assertThat(MAPPER.writeValueAsString(map)).isEqualTo("{\"High\":\"0.8\"}");
        assertThat(MAPPER.readValue("{\"high\":\"0.8\"}", new TypeReference<Map<Severity, AivssEdition>>() {}))
                .isEqualTo(map);
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"V0_8\": 1}", new TypeReference<Map<AivssEdition, Integer>>() {}))
                .withMessageContaining("edition must be \"0.5\", \"0.8\" or \"uplift-mitigation\" but was \"V0_8\"");
    }

    @Test
    void a_vector_can_be_a_key() {
        Map<CvssV4Vector, Integer> map = Map.of(VECTOR, 1);

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(map), new TypeReference<Map<CvssV4Vector, Integer>>() {}))
                .isEqualTo(map);
    }

    @Test
    void an_input_is_read_with_names_of_its_multipliers_and_refused_with_every_fault() {
        assertThat(MAPPER.readValue(
                        "{\"cvss\": 8, \"factorSum\": 3, \"threatMultiplier\": \"attacked\"}", AivssInput.class))
                .extracting(input -> input.threatMultiplier().value())
                .isEqualTo(1.0);
        assertThat(faults("{\"factorSum\": 11, \"id\": \"x\", \"edition\": \"0.8\"}", AivssInput.class))
                .containsExactly(
                        "/factorSum: must be at most 10 but was 11",
                        "/id: is unknown, must be \"cvss\", \"factors\", \"factorSum\", \"threatMultiplier\" or"
                                + " \"mitigationFactor\"",
                        "/edition: is unknown, must be \"cvss\", \"factors\", \"factorSum\", \"threatMultiplier\" or"
                                + " \"mitigationFactor\"",
                        "/cvss: is missing, must be a number from 0 to 10 or a CVSS v4.0 vector");
    }

    @Test
    void a_value_that_needs_every_factor_refuses_unknown_ones() {
        String unknown = MAPPER.writeValueAsString(PartialFactors.unknown(FactorSet.AMPLIFICATION));

        for (Class<?> type : List.of(RiskFactors.class, RatedFactors.class, AmplificationFactors.class)) {
            assertThat(faults(unknown, type)).hasSize(10).contains("/tools: must be a number but was \"unknown\"");
        }
        assertThat(faults("{\"cvss\": 8, \"factors\": " + unknown + "}", AivssInput.class))
                .hasSize(10)
                .contains("/factors/tools: must be a number but was \"unknown\"");
        assertThat(faults(unknown, PartialFactors.class))
                .containsExactly("must be read as AssessedFactors but was an object");
        assertThat(MAPPER.readValue("\"acts alone\"", Rationale.class)).isEqualTo(Rationale.of("acts alone"));
    }

    @Test
    void an_answer_is_written_and_not_read() {
        ClaimAudit audit = ClaimAudit.of(DocumentReader.standard().read(DocumentType.ASSESSMENT, Documents.ASSESSMENT));

        assertThat(MAPPER.writeValueAsString(audit))
                .startsWith("{\"id\":\"harbour-clerk\",\"edition\":\"0.8\",\"claimed\":9.3,");
        assertThat(MAPPER.writeValueAsString(List.of(audit.verdict()))).isEqualTo("[false]");
        assertThat(faults("{}", ClaimAudit.class)).containsExactly("must be computed, not read but was an object");
        assertThat(MAPPER.writeValueAsString(audit.computed().orElseThrow().explain()))
                .startsWith("{\"shares\":{\"autonomyOfAction\":")
                .contains("\"driver\":\"flaw\"", "\"oneBandDown\":");
    }

    @Test
    void a_range_needs_both_of_its_ends() {
        assertThat(faults("{}", ScoreRange.class))
                .containsExactly("/min: is missing, must be a number", "/max: is missing, must be a number");
    }

    @Test
    void a_type_without_a_form_is_refused_both_ways() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> MAPPER.writeValueAsString(ThreatScope.CROSS_LAYER))
                .withMessageContaining("ThreatScope has no JSON form of its own");
        assertThat(faults("{\"primary\": []}", ThreatScope.class))
                .containsExactly(
                        "must be part of a document: ThreatScope has no JSON form of its own but was an object");
    }

    @Test
    void malformed_json_within_a_value_is_a_fault_of_the_document() {
        assertThat(faults("{\"cvss\": 9", io.github.aivss.core.Assessment.class))
                .containsExactly("is not JSON at line 1, column 11: the document is not complete");
    }

    /** No public type falls through to Jackson's introspection, which would give it another form than documents have. */
    @ParameterizedTest
    @MethodSource("publicTypes")
    void every_public_type_is_bound(Class<?> type) {
        assertThat(MAPPER._serializationContext()
                        .findValueSerializer(type)
                        .getClass()
                        .getName())
                .as("the serializer of %s", type)
                .startsWith(Bindings.class.getName());
        assertThat(MAPPER._deserializationContext()
                        .findRootValueDeserializer(MAPPER.constructType(type))
                        .getClass()
                        .getName())
                .as("the deserializer of %s", type)
                .startsWith(Bindings.class.getName());
    }

    static Stream<Class<?>> publicTypes() throws Exception {
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> member : List.of(AivssEdition.class, LayerTaxonomy.class, DocumentType.class)) {
            types.addAll(publicTypesNextTo(member));
        }
        assertThat(types).hasSizeGreaterThan(50);
        return types.stream().filter(BindingsTest::holdsData);
    }

    /** Whether values of a type could be part of a document: not an exception, a builder, or a reader, nor lines. */
    private static boolean holdsData(Class<?> type) {
        return !Throwable.class.isAssignableFrom(type)
                && !Annotation.class.isAssignableFrom(type)
                && !type.getSimpleName().equals("Builder")
                && !type.getName()
                        .matches(".*(Reader|Writer|Module|Provider|Schemas|Layers|Catalogs|LineBlock|ParallelLines.*)")
                && type != Listing.class
                && !InvalidInputException.class.isAssignableFrom(type);
    }

    private static List<Class<?>> publicTypesNextTo(Class<?> member) throws IOException, URISyntaxException {
        Path location = Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(location)) {
            return publicTypesIn(location);
        }
        try (FileSystem jar = FileSystems.newFileSystem(location)) {
            return publicTypesIn(jar.getPath("/"));
        }
    }

    private static List<Class<?>> publicTypesIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("-info") && !name.contains("internal"))
                    .<Class<?>>map(BindingsTest::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers())
                            && (type.getEnclosingClass() == null
                                    || Modifier.isPublic(
                                            type.getEnclosingClass().getModifiers())))
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.substring(0, file.length() - ".class".length())
                    .replace('/', '.')
                    .replace('\\', '.'));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> faults(String json, Class<?> type) {
        try {
            MAPPER.readValue(json, type);
            throw new AssertionError("read: " + json);
        } catch (DatabindException e) {
            return ((InvalidDocumentException) e.getCause())
                    .faults().stream().map(Object::toString).toList();
        }
    }
}
