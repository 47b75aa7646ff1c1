// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TablePageTest {

    private static TablePage page(String text) {
        return new TablePage(
                text,
                text,
                List.of(
                        new TablePage.Section(
                                text,
                                List.of(text),
                                List.of(new TablePage.Table(
                                        text, List.of(text, text), List.of(List.of(text, text), List.of(text, text))))),
                        new TablePage.Section(text, List.of(), List.of())));
    }

    @Provide
    Arbitrary<String> texts() {
        return Hostile.texts();
    }

    @Test
    void every_text_is_in_its_place() {
        Document page = Jsoup.parse(page("a<b>").html());

        assertThat(page.title()).isEqualTo("a<b>");
        assertThat(page.select(".kind, h1, h2, main p, caption, th, td, nav a").eachText())
                .hasSize(14)
                .containsOnly("a<b>");
        assertThat(page.select("nav a").eachAttr("href")).containsExactly("#section-1", "#section-2");
        assertThat(page.select("h2").eachAttr("id")).containsExactly("section-1", "section-2");
    }

    @Property(tries = 100)
    void no_text_is_markup(@ForAll("texts") String text) {
        Document plain = Jsoup.parse(page("plain").html());
        Document page = Jsoup.parse(page(text).html());

        assertThat(page.body().select("*").eachAttr("class"))
                .isEqualTo(plain.body().select("*").eachAttr("class"));
        assertThat(page.select("*")).hasSameSizeAs(plain.select("*"));
    }

    @Test
    void a_page_may_load_its_own_style_and_nothing_else() {
        Document page = Jsoup.parse(page("x").html());

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src '" + Asset.PAGE_STYLE.hash()
                        + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.select("style").first().data()).isEqualTo(Asset.PAGE_STYLE.text());
    }

    @Test
    void a_row_has_a_cell_for_each_column() {
        assertThatThrownBy(() -> new TablePage.Table("x", List.of("a", "b"), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must have 2 cells each but one had 1");
        assertThatThrownBy(() -> new TablePage.Table("x", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns must not be empty");
    }
}
