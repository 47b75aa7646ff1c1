// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AivssDomain.class)
@Domain(DomainContext.Global.class)
class RatedFactorsTest {

    private static final AgenticRiskFactors AGENTIC =
            new AgenticRiskFactors(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

    private static final AmplificationFactors AMPLIFICATION =
            new AmplificationFactors(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

    @Property
    void the_sum_is_the_double_nearest_to_the_exact_sum(@ForAll RatedFactors factors) {
        assertThat(factors.sum()).isEqualTo(DecimalOracle.nearest(DecimalOracle.sum(factors)));
    }

    @Example
    void the_sum_has_no_binary_noise() {
        assertThat(AgenticRiskFactors.of(0.1, 0.2, 0, 0, 0, 0, 0, 0, 0, 0).sum())
                .isEqualTo(0.3);
        assertThat(AmplificationFactors.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)
                        .sum())
                .isEqualTo(1.0);
        assertThat(AGENTIC.sum()).isEqualTo(4.5);
        assertThat(AmplificationFactors.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1).sum()).isEqualTo(10.0);
    }

    @Example
    void the_exact_sum_keeps_what_no_double_can() {
        // Each of the six is lost beside 1, where doubles are 2.2E-16 apart.
        assertThat(AgenticRiskFactors.of(1, 1e-16, 1e-16, 1e-16, 1e-16, 1e-16, 1e-16, 0, 0, 0)
                        .sum())
                .isEqualTo(1.0000000000000006);
    }

    @Example
    void accessor_factor_and_key_return_the_same_value() {
        assertThat(List.of(
                        AGENTIC.autonomyOfAction(),
                        AGENTIC.goalDrivenPlanning(),
                        AGENTIC.selfModification(),
                        AGENTIC.dynamicToolUse(),
                        AGENTIC.persistentMemory(),
                        AGENTIC.contextualAwareness(),
                        AGENTIC.dynamicIdentity(),
                        AGENTIC.multiAgentInteractions(),
                        AGENTIC.nonDeterminism(),
                        AGENTIC.opacityAndReflexivity()))
                .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
        assertThat(List.of(
                        AMPLIFICATION.autonomy(),
                        AMPLIFICATION.tools(),
                        AMPLIFICATION.language(),
                        AMPLIFICATION.context(),
                        AMPLIFICATION.nonDeterminism(),
                        AMPLIFICATION.opacity(),
                        AMPLIFICATION.persistence(),
                        AMPLIFICATION.identity(),
                        AMPLIFICATION.multiAgent(),
                        AMPLIFICATION.selfMod()))
                .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
        for (RatedFactors factors : List.of(AGENTIC, AMPLIFICATION)) {
            double expected = 0;
            for (RiskFactor factor : factors.set().factors()) {
                assertThat(factors.value(factor)).as(factor.key()).isEqualTo(expected / 10);
                assertThat(factors.value(factor.key())).as(factor.key()).isEqualTo(expected / 10);
                expected++;
            }
        }
        assertThat(AgenticRiskFactor.values())
                .allSatisfy(factor -> assertThat(AGENTIC.value(factor)).isEqualTo(factor.ordinal() / 10.0));
        assertThat(AmplificationFactor.values())
                .allSatisfy(factor -> assertThat(AMPLIFICATION.value(factor)).isEqualTo(factor.ordinal() / 10.0));
    }

    @Example
    void the_other_keys_of_the_0_5_schema_return_the_value_too() {
        assertThat(AGENTIC.value("toolUse")).isEqualTo(0.3);
        assertThat(AGENTIC.value("memoryUse")).isEqualTo(0.4);
    }

