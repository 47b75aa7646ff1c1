// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is shown of a page of tables.
 *
 * @param kind what the page is
 * @param title its title
 * @param sections its sections
 * @param version the version of this library
 */
@JStacheConfig(type = JStacheType.STACHE)
@JStache(path = "tables.html")
record TablePageView(String kind, String title, List<Section> sections, String version) {

    record Section(int number, String heading, List<String> paragraphs, List<Table> tables) {}

    record Table(String caption, List<String> columns, List<Row> rows) {}

    record Row(String name, List<String> cells) {}

    static TablePageView of(TablePage page) {
        return new TablePageView(
                Shown.line(page.kind()),
                Shown.line(page.title()),
                IntStream.range(0, page.sections().size())
                        .mapToObj(position ->
                                section(position + 1, page.sections().get(position)))
                        .toList(),
                ModuleVersion.VALUE);
    }

    private static Section section(int number, TablePage.Section section) {
        return new Section(
                number,
                Shown.line(section.heading()),
                lines(section.paragraphs()),
                section.tables().stream().map(TablePageView::table).toList());
    }

    private static Table table(TablePage.Table table) {
        return new Table(
                Shown.line(table.caption()),
                lines(table.columns()),
                table.rows().stream()
                        .map(TablePageView::lines)
                        .map(cells -> new Row(cells.get(0), cells.subList(1, cells.size())))
                        .toList());
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream().map(Shown::line).toList();
    }

    boolean hasSeveral() {
        return sections.size() > 1;
    }

    String style() {
        return Asset.PAGE_STYLE.text();
    }

    /** Returns what the page may load: its own style and nothing else. */
    String policy() {
        return Asset.PAGE_POLICY;
    }
}
