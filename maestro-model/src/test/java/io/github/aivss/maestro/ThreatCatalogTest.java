// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreatCatalogTest {

    private static final ThreatCatalog CSA = ThreatCatalogs.CSA_MAESTRO;
    private static final ThreatCatalog OWASP = ThreatCatalogs.OWASP_AGENTIC_THREATS_1_0;
    private static final ThreatCatalog OWASP_1_1 = ThreatCatalogs.OWASP_AGENTIC_THREATS_1_1;

    private static List<String> names(List<Threat> threats) {
        return threats.stream().map(Threat::name).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            L1 | Adversarial Examples, Model Stealing, Backdoor Attacks, Membership Inference Attacks, \
            Data Poisoning (Training Phase), Reprogramming Attacks, Denial of Service (DoS) Attacks
            L2 | Data Poisoning, Data Exfiltration, Denial of Service on Data Infrastructure, Data Tampering, \
            Compromised RAG Pipelines
            L3 | Compromised Framework Components, Backdoor Attacks, Input Validation Attacks, Supply Chain Attacks, \
            Denial of Service on Framework APIs, Framework Evasion
            L4 | Compromised Container Images, Orchestration Attacks, Infrastructure-as-Code (IaC) Manipulation, \
            Denial of Service (DoS) Attacks, Resource Hijacking, Lateral Movement
            L5 | Manipulation of Evaluation Metrics, Compromised Observability Tools, \
            Denial of Service on Evaluation Infrastructure, Evasion of Detection, Data Leakage through Observability, \
            Poisoning Observability Data
            L6 | Security Agent Data Poisoning, Evasion of Security AI Agents, Compromised Security AI Agents, \
            Regulatory Non-Compliance by AI Security Agents, Bias in Security AI Agents, \
            Lack of Explainability in Security AI Agents, Model Extraction of AI Security Agents
            L7 | Compromised Agents, Agent Impersonation, Agent Identity Attack, Agent Tool Misuse, \
            Agent Goal Manipulation, Marketplace Manipulation, Integration Risks, \
            Horizontal/Vertical Solution Vulnerabilities, Repudiation, Compromised Agent Registry, \
            Malicious Agent Discovery, Agent Pricing Model Manipulation, Inaccurate Agent Capability Description
            """)
    void csa_names_the_threats_of_each_layer(String layer, String names) {
        assertThat(names(CSA.threatsOf(layer))).containsExactly(names.split(", *"));
    }

    @Test
    void csa_names_five_threats_across_layers() {
        assertThat(names(CSA.crossLayerThreats()))
                .containsExactly(
                        "Supply Chain Attacks",
                        "Lateral Movement",
                        "Privilege Escalation",
                        "Data Leakage",
                        "Goal Misalignment Cascades");
    }

    @Test
    void csa_gives_fifty_five_threats_and_no_ids() {
        assertThat(CSA.threats()).hasSize(55).allSatisfy(threat -> {
            assertThat(threat.id()).isEmpty();
            assertThat(threat.deprecated()).isFalse();
            assertThat(threat.coreRisks()).isEmpty();
        });
    }

    @Test
    void a_repeated_name_is_distinguished_by_its_layer() {
        assertThat(CSA.findThreat(ThreatReference.byName("csa-maestro", "L3", "Supply Chain Attacks")))
                .get()
                .extracting(Threat::scope)
                .isEqualTo(ThreatScope.of("L3"));
        assertThat(CSA.findThreat(ThreatReference.crossLayer("csa-maestro", "Supply Chain Attacks")))
                .get()
                .extracting(Threat::scope)
                .isEqualTo(ThreatScope.CROSS_LAYER);
        assertThat(CSA.findThreat(ThreatReference.byName("csa-maestro", "L7", "Supply Chain Attacks")))
                .isEmpty();
        assertThat(CSA.findThreat(ThreatReference.crossLayer("csa-maestro", "Model Stealing")))
                .isEmpty();
    }

    /** Layers: primary, then further ones in brackets; X where the threat works across layers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T1  | Memory Poisoning                    | L2 [L1] X  | 6
            T2  | Tool Misuse                         | L3 [] X    | 1 7
            T3  | Privilege Compromise                | L4 L6 [] X | 2 7
            T4  | Resource Overload                   | L4 [] X    | ''
            T5  | Cascading Hallucination Attacks     | L1 L3 [] X | 3 6
            T6  | Intent Breaking & Goal Manipulation | L3 [] X    | 10
            T7  | Misaligned & Deceptive Behaviors    | L1 L6 [] X | 10
            T8  | Repudiation & Untraceability        | L5 [] X    | 9
            T9  | Identity Spoofing & Impersonation   | L7 [] X    | 5
            T10 | Overwhelming Human in the Loop      | L5 []      | ''
            T11 | Unexpected RCE and Code Attacks     | L1 L3 [] X | 1 7
            T12 | Agent Communication Poisoning       | L2 [] X    | 4 3
            T13 | Rogue Agents in Multi-Agent Systems | L4 L7 [] X | 4
            T14 | Human Attacks on Multi-Agent Systems | L4 L7 [] X | 4 3
            T15 | Human Manipulation                  | L7 [] X    | 5
            """)
    void owasp_threats_with_their_layers_and_core_risks(String id, String name, String scope, String risks) {
        Threat threat = OWASP.findThreat(ThreatReference.byId("owasp-agentic-threats/1.0", id))
                .orElseThrow();

        assertThat(threat.name()).isEqualTo(name);
        assertThat(String.join(" ", threat.scope().primary())
                        + threat.scope().further().stream().collect(Collectors.joining(" ", " [", "]"))
                        + (threat.scope().crossLayer() ? " X" : ""))
                .isEqualTo(scope);
        assertThat(threat.coreRisks().stream().map(CoreRisk::number).map(String::valueOf))
                .containsExactly(Arrays.stream(risks.split(" "))
                        .filter(risk -> !risk.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void owasp_gives_fifteen_threats() {
        assertThat(OWASP.threats())
                .extracting(threat -> threat.id().orElseThrow())
                .containsExactly(
                        "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "T13", "T14", "T15");
    }

    @Test
    void version_1_1_has_the_threats_of_1_0_and_two_more() {
        assertThat(OWASP_1_1.threats())
                .hasSize(17)
                .allSatisfy(threat -> assertThat(threat.deprecated()).isFalse());
        assertThat(OWASP_1_1.threats().subList(0, 15))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("catalog", "deprecated")
                .isEqualTo(OWASP.threats());
        assertThat(OWASP_1_1.threats().subList(15, 17))
                .extracting(threat -> threat.id().orElseThrow(), Threat::name, Threat::scope, Threat::coreRisks)
                .containsExactly(
                        tuple("T16", "Insecure Inter-Agent Protocol Abuse", ThreatScope.CROSS_LAYER, List.of()),
                        tuple("T17", "Supply Chain Compromise", ThreatScope.CROSS_LAYER, List.of()));
    }

    @Test
    void a_threat_is_printed_as_its_reference() {
        Threat threat = Threat.of("acme", ThreatScope.of("L1"), "New").withId("A-1");

        assertThat(threat).hasToString("A-1 of acme");
    }

    @Test
    void version_1_0_is_deprecated_as_a_whole() {
        assertThat(OWASP.threats())
                .allSatisfy(threat -> assertThat(threat.deprecated()).isTrue());
    }

    @Test
    void every_threat_is_described_and_at_a_layer_of_maestro() {
        assertThat(LayerTaxonomy.MAESTRO.threats()).hasSize(55 + 15 + 17).allSatisfy(threat -> {
            assertThat(threat.description()).isNotBlank().doesNotContain(";", "\n");
            assertThat(threat.scope().layers())
                    .allSatisfy(layer ->
                            assertThat(LayerTaxonomy.MAESTRO.findLayer(layer)).isPresent());
        });
        assertThat(Stream.of(CSA, OWASP_1_1).flatMap(catalog -> catalog.threats().stream()))
                .extracting(Threat::description)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_id_means_nothing_without_its_catalogue() {
        assertThat(OWASP.findThreat(ThreatReference.byId("owasp-agentic-threats/1.1", "T1")))
                .isEmpty();
        assertThat(OWASP_1_1.findThreat(ThreatReference.byId("owasp-agentic-threats/1.0", "T1")))
                .isEmpty();
        assertThat(OWASP.findThreat(ThreatReference.byId("owasp-agentic-threats/1.0", "T16")))
                .isEmpty();
        assertThat(CSA.findThreat(ThreatReference.byId("owasp-agentic-threats/1.0", "T1")))
                .isEmpty();
    }

    @Test
    void reference_prefers_the_id() {
        assertThat(OWASP.threats().get(0).reference())
                .isEqualTo(ThreatReference.byId("owasp-agentic-threats/1.0", "T1"))
                .hasToString("T1 of owasp-agentic-threats/1.0");
        assertThat(CSA.threats().get(0).reference())
                .isEqualTo(ThreatReference.byName("csa-maestro", "L1", "Adversarial Examples"))
                .hasToString("Adversarial Examples (L1) of csa-maestro");
        assertThat(CSA.threats().get(54).reference())
                .isEqualTo(ThreatReference.crossLayer("csa-maestro", "Goal Misalignment Cascades"))
                .hasToString("Goal Misalignment Cascades (Cross-Layer) of csa-maestro");
    }

    @Test
    void one_reference_must_not_find_two_threats() {
        Threat threat = Threat.of("mine", new ThreatScope(List.of("L1"), List.of("L2"), true), "T");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ThreatCatalog.of(
                        "mine",
                        "Mine",
                        List.of(
                                threat,
                                Threat.of("mine", ThreatScope.of("L2"), "T"),
                                threat.withId("1"),
                                CSA.threats().get(0))))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Fault::toString)
                        .containsExactly(
                                "/threats/1: must not be a second T (L2) of mine",
                                "/threats/2: must not be a second T (L1) of mine",
                                "/threats/2: must not be a second T (L2) of mine",
                                "/threats/2: must not be a second T (Cross-Layer) of mine",
                                "/threats/3/catalog: must be mine but was csa-maestro"));
    }

    @Test
    void a_scope_must_name_a_layer_once_or_be_cross_layer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreatScope(List.of(), List.of(), false))
                .withMessage("scope must have a layer or be cross-layer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreatScope(List.of("L1"), List.of("L2", "L1"), true))
                .withMessage("layers must not repeat L1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\u2003"})
    void ids_must_be_words(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> ThreatCatalog.of(id, "Title", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Threat.of(id, ThreatScope.CROSS_LAYER, "T"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Threat.of("mine", ThreatScope.CROSS_LAYER, "T").withId(id))
                .withMessage("id must be one word of at most 100 characters but was \"" + id + "\"");
    }

    @Test
    void a_threat_is_complete_with_every_part() {
        assertThat(Threat.of("mine", ThreatScope.of("L1"), "T")
                        .withId("1")
                        .withDescription("d")
                        .withCoreRisks(CoreRisk.TOOL_MISUSE)
                        .asDeprecated())
                .returns("mine", Threat::catalog)
                .returns(Optional.of("1"), Threat::id)
                .returns("T", Threat::name)
                .returns(ThreatScope.of("L1"), Threat::scope)
                .returns("d", Threat::description)
                .returns(List.of(CoreRisk.TOOL_MISUSE), Threat::coreRisks)
                .returns(true, Threat::deprecated);
    }

    @Test
    void a_catalogue_is_shown_by_its_title() {
        assertThat(OWASP.title()).contains("Threats and Mitigations");
        assertThat(OWASP).hasToString(OWASP.title());
    }
}
