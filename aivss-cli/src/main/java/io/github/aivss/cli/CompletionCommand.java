// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a script that completes command lines in a shell. */
@Command(
        name = "completion",
        description = "Prints a script that completes command lines in bash and zsh: source <(aivss completion).")
final class CompletionCommand implements Callable<Integer> {

    private final Console console;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(AutoComplete.bash("aivss", Aivss.command(console)));
        return ExitCode.DONE;
    }
}
