// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.Assessment;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import io.github.aivss.json.OwaspReport;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes findings for pipelines: one for each assessment of the reports. Nothing of the score answer is lost; memory
 * does not grow with the reports but for the names of the agents.
 *
 * {@snippet file="io/github/aivss/report/ExamplesTest.java" region="findings"}
 *
 * <p>Not thread-safe. A writer that is not closed leaves an incomplete document.
 *
 * @since 0.1.0
 */
public abstract sealed class FindingsWriter implements Closeable permits SarifWriter, CycloneDxWriter {

    /** Only this package has formats. */
    FindingsWriter() {}

    /**
     * Creates a writer of SARIF 2.1.0: a result for each assessment, its level by the band, the score answer in {@code
     * properties.aivss}, a decision in {@code properties.ssvc} or {@code properties.bod2604}. {@code security-severity} is there for a CVSS base only, since an AIVSS score is none; {@code
     * cvssVector} is there for a vector.
     *
     * @param output where to write UTF-8; left open
     * @return a writer
     */
    public static FindingsWriter sarif(OutputStream output) {
        return new SarifWriter(Objects.requireNonNull(output, "output"));
    }

    /**
     * Creates a writer of CycloneDX 1.6: a component for each agent, a vulnerability for each assessment with a rating
     * of method {@code other} from OWASP AIVSS, and one of method {@code CVSSv4} where there is a vector. A range has no
     * score; its severity is that of its greater end.
     *
     * @param output where to write UTF-8; left open
     * @return a writer
     */
    public static FindingsWriter cycloneDx(OutputStream output) {
        return new CycloneDxWriter(Objects.requireNonNull(output, "output"), Optional.empty());
    }

    /**
     * Creates a writer of CycloneDX 1.6 that states a date.
     *
     * @param output where to write UTF-8; left open
     * @param date the date of the document
     * @return a writer
     */
    public static FindingsWriter cycloneDx(OutputStream output, LocalDate date) {
        return new CycloneDxWriter(
                Objects.requireNonNull(output, "output"), Optional.of(Objects.requireNonNull(date, "date")));
    }

    /**
     * Writes the findings of a report.
     *
     * @param report the report
     * @param origin where it comes from: the path of a file, relative to the root of the repository, and a line
     */
    public final void write(Report report, Origin origin) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(origin, "origin");
        begin(report, origin);
        for (int i = 0; i < report.assessments().size(); i++) {
            int position = i;
            write(Finding.of(
                    report,
                    report.assessments().get(i),
                    report.owaspReport().map(owasp -> owasp.vulnerabilities().get(position)),
                    origin));
        }
    }

    abstract void begin(Report report, Origin origin);

    abstract void write(Finding finding);

    /**
     * Completes the document.
     *
     * @throws tools.jackson.core.exc.JacksonIOException if it cannot be written
     */
    @Override
    public abstract void close();

    /**
     * An assessment of a report.
     *
     * @param agent the name of the agent
     * @param id the id of the assessment, else the name of the agent
     * @param headline how bad it is
     * @param message what was found, in a sentence or two
     * @param vulnerability the vulnerability of an official report, if it is one
     * @param assessment the assessment
     * @param decisions the decisions as JSON, by the name of the table
     * @param origin where it comes from
     */
    record Finding(
            String agent,
            String id,
            Headline headline,
            String message,
            Optional<OwaspReport.Vulnerability> vulnerability,
            Assessment assessment,
            Map<String, String> decisions,
            Origin origin) {

        private static Finding of(
                Report report,
                Assessment assessment,
                Optional<OwaspReport.Vulnerability> vulnerability,
                Origin origin) {
            String agent = report.shownName();
            Headline headline = Headline.of(assessment);
            Optional<String> what = vulnerability
                    .flatMap(OwaspReport.Vulnerability::title)
                    .or(() -> report.threatModel().map(model -> model.summary()));
            return new Finding(
                    agent,
                    assessment.id().map(Shown::line).orElse(agent),
                    headline,
                    agent + ": AIVSS " + headline.text() + "."
                            + what.map(text -> " " + Shown.line(text)).orElse(""),
                    vulnerability,
                    assessment,
                    decisions(report),
                    origin);
        }

        private static Map<String, String> decisions(Report report) {
            Map<String, String> decisions = new LinkedHashMap<>();
            report.ssvc().ifPresent(decision -> decisions.put("ssvc", json(writer -> writer.writeSsvc(decision))));
            report.bod2604()
                    .ifPresent(decision -> decisions.put("bod2604", json(writer -> writer.writeBod2604(decision))));
            return decisions;
        }

        /** Returns the score answer as JSON. */
        String answer() {
            return json(writer -> writer.writeScore(assessment, Origin.NONE, true));
        }

        private static String json(Consumer<AnswerWriter> answer) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (AnswerWriter writer = AnswerWriter.lines(bytes)) {
                answer.accept(writer);
            }
            return bytes.toString(StandardCharsets.UTF_8).strip();
        }
    }
}
