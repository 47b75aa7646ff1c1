// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes text for Markdown as CommonMark and GitHub read it. */
final class Markdown {

    /** What has a meaning wherever it is. */
    private static final String SPECIAL = "\\`*_[]<>&|~#$:";

    /** What has a meaning at the beginning of a line, a text being at the beginning of one or not. */
    private static final Pattern BEGINNING = Pattern.compile("^(?:[-+=!]|\\d{1,9}(?=[.)]))");

    /** Inside what GitHub makes a link of: addresses, and the names of people and teams. */
    private static final Pattern LINK = Pattern.compile("(?i)(?<=www)\\.|:(?=//)|@");

    /** Ends a word for GitHub, and is nothing to see. */
    private static final String NOTHING = "<!-- -->";

    private Markdown() {}

    static String escape(String text) {
        String line = text.replace('\n', ' ');
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        Matcher beginning = BEGINNING.matcher(line);
        int from = 0;
        if (beginning.find()) {
            // Of a number the point after it is escaped.
            boolean isNumber = Character.isDigit(line.charAt(0));
            escaped.append(isNumber ? beginning.group() : "").append('\\');
            from = isNumber ? beginning.end() : 0;
            escaped.append(line.charAt(from));
            from++;
        }
        Matcher link = LINK.matcher(line);
        int next = link.find() ? link.end() : -1;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
            if (i + 1 == next) {
                escaped.append(NOTHING);
                next = link.find() ? link.end() : -1;
            }
        }
        return escaped.toString();
    }
}
