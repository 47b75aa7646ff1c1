// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import io.github.aivss.maestro.Certainty;

/**
 * The paragraph below the heading of a layer. That of an uncertain layer opens with words that say so.
 *
 * @param certainty the certainty of the layer
 * @param narrative the paragraph without the opening words
 */
record Paragraph(Certainty certainty, String narrative) {

    static final String OPENING = "Not certain from the listing";
    private static final String DASH = "—";

    /** Returns the end of the heading. */
    static String marker(Certainty certainty) {
        return switch (certainty) {
            case MAPPED -> "✓ mapped";
            case UNCERTAIN -> "⚠ not certain from listing";
        };
    }

    /** Parses a paragraph; an uncertain one without a dash, or with nothing after it, has an empty narrative. */
    static Paragraph of(Line line) {
        if (!opensUncertain(line)) {
            return new Paragraph(Certainty.MAPPED, line.text());
        }
        String rest = Line.strip(line.text().substring(OPENING.length()));
        return new Paragraph(
                Certainty.UNCERTAIN, rest.startsWith(DASH) ? Line.strip(rest.substring(DASH.length())) : "");
    }

    static boolean opensUncertain(Line line) {
        return line.spaced().regionMatches(true, 0, OPENING, 0, OPENING.length());
    }

    String text() {
        return switch (certainty) {
            case MAPPED -> narrative;
            case UNCERTAIN -> OPENING + " " + DASH + " " + narrative;
        };
    }
}
