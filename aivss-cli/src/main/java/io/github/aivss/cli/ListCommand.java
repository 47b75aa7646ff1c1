// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.Origin;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that lists the entries of a published table.
 *
 * @param <T> an entry
 */
abstract class ListCommand<T> implements Callable<Integer>, View<T> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

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

    /** Returns what is wrong with the arguments, if entries can be listed in spite of it. */
    List<String> errors() {
        return List.of();
    }

    final Console console() {
        return console;
    }

    private String command() {
        return Objects.requireNonNull(spec).qualifiedName();
    }

    @Override
    public final Integer call() {
        List<T> entries = entries();
        try (Answers<T> answers = Answers.of(console, this, format)) {
            entries.forEach(entry -> answers.add(entry, Origin.NONE));
            errors().forEach(error -> answers.addError(command(), error));
            return answers.exitCode();
        }
    }
}
