// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import static io.github.aivss.maestro.listing.HarbourClerk.FULLER;
import static io.github.aivss.maestro.listing.HarbourClerk.FULLER_MODEL;
import static io.github.aivss.maestro.listing.HarbourClerk.PLAIN_MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aivss.core.AgenticRiskFactor;
import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.PartialFactors;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.RationaleSubject;
import io.github.aivss.core.RiskFactors;
import io.github.aivss.core.ScoreTerm;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.ThreatReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingWriteTest {

    private static ListAssert<String> assertThatFaultsOf(AgentThreatModel model) {
        InvalidInputException e = catchThrowableOfType(InvalidInputException.class, () -> Listing.write(model));
        assertThat(e).isNotNull();
        return assertThat(e.faults().stream().map(Fault::toString).toList());
    }

    private static AgentThreatModel with(RiskFactors factors) {
        return FULLER_MODEL.withAssessment(Assessment.of(AivssEdition.V0_8, factors));
    }

    private static AgentThreatModel with(String name, String summary) {
        return AgentThreatModel.of(
                Agent.of(name), summary, FULLER_MODEL.assessment(), LayerTaxonomy.MAESTRO, FULLER_MODEL.layers());
    }

    private static AgentThreatModel withSecondLayer(LayerAssessment second) {
        List<LayerAssessment> layers = new ArrayList<>(FULLER_MODEL.layers());
        layers.set(1, second);
        return AgentThreatModel.of(
                FULLER_MODEL.agent(), FULLER_MODEL.summary(), FULLER_MODEL.assessment(), LayerTaxonomy.MAESTRO, layers);
    }

    private static AgentThreatModel claiming(AivssClaim claim) {
        return FULLER_MODEL.withAssessment(FULLER_MODEL.assessment().withClaim(claim));
    }

    @Test
    void writes_the_published_form_without_furniture() {
        String expected = FULLER.substring(FULLER.indexOf("Harbour Clerk — "), FULLER.indexOf("\nMAESTRO — "))
                .replaceAll("(?m)^([A-Z][A-Za-z &-]+)\n(0[.][0-9]+)$", "| $1 | $2 | |")
                .replace("Threat ×1.0Mitigation ×1.0\n", "Threat ×1.0Mitigation ×1.0\n\n")
                .replaceAll("(?m)^(Scored|Per-layer).*\n\n", "");

        assertThat(Listing.write(FULLER_MODEL)).isEqualTo(expected);
    }

    @Test
    void without_cvss_base_there_is_no_line_of_inputs() {
        assertThat(Listing.write(PLAIN_MODEL)).doesNotContain("AIVSS =", "CVSS base", "Threat");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1, 1.00",
        "0.5, 0.50",
        "0.55, 0.55",
        "0.125, 0.125",
        "1e-7, 0.0000001",
        "1e-10, 0.0000000001",
        // 2^-31, of which Double.toString prints one digit more before JDK 19
        "4.656612873077393e-10, 0.0000000004656612873077393"
    })
    void factors_have_two_decimals_or_as_many_as_it_takes(double value, String text) {
        AgentThreatModel model = with(AgenticRiskFactors.of(value, 0, 0, 0, 0, 0, 0, 0, 0, 0));

        assertThat(Listing.write(model)).contains("\n| Autonomy of Action | " + text + " | |\n");
    }

    @Test
    void ids_cannot_be_carried() {
        AgentThreatModel model = AgentThreatModel.of(
                Agent.of("x").withId("y"),
                "s",
                FULLER_MODEL.assessment().withId("z"),
                LayerTaxonomy.MAESTRO,
                FULLER_MODEL.layers());

        assertThatFaultsOf(model)
                .containsExactly("/agent/id: must be absent but was y", "/aivss/id: must be absent but was z");
    }

    @Test
    void other_editions_and_factors_cannot_be_carried() {
        AssessedFactors agentic = FULLER_MODEL.assessment().factors();

        assertThatFaultsOf(FULLER_MODEL.withAssessment(Assessment.of(AivssEdition.V0_5, agentic)))
                .containsExactly("/aivss/edition: must be 0.8 but was 0.5");
        assertThatFaultsOf(FULLER_MODEL.withAssessment(Assessment.of(AivssEdition.UPLIFT_MITIGATION, agentic)))
                .containsExactly("/aivss/edition: must be 0.8 but was uplift-mitigation");
        assertThatFaultsOf(with(FactorSum.of(4)))
                .containsExactly("/aivss/factors: must be the ten agentic factors but were not");
        assertThatFaultsOf(with(AmplificationFactors.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
                .containsExactly("/aivss/factors: must be the ten agentic factors but were not");
    }

    @Test
    void unknown_factors_cannot_be_carried() {
        AssessedFactors partial = AssessedFactors.of(
                FactorSet.AGENTIC,
                Map.of(AgenticRiskFactor.AUTONOMY_OF_ACTION, 0.5, AgenticRiskFactor.SELF_MODIFICATION, 0.5));

        assertThatFaultsOf(FULLER_MODEL.withAssessment(Assessment.of(AivssEdition.V0_8, partial)))
                .startsWith(
                        "/aivss/factors/goalDrivenPlanning: must be known but was unknown",
                        "/aivss/factors/dynamicToolUse: must be known but was unknown")
                .hasSize(8);
        assertThatFaultsOf(FULLER_MODEL.withAssessment(
                        Assessment.of(AivssEdition.V0_8, PartialFactors.unknown(FactorSet.AMPLIFICATION))))
                .containsExactly("/aivss/factors: must be the ten agentic factors but were not");
    }

    @Test
    void the_reason_for_a_factor_is_in_the_third_column_and_read_back() {
        AgentThreatModel model =
                reasoned(AgenticRiskFactor.DYNAMIC_TOOL_USE, Rationale.of("calls tools that it finds itself"));
        String written = Listing.write(model);

        assertThat(written).contains("\n| Dynamic Tool Use | 0.60 | calls tools that it finds itself |\n");
        assertThat(Listing.read(written)).isEqualTo(model);
        assertThat(Listing.read(written.replace("itself |", "itself"))).isEqualTo(model);
    }

    @Test
    void other_reasons_cannot_be_carried() {
        assertThatFaultsOf(reasoned(ScoreTerm.CVSS, Rationale.of("found in a test")))
                .containsExactly("/aivss/rationale/cvss: must be absent but was found in a test");
        assertThatFaultsOf(reasoned(AgenticRiskFactor.DYNAMIC_TOOL_USE, Rationale.of("a|b\nc", "report 7")))
                .containsExactly(
                        "/aivss/rationale/dynamicToolUse/text: must be one line but was \"a|b\\u000ac\"",
                        "/aivss/rationale/dynamicToolUse/text: must not have a | but was \"a|b\\u000ac\"",
                        "/aivss/rationale/dynamicToolUse/evidence: must be absent but was [report 7]");
    }

    private static AgentThreatModel reasoned(RationaleSubject subject, Rationale rationale) {
        return FULLER_MODEL.withAssessment(FULLER_MODEL.assessment().toBuilder()
                .rationale(subject, rationale)
                .build());
    }

    @Test
    void without_cvss_base_nothing_of_the_line_of_inputs_can_be_carried() {
        AgentThreatModel model = FULLER_MODEL.withAssessment(
                Assessment.builder(AivssEdition.V0_8, FULLER_MODEL.assessment().factors())
                        .threatMultiplier(ThreatMultiplier.of(1.1))
                        .mitigationFactor(MitigationFactor.PARTIAL)
                        .claim(FULLER_MODEL.assessment().claim().orElseThrow())
                        .build());

        assertThatFaultsOf(model)
                .containsExactly(
                        "/aivss/threatMultiplier: must be 0.97 without a CVSS base but was 1.1",
                        "/aivss/mitigationFactor: must be 1.0 without a CVSS base but was 0.83",
                        "/aivss/claim/aars: must be absent without a CVSS base but was 1.40",
                        "/aivss/claim/factorSum: must be absent without a CVSS base but was 4.0");
    }

    @Test
    void claims_that_have_no_place_cannot_be_carried() {
        assertThatFaultsOf(claiming(AivssClaim.EMPTY)).containsExactly("/aivss/claim: must have a member or be absent");
        assertThatFaultsOf(claiming(AivssClaim.EMPTY.withSeverity(Severity.LOW)))
                .containsExactly("/aivss/claim/severity: must be absent without a score but was Low");
        assertThatFaultsOf(claiming(AivssClaim.ofScore(BigDecimal.ONE).withCvssScore(BigDecimal.TEN)))
                .containsExactly("/aivss/claim/cvssScore: must be absent but was 10");
        assertThatFaultsOf(claiming(AivssClaim.ofScore(BigDecimal.ONE).withVector("(CVSS:8.5/AARS:5.4)")))
                .containsExactly("/aivss/claim/vector: must be absent but was (CVSS:8.5/AARS:5.4)");
        assertThatFaultsOf(claiming(AivssClaim.ofScore(new BigDecimal("1E+1000"))
                        .withAars(BigDecimal.ONE.scaleByPowerOfTen(401).add(BigDecimal.ONE))
                        .withFactorSum(new BigDecimal("1E-1000"))))
                .containsExactly(
                        "/aivss/claim/score: must have at most 400 digits and an exponent of three but has more",
                        "/aivss/claim/aars: must have at most 400 digits and an exponent of three but has more",
                        "/aivss/claim/factorSum: must have at most 400 digits and an exponent of three but has more");
    }

    @Test
    void other_taxonomies_and_threats_cannot_be_carried() {
        LayerTaxonomy acme = LayerTaxonomy.MAESTRO
                .extend("acme", "1")
                .layer(Layer.of("L8", "Eighth"))
                .build();
        List<LayerAssessment> layers = new ArrayList<>(FULLER_MODEL.layers());
        layers.add(LayerAssessment.of(acme.layers().get(7), Certainty.MAPPED, "words"));

        assertThatFaultsOf(AgentThreatModel.of(Agent.of("x"), "s", FULLER_MODEL.assessment(), acme, layers))
                .containsExactly("/maestro/taxonomy: must be maestro 2025-02-06 but was acme 1");
        assertThatFaultsOf(withSecondLayer(FULLER_MODEL
                        .layers()
                        .get(1)
                        .withThreats(
                                ThreatReference.byName("csa-maestro", "L2", "Data Tampering"),
                                ThreatReference.byId("owasp-agentic-threats/1.0", "T1"))))
                .containsExactly(
                        "/maestro/layers/1/threats/0: must be absent but was Data Tampering (L2) of csa-maestro",
                        "/maestro/layers/1/threats/1: must be absent but was T1 of owasp-agentic-threats/1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\rb", "a\r\nb", " a", "a\u00A0", "\uFEFFa", "a\n", "\u2028a", "\uD800", "a\uDC00b"})
    void texts_that_are_not_a_line_cannot_be_carried(String text) {
        assertThatFaultsOf(with(text, text)).hasSize(2).element(0).asString().startsWith("/agent/name: must ");
        assertThatFaultsOf(with(text, text)).hasSize(2).element(1).asString().startsWith("/summary: must ");
        for (Certainty certainty : Certainty.values()) {
            assertThatFaultsOf(withSecondLayer(new LayerAssessment("L2", certainty, text, List.of())))
                    .singleElement()
                    .asString()
                    .startsWith("/maestro/layers/1/narrative: must ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\na", "\ra", "a\nb", "a\n"})
    void a_line_feed_anywhere_is_named_as_the_reason(String text) {
        assertThatFaultsOf(with(text, text))
                .hasSize(2)
                .allMatch(fault -> fault.contains(": must be one line but was "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L9 · x",
                "L3 · Agent Frameworks✓ mapped",
                "OWASP AIVSS score rationale",
                "MAESTRO 7-layer threat model",
                "OWASP\u00A0AIVSS score rationale",
                "x — agentic threat model",
                "MAESTRO — the 7-layer agentic threat-modeling framework, and more"
            })
    void headings_cannot_be_carried(String text) {
        assertThatFaultsOf(with("x", text))
                .singleElement()
                .asString()
                .startsWith("/summary: must not look like a heading");
        assertThatFaultsOf(withSecondLayer(new LayerAssessment("L2", Certainty.MAPPED, text, List.of())))
                .singleElement()
                .asString()
                .startsWith("/maestro/layers/1/narrative: must not look like a heading");
    }

    @Test
    void a_verdict_must_not_look_like_a_score() {
        assertThatFaultsOf(with("x", "AIVSS 9.6"))
                .singleElement()
                .asString()
                .startsWith("/summary: must not look like");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not certain from the listing — x",
                "not certain from the listing",
                "Not\u00A0certain from the listing: x"
            })
    void only_an_uncertain_layer_opens_uncertain(String text) {
        assertThatFaultsOf(withSecondLayer(new LayerAssessment("L2", Certainty.MAPPED, text, List.of())))
                .containsExactly(
                        "/maestro/layers/1/narrative: must not open with \"Not certain from the listing\" on a mapped layer");

        AgentThreatModel uncertain = withSecondLayer(new LayerAssessment("L2", Certainty.UNCERTAIN, text, List.of()));
        assertThat(Listing.read(Listing.write(uncertain))).isEqualTo(uncertain);
    }

    @Test
    void every_fault_is_reported_at_once() {
        AgentThreatModel model = AgentThreatModel.of(
                Agent.of("x ").withId("x"),
                "a\nb",
                Assessment.of(AivssEdition.V0_5, FactorSum.of(1)).withId("x").withClaim(AivssClaim.EMPTY),
                LayerTaxonomy.MAESTRO,
                FULLER_MODEL.layers().stream()
                        .map(layer -> new LayerAssessment(
                                layer.layer(),
                                Certainty.MAPPED,
                                "a\nb",
                                List.of(ThreatReference.byId("owasp-agentic-threats/1.0", "T1"))))
                        .toList());

        assertThatFaultsOf(model).hasSize(7 + 2 * 7);
    }

    @Test
    void cvss_base_keeps_its_digits() {
        AgentThreatModel model = FULLER_MODEL.withAssessment(
                Assessment.builder(AivssEdition.V0_8, FULLER_MODEL.assessment().factors())
                        .cvssBase(CvssBase.of(8.64))
                        .mitigationFactor(MitigationFactor.of(0.5))
                        .build());

        assertThat(Listing.write(model)).contains("\nCVSS base 8.64Threat ×0.97Mitigation ×0.5\n");
    }

    @Test
    void vectors_cannot_be_carried() {
        CvssV4Vector vector = CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N");
        Assessment assessment = FULLER_MODEL.assessment().toBuilder()
                .cvssBase(CvssBase.of(vector))
                .build();

        assertThatFaultsOf(FULLER_MODEL.withAssessment(assessment))
                .containsExactly("/aivss/cvss: must be a score without a vector but was one of 9.3");
        assertThatFaultsOf(claiming(AivssClaim.ofScore(BigDecimal.ONE).withInvalidCvssVector("CVSS:4.0/AV:X")))
                .containsExactly("/aivss/cvss: must be absent but was CVSS:4.0/AV:X");
    }

    @Test
    void a_claimed_factor_sum_can_be_carried_with_a_cvss_base_only() {
        AivssClaim claim = AivssClaim.ofScore(BigDecimal.ONE).withFactorSum(new BigDecimal("5.40"));
        Assessment withoutBase =
                Assessment.of(AivssEdition.V0_8, FULLER_MODEL.assessment().factors());

        assertThat(Listing.write(claiming(claim))).contains("Factor sum 5.40/10");
        assertThatFaultsOf(FULLER_MODEL.withAssessment(withoutBase.withClaim(claim)))
                .containsExactly("/aivss/claim/factorSum: must be absent without a CVSS base but was 5.40");
    }
}
