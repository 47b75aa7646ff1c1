// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import java.util.Locale;

/** The forms in which {@link Answers} are printed. */
enum OutputFormat {
    TEXT,
    TABLE,
    CSV,
    JSON,
    JSONL;

    /** Returns the name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
