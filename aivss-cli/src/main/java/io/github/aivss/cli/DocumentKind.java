// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import java.util.Locale;

/** The kinds of input. */
enum DocumentKind {
    ASSESSMENT,
    JSONL;

    /** How the command line spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
