// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @CsvSource({"attacked, ATTACKED", "proofOfConcept, PROOF_OF_CONCEPT", "unreported, UNREPORTED"})
    void an_exploit_maturity_is_found_by_its_key(String key, ExploitMaturity maturity) {
        assertThat(ExploitMaturity.ofKey(key)).isEqualTo(maturity);
        assertThat(maturity.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "none, NONE",
        "partial, PARTIAL",
        "strong, STRONG",
        "adversariallyTested, ADVERSARIALLY_TESTED",
    })
    void a_mitigation_strength_is_found_by_its_key(String key, MitigationStrength strength) {
        assertThat(MitigationStrength.ofKey(key)).isEqualTo(strength);
        assertThat(strength.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"agentic, AGENTIC", "amplification, AMPLIFICATION"})
    void a_factor_set_is_found_by_its_key(String key, FactorSet set) {
        assertThat(FactorSet.ofKey(key)).isEqualTo(set);
        assertThat(set.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Attacked", "ATTACKED", "attacked ", "proof-of-concept"})
    void another_key_is_refused_with_the_list_of_keys(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExploitMaturity.ofKey(key))
                .withMessage("exploit maturity must be \"attacked\", \"proofOfConcept\" or \"unreported\" but was \""
                        + key + "\"");
    }

    @Test
    void a_hostile_key_is_escaped_and_cut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorSet.ofKey("\u001b[2J" + "x".repeat(1000)))
                .withMessage("factor set must be \"agentic\" or \"amplification\" but was \"\\u001b[2J" + "x".repeat(51)
                        + "…\"");
    }
}
