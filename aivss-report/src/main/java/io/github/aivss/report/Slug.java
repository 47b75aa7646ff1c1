// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files that every file system accepts. */
final class Slug {

    /** In UTF-8 at most 240 bytes; file systems allow 255, the suffix included. */
    private static final int LONGEST = 60;

    /** Names with a meaning of their own: the pages of the index, and devices of Windows. */
    private static final Pattern TAKEN = Pattern.compile("index(-\\d+)?|con|prn|aux|nul|com\\d|lpt\\d");

    private Slug() {}

    static String of(String text) {
        StringBuilder slug = new StringBuilder();
        boolean pending = false;
        int count = 0;
        for (int c :
                Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().toArray()) {
            if (!Character.isLetterOrDigit(c)) {
                pending = count > 0;
                continue;
            }
            int needed = pending ? 2 : 1;
            if (count + needed > LONGEST) {
                break;
            }
            if (pending) {
                slug.append('-');
            }
            slug.appendCodePoint(c);
            count += needed;
            pending = false;
        }
        if (slug.isEmpty()) {
            return "agent";
        }
        return TAKEN.matcher(slug.toString().toLowerCase(Locale.ROOT)).matches() ? "agent-" + slug : slug.toString();
    }
}
