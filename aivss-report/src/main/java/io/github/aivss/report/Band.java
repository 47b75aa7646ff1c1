// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.cvss.Severity;
import java.util.Locale;

/**
 * A severity band.
 *
 * @param title its name for people
 * @param key its name in style sheets
 */
record Band(String title, String key) {

    static Band of(Severity severity) {
        return new Band(severity.title(), severity.name().toLowerCase(Locale.ROOT));
    }
}
