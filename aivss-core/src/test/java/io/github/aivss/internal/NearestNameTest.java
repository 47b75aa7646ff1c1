// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> NAMES = List.of("--from", "--format", "layer", "layers", "severity", "cvss");

    @ParameterizedTest
    @CsvSource({
        "--fromat, --format",
        "--form, --format",
        "--frmo, --from",
        "--fo, --format",
        "SEVERTY, severity",
        "laeyrs, layers",
        "cvs, cvss",
        "vcss, cvss"
    })
    void a_slip_of_the_pen_finds_its_name(String given, String expected) {
        assertThat(Text.nearest(given, NAMES)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"coreRisks", "nonsense", "x", "''"})
    void another_name_finds_none(String given) {
        assertThat(Text.nearest(given, NAMES)).isEmpty();
    }

    @Test
    void a_very_long_name_is_not_compared() {
        assertThat(Text.nearest("a".repeat(101), List.of("a".repeat(101)))).isEmpty();
        assertThat(Text.nearest("a".repeat(100), List.of("a".repeat(100)))).hasValue("a".repeat(100));
    }
}
