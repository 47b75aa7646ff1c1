// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.util.List;

/**
 * How the answers of one command look: as text, as a row of a table, and as JSON.
 *
 * @param <T> what the command computes
 */
interface View<T> {

    /** Returns the answer as text for people, which ends with a line end. */
    String page(T answer, Origin origin);

    /** Returns the columns of a table of answers. */
    List<Column<T>> columns();

    /** Writes the answer as JSON. */
    void write(AnswerWriter writer, T answer, Origin origin);

    /** Returns whether the answers are a list, so that in JSON one answer is an array too. */
    default boolean isList() {
        return false;
    }

    /** Returns the text between two pages. */
    default String separator() {
        return "";
    }

    /** Returns an indented line of a page: a label, and a text at a column. */
    static String line(String label, int width, String text) {
        return "  " + label + " ".repeat(Math.max(1, width - label.length())) + text + "\n";
    }
}
