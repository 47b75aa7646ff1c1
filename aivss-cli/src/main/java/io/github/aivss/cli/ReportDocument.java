// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.json.Origin;
import io.github.aivss.report.FindingsWriter;
import io.github.aivss.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/** One document of all reports. */
final class ReportDocument implements ReportOutput {

    private final ReportFormat format;
    private final OutputStream output;
    private final @Nullable UnfinishedFile file;
    private final @Nullable FindingsWriter findings;
    private boolean any;

    /** Writes to a stream, which stays open. */
    ReportDocument(ReportFormat format, Optional<LocalDate> date, OutputStream output) {
        this(format, date, output, null);
    }

    /** Writes to a file, which appears when it is complete. */
    ReportDocument(ReportFormat format, Optional<LocalDate> date, UnfinishedFile file) {
        this(format, date, file.stream(), file);
    }

    private ReportDocument(
            ReportFormat format, Optional<LocalDate> date, OutputStream output, @Nullable UnfinishedFile file) {
        this.format = format;
        this.output = output;
        this.file = file;
        this.findings = switch (format) {
            case TEXT, MARKDOWN, HTML -> null;
            case SARIF -> FindingsWriter.sarif(output);
            case CYCLONEDX ->
                date.isPresent() ? FindingsWriter.cycloneDx(output, date.get()) : FindingsWriter.cycloneDx(output);
        };
    }

    @Override
    public void add(Report report, Origin origin) throws IOException {
        if (findings != null) {
            try {
                findings.write(report, origin);
            } catch (JacksonIOException e) {
                throw e.getCause();
            }
            return;
        }
        if (any && format == ReportFormat.HTML) {
            throw new InvalidInputException(List.of(new Fault(
                    "--format html",
                    Fault.Code.CONFLICT,
                    "is a page of one agent, and there are several; -o DIR/ writes a page each and an index")));
        }
        String page = switch (format) {
            case HTML -> report.html();
            case MARKDOWN -> report.markdown();
            case TEXT, SARIF, CYCLONEDX -> report.text();
        };
        output.write(((any ? "\n\n" : "") + page).getBytes(StandardCharsets.UTF_8));
        any = true;
    }

    @Override
    public void addUnreadable(Origin origin, List<Fault> faults) {
        // A document has no place for it; it is on standard error.
    }

    @Override
    public void complete() throws IOException {
        if (findings != null) {
            try {
                findings.close();
            } catch (JacksonIOException e) {
                throw e.getCause();
            }
        }
        if (file != null) {
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
