// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import java.util.Locale;

/** The forms of reports. */
enum ReportFormat {
    TEXT(".txt"),
    MARKDOWN(".md"),
    HTML(".html"),
    SARIF(".sarif"),
    CYCLONEDX(".cdx.json");

    private final String suffix;

    ReportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** Returns how the names of its files end. */
    String suffix() {
        return suffix;
    }

    /** Returns the name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
