// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

/** A picture, in a page or on its own. */
interface Figure {

    /** Returns whether the picture is on its own and brings its own style. */
    boolean standalone();

    /** Returns the picture on its own. */
    Figure alone();

    /** Returns the style that a picture on its own brings. */
    default String style() {
        return Asset.FIGURE_STYLE.text();
    }
}
