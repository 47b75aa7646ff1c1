// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A key")
class KeysTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("finds its exploit maturity, exactly")
    void findsTheExploitMaturity(ExploitMaturity maturity) {
        assertThat(ExploitMaturity.ofKey(maturity.key())).contains(maturity);
        assertThat(ExploitMaturity.ofKey(maturity.key().toUpperCase(Locale.ROOT)))
                .isEmpty();
        assertThat(ExploitMaturity.ofKey(maturity.key() + " ")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("finds its mitigation strength, exactly")
    void findsTheMitigationStrength(MitigationStrength strength) {
        assertThat(MitigationStrength.ofKey(strength.key())).contains(strength);
        assertThat(MitigationStrength.ofKey(strength.key().toUpperCase(Locale.ROOT)))
                .isEmpty();
        assertThat(MitigationStrength.ofKey("")).isEmpty();
    }
}
