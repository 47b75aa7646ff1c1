// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.Origin;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/**
 * A command that lists the entries of a published table.
 *
 * @param <T> an entry
 */
abstract class ListCommand<T> implements Callable<Integer>, View<T> {

    private final Console console;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The form of the list: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private OutputFormat format = OutputFormat.TEXT;

    ListCommand(Console console) {
        this.console = console;
    }

    /** Returns the entries. */
    abstract List<T> entries();

    final Console console() {
        return console;
    }

    @Override
    public final Integer call() {
        List<T> entries = entries();
        try (Answers<T> answers = Answers.of(console, this, format)) {
            entries.forEach(entry -> answers.add(entry, Origin.NONE));
            return answers.exitCode();
        }
    }
}
