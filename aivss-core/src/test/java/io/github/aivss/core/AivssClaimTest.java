// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A claim")
class AivssClaimTest {

    @Test
    @DisplayName("says nothing until it is told to")
    void saysNothing() {
        assertThat(AivssClaim.NOTHING)
                .isEqualTo(new AivssClaim(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    @DisplayName("takes each statement in its own place and keeps the others")
    void takesEachStatement() {
        AivssClaim claim = AivssClaim.ofScore(new BigDecimal("9.3"))
                .withSeverity(Severity.CRITICAL)
                .withAars(new BigDecimal("0.79"))
                .withFactorSum(new BigDecimal("5.4"))
                .withCvssScore(new BigDecimal("8.5"))
                .withInvalidCvssVector("CVSS:4.0/UI:R");

        assertThat(claim)
                .isEqualTo(new AivssClaim(
                        Optional.of(new BigDecimal("9.3")),
                        Optional.of(Severity.CRITICAL),
                        Optional.of(new BigDecimal("0.79")),
                        Optional.of(new BigDecimal("5.4")),
                        Optional.of(new BigDecimal("8.5")),
                        Optional.of("CVSS:4.0/UI:R")));
        assertThat(claim.withScore(new BigDecimal("9.2")).withScore(new BigDecimal("9.3")))
                .isEqualTo(claim);
        assertThat(AivssClaim.NOTHING.score()).isEmpty();
    }

    @Test
    @DisplayName("keeps the digits it was published with")
    void keepsItsDigits() {
        assertThat(AivssClaim.ofScore(new BigDecimal("8.0")))
                .isNotEqualTo(AivssClaim.ofScore(new BigDecimal("8")))
                .isEqualTo(AivssClaim.ofScore(new BigDecimal("8.0")));
        assertThat(AivssClaim.ofScore(new BigDecimal("9.290")).score().orElseThrow())
                .hasToString("9.290");
    }

    @Test
    @DisplayName("may be wrong in any way")
    void mayBeWrong() {
        assertThat(AivssClaim.ofScore(new BigDecimal("-1E+300"))
                        .withSeverity(Severity.NONE)
                        .withCvssScore(new BigDecimal("11"))
                        .cvssScore())
                .contains(new BigDecimal("11"));
    }
}
