// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.List;
import java.util.Optional;

/**
 * A page of an index.
 *
 * @param title what it lists
 * @param summary how many agents there are, and how many could not be read
 * @param bands how many there are of each band, the worst first
 * @param rows the agents on this page
 * @param pages the pages, if there are several
 * @param unreadable what could not be read
 * @param date the date that the caller gave
 * @param version the version of this library
 */
@JStacheConfig(type = JStacheType.STACHE)
@JStache(path = "index.html")
record IndexView(
        String title,
        String summary,
        List<BandCount> bands,
        List<IndexRow> rows,
        List<PageLink> pages,
        List<Unreadable> unreadable,
        Optional<String> date,
        String version) {

    /**
     * How many agents are in a band.
     *
     * @param band the band
     * @param count how many
     * @param x where its part of the bar begins, in percent
     * @param width how wide it is, in percent
     */
    record BandCount(Band band, int count, String x, String width) {}

    /**
     * A link to a page of the index.
     *
     * @param number its number, from 1
     * @param address where it is
     * @param current whether it is the page with the link
     */
    record PageLink(int number, String address, boolean current) {}

    /**
     * An input that could not be read.
     *
     * @param source what it is called
     * @param faults what is wrong with it
     */
    record Unreadable(String source, List<Fact> faults) {}

    boolean hasRows() {
        return !rows.isEmpty();
    }

    boolean hasPages() {
        return pages.size() > 1;
    }

    boolean hasUnreadable() {
        return !unreadable.isEmpty();
    }

    String style() {
        return Asset.PAGE_STYLE.text();
    }

    String script() {
        return Asset.INDEX_SCRIPT.text();
    }

    /** Returns what the page may load: its own style and script and nothing else. */
    String policy() {
        return "default-src 'none'; style-src '" + Asset.PAGE_STYLE.hash() + "'; script-src '"
                + Asset.INDEX_SCRIPT.hash() + "'; base-uri 'none'; form-action 'none'";
    }
}
