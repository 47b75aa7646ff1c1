// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The cases of {@code conformance/}, and the program that runs them. */
@Tag("exhaustive")
class ConformanceTest {

    private static final Path KIT = Path.of("..", "conformance");
    private static final Path README = Path.of("..", "README.md");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern COUNTS = Pattern.compile("(?m)^(\\S+) +(\\d+) right +(\\d+) wrong$");

    @TempDir
    private Path folder;

    private record Output(int exitCode, String text, String errors) {

        /** Returns the categories with wrong answers, and how many are wrong. */
        Map<String, Integer> wrong() {
            Map<String, Integer> wrong = new TreeMap<>(counts(2));
            wrong.values().removeIf(count -> count == 0);
            return wrong;
        }

        Map<String, Integer> counts(int column) {
            Map<String, Integer> counts = new TreeMap<>();
            Matcher row = COUNTS.matcher(text);
            while (row.find()) {
                counts.put(row.group(1), Integer.valueOf(row.group(column + 1)));
            }
            return counts;
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_cases_are_what_the_generator_writes() throws Exception {
        Output output = start("sh", KIT.resolve("generate").toString(), "--check");

        assertThat(output).isEqualTo(new Output(0, "", ""));
    }

    @Test
    void the_library_answers_every_case_right() throws Exception {
        Output output = run(Scorer.LIBRARY);

        assertThat(output.wrong()).as(output.text()).isEmpty();
        assertThat(output.exitCode()).isZero();
        assertThat(output.counts(1)).isEqualTo(cases());
    }

    /** 48 are 24 points of the grid of v0.8 with two factor sets; 522 is what older calculators of CVSS are known for. */
    @Test
    void doubles_are_wrong_at_ties_only() throws Exception {
        Output output = run(Scorer.DOUBLES);

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.wrong())
                .isEqualTo(Map.of(
                        "score/ties-0.8", 48,
                        "score/ties-uplift-mitigation", 68,
                        "cvss/ties", 522,
                        "cvss/ties-of-all-metrics", 36));
        assertThat(output.counts(1).keySet()).isEqualTo(cases().keySet());
        assertThat(Files.readString(README))
                .contains(output.text()
                        .lines()
                        .filter(line -> line.matches("score/(grid|ties)-0\\.8 .*"))
                        .collect(Collectors.joining("\n", "```text\n", "\n```")));
    }

    /** 356 are 178 points of the grid of v0.8 with two factor sets. */
    @Test
    void the_rounding_of_a_language_is_wrong_at_ties_only() throws Exception {
        Output output = run(Scorer.LANGUAGE_ROUNDING);

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.wrong())
                .isEqualTo(Map.of(
                        "score/ties-0.5", 565,
                        "score/ties-0.8", 356,
                        "score/ties-uplift-mitigation", 600,
                        "score/unknown-ties", 47,
                        "cvss/ties", 4554,
                        "cvss/ties-of-all-metrics", 231));
        assertThat(output.counts(1).keySet()).isEqualTo(cases().keySet());
    }

    @Test
    void mean_times_mitigation_is_wrong_wherever_another_edition_than_0_5_is_scored() throws Exception {
        Output output = run(Scorer.MEAN_TIMES_MITIGATION);

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.wrong().keySet())
                .containsExactly(
                        "score/grid-0.8",
                        "score/grid-uplift-mitigation",
                        "score/names-and-defaults",
                        "score/published-examples",
                        "score/tenths",
                        "score/ties-0.8",
                        "score/ties-uplift-mitigation",
                        "score/unknown",
                        "score/unknown-ties");
        assertThat(output.wrong())
                .containsEntry("score/ties-0.8", 718)
                .containsEntry("score/ties-uplift-mitigation", 1218)
                // The examples of v0.8.
                .containsEntry("score/published-examples", 10);
        assertThat(output.counts(1).keySet()).isEqualTo(cases().keySet());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_program_that_answers_too_little_or_too_much_is_wrong() throws Exception {
        Output nothing = run("--only", "bod-26-04", "true");
        Output more = run("--only", "bod-26-04/decisions", "sh", "-c", "cat; echo more");
        Output noJson = run("--only", "bod-26-04", "yes", "{");

        assertThat(nothing.wrong()).isEqualTo(Map.of("bod-26-04/decisions", 24));
        assertThat(nothing.text()).contains("answered nothing", "and 21 more");
        assertThat(more.wrong()).isEqualTo(Map.of("bod-26-04/decisions", 24));
        assertThat(more.text()).endsWith("  more answers than cases: bod-26-04\n");
        assertThat(noJson.wrong()).isEqualTo(Map.of("bod-26-04/decisions", 24));
        assertThat(List.of(nothing, more, noJson)).extracting(Output::exitCode).containsOnly(1);
    }

    @Test
    void a_run_that_cannot_be_made_ends_with_2_and_says_why() throws Exception {
        Output noProgram = run();
        Output unknownProgram = run("no-such-program");
        Output unknownName = run("--only", "score/tie", "true");
        Output unknownOption = run("--onyl", "score", "true");

        assertThat(noProgram.errors()).startsWith("conformance: PROGRAM is missing\nusage: ");
        assertThat(unknownProgram.errors()).startsWith("conformance: the program cannot be started: ");
        assertThat(unknownName.errors()).isEqualTo("conformance: no question or category is named score/tie\n");
        assertThat(unknownOption.errors()).startsWith("conformance: unknown or incomplete option --onyl\nusage: ");
        assertThat(List.of(noProgram, unknownProgram, unknownName, unknownOption))
                .extracting(Output::exitCode)
                .containsOnly(2);
    }

    /** Returns how many cases each category has. */
    private static Map<String, Integer> cases() throws IOException {
        Path cases = KIT.resolve("cases");
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(cases)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String category = file.getParent().getFileName() + "/" + file.getFileName();
                counts.put(
                        category.replace(".jsonl", ""), Files.readAllLines(file).size());
            }
        }
        return counts;
    }

    private Output run(Scorer scorer) throws Exception {
        return run(
                JAVA.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ConformanceProgram.class.getName(),
                scorer.name().toLowerCase(Locale.ROOT));
    }

    private Output run(String... arguments) throws Exception {
        String[] runner = {
            JAVA.toString(),
            KIT.resolve("Run.java").toString(),
            "--cases",
            KIT.resolve("cases").toString()
        };
        return start(Stream.of(runner, arguments).flatMap(Stream::of).toArray(String[]::new));
    }

    private Output start(String... command) throws Exception {
        Path output = Files.createTempFile(folder, "output", "");
        Path errors = Files.createTempFile(folder, "errors", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        process.getOutputStream().close();
        int exitCode = process.waitFor();
        return new Output(exitCode, Files.readString(output), Files.readString(errors));
    }
}
