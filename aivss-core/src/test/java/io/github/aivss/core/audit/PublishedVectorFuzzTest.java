// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** See .ci/fuzz. */
class PublishedVectorFuzzTest {

    static Stream<byte[]> seeds() {
        return PublishedVectorTest.strings()
                .map(arguments -> ((String) arguments.get()[0]).getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void any_string_is_recognised_or_not_and_kept_as_it_is(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        PublishedVector vector = PublishedVector.of(text);

        assertThat(vector.text()).isEqualTo(text);
        assertThat(vector).isEqualTo(PublishedVector.of(text)).hasSameHashCodeAs(PublishedVector.of(text));
        assertThat(vector.toString()).isNotNull();
        assertThat(vector.metrics().values()).allMatch(text::contains);
    }
}
