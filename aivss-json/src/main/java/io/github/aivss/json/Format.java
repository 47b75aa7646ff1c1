// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import org.jspecify.annotations.Nullable;

/** What a document says it is: a name and the number of its form. */
enum Format {
    THREAT_MODEL("agent-threat-model", 1),
    TAXONOMY("layer-taxonomy", 1);

    private final String name;
    private final int number;

    Format(String name, int number) {
        this.name = name;
        this.number = number;
    }

    /** The format as documents write it. */
    String text() {
        return name + "/" + number;
    }

    /** Makes sure that a text is this format. */
    @Nullable
    String require(String text) {
        if (text.equals(text())) {
            return text;
        }
        if (text.matches(name + "/[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("must be \"" + text() + "\" but was \"" + text
                    + "\", which is newer than this version knows: use a newer aivss, or have the document written as "
                    + text());
        }
        throw new IllegalArgumentException("must be \"" + text() + "\" but was \"" + Text.cut(text, 60) + '"');
    }

    boolean isFormatOf(String text) {
        return text.startsWith(name + "/");
    }
}
