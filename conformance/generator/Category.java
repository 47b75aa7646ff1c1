// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.List;

/** A file of cases: a folder, which is the question, and a name. */
final class Category {

    final String question;
    final String name;
    private final List<String> lines = new ArrayList<>();

    Category(String question, String name) {
        this.question = question;
        this.name = name;
    }

    /** Adds a case whose input is JSON. */
    void add(String title, String input, String expected) {
        addLine("case", Json.text(title), "input", input, "expect", expected);
    }

    /** Adds a case whose input is JSON, with the number before it is rounded. */
    void add(String title, String input, Fraction exact, String expected) {
        requireTie(exact);
        addLine("case", Json.text(title), "input", input, "exact", Json.text(exact.toString()), "expect", expected);
    }

    /** Adds a case whose input is text of one line. */
    void addText(String title, String text, String expected) {
        addLine("case", Json.text(title), "text", Json.text(text), "expect", expected);
    }

    /** Adds a case whose input is text of one line, with the number before it is rounded. */
    void addText(String title, String text, Fraction exact, String expected) {
        requireTie(exact);
        addLine(
                "case",
                Json.text(title),
                "text",
                Json.text(text),
                "exact",
                Json.text(exact.toString()),
                "expect",
                expected);
    }

    /** Checks that ties are in the categories of ties only, so that a scorer that fails there fails nowhere else. */
    private void requireTie(Fraction exact) {
        if (exact.isTie() != name.startsWith("ties")) {
            throw new IllegalStateException(name + " must " + (exact.isTie() ? "not " : "") + "have the tie " + exact);
        }
    }

    private void addLine(String... namesAndValues) {
        lines.add(Json.object(namesAndValues) + "\n");
    }

    /** Returns a title for a case that needs none. */
    String next() {
        return String.valueOf(size() + 1);
    }

    int size() {
        return lines.size();
    }

    String file() {
        return question + "/" + name + ".jsonl";
    }

    String content() {
        return String.join("", lines);
    }
}
