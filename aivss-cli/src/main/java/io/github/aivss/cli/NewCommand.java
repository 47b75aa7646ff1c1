// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.FactorSet;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a document to fill in. */
@Command(name = "new", description = "Prints an assessment to fill in: every number stands at 0.")
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--set",
            paramLabel = "agentic|amplification",
            defaultValue = "agentic",
            description = "The factor set: ${DEFAULT-VALUE} by default.")
    private FactorSet set = FactorSet.AGENTIC;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AivssInput input = AivssInput.of(0, set.rate(factor -> 0.0));
        console.print(DocumentWriter.indented()
                        .write(
                                DocumentType.ASSESSMENT,
                                Assessment.of(AivssEdition.V0_8, input).withId("my-agent"))
                + "\n");
        return Answer.DONE;
    }
}
