// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioTest {

    @ParameterizedTest
    @EnumSource
    void a_reference_scenario_has_its_score_class_outcome_and_overlay(Scenario scenario) {
        DraftAssessment assessment = scenario.assessment();
        CandidateOverlay overlay = CandidateOverlay.of(assessment.profile(), scenario.decided());

        assertThat(assessment.score()).isEqualTo(scenario.score);
        assertThat(assessment.profile().effectClass()).hasToString(scenario.effectClass);
        assertThat(scenario.decided().key()).isEqualTo(scenario.outcome);
        assertThat(overlay.status()).isEqualTo(CandidateOverlay.Status.EXPERIMENTAL);
        assertThat(overlay.outcome().orElseThrow().key()).isEqualTo(scenario.overlay);
        assertThat(assessment.profile().isComplete()).isTrue();
        assertThat(assessment.profile()).hasToString(scenario.profile);
        assertThat(assessment.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_reference_scenario_of_the_library_is_the_published_one(Scenario published) {
        ReferenceScenario scenario = ReferenceScenario.valueOf(published.name());

        assertThat(scenario.risk().id()).isEqualTo(published.name());
        assertThat(scenario.assessment().profile()).hasToString(published.profile);
        assertThat(scenario.assessment().cvss()).hasToString(published.cvss);
        assertThat(scenario.assessment().decision().orElseThrow().outcome().key())
                .isEqualTo(published.outcome);
        assertThat(scenario.assessment()
                        .overlay()
                        .orElseThrow()
                        .outcome()
                        .orElseThrow()
                        .key())
                .isEqualTo(published.overlay);
        assertThat(ReferenceScenario.values()).hasSize(Scenario.values().length);
    }

    @Test
    void the_sixth_scenario_has_the_macro_vector_that_is_published() {
        assertThat(Scenario.ASI06.assessment().cvss().macroVector()).isEqualTo("011110");
    }
}
