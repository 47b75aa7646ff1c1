// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a b|a b",
                " !~|!~",
                "~! |~!",
                "a  b|a b",
                "'a\tb\nc'|a b c",
                " a|a",
                "a |a",
                "\u007f|\\u007f",
                "\u202ea|\\u202ea",
                "\ufffe|\\ufffe",
                "\ufdd0a|\\ufdd0a"
            })
    void a_line_has_single_spaces_and_nothing_that_cannot_be_seen(String text, String line) {
        assertThat(Shown.line(text)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a|a", "'a\nb'|'a\nb'", "'a\n\n \n b  c '|'a\nb c'", "'a\u2028b'|'a\nb'"})
    void lines_are_kept_apart_and_empty_ones_are_left_out(String text, String lines) {
        assertThat(Shown.lines(text)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "9, = 9.0, 9.0",
        "10, = 10.0, 10.0",
        "9.25, = 9.25, 9.25",
        "9.285714, = 9.285714, 9.285714",
        "9.2857142, ≈ 9.285714, 9.285714",
        "9.2857145, ≈ 9.285715, 9.285715",
        "9.1000000, = 9.1, 9.1",
    })
    void a_number_in_an_equation_is_exact_or_says_that_it_is_not(BigDecimal number, String equals, String operand) {
        assertThat(Shown.equals(number)).isEqualTo(equals);
        assertThat(Shown.operand(number)).isEqualTo(operand);
    }

    @Test
    void one_is_not_several() {
        assertThat(Shown.count(0, "layer")).isEqualTo("0 layers");
        assertThat(Shown.count(1, "layer")).isEqualTo("1 layer");
        assertThat(Shown.count(2, "layer")).isEqualTo("2 layers");
    }
}