    @Example
    void an_unknown_key_is_refused_with_the_list_of_keys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGENTIC.value("autonomy"))
                .withMessage("factor must be one of [autonomyOfAction, goalDrivenPlanning, selfModification,"
                        + " dynamicToolUse, persistentMemory, contextualAwareness, dynamicIdentity,"
                        + " multiAgentInteractions, nonDeterminism, opacityAndReflexivity] but was autonomy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AMPLIFICATION.value("toolUse"))
                .withMessage("factor must be one of [autonomy, tools, language, context, non_determinism, opacity,"
                        + " persistence, identity, multi_agent, self_mod] but was toolUse");
    }

    @Example
    void a_factor_of_the_other_set_is_refused() {
        RatedFactors agentic = AGENTIC;
        RatedFactors amplification = AMPLIFICATION;
        String message = "factor must be of the agentic set but was self_mod of the amplification set";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> agentic.value(AmplificationFactor.SELF_MOD))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agentic.with(AmplificationFactor.SELF_MOD, 0.5))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> amplification.value(AgenticRiskFactor.SELF_MODIFICATION))
                .withMessage("factor must be of the amplification set but was selfModification of the agentic set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> amplification.with(AgenticRiskFactor.SELF_MODIFICATION, 0.5));
    }

    @Property(tries = 100)
    void all_values_are_in_the_order_of_the_set_in_an_unmodifiable_map(@ForAll RatedFactors factors) {
        Map<RiskFactor, Double> values = factors.values();

        assertThat(values.keySet()).containsExactlyElementsOf(factors.set().factors());
        assertThat(values)
                .allSatisfy((factor, value) -> assertThat(factors.value(factor)).isEqualTo(value));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> values.put(factors.set().factors().get(0), 0.5));
    }

    @Property
    void with_changes_one_factor_of_a_copy(@ForAll RatedFactors factors, @ForAll @IntRange(max = 9) int index) {
        RiskFactor changed = factors.set().factors().get(index);
        double before = factors.value(changed);
        RatedFactors changedFactors = factors.with(changed, 0.123);

        assertThat(factors.value(changed)).isEqualTo(before);
        assertThat(changedFactors.values())
                .allSatisfy((factor, value) ->
                        assertThat(value).isEqualTo(factor == changed ? 0.123 : factors.value(factor)));
        assertThat(changedFactors.with(changed, before)).isEqualTo(factors).hasSameHashCodeAs(factors);
    }

    @Example
    void with_refuses_a_value_out_of_range_by_the_key_of_the_factor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AMPLIFICATION.with(AmplificationFactor.SELF_MOD, -0.1))
                .withMessage("self_mod must be in [0, 1] but was -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGENTIC.with(AgenticRiskFactor.DYNAMIC_TOOL_USE, Double.NaN))
                .withMessage("dynamicToolUse must be in [0, 1] but was NaN");
    }

    @Example
    void ten_values_are_rated_in_order_not_nine_or_eleven() {
        assertThat(AgenticRiskFactors.of(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9))
                .isEqualTo(AGENTIC);
        assertThat(AmplificationFactors.of(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9))
                .isEqualTo(AMPLIFICATION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgenticRiskFactors.of(0, 0, 0, 0, 0, 0, 0, 0, 0))
                .withMessage("factors must be 10 values but were 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmplificationFactors.of(new double[11]))
                .withMessage("factors must be 10 values but were 11");
    }

    @Example
    void the_array_of_values_is_copied() {
        double[] values = new double[10];
        AgenticRiskFactors factors = AgenticRiskFactors.of(values);
        values[3] = 1;

        assertThat(factors.dynamicToolUse()).isZero();
    }

    @Example
    void a_builder_rates_by_name_or_by_factor() {
        assertThat(AgenticRiskFactors.builder()
                        .autonomyOfAction(0)
                        .goalDrivenPlanning(0.1)
                        .selfModification(0.2)
                        .dynamicToolUse(0.3)
                        .persistentMemory(0.4)
                        .contextualAwareness(0.5)
                        .dynamicIdentity(0.6)
                        .multiAgentInteractions(0.7)
                        .nonDeterminism(0.8)
                        .opacityAndReflexivity(0.9)
                        .build())
                .isEqualTo(AGENTIC);
        assertThat(AmplificationFactors.builder()
                        .autonomy(0)
                        .tools(0.1)
                        .language(0.2)
                        .context(0.3)
                        .nonDeterminism(0.4)
                        .opacity(0.5)
                        .persistence(0.6)
                        .identity(0.7)
                        .multiAgent(0.8)
                        .selfMod(0.9)
                        .build())
                .isEqualTo(AMPLIFICATION);

        AgenticRiskFactors.Builder agentic = AgenticRiskFactors.builder();
        AmplificationFactors.Builder amplification = AmplificationFactors.builder();
        for (int i = 9; i >= 0; i--) {
            agentic.rate(AgenticRiskFactor.values()[i], i / 10.0);
            amplification.rate(AmplificationFactor.values()[i], i / 10.0);
        }
        assertThat(agentic.build()).isEqualTo(AGENTIC);
        assertThat(amplification.build()).isEqualTo(AMPLIFICATION);
    }

    @Example
    void a_builder_starts_from_other_factors_and_the_last_rating_counts() {
        assertThat(AGENTIC.toBuilder().build()).isEqualTo(AGENTIC);
        assertThat(AMPLIFICATION.toBuilder().build()).isEqualTo(AMPLIFICATION);
        assertThat(AGENTIC.toBuilder().dynamicToolUse(0.9).dynamicToolUse(1).build())
                .isEqualTo(AGENTIC.with(AgenticRiskFactor.DYNAMIC_TOOL_USE, 1));
        assertThat(AMPLIFICATION.toBuilder().selfMod(0.8).selfMod(1).build())
                .isEqualTo(AMPLIFICATION.with(AmplificationFactor.SELF_MOD, 1));
    }

    @Example
    void a_builder_refuses_to_build_while_a_factor_is_missing() {
        for (AgenticRiskFactor missing : AgenticRiskFactor.values()) {
            AgenticRiskFactors.Builder builder = AgenticRiskFactors.builder();
            for (AgenticRiskFactor factor : AgenticRiskFactor.values()) {
                if (factor != missing) {
                    builder.rate(factor, 0);
                }
            }
            assertThatIllegalStateException().isThrownBy(builder::build).withMessage("not rated: " + missing.key());
        }
        for (AmplificationFactor missing : AmplificationFactor.values()) {
            AmplificationFactors.Builder builder = AmplificationFactors.builder();
            for (AmplificationFactor factor : AmplificationFactor.values()) {
                if (factor != missing) {
                    builder.rate(factor, 0);
                }
            }
            assertThatIllegalStateException().isThrownBy(builder::build).withMessage("not rated: " + missing.key());
        }
    }

    @Example
    void a_builder_names_every_missing_factor_in_order() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AgenticRiskFactors.builder()
                        .nonDeterminism(0)
                        .autonomyOfAction(0)
                        .build())
                .withMessage("not rated: goalDrivenPlanning, selfModification, dynamicToolUse, persistentMemory,"
                        + " contextualAwareness, dynamicIdentity, multiAgentInteractions, opacityAndReflexivity");
        assertThatIllegalStateException()
                .isThrownBy(() -> AmplificationFactors.builder().build())
                .withMessage("not rated: autonomy, tools, language, context, non_determinism, opacity, persistence,"
                        + " identity, multi_agent, self_mod");
    }

    @Example
    void a_builder_refuses_a_value_out_of_range_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgenticRiskFactors.builder().dynamicToolUse(1.4))
                .withMessage("dynamicToolUse must be in [0, 1] but was 1.4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmplificationFactors.builder().multiAgent(Math.nextUp(1.0)))
                .withMessage("multi_agent must be in [0, 1] but was 1.0000000000000002");
    }

    @Example
    void factors_of_different_sets_are_never_equal() {
        assertThat((RiskFactors) AGENTIC).isNotEqualTo(AMPLIFICATION).isNotEqualTo(FactorSum.of(4.5));
    }

    @Property
    void factors_score_like_their_sum(@ForAll RatedFactors factors) {
        AivssScore rated = AivssEdition.V0_8.score(AivssInput.of(5, factors));
        AivssScore summed = AivssEdition.V0_8.score(AivssInput.of(5, FactorSum.of(factors.sum())));

        // A sum of more digits than a double holds is not the same sum, but no further away than a double's step.
        assertThat(Math.abs(rated.raw() - summed.raw())).isLessThan(1e-14);
    }
}
