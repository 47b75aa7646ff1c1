// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimDialectTest {

    /** CVSS 8, factor sum 4: 0.8 gives 8.8, the mean 5.8. */
    private static final AivssInput INPUT = AivssInput.of(8, FactorSum.of(4));

    private static ClaimAudit audit(AivssEdition edition, AivssInput input, AivssClaim claim) {
        return ClaimAudit.of(Assessment.of(edition, input).withClaim(claim));
    }

    private static Dialect dialect(AivssInput input, String score) {
        return audit(AivssEdition.V0_8, input, AivssClaim.ofScore(new BigDecimal(score)))
                .dialect()
                .orElseThrow();
    }

    @Test
    void a_score_labelled_0_8_that_is_the_mean_is_named_with_its_twin() {
        Dialect mean = dialect(INPUT, "5.8");

        assertThat(mean.name()).isEqualTo("mean-times-mitigation");
        assertThat(mean.edition()).isEmpty();
        assertThat(mean.why())
                .isEqualTo("the claimed score 5.8 is not that of edition 0.8 but the mean of CVSS and factor sum, times"
                        + " threat and mitigation; without mitigation that is the formula of edition 0.5, and the two"
                        + " cannot be told apart; one score may agree by chance");
    }

    @Test
    void with_mitigation_the_mean_has_no_twin() {
        Dialect mean = dialect(INPUT.withMitigationFactor(MitigationFactor.of(0.83)), "4.8");

        assertThat(mean.name()).isEqualTo("mean-times-mitigation");
        assertThat(mean.why()).doesNotContain("0.5").doesNotContain("told apart");
    }

    @Test
    void a_score_that_another_edition_gives_is_of_that_edition() {
        // Without factors the proposal gives the CVSS base, whatever the mitigation.
        Dialect uplift =
                dialect(AivssInput.of(5.4, FactorSum.of(0)).withMitigationFactor(MitigationFactor.of(0.5)), "5.4");

        assertThat(uplift.name()).isEqualTo("uplift-mitigation");
        assertThat(uplift.edition()).contains(AivssEdition.UPLIFT_MITIGATION);
        assertThat(uplift.isComparableWith(AivssEdition.V0_8)).isFalse();
        assertThat(uplift.why()).startsWith("the claimed score 5.4 is not that of edition 0.8 but that of edition");
    }

    @Test
    void a_score_that_several_formulas_give_is_said_to_be_of_each() {
        // CVSS 10, factor sum 10, threat 2, mitigation 0.5: both give 10, and 0.8 gives 5.
        AivssInput input = AivssInput.of(10, FactorSum.of(10))
                .withThreatMultiplier(ThreatMultiplier.of(2))
                .withMitigationFactor(MitigationFactor.of(0.5));

        Dialect mean = dialect(input, "10");

        assertThat(mean.name()).isEqualTo("mean-times-mitigation");
        assertThat(mean.why()).contains("; it is that of uplift-mitigation too").doesNotContain("told apart");
    }

    @Test
    void a_score_of_its_edition_has_no_dialect_however_it_is_rounded() {
        assertThat(audit(AivssEdition.V0_8, INPUT, AivssClaim.ofScore(new BigDecimal("8.8")))
                        .dialect())
                .isEmpty();
        assertThat(audit(AivssEdition.V0_5, INPUT, AivssClaim.ofScore(new BigDecimal("5.8")))
                        .dialect())
                .isEmpty();
        assertThat(audit(
                                AivssEdition.V0_8,
                                AivssInput.of(9.25, FactorSum.of(0)),
                                AivssClaim.ofScore(new BigDecimal("9.2")))
                        .dialect())
                .isEmpty();
    }

    @Test
    void a_score_that_nothing_gives_and_no_score_have_no_dialect() {
        assertThat(audit(AivssEdition.V0_8, INPUT, AivssClaim.ofScore(new BigDecimal("1.1")))
                        .dialect())
                .isEmpty();
        assertThat(audit(AivssEdition.V0_8, INPUT, AivssClaim.EMPTY).dialect()).isEmpty();
        assertThat(ClaimAudit.of(Assessment.of(AivssEdition.V0_8, INPUT)).dialect())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20.1, , 0-to-100",
        "85, , 0-to-100",
        "100, , 0-to-100",
        "85, LOW, inverted-0-to-100",
        "85, MEDIUM, 0-to-100",
        "85, HIGH, 0-to-100",
        "100, NONE, inverted-0-to-100",
        "12, HIGH, inverted-0-to-100",
        "12, LOW, 0-to-100",
        "20, HIGH, inverted-0-to-100",
        "50, MEDIUM, 0-to-100"
    })
    void a_number_above_10_is_on_another_scale_whose_direction_the_severity_may_show(
            String score, Severity severity, String name) {
        AivssClaim claim = AivssClaim.ofScore(new BigDecimal(score));

        Dialect dialect = audit(AivssEdition.V0_8, INPUT, severity == null ? claim : claim.withSeverity(severity))
                .dialect()
                .orElseThrow();

        assertThat(dialect.name()).isEqualTo(name);
        assertThat(dialect.edition()).isEmpty();
        assertThat(dialect.why()).startsWith("the claimed score " + score + " is above 10");
    }

    /** A raw score that is not capped may be up to 20. */
    @ParameterizedTest
    @CsvSource({"10,", "10.0,", "10.1,", "12, CRITICAL", "20,", "20, CRITICAL", "100.1,", "1E+300,", "-1,", "-85, LOW"})
    void a_number_that_may_be_a_raw_score_or_is_on_no_scale_has_no_dialect(String score, Severity severity) {
        AivssClaim claim = AivssClaim.ofScore(new BigDecimal(score));

        assertThat(audit(AivssEdition.V0_8, INPUT, severity == null ? claim : claim.withSeverity(severity))
                        .dialect())
                .isEmpty();
    }

    @Test
    void a_vector_that_is_recognised_comes_before_the_numbers() {
        AivssClaim claim = AivssClaim.ofScore(new BigDecimal("5.8"));

        assertThat(audit(AivssEdition.V0_8, INPUT, claim.withVector("(CVSS:8.0/AARS:4.0)"))
                        .dialect()
                        .map(Dialect::name))
                .contains("0.5-pair");
        assertThat(audit(AivssEdition.V0_8, INPUT, claim.withVector("AIVSS:1.0/what?"))
                        .dialect()
                        .map(Dialect::name))
                .contains("mean-times-mitigation");
        assertThat(audit(AivssEdition.V0_8, INPUT, AivssClaim.EMPTY.withVector("85/100"))
                        .dialect()
                        .map(Dialect::name))
                .contains("0-to-100");
    }

    @Test
    void a_score_of_one_other_edition_is_said_to_be_of_that_edition_once() {
        Dialect uplift =
                dialect(AivssInput.of(5.4, FactorSum.of(0)).withMitigationFactor(MitigationFactor.of(0.5)), "5.4");

        assertThat(uplift.why())
                .isEqualTo("the claimed score 5.4 is not that of edition 0.8 but that of edition uplift-mitigation; one"
                        + " score may agree by chance");
    }
}
