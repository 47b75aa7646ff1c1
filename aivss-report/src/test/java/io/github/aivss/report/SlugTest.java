// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    private static final int LONGEST = 60;

    @ParameterizedTest
    @CsvSource({
        "lutra-ai, lutra-ai",
        "Lutra AI, Lutra-AI",
        "../../etc/passwd, etc-passwd",
        "a..b, a-b",
        "--a--, a",
        "Ünïcode agent, Ünïcode-agent",
        "ﬁle, file",
        "C:\\x, C-x",
        "…, agent",
    })
    void a_slug_has_letters_digits_and_hyphens(String text, String slug) {
        assertThat(Slug.of(text)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "INDEX", "index-2", "con", "CON", "nul", "com1", "LPT9", "aux", "prn"})
    void a_name_with_a_meaning_of_its_own_is_avoided(String text) {
        assertThat(Slug.of(text)).isEqualTo("agent-" + text);
    }

    @Test
    void a_slug_ends_where_its_next_word_or_letter_has_no_place() {
        assertThat(Slug.of("a".repeat(LONGEST))).hasSize(LONGEST);
        assertThat(Slug.of("a".repeat(LONGEST + 1))).hasSize(LONGEST);
        assertThat(Slug.of("a".repeat(LONGEST - 2) + " b")).isEqualTo("a".repeat(LONGEST - 2) + "-b");
        assertThat(Slug.of("a".repeat(LONGEST - 1) + " b")).isEqualTo("a".repeat(LONGEST - 1));
    }

    @Property
    void every_text_has_a_slug_that_every_file_system_accepts(@ForAll String text) {
        String slug = Slug.of(text);

        assertThat(slug.codePoints()).isNotEmpty().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        assertThat((slug + ".cdx.json").getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(slug).doesNotStartWith("-").doesNotEndWith("-").isNotEqualToIgnoringCase("index");
    }
}
