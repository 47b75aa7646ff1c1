// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.ArrayList;
import java.util.List;

/**
 * The factors as bars, a picture on its own. In a page the bars are in the cells of a table.
 *
 * @param description the picture in words
 * @param bars the bars, in the order of the publication
 */
@JStacheConfig(type = JStacheType.STACHE)
@JStache(path = "factors.svg")
record FactorsFigure(String description, List<Bar> bars) implements Figure {

    private static final int ROW = 26;

    /**
     * A factor as a bar.
     *
     * @param row the factor
     * @param y the upper edge of its row
     */
    record Bar(FactorsView.Row row, int y) {

        int textY() {
            return y + 17;
        }

        int barY() {
            return y + 5;
        }
    }

    static FactorsFigure of(FactorsView factors) {
        List<Bar> bars = new ArrayList<>();
        factors.rows().forEach(row -> bars.add(new Bar(row, bars.size() * ROW)));
        return new FactorsFigure(factors.description(), List.copyOf(bars));
    }

    int height() {
        return Math.max(1, bars.size() * ROW);
    }

    @Override
    public boolean standalone() {
        return true;
    }

    @Override
    public FactorsFigure alone() {
        return this;
    }
}
