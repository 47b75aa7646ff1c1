// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AivssInputTest {

    private static final AivssInput INPUT =
            new AivssInput(CvssBase.of(8.5), FactorSum.of(5.4), ThreatMultiplier.of(1.0), MitigationFactor.of(0.83));

    @Test
    void an_input_has_the_defaults_for_what_is_not_given() {
        AivssInput input = new AivssInput(
                CvssBase.of(8.5), FactorSum.of(5.4), ThreatMultiplier.of(0.97), MitigationFactor.of(1.0));

        assertThat(AivssInput.of(CvssBase.of(8.5), FactorSum.of(5.4))).isEqualTo(input);
        assertThat(AivssInput.of(8.5, FactorSum.of(5.4))).isEqualTo(input);
    }

    @Test
    void a_with_method_changes_one_part_of_a_copy() {
        assertThat(INPUT.withCvssBase(CvssBase.of(1)))
                .isEqualTo(new AivssInput(
                        CvssBase.of(1), FactorSum.of(5.4), ThreatMultiplier.of(1.0), MitigationFactor.of(0.83)));
        assertThat(INPUT.withFactors(FactorSum.of(1)))
                .isEqualTo(new AivssInput(
                        CvssBase.of(8.5), FactorSum.of(1), ThreatMultiplier.of(1.0), MitigationFactor.of(0.83)));
        assertThat(INPUT.withThreatMultiplier(ThreatMultiplier.of(0.5)))
                .isEqualTo(new AivssInput(
                        CvssBase.of(8.5), FactorSum.of(5.4), ThreatMultiplier.of(0.5), MitigationFactor.of(0.83)));
        assertThat(INPUT.withMitigationFactor(MitigationFactor.of(0.5)))
                .isEqualTo(new AivssInput(
                        CvssBase.of(8.5), FactorSum.of(5.4), ThreatMultiplier.of(1.0), MitigationFactor.of(0.5)));
        assertThat(INPUT)
                .isEqualTo(new AivssInput(
                        CvssBase.of(8.5), FactorSum.of(5.4), ThreatMultiplier.of(1.0), MitigationFactor.of(0.83)));
    }

    @Test
    void a_cvss_score_out_of_range_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AivssInput.of(10.1, FactorSum.of(0)))
                .withMessage("cvssBase must be in [0, 10] but was 10.1");
    }

    @Test
    void a_cvss_base_keeps_its_score() {
        assertThat(CvssBase.of(8.64).score()).isEqualTo(8.64);
        assertThat(CvssBase.of(8.64)).isEqualTo(new CvssBase.Score(8.64));
    }
}
