// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import io.github.aivss.internal.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a listing and its kind. Reader and writer share it, so that no line is written that would be read as
 * another kind.
 *
 * @param number the number of the line, from 1
 * @param text the stripped line, see {@link #strip}
 */
record Line(int number, String text) {

    static final String TITLE_END = " — agentic threat model";
    static final String RATIONALE = "OWASP AIVSS score rationale";
    static final String MAESTRO = "MAESTRO 7-layer threat model";

    private static final String INPUTS_START = "CVSS base";
    private static final String INTRODUCTION = "Per-layer threats for this agent.";
    private static final String FOOTER = "MAESTRO — the 7-layer agentic threat-modeling framework";
    private static final Pattern LAYER = Pattern.compile("L[0-9]+ *·");
    private static final String DIGIT = "[-+0-9.,eE]";
    private static final Pattern NUMERIC = Pattern.compile(DIGIT + "+");
    private static final Pattern SCORE =
            Pattern.compile("(?<badge>" + DIGIT + "*+)AIVSS (?<number>" + DIGIT + "++)(?: · (?<band>.*))?");
    private static final Pattern INPUTS = Pattern.compile("CVSS base (?<cvss>" + DIGIT + "++) *+"
            + "(?:AARS uplift (?<uplift>" + DIGIT + "++) *+)?+"
            + "(?:Factor sum (?<sum>" + DIGIT + "++)/10 *+)?+"
            + "Threat ×(?<threat>" + DIGIT + "++) *+"
            + "Mitigation ×(?<mitigation>" + DIGIT + "++)");

    /** Returns the text without the white space, no-break spaces and byte order marks around it. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && surrounds(text.charAt(start))) {
            start++;
        }
        while (start < end && surrounds(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean surrounds(char c) {
        return Text.isSpace(c) || c == '\uFEFF';
    }

    String quoted() {
        return Text.quote(text);
    }

    /** Returns the text with plain spaces for no-break ones, character for character. */
    String spaced() {
        return spaced(text);
    }

    /** Returns a text with plain spaces for no-break ones, character for character. */
    static String spaced(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    boolean isTitle() {
        return spaced().endsWith(TITLE_END);
    }

    /** Returns the name in a title. */
    String name() {
        return strip(text.substring(0, text.length() - TITLE_END.length()));
    }

    boolean isRationale() {
        return spaced().equals(RATIONALE);
    }

    boolean isMaestro() {
        return spaced().equals(MAESTRO);
    }

    boolean isLayer() {
        return LAYER.matcher(spaced()).lookingAt();
    }

    boolean isFooter() {
        return spaced().startsWith(FOOTER);
    }

    boolean isHeading() {
        return isTitle() || isRationale() || isMaestro() || isLayer() || isFooter();
    }

    boolean isIntroduction() {
        return spaced().startsWith(INTRODUCTION);
    }

    boolean isNumeric() {
        return NUMERIC.matcher(text).matches();
    }

    boolean isRow() {
        return text.startsWith("|");
    }

    boolean isScore() {
        return score().matches();
    }

    Matcher score() {
        return SCORE.matcher(spaced());
    }

    boolean isInputs() {
        return spaced().startsWith(INPUTS_START);
    }

    Matcher inputs() {
        return INPUTS.matcher(spaced());
    }
}
