// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import java.util.List;
import java.util.Objects;

/**
 * A page of tables in the style of the reports, for results that have no page of their own.
 *
 * <pre>{@code
 * TablePage.Table scores = new TablePage.Table("Scores", List.of("Edition", "Score"), List.of(List.of("0.8", "9.3")));
 * String html = new TablePage("Comparison", "Lutra AI", List.of(new TablePage.Section("Both", List.of(), List.of(scores))))
 *         .html();
 * }</pre>
 *
 * <p>Immutable and thread-safe, equal by value. No text or list may be null; any text is shown as it is, escaped.
 *
 * @param kind what the page is, above its title
 * @param title the title
 * @param sections the sections
 * @since 0.1.0
 */
public record TablePage(String kind, String title, List<Section> sections) {

    /**
     * Creates a page.
     *
     * @param kind what the page is, above its title
     * @param title the title
     * @param sections the sections
     */
    public TablePage {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
    }

    /**
     * Some tables under a heading.
     *
     * @param heading the heading
     * @param paragraphs what is said before the tables
     * @param tables the tables
     */
    public record Section(String heading, List<String> paragraphs, List<Table> tables) {

        /**
         * Creates a section.
         *
         * @param heading the heading
         * @param paragraphs what is said before the tables
         * @param tables the tables
         */
        public Section {
            Objects.requireNonNull(heading, "heading");
            paragraphs = List.copyOf(Objects.requireNonNull(paragraphs, "paragraphs"));
            tables = List.copyOf(Objects.requireNonNull(tables, "tables"));
        }
    }

    /**
     * A table, whose first column names what each row is about.
     *
     * @param caption what the table shows
     * @param columns the heads of the columns
     * @param rows the rows, each with a cell for each column
     */
    public record Table(String caption, List<String> columns, List<List<String>> rows) {

        /**
         * Creates a table.
         *
         * @param caption what the table shows
         * @param columns the heads of the columns
         * @param rows the rows, each with a cell for each column
         * @throws IllegalArgumentException if there is no column, or a row has more or fewer cells than there are columns
         */
        public Table {
            Objects.requireNonNull(caption, "caption");
            columns = List.copyOf(Objects.requireNonNull(columns, "columns"));
            rows = Objects.requireNonNull(rows, "rows").stream()
                    .map(List::copyOf)
                    .toList();
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("columns must not be empty");
            }
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "rows must have " + columns.size() + " cells each but one had " + row.size());
                }
            }
        }
    }

    /**
     * Returns the page as HTML: one file that needs no network and no script, and forbids both.
     *
     * @return the page
     */
    public String html() {
        return Templates.tables(TablePageView.of(this));
    }
}
