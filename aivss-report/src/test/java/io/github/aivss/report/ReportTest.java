// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.TechnicalImpact;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    static Stream<Report> reports() {
        return Examples.reports().stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_page_forbids_everything_but_its_own_style(Report report) throws Exception {
        Document page = Jsoup.parse(report.html());
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        String style = page.selectFirst("head style").data();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("script-src", "unsafe");
        assertThat(page.select("script, link, img, iframe, object, embed, [style], [src]"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void headings_are_in_order_and_targets_exist(Report report) {
        Document page = Jsoup.parse(report.html());
        int level = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(page.select("h1")).hasSize(1);
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void a_page_of_one_agent_has_at_most_60_kilobytes() {
        for (String name : List.of("agentic-flow", "lume", "lutra-ai", "ml-research", "modelslab")) {
            assertThat(Report.of(Examples.threatModel(name)).html().getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(60_000);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void equal_reports_have_equal_pages(Report report) {
        List<Report> again = Examples.reports();
        Report same = again.stream()
                .filter(other -> other.name().equals(report.name()))
                .findFirst()
                .orElseThrow();

        assertThat(same.html()).isEqualTo(report.html());
        assertThat(same.markdown()).isEqualTo(report.markdown());
        assertThat(same.text()).isEqualTo(report.text());
    }

    @Test
    void a_report_and_an_index_are_printed_by_what_they_are_on() {
        Report report = Report.of(Examples.threatModel("lutra-ai"));

        assertThat(report).hasToString("report on Lutra AI");
        assertThat(ReportIndex.builder().add(report, "a.html").build()).hasToString("index of 1 agent");
    }

    @Test
    void a_range_of_no_agent_is_not_mentioned_in_an_index() {
        assertThat(ReportIndex.builder()
                        .add(Report.of(Examples.threatModel("lutra-ai")), "a.html")
                        .build()
                        .html(1))
                .contains("In the order of their scores.")
                .doesNotContain("there is only a range");
    }

    @ParameterizedTest
    @CsvSource({"-0.1, false", "0, true", "10, true", "10.1, false"})
    void a_claimed_score_is_marked_if_it_is_on_the_scale(BigDecimal claimed, boolean isMarked) {
        Assessment assessment = Examples.threatModel("lutra-ai").assessment().withClaim(AivssClaim.ofScore(claimed));

        assertThat(ReportFigures.scale(assessment).contains("claimed")).isEqualTo(isMarked);
    }

    @Test
    void values_that_no_table_has_are_noted_with_their_count_or_number() {
        Assessment assessment = Examples.threatModel("lutra-ai").assessment().toBuilder()
                .threatMultiplier(ThreatMultiplier.of(1.3))
                .build();

        assertThat(Report.of("x", assessment).text())
                .contains("not in the tables of this edition: 9 factor values, threatMultiplier 1.3");
        assertThat(Report.of("x", Assessment.of(AivssEdition.V0_8, AivssInput.of(5, FactorSum.of(4))))
                        .text())
                .doesNotContain("not in the tables");
    }

    @Test
    void the_formula_is_shown_with_its_numbers() {
        assertThat(Report.of(Examples.threatModel("lutra-ai")).text())
                .contains("AARS = (10 − 8.5) × 5.4 ÷ 10 × 0.97 = 0.7857")
                .contains("AIVSS = (8.5 + 0.7857) × 1.0 = 9.2857 → 9.3");
    }

    @ParameterizedTest
    @EnumSource(AivssEdition.class)
    void every_edition_shows_its_own_formula(AivssEdition edition) {
        String text = Report.of("x", Assessment.of(edition, AivssInput.of(5, FactorSum.of(4))))
                .text();

        assertThat(text)
                .contains(
                        switch (edition) {
                            case V0_5 -> "AIVSS = (5.0 + 4.0) ÷ 2 × 0.97 = 4.365 → 4.4";
                            case V0_8 -> "AIVSS = (5.0 + 1.94) × 1.0 = 6.94 → 6.9";
                            case UPLIFT_MITIGATION -> "AIVSS = 5.0 + 1.94 × 1.0 = 6.94 → 6.9";
                        })
                .contains(edition.title())
                .contains("Only the sum of the factors is given: 4.0 of 10.");
    }

    @Test
    void without_a_cvss_base_the_range_and_both_of_its_ends_are_shown() {
        String text = Report.of(Examples.threatModel("agentic-flow")).text();

        assertThat(text)
                .contains("5.4 to 10.0 Medium to Critical")
                .contains("The CVSS base is missing, so there is no score, only the range")
                .contains("Least, with a CVSS base of 0.0:")
                .contains("Greatest, with a CVSS base of 10.0:");
    }

    @Test
    void unknown_factors_reasons_and_evidence_are_shown() {
        Document page = Jsoup.parse(Report.of(Examples.unknown()).html());

        assertThat(page.select("header").text())
                .contains("2 factors are unknown, so there is no score, only the range in which it lies.");
        assertThat(page.select(".factors tr:has(.bar-unknown)").eachText())
                .containsExactly("Persistent Memory unknown", "Dynamic Identity unknown");
        assertThat(page.select(".factors .reason").text())
                .contains("Calls three services with the rights of their connections.", "Not described.");
        assertThat(page.select("details .evidence a").eachAttr("href"))
                .containsExactly("https://example.com/lutra/tools");
        assertThat(page.select("details .evidence li").eachText())
                .containsExactly("https://example.com/lutra/tools", "javascript:alert(1)", "interview of 3 March");
        assertThat(page.select("#inputs ~ table").text()).contains("The worst of four flaws.");
        assertThat(Report.of(Examples.unknown()).text())
                .contains("Least, with a factor sum of 4.4:")
                .contains("Greatest, with a factor sum of 6.4:")
                .contains("each unknown factor widens the range of the raw score by 0.1455");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.com",
                "https://user@example.com",
                "http:example.com",
                "https://example.com/ x",
                "https://ex\u00e4mple.com",
                " https://example.com",
                "ftp://example.com",
                "https://example.com/\u202E",
                "https:///x",
                "https://example.com/<x>",
                "https://example.com/%zz",
                "https://[::1]/",
                "file:///etc/passwd",
                "vbscript:x",
                "https://example.com\n"
            })
    void evidence_that_is_no_plain_address_of_the_web_is_no_link(String evidence) {
        assertThat(RationaleView.of(Rationale.of("x", evidence))
                        .evidence()
                        .get(0)
                        .address())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "http://example.com:8080/a?b=c#d",
                "HTTPS://example.com/",
                "https://a.b/%20"
            })
    void an_address_of_the_web_is_a_link(String evidence) {
        assertThat(RationaleView.of(Rationale.of("x", evidence))
                        .evidence()
                        .get(0)
                        .address())
                .contains(evidence);
    }

    @Test
    void a_claim_that_does_not_hold_is_in_the_head_of_the_page() {
        Document page = Jsoup.parse(Report.of(Examples.refuted()).html());

        assertThat(page.select("header .alarm").text())
                .isEqualTo("The claim does not hold: claimed 9.2, computed 9.3 Critical.");
        assertThat(page.select("#audit")).hasSize(1);
    }

    @Test
    void decisions_are_next_to_the_score_and_explained() {
        Document page = Jsoup.parse(Examples.decided().html());

        assertThat(page.select("header .decision").eachText())
                .containsExactly(
                        "AIVSS-SSVC: Immediate, 0 to 7 days",
                        "CISA BOD 26-04: 3DF, within 3 calendar days, and forensic triage, due 2026-12-10");
        assertThat(page.select("#decisions ~ table").text())
                .contains("Level of the agent Prime Mover", "Risk score 20 of 57.6", "Publicly exposed unknown");
        assertThat(page.select("#decisions ~ p").text())
                .contains("is no AIVSS score.", "Whether it is publicly exposed is unknown, which counts as yes");
        assertThat(Report.of(Examples.threatModel("lutra-ai")).html()).doesNotContain("decisions");
    }

    @Test
    void the_later_of_two_decisions_by_one_table_counts() {
        Bod2604Decision upgrade = Bod2604Decision.of(false, PublicExposure.NO, false, TechnicalImpact.PARTIAL);

        assertThat(Examples.decided().withDecision(upgrade).text())
                .contains("CISA BOD 26-04: FSU, fix with the next upgrade", "AIVSS-SSVC: Immediate")
                .doesNotContain("3DF");
    }

    @Test
    void a_claim_in_a_dialect_is_named() {
        AgentThreatModel model = Examples.threatModel("lutra-ai");
        // (8.5 + 5.4) ÷ 2 × 0.97 = 6.7415, the mean of CVSS base and factor sum.
        Assessment mean = model.assessment().withClaim(AivssClaim.ofScore(new BigDecimal("6.7")));
        Report report = Report.of(model.withAssessment(mean));

        assertThat(report.text()).contains("Dialect of the claim: mean-times-mitigation: ");
        assertThat(report.html()).contains("Dialect of the claim: mean-times-mitigation: ");
        assertThat(report.markdown()).contains("Dialect of the claim\\: mean-times-mitigation\\: ");
    }

    @Test
    void what_has_no_name_is_called_unnamed() {
        Report report = Report.of(" ", Assessment.of(AivssEdition.V0_8, FactorSum.of(1)));

        assertThat(Jsoup.parse(report.html()).select("h1").text()).isEqualTo("unnamed");
        assertThat(report.text()).startsWith("unnamed\n=======\n");
        assertThat(report.slug()).isEqualTo("agent");
    }

    @Test
    void the_date_is_the_one_that_was_given() {
        Report report = Report.of(Examples.threatModel("lume"));

        assertThat(report.html()).doesNotContain("2026-11-21");
        assertThat(report.withDate(LocalDate.of(2026, 11, 21)).html()).contains("2026-11-21");
        assertThat(report.withDate(LocalDate.of(2026, 11, 21)).markdown()).contains("2026-11-21");
        assertThat(report.withDate(LocalDate.of(2026, 11, 21)).text()).contains("2026-11-21");
    }

    @Test
    void a_page_holds_every_text_of_the_threat_model() {
        AgentThreatModel model = Examples.threatModel("ml-research");
        Report report = Report.of(model);
        String html = Jsoup.parse(report.html()).text();
        String text = report.text().replaceAll("\\s+", " ");
        for (LayerAssessment layer : model.layers()) {
            assertThat(html).contains(layer.narrative());
            assertThat(text).contains(layer.narrative());
        }
        assertThat(html).contains(model.summary());
        model.coverage().forEach(coverage -> {
            coverage.addressed().forEach(threat -> assertThat(html).contains(threat.name()));
            coverage.unaddressed().forEach(threat -> assertThat(html).contains(threat.name()));
        });
    }

    @Test
    void sub_layers_and_layers_of_ones_own_are_in_their_place() {
        for (String name : List.of("acme-health", "stride")) {
            LayerTaxonomy taxonomy = Examples.taxonomy(name);
            AgentThreatModel model = model(taxonomy);
            StackFigure stack = LayersView.of(model).stack();

            assertThat(stack.slabs().size() + stack.columns().size())
                    .isEqualTo(taxonomy.layers().size());
            for (int i = 1; i < stack.slabs().size(); i++) {
                assertThat(stack.slabs().get(i).y())
                        .isGreaterThanOrEqualTo(stack.slabs().get(i - 1).y()
                                + stack.slabs().get(i - 1).height());
            }
        }
        StackFigure health =
                LayersView.of(model(Examples.taxonomy("acme-health"))).stack();
        List<String> labels =
                health.slabs().stream().map(StackFigure.Slab::label).toList();
        int parent = labels.indexOf("L2 Data Operations");
        assertThat(labels.get(parent + 1)).startsWith("L2.");
        assertThat(new BigDecimal(health.slabs().get(parent + 1).x()))
                .isGreaterThan(new BigDecimal(health.slabs().get(parent).x()));
    }

    private static AgentThreatModel model(LayerTaxonomy taxonomy) {
        return AgentThreatModel.of(
                Agent.of("x"),
                "y",
                Assessment.of(AivssEdition.V0_8, FactorSum.of(1)),
                taxonomy,
                taxonomy.layers().stream()
                        .map(layer -> LayerAssessment.of(layer, Certainty.UNCERTAIN, "z"))
                        .toList());
    }

    @Test
    void every_example_is_read_and_written_back_to_itself() {
        for (String name : List.of("agentic-flow", "lume", "lutra-ai", "ml-research", "modelslab")) {
            AgentThreatModel model = Examples.threatModel(name);
            String written = DocumentWriter.indented().write(DocumentType.THREAT_MODEL, model);
            assertThat(DocumentReader.standard().read(DocumentType.THREAT_MODEL, written))
                    .isEqualTo(model);
        }
    }
}
