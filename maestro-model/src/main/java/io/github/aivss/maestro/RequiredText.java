// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.internal.Text;
import java.util.Objects;

/** Checks of texts that constructors require. */
final class RequiredText {

    private RequiredText() {}

    /** Returns the text; it must have a visible character. */
    static String visible(String component, String text) {
        Objects.requireNonNull(text, component);
        if (Text.isBlank(text)) {
            throw new IllegalArgumentException(component + " must not be blank");
        }
        return text;
    }

    /** Returns the text; it must be a word, as ids are. */
    static String word(String component, String text) {
        Objects.requireNonNull(text, component);
        if (!Text.isWord(text)) {
            throw new IllegalArgumentException(component + " must be " + Text.WORD + " but was " + Text.quote(text));
        }
        return text;
    }
}
