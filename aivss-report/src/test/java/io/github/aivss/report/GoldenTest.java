// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import io.github.aivss.json.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

    private static final LocalDate DATE = LocalDate.of(2026, 12, 7);

    private static final Path GOLDEN = Path.of("src/test/resources/io/github/aivss/report/golden");

    /** A page, made in the test and not where it is listed, so that mutation sees which tests reach what makes it. */
    record Golden(String name, Supplier<String> text) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> goldens() {
        return Stream.of(Examples.reports().stream().flatMap(GoldenTest::forms), others())
                .flatMap(each -> each);
    }

    private static Stream<Golden> forms(Report report) {
        String name = report.slug();
        return Stream.of(
                new Golden(name + ".html", report::html),
                new Golden(name + ".md", report::markdown),
                new Golden(name + ".txt", report::text),
                new Golden(name + ".sarif", () -> sarif(report)),
                new Golden(name + ".cdx.json", () -> cycloneDx(report)));
    }

    private static Stream<Golden> others() {
        Assessment assessment = Examples.threatModel("lutra-ai").assessment();
        // With every member that a document may have, layers within layers, and a date.
        Report nested = Hostile.threatModel("berth").withDate(DATE);
        Report titled = Hostile.official("berth").withDate(DATE);
        return Stream.of(
                new Golden("index.html", () -> index().html(1)),
                new Golden("index-dated.html", () -> datedIndex().html(1)),
                new Golden("nested.html", nested::html),
                new Golden("nested.md", nested::markdown),
                new Golden("nested.txt", nested::text),
                new Golden("titled.html", titled::html),
                new Golden("titled.md", titled::markdown),
                new Golden("titled.txt", titled::text),
                new Golden("titled.sarif", () -> findings(FindingsWriter::sarif, GoldenTest::line, titled)),
                new Golden("titled.cdx.json", () -> findings(FindingsWriter::cycloneDx, GoldenTest::line, titled)),
                new Golden("refuted.html", () -> Report.of(Examples.refuted()).html()),
                new Golden("decided.html", () -> Examples.decided().html()),
                new Golden("decided.md", () -> Examples.decided().markdown()),
                new Golden("decided.txt", () -> Examples.decided().text()),
                new Golden("unknown.html", () -> Report.of(Examples.unknown()).html()),
                new Golden("unknown.md", () -> Report.of(Examples.unknown()).markdown()),
                new Golden("unknown.txt", () -> Report.of(Examples.unknown()).text()),
                new Golden("scale.svg", () -> ReportFigures.scale(assessment)),
                new Golden(
                        "range.svg",
                        () -> ReportFigures.scale(Examples.threatModel("lume").assessment())),
                new Golden("factors.svg", () -> ReportFigures.factors(assessment)),
                new Golden("layers.svg", () -> ReportFigures.layers(Examples.threatModel("lutra-ai"))),
                new Golden("badge.svg", () -> ReportFigures.badge(assessment)));
    }

    private static ReportIndex index() {
        ReportIndex.Builder index = ReportIndex.builder();
        Examples.reports().forEach(report -> index.add(report, report.slug() + ".html"));
        index.addUnreadable(
                "broken.json", List.of(new Fault("/cvss", Fault.Code.RANGE, "must be at most 10 but was 11")));
        return index.build();
    }

    private static ReportIndex datedIndex() {
        return ReportIndex.builder()
                .add(Report.of(Examples.refuted()), "refuted.html")
                .add(Report.of(Examples.unknown()), "unknown.html")
                .date(DATE)
                .build();
    }

    static String sarif(Report... reports) {
        return findings(FindingsWriter::sarif, GoldenTest::file, reports);
    }

    static String cycloneDx(Report... reports) {
        return findings(FindingsWriter::cycloneDx, GoldenTest::file, reports);
    }

    private static Origin line(Report report) {
        return Origin.of("agents.jsonl").atLine(7);
    }

    private static Origin file(Report report) {
        return Origin.of("agents/" + report.slug() + ".json");
    }

    private static String findings(
            Function<OutputStream, FindingsWriter> form, Function<Report, Origin> origin, Report... reports) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (FindingsWriter writer = form.apply(output)) {
            Stream.of(reports).forEach(report -> writer.write(report, origin.apply(report)));
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void each_form_of_each_example_is_as_it_was(Golden golden) throws IOException {
        String text = golden.text
                .get()
                .replace(ModuleVersion.VALUE, "VERSION")
                .replace(Asset.PAGE_STYLE.text(), "STYLE")
                .replace(Asset.PAGE_STYLE.hash(), "HASH")
                .replace(Asset.FIGURE_STYLE.text(), "STYLE");
        Path file = GOLDEN.resolve(golden.name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        // Shows the lines that differ; the second assertion compares their ends, too.
        assertThat(file)
                .as("if the change is meant, -Dgolden.update=true writes it, see CONTRIBUTING.md")
                .usingCharset(StandardCharsets.UTF_8)
                .hasContent(text);
        assertThat(Files.readString(file)).isEqualTo(text);
    }
}
