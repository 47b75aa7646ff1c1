// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;

/**
 * A score as a badge for a README.
 *
 * @param text the score and its band
 * @param band the band
 */
@JStacheConfig(type = JStacheType.STACHE)
@JStache(path = "badge.svg")
record BadgeFigure(String text, Band band) implements Figure {

    private static final int LABEL = 50;
    private static final int LETTER = 7;
    private static final int MARGIN = 14;

    static BadgeFigure of(Headline headline) {
        return new BadgeFigure(headline.text(), headline.band());
    }

    int label() {
        return LABEL;
    }

    int textLength() {
        return text.length() * LETTER;
    }

    int valueWidth() {
        return textLength() + MARGIN;
    }

    int width() {
        return LABEL + valueWidth();
    }

    int valueX() {
        return LABEL + MARGIN / 2;
    }

    @Override
    public boolean standalone() {
        return true;
    }

    @Override
    public BadgeFigure alone() {
        return this;
    }
}
