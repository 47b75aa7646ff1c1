// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import java.util.Locale;

/** The forms of an answer. */
enum OutputFormat {
    TEXT,
    JSON,
    JSONL;

    /** How the command line spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
