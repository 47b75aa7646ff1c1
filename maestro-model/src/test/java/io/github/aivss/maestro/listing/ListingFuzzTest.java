// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.maestro.AgentThreatModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** See .ci/fuzz. */
class ListingFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(HarbourClerk.FULLER, HarbourClerk.PLAIN).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void a_listing_is_read_or_refused_in_plain_lines_and_written_as_it_was_read(byte[] bytes) {
        AgentThreatModel model;
        try {
            model = Listing.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (InvalidInputException e) {
            assertPlain(e.faults());
            return;
        }
        String written;
        try {
            written = Listing.write(model);
        } catch (InvalidInputException e) {
            assertPlain(e.faults());
            return;
        }
        assertThat(Listing.read(written)).isEqualTo(model);
    }

    private static void assertPlain(List<Fault> faults) {
        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.message()).isNotBlank().hasSizeLessThan(1200);
            assertThat(fault.toString().chars()).noneMatch(Character::isISOControl);
        });
    }
}
