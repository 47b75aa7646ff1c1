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

    @Test
    void the_sixth_scenario_has_the_macro_vector_that_is_published() {
        assertThat(Scenario.ASI06.assessment().cvss().macroVector()).isEqualTo("011110");
    }
}
