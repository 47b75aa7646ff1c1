// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores CVSS v4.0 vectors. */
@Command(name = "cvss", description = "Scores CVSS v4.0 vectors with all their metrics.", sortOptions = false)
final class CvssCommand implements Callable<Integer>, View<CvssV4Vector> {

    /** All metrics with their values have fewer than 300 characters. */
    private static final int MAX_LENGTH = 1000;

    /** Enough for the characters of which each has at most four bytes, and one more. */
    private static final int MAX_LINE_BYTES = 4 * (MAX_LENGTH + 1);

    private static final int SCORE_WIDTH = 5;
    private static final int SEVERITY_WIDTH = 8;
    private static final int NOMENCLATURE_WIDTH = 12;
    private static final int VECTOR_WIDTH = 1;

    private final Console console;
    private final Tally tally = new Tally();

    @Parameters(paramLabel = "VECTOR", arity = "1..*", description = "A vector, or - for standard input, one per line.")
    private List<String> vectors = List.of();

    @Option(names = "--lenient", description = "Accept metrics in any order, and a trailing slash.")
    private boolean lenient;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The form of the answers: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private OutputFormat format = OutputFormat.TEXT;

    @Mixin
    private Threads threads = new Threads();

    CvssCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Answers<CvssV4Vector> answers = Answers.of(console, this, format)) {
            for (String vector : vectors) {
                if (vector.equals(Source.STANDARD)) {
                    scoreLines(answers);
                } else {
                    score(vector, vector.isBlank() ? "VECTOR" : vector, answers, tally);
                }
            }
            if (tally.faulty() > 0 && answers.hasFaultsInPlace()) {
                console.error("aivss cvss", tally.faulty() + " of " + tally.lines() + " vectors could not be scored");
            }
            return answers.exitCode();
        }
    }

    private void scoreLines(Answers<CvssV4Vector> answers) throws IOException {
        if (threads.areSeveral() && answers.areLines()) {
            threads.answer(
                    console.input(),
                    MAX_LINE_BYTES,
                    answers,
                    (block, part, counts) -> scoreLines(block.stream(), part, counts),
                    tally::add);
        } else {
            scoreLines(console.input(), answers, tally);
        }
    }

    private void scoreLines(InputStream input, Answers<CvssV4Vector> answers, Tally counts) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        long number = 0;
        for (String line = nextLine(lines); line != null; line = nextLine(lines)) {
            number++;
            if (!line.isBlank()) {
                score(line, "standard input:" + number, answers, counts);
            }
        }
    }

    /** Returns the next line, at most one character longer than a vector may be, or null after the last one. */
    private static @Nullable String nextLine(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = lines.read()) {
            if (line.length() <= MAX_LENGTH) {
                line.append((char) c);
            }
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    private void score(String text, String place, Answers<CvssV4Vector> answers, Tally counts) {
        counts.addLine();
        try {
            if (text.length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "vector must have at most " + MAX_LENGTH + " characters but has more");
            }
            answers.add(lenient ? CvssV4Vector.parseLenient(text) : CvssV4Vector.parse(text), Origin.NONE);
        } catch (IllegalArgumentException e) {
            counts.addFaulty();
            String message = String.valueOf(e.getMessage());
            answers.addFault(writer -> writer.writeCvssError(text, message), place, message);
        }
    }

    @Override
    public String page(CvssV4Vector vector, Origin origin) {
        return "%4s %-8s  %-8s  %s\n"
                .formatted(vector.score(), vector.severity().title(), vector.nomenclature(), vector);
    }

    @Override
    public List<Column<CvssV4Vector>> columns() {
        return List.of(
                Column.of("score", SCORE_WIDTH, vector -> String.valueOf(vector.score())),
                Column.of(
                        "severity", SEVERITY_WIDTH, vector -> vector.severity().title()),
                Column.of("nomenclature", NOMENCLATURE_WIDTH, CvssV4Vector::nomenclature),
                Column.csv("macroVector", CvssV4Vector::macroVector),
                Column.of("vector", VECTOR_WIDTH, CvssV4Vector::toString));
    }

    @Override
    public void write(AnswerWriter writer, CvssV4Vector vector, Origin origin) {
        writer.writeCvss(vector);
    }
}
