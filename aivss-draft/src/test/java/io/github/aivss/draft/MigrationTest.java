// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AmplificationFactor;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.AsiRisk;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.PartialFactors;
import io.github.aivss.core.RiskFactors;
import io.github.aivss.cvss.CvssV4Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationTest {

    private static final CvssV4Vector VECTOR =
            CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P");

    /** The factors of the sum 8.5. */
    private static final AmplificationFactors FACTORS = AmplificationFactors.of(1, 1, 1, 1, 1, 1, 1, 0.5, 0.5, 0.5);

    private static Migration migration(RiskFactors factors, MitigationFactor mitigation) {
        return Migration.of(
                Assessment.of(AivssEdition.V0_8, AivssInput.of(VECTOR, factors).withMitigationFactor(mitigation)));
    }

    @Test
    void both_scores_are_shown_side_by_side() {
        Migration migration = migration(FACTORS, MitigationFactor.PARTIAL);

        // CVSS-B 9.4: AARS = 0.6 × 0.85 × 0.97 = 0.4947; (9.4 + 0.4947) × 0.83 = 8.212…, 9.4 + 0.4947 × 0.83 = 9.810…
        assertThat(migration.score().value()).isEqualTo(8.2);
        assertThat(migration.inherentScore().value()).isEqualTo(9.9);
        assertThat(migration.residualScore().value()).isEqualTo(9.8);
        assertThat(migration.vector()).isEqualTo(VECTOR);
    }

    @Test
    void the_sensitivity_is_the_one_published() {
        // Published for a factor sum of 8.5, ThM 0.97 and MF 1.
        assertThat(migration(FACTORS, MitigationFactor.NONE).cvssSensitivity()).isEqualByComparingTo("0.1755");
        assertThat(migration(FACTORS, MitigationFactor.NONE).publishedCvssSensitivity())
                .isEqualByComparingTo("0.1755");
        // 1 − 0.85 × 0.97 × 0.83, and 0.83 × (1 − 0.85 × 0.97).
        assertThat(migration(FACTORS, MitigationFactor.PARTIAL).cvssSensitivity())
                .isEqualByComparingTo("0.315665");
        assertThat(migration(FACTORS, MitigationFactor.PARTIAL).publishedCvssSensitivity())
                .isEqualByComparingTo("0.145665");
    }

    @ParameterizedTest
    @CsvSource({
        "AUTONOMY, UI AT",
        "TOOLS, SC SI SA",
        "LANGUAGE, LC",
        "CONTEXT, AT",
        "NON_DETERMINISM, SR",
        "OPACITY, TD",
        "PERSISTENCE, CP",
        "IDENTITY, PR SC SI SA",
        "MULTI_AGENT, AP",
        "SELF_MOD, CP SI"
    })
    void a_factor_goes_where_the_draft_says(AmplificationFactor factor, String metrics) {
        assertThat(FactorDisposition.of(factor).metrics()).containsExactly(metrics.split(" "));
        assertThat(migration(FACTORS, MitigationFactor.NONE).dispositions())
                .contains(FactorDisposition.of(factor))
                .hasSize(10);
    }

    @Test
    void factors_of_the_other_set_have_no_published_disposition() {
        assertThat(migration(AgenticRiskFactors.of(new double[10]), MitigationFactor.NONE)
                        .dispositions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GOAL_AND_INSTRUCTION_MANIPULATION, ASI01",
        "TOOL_MISUSE, ASI02",
        "ACCESS_CONTROL_VIOLATION, ASI03",
        "IDENTITY_IMPERSONATION, ASI03",
        "SUPPLY_CHAIN_AND_DEPENDENCY_RISK, ASI04",
        "CRITICAL_SYSTEMS_INTERACTION, ASI05",
        "MEMORY_AND_CONTEXT_MANIPULATION, ASI06",
        "ORCHESTRATION_AND_MULTI_AGENT_EXPLOITATION, ASI07",
        "CASCADING_FAILURES, ASI08",
        "UNTRACEABILITY,"
    })
    void a_core_risk_goes_where_the_draft_says(CoreRisk risk, String asi) {
        assertThat(Migration.asiRisk(risk).map(AsiRisk::id).orElse(null)).isEqualTo(asi);
    }

    @Test
    void only_a_score_of_0_8_with_a_vector_can_be_migrated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Migration.of(Assessment.of(AivssEdition.V0_5, AivssInput.of(VECTOR, FACTORS))))
                .withMessage("/edition: must be 0.8 but was 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Migration.of(Assessment.of(AivssEdition.V0_8, AivssInput.of(8.5, FACTORS))))
                .withMessage("/cvss: must be a CVSS v4.0 vector, which the draft scores, but was a score without one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Migration.of(Assessment.of(AivssEdition.V0_8, FACTORS)))
                .withMessage("/cvss: must be a CVSS v4.0 vector, which the draft scores, but was absent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Migration.of(
                        Assessment.builder(AivssEdition.V0_8, PartialFactors.unknown(FactorSet.AMPLIFICATION))
                                .cvssBase(CvssBase.of(VECTOR))
                                .build()))
                .withMessageStartingWith("/factors/autonomy: must be known but was unknown; /factors/tools: must be");
    }

    @Test
    void migrations_of_equal_inputs_are_equal() {
        Migration migration = migration(FACTORS, MitigationFactor.NONE);

        assertThat(migration)
                .isEqualTo(migration(FACTORS, MitigationFactor.NONE))
                .hasSameHashCodeAs(migration(FACTORS, MitigationFactor.NONE))
                .isNotEqualTo(migration(FACTORS, MitigationFactor.STRONG))
                .hasToString("Migration[0.8=9.9, draft=" + VECTOR.score() + "]");
    }
}
