// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertaintyTest {

    @ParameterizedTest
    @CsvSource({"mapped, MAPPED", "uncertain, UNCERTAIN"})
    void a_certainty_is_found_by_its_key(String key, Certainty certainty) {
        assertThat(Certainty.ofKey(key)).isEqualTo(certainty);
        assertThat(certainty.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mapped", "MAPPED", "mapped ", "sure"})
    void another_key_is_refused_with_the_list_of_keys(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Certainty.ofKey(key))
                .withMessage("certainty must be \"mapped\" or \"uncertain\" but was \"" + key + "\"");
    }
}
