// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.internal.Text;
import java.util.regex.Pattern;

/** The format that a document names: a name and the number of its form. */
enum Format {
    THREAT_MODEL("agent-threat-model", 1),
    TAXONOMY("layer-taxonomy", 1);

    private final String name;
    private final String text;
    private final Pattern anyNumber;

    Format(String name, int number) {
        this.name = name;
        this.text = name + "/" + number;
        this.anyNumber = Pattern.compile(Pattern.quote(name) + "/[1-9][0-9]{0,8}");
    }

    /** Returns the format as documents write it. */
    String text() {
        return text;
    }

    /** Returns a text that is this format, or throws. */
    String require(String given) {
        if (given.equals(text)) {
            return given;
        }
        throw new IllegalArgumentException("must be \"" + text + "\" but was " + Text.quote(given)
                + (anyNumber.matcher(given).matches()
                        ? ", which is newer than this version supports: use a newer aivss, or write the document as "
                                + text
                        : ""));
    }

    boolean isFormatOf(String given) {
        return given.startsWith(name + "/");
    }
}
