// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** See .ci/fuzz. */
class AgenticProfileFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M",
                        "AIVSS:1.0/LC:X/CP:X/AP:X/SR:X/EX:X/PT:X/CA:X/TD:X",
                        "AIVSS:1.0/LC:D/CP:S",
                        "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M/",
                        "AIVSS:1.0")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void a_profile_is_read_as_it_is_written_or_refused_in_a_plain_line(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        AgenticProfile profile;
        try {
            profile = AgenticProfile.parse(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).isExactlyInstanceOf(IllegalArgumentException.class);
            // Sixty characters are quoted, and six are needed to escape one.
            assertThat(e.getMessage()).hasSizeLessThan(500);
            assertThat(e.getMessage().chars()).noneMatch(Character::isISOControl);
            return;
        }
        assertThat(profile).hasToString(text);
    }
}
