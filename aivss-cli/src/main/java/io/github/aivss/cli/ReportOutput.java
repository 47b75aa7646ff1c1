// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.json.Origin;
import io.github.aivss.report.Report;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where reports are written. What is not completed leaves nothing behind. */
interface ReportOutput extends Closeable {

    /** Writes a report. */
    void add(Report report, Origin origin) throws IOException;

    /** Notes an input that could not be read. */
    void addUnreadable(Origin origin, List<Fault> faults);

    /**
     * Makes what was written appear.
     *
     * @throws io.github.aivss.core.InvalidInputException if it cannot
     */
    void complete() throws IOException;
}
