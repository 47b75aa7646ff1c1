// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void what_moves_a_cursor_or_reorders_a_line_is_escaped_and_all_else_kept() {
        assertThat(Text.escape("a\n\u001b[2J\u202eb\u2028\u2029"))
                .isEqualTo("a\\u000a\\u001b[2J\\u202eb\\u2028\\u2029");
        assertThat(Text.escape("K\u00fcste \u6f22 \ud83d\ude00 \"\\")).isEqualTo("K\u00fcste \u6f22 \ud83d\ude00 \"\\");
        assertThat(Text.escape("\ud83d")).isEqualTo("\\ud83d");
    }

    @Test
    void a_text_is_shortened_by_characters_and_not_by_their_halves() {
        assertThat(Text.escape("abc", 3)).isEqualTo("abc");
        assertThat(Text.escape("abcd", 3)).isEqualTo("abc\u2026");
        assertThat(Text.escape("\ud83d\ude00".repeat(3), 3)).isEqualTo("\ud83d\ude00".repeat(3));
        assertThat(Text.quote("x".repeat(61))).isEqualTo('"' + "x".repeat(60) + "\u2026\"");
    }

    @Test
    void ten_texts_are_listed_and_the_others_counted() {
        assertThat(Text.firstTen(List.of())).isEqualTo("[]");
        assertThat(Text.firstTen(List.of("L1", "L2"))).isEqualTo("[L1, L2]");
        assertThat(Text.firstTen(Collections.nCopies(10, "x"))).isEqualTo("[x, x, x, x, x, x, x, x, x, x]");
        assertThat(Text.firstTen(Collections.nCopies(11, "x"))).isEqualTo("[x, x, x, x, x, x, x, x, x, x and 1 more]");
        assertThat(Text.firstTen(List.of(1, 2), number -> "L" + number)).isEqualTo("[L1, L2]");
        assertThat(Text.firstTen(List.of("x".repeat(61)))).isEqualTo("[" + "x".repeat(60) + "\u2026]");
    }

    @Test
    void a_word_has_one_to_a_hundred_characters() {
        assertThat(Text.isWord("")).isFalse();
        assertThat(Text.isWord("x")).isTrue();
        assertThat(Text.isWord("x".repeat(100))).isTrue();
        assertThat(Text.isWord("x".repeat(101))).isFalse();
        assertThat(Text.isWord("\ud83d\ude00".repeat(100))).isTrue();
        assertThat(Text.isWord("\ud83d\ude00".repeat(101))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "a\tb", "a\u00a0b", "a\u0007", "\u0085"})
    void a_word_has_no_white_space_and_no_control_character(String text) {
        assertThat(Text.isWord(text)).isFalse();
    }

    @Test
    void a_text_is_well_formed_if_every_surrogate_has_its_other_half() {
        assertThat(Text.isWellFormed("")).isTrue();
        assertThat(Text.isWellFormed("ab")).isTrue();
        assertThat(Text.isWellFormed("\ud83d\ude00")).isTrue();
        assertThat(Text.isWellFormed("\ud83d\ude00\ud83d\ude00b")).isTrue();
        assertThat(Text.isWellFormed("\ud83d")).isFalse();
        assertThat(Text.isWellFormed("a\ud83d")).isFalse();
        assertThat(Text.isWellFormed("\ude00")).isFalse();
        assertThat(Text.isWellFormed("\ude00\ud83d")).isFalse();
        assertThat(Text.isWellFormed("\ud83da")).isFalse();
        assertThat(Text.isWellFormed("\ud83d\ude00\ude00")).isFalse();
        assertThat(Text.isWellFormed("\ud83d\ud83d\ude00")).isFalse();
    }

    @Test
    void only_the_letters_a_to_z_have_two_cases() {
        String upper = "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[0";
        String lower = "@abcdefghijklmnopqrstuvwxyz[0";

        assertThat(Text.equalsIgnoreAsciiCase(upper, lower)).isTrue();
        assertThat(Text.equalsIgnoreAsciiCase(lower, upper)).isTrue();
        assertThat(Text.equalsIgnoreAsciiCase("", "")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a, b",
        "a, ab",
        "ab, a",
        "@, `",
        "[, {",
        "I, \u0131",
        "i, \u0130",
        "K, \u212a",
        "\u00e4, \u00c4",
        "ax, ay"
    })
    void no_other_texts_are_equal_in_any_case(String one, String other) {
        assertThat(Text.equalsIgnoreAsciiCase(one, other)).isFalse();
    }

    @Test
    void of_equally_near_names_the_first_is_found() {
        assertThat(Text.nearest("abcx", List.of("abcd", "abce"))).hasValue("abcd");
    }

    @Test
    void a_short_text_is_near_to_few_names() {
        assertThat(Text.nearest("x", List.of("y"))).isEmpty();
        assertThat(Text.nearest("la", List.of("layer"))).isEmpty();
        assertThat(Text.nearest("lay", List.of("layer"))).hasValue("layer");
        assertThat(Text.nearest("abcd", List.of("abxy"))).hasValue("abxy");
        assertThat(Text.nearest("abc", List.of("axy"))).isEmpty();
    }
}
