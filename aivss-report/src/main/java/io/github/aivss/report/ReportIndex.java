// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.Fault;
import io.github.aivss.cvss.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of the pages of many agents, the greatest score first. It is split into pages of {@value #PAGE_LENGTH} agents,
 * so that a browser opens each of them quickly. A page can be sorted and filtered by its own small script, and is
 * complete without it.
 *
 * <p>Immutable and thread-safe. Equal reports have equal pages, byte for byte.
 *
 * @since 0.1.0
 */
public final class ReportIndex {

    /** The greatest number of agents on a page. */
    public static final int PAGE_LENGTH = 1000;

    private final List<IndexRow> rows;
    private final List<IndexView.Unreadable> unreadable;
    private final Optional<LocalDate> date;

    private ReportIndex(List<IndexRow> rows, List<IndexView.Unreadable> unreadable, Optional<LocalDate> date) {
        this.rows = rows;
        this.unreadable = unreadable;
        this.date = date;
    }

    /**
     * Starts an index.
     *
     * @return a builder without agents
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the name of the file of a page, by which the pages link to each other.
     *
     * @param page the number of the page, from 1
     * @return {@code index.html}, {@code index-2.html} and so on
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static String fileName(int page) {
        if (page < 1) {
            throw new IllegalArgumentException("page must be at least 1 but was " + page);
        }
        return page == 1 ? "index.html" : "index-" + page + ".html";
    }

    /**
     * Returns how many pages there are.
     *
     * @return at least 1
     */
    public int pageCount() {
        return Math.max(1, (rows.size() + PAGE_LENGTH - 1) / PAGE_LENGTH);
    }

    /**
     * Returns a page.
     *
     * @param page the number of the page, from 1
     * @return the page, as HTML
     * @throws IllegalArgumentException if there is no such page
     */
    public String html(int page) {
        if (page < 1 || page > pageCount()) {
            throw new IllegalArgumentException("page must be in [1, " + pageCount() + "] but was " + page);
        }
        return Templates.index(new IndexView(
                Shown.count(rows.size(), "agent"),
                summary(),
                bands(),
                rows.subList((page - 1) * PAGE_LENGTH, Math.min(rows.size(), page * PAGE_LENGTH)),
                links(page),
                page == 1 ? unreadable : List.of(),
                date.map(Object::toString),
                ModuleVersion.VALUE));
    }

    private String summary() {
        long ranges =
                rows.stream().filter(row -> row.headline().why().isPresent()).count();
        StringBuilder text = new StringBuilder("In the order of their scores.");
        if (ranges > 0) {
            text.append(" For ").append(ranges).append(" of them there is only a range; it counts by its greater end.");
        }
        if (!unreadable.isEmpty()) {
            text.append(' ')
                    .append(Shown.count(unreadable.size(), "input"))
                    .append(" could not be read and ")
                    .append(unreadable.size() == 1 ? "is" : "are")
                    .append(" listed at the end of the first page.");
        }
        return text.toString();
    }

    private List<IndexView.BandCount> bands() {
        List<IndexView.BandCount> bands = new ArrayList<>();
        Severity[] severities = Severity.values();
        int before = 0;
        for (int i = severities.length - 1; i >= 0; i--) {
            Band band = Band.of(severities[i]);
            int count = (int) rows.stream()
                    .filter(row -> row.headline().band().equals(band))
                    .count();
            double all = Math.max(1, rows.size());
            bands.add(new IndexView.BandCount(
                    band, count, FactorsView.percent(before / all), FactorsView.percent(count / all)));
            before += count;
        }
        return bands;
    }

    private List<IndexView.PageLink> links(int current) {
        List<IndexView.PageLink> links = new ArrayList<>();
        for (int page = 1; page <= pageCount(); page++) {
            links.add(new IndexView.PageLink(page, fileName(page), page == current));
        }
        return links;
    }

    /**
     * Returns how many agents there are.
     *
     * @return such as {@code index of 5 agents}
     */
    @Override
    public String toString() {
        return "index of " + Shown.count(rows.size(), "agent");
    }

    /** Collects what an index lists, in any order. It keeps a line of each report, not the report. Not thread-safe. */
    public static final class Builder {

        private final List<IndexRow> rows = new ArrayList<>();
        private final List<IndexView.Unreadable> unreadable = new ArrayList<>();
        private Optional<LocalDate> date = Optional.empty();

        private Builder() {}

        /**
         * Adds an agent.
         *
         * @param report the report on it
         * @param fileName the name of the file of its page, next to the index
         * @return this builder
         */
        public Builder add(Report report, String fileName) {
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(fileName, "fileName");
            rows.add(IndexRow.of(report, fileName));
            return this;
        }

        /**
         * Adds an input that could not be read.
         *
         * @param source what the input is called
         * @param faults what is wrong with it
         * @return this builder
         */
        public Builder addUnreadable(String source, List<Fault> faults) {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(faults, "faults");
            unreadable.add(new IndexView.Unreadable(
                    Shown.line(source),
                    faults.stream()
                            .map(fault -> new Fact(Shown.line(fault.location()), Shown.line(fault.message())))
                            .toList()));
            return this;
        }

        /**
         * Sets the date that the index shows.
         *
         * @param date the date
         * @return this builder
         */
        public Builder date(LocalDate date) {
            this.date = Optional.of(Objects.requireNonNull(date, "date"));
            return this;
        }

        /**
         * Creates the index.
         *
         * @return the index
         */
        public ReportIndex build() {
            return new ReportIndex(rows.stream().sorted(IndexRow.ORDER).toList(), List.copyOf(unreadable), date);
        }
    }
}
