// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** See .ci/fuzz. */
class CvssV4VectorFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void a_text_is_read_and_scored_right_or_refused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Optional<CvssV4Vector> strict = read(text, false);
        Optional<CvssV4Vector> lenient = read(text, true);

        strict.ifPresent(vector -> assertThat(lenient).contains(vector));
        lenient.ifPresent(vector -> {
            assertThat(CvssV4Vector.parse(vector.toString())).isEqualTo(vector);
            assertThat(vector.score())
                    .isEqualTo(SpecificationScore.of(vector.toString()).score().doubleValue());
        });
    }

    private static Optional<CvssV4Vector> read(String text, boolean lenient) {
        try {
            return Optional.of(lenient ? CvssV4Vector.parseLenient(text) : CvssV4Vector.parse(text));
        } catch (IllegalArgumentException e) {
            assertThat(e).isExactlyInstanceOf(IllegalArgumentException.class).hasMessageContaining(" at character ");
            return Optional.empty();
        }
    }
}
