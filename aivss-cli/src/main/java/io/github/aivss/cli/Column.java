// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column of a table of answers.
 *
 * @param <T> what the command computes
 * @param name the heading
 * @param width the width in a table for people, 0 if the column is not in it
 * @param inCsv whether the column is in CSV
 * @param cell returns the text of an answer, empty if it has none
 */
record Column<T>(String name, int width, boolean inCsv, BiFunction<T, Origin, String> cell) {

    private static final int NAME_WIDTH = 30;

    /** Returns a column in tables and CSV. */
    static <T> Column<T> of(String name, int width, Function<T, String> cell) {
        return new Column<>(name, width, true, (answer, origin) -> cell.apply(answer));
    }

    /** Returns a column in CSV only. */
    static <T> Column<T> csv(String name, Function<T, String> cell) {
        return of(name, 0, cell);
    }

    /** Returns the columns that attribute an answer: in CSV each part of its origin, in a table the agent. */
    static <T> List<Column<T>> attribution(Function<T, Optional<String>> id) {
        return List.of(
                new Column<>(
                        "source", 0, true, (answer, origin) -> origin.source().orElse("")),
                new Column<>(
                        "line",
                        0,
                        true,
                        (answer, origin) -> origin.line().isPresent()
                                ? String.valueOf(origin.line().getAsLong())
                                : ""),
                csv("id", answer -> id.apply(answer).orElse("")),
                new Column<>(
                        "agent", 0, true, (answer, origin) -> origin.agent().orElse("")),
                new Column<>("agent", NAME_WIDTH, false, (answer, origin) -> Source.title(id.apply(answer), origin)));
    }
}
