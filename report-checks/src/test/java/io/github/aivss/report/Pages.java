// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.Fault;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages of every kind, as files. */
final class Pages {

    private static final List<String> HOSTILE = List.of(
            "</style><script>document.title='hacked'</script><img src=x onerror=alert(1)>",
            "\u202Etxt.exe\u202C \u05E9\u05DC\u05D5\u05DD \uD83D\uDC69\u200D\uD83D\uDCBB \uFFFE",
            "unbroken".repeat(400),
            "| a | b | &lt; {{name}} \" ' \n\n second line");

    private Pages() {}

    /** Writes every page and returns the files. */
    static List<Path> write() {
        Map<String, String> pages = new LinkedHashMap<>();
        ReportIndex.Builder index = ReportIndex.builder();
        for (Report report : reports()) {
            // A slug may have letters that a file name of the locale cannot have.
            String name = "page-" + pages.size() + ".html";
            pages.put(name, report.html());
            index.add(report, name);
        }
        index.addUnreadable(
                "broken.json", List.of(new Fault("/cvss", Fault.Code.RANGE, "must be at most 10 but was 11")));
        HOSTILE.forEach(text -> index.addUnreadable(text, List.of(new Fault("", Fault.Code.SYNTAX, text))));
        pages.put("tables.html", tables("A page of tables").html());
        HOSTILE.forEach(text ->
                pages.put("tables-" + pages.size() + ".html", tables(text).html()));
        pages.put("index.html", index.build().html(1));
        pages.put("index-empty.html", ReportIndex.builder().build().html(1));
        ReportIndex.Builder many = ReportIndex.builder();
        for (int i = 0; i <= ReportIndex.PAGE_LENGTH; i++) {
            many.add(Report.of(Examples.threatModel("lutra-ai")), "lutra-ai-" + i + ".html");
        }
        pages.put("index-many.html", many.build().html(2));
        Path folder = Path.of("target/pages").toAbsolutePath();
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                files.add(Files.writeString(folder.resolve(page.getKey()), page.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<Report> reports() {
        List<Report> reports = new ArrayList<>(Examples.reports());
        reports.add(Examples.decided());
        reports.add(Report.of(Examples.unknown()));
        reports.add(Report.of("sum", Assessment.of(AivssEdition.V0_5, FactorSum.of(4))));
        reports.add(Report.of(
                "nothing known",
                Assessment.of(AivssEdition.V0_8, AssessedFactors.of(FactorSet.AMPLIFICATION, Map.of()))));
        reports.add(Report.of(model(Examples.taxonomy("acme-health"))));
        reports.add(Report.of(model(Examples.taxonomy("stride"))));
        HOSTILE.forEach(text -> {
            reports.add(Hostile.threatModel(text));
            reports.add(Hostile.official(text));
        });
        return reports;
    }

    private static TablePage tables(String text) {
        TablePage.Table table = new TablePage.Table(text, List.of(text, "B"), List.of(List.of("1", text)));
        TablePage.Section section = new TablePage.Section(text, List.of(text), List.of(table));
        return new TablePage("Tables", text, List.of(section, section));
    }

    private static AgentThreatModel model(LayerTaxonomy taxonomy) {
        return AgentThreatModel.of(
                Agent.of(taxonomy.id()),
                "A model of other layers.",
                Examples.threatModel("lutra-ai").assessment(),
                taxonomy,
                taxonomy.layers().stream()
                        .map(layer -> LayerAssessment.of(layer, Certainty.UNCERTAIN, "Nothing is known."))
                        .toList());
    }
}
