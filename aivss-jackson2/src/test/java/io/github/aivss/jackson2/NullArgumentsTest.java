// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.json.DocumentReader;
import io.github.aivss.testing.NullArguments;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NullArgumentsTest {

    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            DocumentReader.class, DocumentReader.standard(), AivssJackson2Module.class, new AivssJackson2Module());

    /** Jackson alone calls setupModule, with its own context. */
    static Stream<NullArguments.Call> calls() {
        return NullArguments.of(AivssJackson2Module.class, SAMPLES)
                .filter(call -> !call.toString().contains("setupModule"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void null_is_refused_with_the_name_of_the_parameter(NullArguments.Call call) {
        assertThat(call.message()).isEqualTo(call.parameter());
    }
}
