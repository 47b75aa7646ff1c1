// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AivssClaimTest {

    @Test
    void the_empty_claim_has_no_member() {
        assertThat(AivssClaim.EMPTY.score()).isEmpty();
        assertThat(AivssClaim.EMPTY.severity()).isEmpty();
        assertThat(AivssClaim.EMPTY.aars()).isEmpty();
        assertThat(AivssClaim.EMPTY.factorSum()).isEmpty();
        assertThat(AivssClaim.EMPTY.cvssScore()).isEmpty();
        assertThat(AivssClaim.EMPTY.vector()).isEmpty();
        assertThat(AivssClaim.EMPTY.invalidCvssVector()).isEmpty();
        assertThat(AivssClaim.EMPTY.cvssVectorFault()).isEmpty();
    }

    @Test
    void each_with_method_sets_its_member_and_keeps_the_others() {
        AivssClaim claim = AivssClaim.ofScore(new BigDecimal("9.3"))
                .withSeverity(Severity.CRITICAL)
                .withAars(new BigDecimal("0.79"))
                .withFactorSum(new BigDecimal("5.4"))
                .withCvssScore(new BigDecimal("8.5"))
                .withVector("AIVSS:1.0/what?")
                .withInvalidCvssVector("CVSS:4.0/UI:R");

        assertThat(claim.score()).contains(new BigDecimal("9.3"));
        assertThat(claim.severity()).contains(Severity.CRITICAL);
        assertThat(claim.aars()).contains(new BigDecimal("0.79"));
        assertThat(claim.factorSum()).contains(new BigDecimal("5.4"));
        assertThat(claim.cvssScore()).contains(new BigDecimal("8.5"));
        assertThat(claim.vector()).contains("AIVSS:1.0/what?");
        assertThat(claim.invalidCvssVector()).contains("CVSS:4.0/UI:R");
        assertThat(claim.withScore(new BigDecimal("9.2")).withScore(new BigDecimal("9.3")))
                .isEqualTo(claim);
        assertThat(AivssClaim.EMPTY.score()).isEmpty();
    }

    @Test
    void claims_are_equal_if_all_members_are() {
        List<AivssClaim> different = List.of(
                AivssClaim.EMPTY,
                AivssClaim.EMPTY.withScore(BigDecimal.ONE),
                AivssClaim.EMPTY.withSeverity(Severity.LOW),
                AivssClaim.EMPTY.withSeverity(Severity.HIGH),
                AivssClaim.EMPTY.withAars(BigDecimal.ONE),
                AivssClaim.EMPTY.withFactorSum(BigDecimal.ONE),
                AivssClaim.EMPTY.withCvssScore(BigDecimal.ONE),
                AivssClaim.EMPTY.withVector("85/100"),
                AivssClaim.EMPTY.withVector("CVSS:4.0/UI:R"),
                AivssClaim.EMPTY.withInvalidCvssVector("CVSS:4.0/UI:R"),
                AivssClaim.EMPTY.withInvalidCvssVector("CVSS:3.1/UI:R"));

        assertThat(different).doesNotHaveDuplicates();
        assertThat(different.stream().map(AivssClaim::hashCode)).doesNotHaveDuplicates();
        assertThat(different.stream().map(AivssClaim::toString)).doesNotHaveDuplicates();
        for (AivssClaim claim : different) {
            assertThat(claim.withScore(BigDecimal.TEN).withScore(BigDecimal.ONE))
                    .isEqualTo(claim.withScore(BigDecimal.ONE))
                    .hasSameHashCodeAs(claim.withScore(BigDecimal.ONE))
                    .isNotEqualTo("");
        }
    }

    @Test
    void an_invalid_vector_is_kept_with_its_fault() {
        AivssClaim claim = AivssClaim.EMPTY.withInvalidCvssVector("CVSS:3.1/AV:N");

        assertThat(claim.withScore(BigDecimal.ONE).cvssVectorFault())
                .contains("vector must start with \"CVSS:4.0/\" but was \"CVSS:3.1/AV:N\" at character 6"
                        + "; this is CVSS v3.x, only v4.0 is supported");
    }

    @Test
    void a_valid_vector_is_not_kept_as_an_invalid_one() {
        String valid = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AivssClaim.EMPTY.withInvalidCvssVector(valid))
                .withMessage("invalidCvssVector must not be a valid vector but was " + valid);
    }

    @Test
    void numbers_keep_the_digits_they_were_published_with() {
        assertThat(AivssClaim.ofScore(new BigDecimal("8.0")))
                .isNotEqualTo(AivssClaim.ofScore(new BigDecimal("8")))
                .isEqualTo(AivssClaim.ofScore(new BigDecimal("8.0")));
        assertThat(AivssClaim.ofScore(new BigDecimal("9.290")).score().orElseThrow())
                .hasToString("9.290");
    }

    @Test
    void numbers_out_of_range_are_kept() {
        assertThat(AivssClaim.ofScore(new BigDecimal("-1E+300"))
                        .withSeverity(Severity.NONE)
                        .withCvssScore(new BigDecimal("11"))
                        .cvssScore())
                .contains(new BigDecimal("11"));
    }

    @Test
    void a_builder_begins_with_nothing_and_sets_what_the_with_methods_set() {
        assertThat(AivssClaim.builder().build()).isEqualTo(AivssClaim.EMPTY);
        assertThat(AivssClaim.builder().score(new BigDecimal("9.3")).build())
                .isEqualTo(AivssClaim.ofScore(new BigDecimal("9.3")));
    }
}
