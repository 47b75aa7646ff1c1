// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AivssEditionTest {

    private static final AivssInput INPUT = AivssInput.of(8.5, FactorSum.of(5.4));

    @ParameterizedTest(name = "{0} is {1} and defines the {2} set")
    @CsvSource({"V0_5, 0.5, AGENTIC", "V0_8, 0.8, AMPLIFICATION", "UPLIFT_MITIGATION, uplift-mitigation, AMPLIFICATION"
    })
    void an_edition_has_a_key_and_a_factor_set(AivssEdition edition, String id, FactorSet set) {
        assertThat(edition.key()).isEqualTo(id);
        assertThat(AivssEdition.ofKey(id)).isEqualTo(edition);
        assertThat(edition.factorSet()).isEqualTo(set);
    }

    @Test
    void the_title_names_the_publication_and_a_proposal_as_such() {
        assertThat(AivssEdition.V0_5.title()).contains("v0.5", "2025");
        assertThat(AivssEdition.V0_8.title()).contains("v0.8", "2026");
        assertThat(AivssEdition.UPLIFT_MITIGATION.title()).contains("proposal", "2026", "not official");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "0.7", "0.80", "v0.8", "V0_8", "Uplift-Mitigation", "UPLIFT-MİTİGATİON", " 0.8"})
    void an_edition_is_found_by_its_exact_key_only(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AivssEdition.ofKey(id))
                .withMessage("edition must be \"0.5\", \"0.8\" or \"uplift-mitigation\" but was \"" + id + "\"");
    }

    @ParameterizedTest(name = "{0}: {1}, {2} and {3}")
    @CsvSource({"V0_5, 1.00, 0.97, 0.91", "V0_8, 1.00, 0.97, 0.50", "UPLIFT_MITIGATION, 1.00, 0.97, 0.50"})
    void each_edition_has_its_table_of_threat_multipliers(
            AivssEdition edition, double attacked, double proofOfConcept, double unreported) {
        assertThat(edition.threatMultipliers())
                .isEqualTo(Map.of(
                        ExploitMaturity.ATTACKED, ThreatMultiplier.of(attacked),
                        ExploitMaturity.PROOF_OF_CONCEPT, ThreatMultiplier.of(proofOfConcept),
                        ExploitMaturity.UNREPORTED, ThreatMultiplier.of(unreported)));
        assertThat(ExploitMaturity.values())
                .allSatisfy(maturity -> assertThat(edition.threatMultiplier(maturity))
                        .isEqualTo(edition.threatMultipliers().get(maturity)));
        assertThat(edition.threatMultiplier(ExploitMaturity.PROOF_OF_CONCEPT)).isEqualTo(ThreatMultiplier.DEFAULT);
    }

    @Test
    void each_edition_has_its_table_of_mitigation_factors() {
        assertThat(AivssEdition.V0_5.mitigationFactors())
                .isEqualTo(Map.of(MitigationStrength.NONE, MitigationFactor.of(1)));
        assertThat(AivssEdition.V0_8.mitigationFactors())
                .isEqualTo(Map.of(
                        MitigationStrength.NONE, MitigationFactor.of(1),
                        MitigationStrength.PARTIAL, MitigationFactor.of(0.83),
                        MitigationStrength.STRONG, MitigationFactor.of(0.67)));
        assertThat(AivssEdition.UPLIFT_MITIGATION.mitigationFactors())
                .isEqualTo(Map.of(
                        MitigationStrength.NONE, MitigationFactor.of(1),
                        MitigationStrength.PARTIAL, MitigationFactor.of(0.83),
                        MitigationStrength.STRONG, MitigationFactor.of(0.67),
                        MitigationStrength.ADVERSARIALLY_TESTED, MitigationFactor.of(0.5)));
        assertThat(AivssEdition.V0_5.hasMitigation()).isFalse();
        assertThat(AivssEdition.V0_8.hasMitigation()).isTrue();
        assertThat(AivssEdition.UPLIFT_MITIGATION.hasMitigation()).isTrue();
    }

    @Test
    void the_defaults_are_0_97_and_1() {
        assertThat(ThreatMultiplier.DEFAULT.value()).isEqualTo(0.97);
        assertThat(MitigationFactor.NONE.value()).isEqualTo(1.0);
        assertThat(MitigationFactor.PARTIAL.value()).isEqualTo(0.83);
        assertThat(MitigationFactor.STRONG.value()).isEqualTo(0.67);
        assertThat(MitigationFactor.ADVERSARIALLY_TESTED.value()).isEqualTo(0.5);
    }

    @Test
    void maturity_and_strength_are_found_by_their_keys() {
        assertThat(ExploitMaturity.values())
                .extracting(ExploitMaturity::key)
                .containsExactly("attacked", "proofOfConcept", "unreported");
        assertThat(MitigationStrength.values())
                .extracting(MitigationStrength::key)
                .containsExactly("none", "partial", "strong", "adversariallyTested");
    }

    @ParameterizedTest
    @EnumSource
    void tables_are_in_the_order_of_their_enums_and_unmodifiable(AivssEdition edition) {
        assertThat(edition.threatMultipliers().keySet()).containsExactly(ExploitMaturity.values());
        assertThat(List.copyOf(edition.mitigationFactors().keySet())).isSorted();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> edition.threatMultipliers().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> edition.mitigationFactors().clear());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {0, 0.5, 0.67, 0.83, 0.9999999999999999})
    void edition_0_5_refuses_any_mitigation_but_1(double value) {
        MitigationFactor mitigation = MitigationFactor.of(value);
        AivssInput input = INPUT.withMitigationFactor(mitigation);
        AivssEdition edition = AivssEdition.V0_5;

        assertRefused(value, () -> edition.score(input));
        assertRefused(value, () -> edition.scoreTenths(input));
        assertRefused(value, () -> edition.range(input.factors(), input.threatMultiplier(), mitigation));
        assertRefused(value, () -> Assessment.of(edition, input));
        assertRefused(
                value,
                () -> Assessment.builder(edition, input.factors())
                        .mitigationFactor(mitigation)
                        .build());
    }

    @ParameterizedTest
    @EnumSource
    void editions_score_the_mitigations_they_have(AivssEdition edition) {
        assertThatCode(() -> edition.score(INPUT.withMitigationFactor(MitigationFactor.of(1))))
                .doesNotThrowAnyException();
        if (edition.hasMitigation()) {
            assertThatCode(() -> edition.score(INPUT.withMitigationFactor(MitigationFactor.of(0))))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_edition_scores_either_factor_set(AivssEdition edition) {
        double[] values = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

        assertThat(edition.score(INPUT.withFactors(AgenticRiskFactors.of(values)))
                        .raw())
                .isEqualTo(edition.score(INPUT.withFactors(AmplificationFactors.of(values)))
                        .raw());
    }

    @Test
    void the_default_is_the_canonical_edition() {
        assertThat(AivssEdition.DEFAULT).isEqualTo(AivssEdition.V0_8);
    }

    @Test
    void aars_is_the_factor_sum_in_the_editions_that_say_so() {
        for (AivssEdition edition : AivssEdition.values()) {
            AivssScore score = edition.score(INPUT);

            assertThat(edition.aarsIsFactorSum()).isEqualTo(edition == AivssEdition.V0_5);
            assertThat(score.exactAars().compareTo(INPUT.factors().exactSum()) == 0)
                    .isEqualTo(edition.aarsIsFactorSum());
        }
    }

    private static void assertRefused(double value, ThrowingCallable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessage("mitigationFactor must be 1 because edition 0.5 has no mitigation but was " + value);
    }

    @Test
    void the_weight_of_a_factor_is_that_of_the_formula_and_has_no_mitigation_where_the_edition_has_none() {
        CvssBase base = CvssBase.of(8.5);

        assertThat(AivssEdition.V0_8.rawPerFactor(base, ThreatMultiplier.of(0.97), MitigationFactor.of(0.83)))
                .isEqualByComparingTo("0.120765");
        assertThat(AivssEdition.V0_5.rawPerFactor(base, ThreatMultiplier.of(0.97), MitigationFactor.NONE))
                .isEqualByComparingTo("0.485");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        AivssEdition.V0_5.rawPerFactor(base, ThreatMultiplier.of(0.97), MitigationFactor.of(0.83)))
                .withMessageContaining("mitigation");
    }
}
