// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.json.DocumentWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores CVSS v4.0 vectors. */
@Command(name = "cvss", description = "Scores CVSS v4.0 vectors, all metrics counted.", sortOptions = false)
final class CvssCommand implements Callable<Integer> {

    private final Console console;
    private final List<String> collected = new ArrayList<>();
    private long scored;
    private long faulty;

    @Parameters(paramLabel = "VECTOR", arity = "1..*", description = "A vector, or - for standard input, one a line.")
    private List<String> vectors = List.of();

    @Option(names = "--lenient", description = "Take metrics in any order, and a trailing slash.")
    private boolean lenient;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The form of the answer: text, json or jsonl; ${DEFAULT-VALUE} by default.")
    private OutputFormat format = OutputFormat.TEXT;

    CvssCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (String vector : vectors) {
            if (vector.equals(Source.STANDARD_INPUT)) {
                scoreLines(new BufferedReader(new InputStreamReader(console.input(), StandardCharsets.UTF_8)));
            } else {
                score(vector, vector.isBlank() ? "VECTOR" : vector);
            }
        }
        if (format == OutputFormat.JSON) {
            console.printJson(collected);
        }
        if (faulty > 0 && format != OutputFormat.TEXT) {
            console.error("aivss cvss", faulty + " of " + scored + " vectors could not be scored");
        }
        return faulty > 0 ? ExitCode.FAULT : ExitCode.DONE;
    }

    private void scoreLines(BufferedReader lines) throws IOException {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                score(line, "standard input:" + number);
            }
        }
    }

    private void score(String text, String origin) {
        scored++;
        try {
            answer(lenient ? CvssV4Vector.parseLenient(text) : CvssV4Vector.parse(text));
        } catch (IllegalArgumentException e) {
            faulty++;
            fault(text, origin, String.valueOf(e.getMessage()));
        }
    }

    private void answer(CvssV4Vector vector) {
        switch (format) {
            case TEXT ->
                console.print("%4s %-8s  %-8s  %s\n"
                        .formatted(vector.score(), vector.severity().title(), vector.nomenclature(), vector));
            case JSON -> collected.add(DocumentWriter.indented().writeScore(vector));
            case JSONL -> console.print(DocumentWriter.compact().writeScore(vector) + "\n");
        }
    }

    private void fault(String text, String origin, String message) {
        switch (format) {
            case TEXT -> console.error(origin, message);
            case JSON -> collected.add(DocumentWriter.indented().writeFault(text, message));
            case JSONL -> console.print(DocumentWriter.compact().writeFault(text, message) + "\n");
        }
    }
}
