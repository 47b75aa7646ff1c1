// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A certainty")
class CertaintyTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("is found by its key, exactly")
    void isFoundByItsKey(Certainty certainty) {
        assertThat(Certainty.ofKey(certainty.key())).contains(certainty);
        assertThat(Certainty.ofKey(certainty.key().toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(Certainty.ofKey(certainty.key() + " ")).isEmpty();
    }
}
