// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.Fault;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReportIndexTest {

    private static ReportIndex index(int count) {
        ReportIndex.Builder index = ReportIndex.builder();
        for (int i = 0; i < count; i++) {
            index.add(Report.of("agent " + i, assessment(i % 101 / 10.0)), "agent-" + i + ".html");
        }
        return index.build();
    }

    private static Assessment assessment(double cvss) {
        return Assessment.of(AivssEdition.V0_8, AivssInput.of(cvss, FactorSum.of(0)));
    }

    @Test
    void agents_are_in_the_order_of_their_scores_and_then_of_their_names() {
        ReportIndex index = ReportIndex.builder()
                .add(Report.of("b", assessment(5)), "b.html")
                .add(Report.of("c", assessment(7)), "c.html")
                .add(Report.of("a", assessment(5)), "a.html")
                .build();

        assertThat(Jsoup.parse(index.html(1)).select("tbody th a").eachText()).containsExactly("c", "a", "b");
    }

    @Test
    void the_bands_are_counted() {
        Document page = Jsoup.parse(index(101).html(1));

        assertThat(page.select(".legend li").eachText())
                .containsExactly("11 Critical", "20 High", "30 Medium", "39 Low", "1 None");
    }

    @Test
    void an_index_is_split_where_it_gets_long() {
        assertThat(index(0).pageCount()).isEqualTo(1);
        assertThat(index(ReportIndex.PAGE_LENGTH).pageCount()).isEqualTo(1);
        ReportIndex index = index(ReportIndex.PAGE_LENGTH + 1);
        assertThat(index.pageCount()).isEqualTo(2);
        assertThat(Jsoup.parse(index.html(1)).select("tbody tr")).hasSize(ReportIndex.PAGE_LENGTH);
        assertThat(Jsoup.parse(index.html(2)).select("tbody tr")).hasSize(1);
        assertThat(Jsoup.parse(index.html(2)).select("nav a").eachAttr("href")).containsExactly("index.html");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.html(3))
                .withMessage("page must be in [1, 2] but was 3");
        assertThatIllegalArgumentException().isThrownBy(() -> index.html(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportIndex.fileName(0))
                .withMessage("page must be at least 1 but was 0");
    }

    @Test
    void what_could_not_be_read_is_listed_with_every_fault() {
        Document page = Jsoup.parse(ReportIndex.builder()
                .addUnreadable(
                        "broken.json",
                        List.of(
                                new Fault("/cvss", Fault.Code.RANGE, "must be at most 10 but was 11"),
                                new Fault("/id", Fault.Code.TYPE, "must be a string")))
                .build()
                .html(1));

        assertThat(page.select("main tr td").eachText())
                .containsExactly("/cvss", "must be at most 10 but was 11", "/id", "must be a string");
        assertThat(page.text()).contains("No agent could be read.", "1 input could not be read");
    }

    @Test
    void the_policy_names_the_script_by_its_hash() {
        Document page = Jsoup.parse(index(1).html(1));

        assertThat(page.select("meta[http-equiv]").attr("content"))
                .startsWith("default-src 'none'")
                .contains("script-src '" + Asset.INDEX_SCRIPT.hash() + "'")
                .doesNotContain("unsafe");
        assertThat(page.selectFirst("script").data()).isEqualTo(Asset.INDEX_SCRIPT.text());
    }
}
