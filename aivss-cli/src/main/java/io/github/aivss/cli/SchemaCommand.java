// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.draft.DraftAnswers;
import io.github.aivss.json.JsonSchemas;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of a kind of document. */
@Command(name = "schema", description = "Prints the JSON Schema (2020-12) of a document or an answer.")
final class SchemaCommand implements Callable<Integer> {

    private static final String DRAFT = "draft";

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String kind = "";

    /** The kinds, for the help. */
    static final class Kinds implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return kinds().iterator();
        }
    }

    private static List<String> kinds() {
        return Stream.concat(JsonSchemas.kinds().stream(), Stream.of(DRAFT)).toList();
    }

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!kinds().contains(kind)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "KIND must be one of " + kinds() + " but was '" + kind + "'");
        }
        String text = kind.equals(DRAFT) ? DraftAnswers.schema() : JsonSchemas.text(kind);
        console.print(text.endsWith("\n") ? text : text + "\n");
        return ExitCode.DONE;
    }
}
