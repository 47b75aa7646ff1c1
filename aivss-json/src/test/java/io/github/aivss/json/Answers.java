// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Answers as text. */
final class Answers {

    private Answers() {}

    /** Returns the line that a writer of lines writes, without its end. */
    static String line(Consumer<AnswerWriter> answer) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (AnswerWriter writer = AnswerWriter.lines(output)) {
            answer.accept(writer);
        }
        return output.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** Returns what a writer of an array writes. */
    static String array(Consumer<AnswerWriter> answers) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (AnswerWriter writer = AnswerWriter.array(output)) {
            answers.accept(writer);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
