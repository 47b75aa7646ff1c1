// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.internal.Text;
import io.github.aivss.json.Origin;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of answers, one row each: aligned for people, or as CSV (RFC 4180, but lines end with a line feed).
 *
 * @param <T> what the command computes
 */
final class Table<T> {

    /** The first characters of a cell that a spreadsheet reads as a formula. */
    private static final String FORMULA_STARTS = "=+-@";

    private final List<Column<T>> columns;
    private final boolean isCsv;

    Table(List<Column<T>> columns, boolean isCsv) {
        this.columns = columns.stream()
                .filter(column -> isCsv ? column.inCsv() : column.width() > 0)
                .toList();
        this.isCsv = isCsv;
    }

    /** Returns the line with the names of the columns. */
    String heading() {
        return line(Column::name);
    }

    /** Returns the line of an answer. */
    String row(T answer, Origin origin) {
        return line(column -> column.cell().apply(answer, origin));
    }

    private String line(Function<Column<T>, String> cell) {
        if (isCsv) {
            return columns.stream().map(cell).map(Table::csv).collect(Collectors.joining(",")) + "\n";
        }
        String line = columns.stream()
                .map(column -> padded(Text.escape(cell.apply(column)), column.width()))
                .collect(Collectors.joining("  "));
        return line.stripTrailing() + "\n";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }

    /** Returns a cell of CSV; an apostrophe keeps a spreadsheet from running the text as a formula. */
    static String csv(String text) {
        // Control characters are escaped, since the table may be printed on a terminal.
        String escaped = Text.escape(text);
        boolean isFormula = !escaped.isEmpty() && FORMULA_STARTS.indexOf(escaped.charAt(0)) >= 0;
        String cell = isFormula ? "'" + escaped : escaped;
        return cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
