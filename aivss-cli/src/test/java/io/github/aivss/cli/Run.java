// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The exit code and the output of a run of the command. */
record Run(int exitCode, String output, String errors) {

    static Run of(String... arguments) {
        return withInput("", arguments);
    }

    static Run withInput(String input, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Console console =
                new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, errors, false);
        int exitCode = Aivss.run(console, arguments);
        return new Run(exitCode, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }
}
