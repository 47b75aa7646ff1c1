// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong around a run: files, disks and signals. docs/quality.md lists every message. */
@DisabledOnOs(OS.WINDOWS)
@Tag("exhaustive")
class ShellFaultTest {

    private static final String AGENT =
            Path.of("../examples/lutra-ai.json").toAbsolutePath().toString();

    /** A file that exists and fails at the first read. */
    private static final Path BROKEN = Path.of("/proc/self/mem");

    @TempDir
    private Path folder;

    private Run shell(String script) throws Exception {
        return Shell.run(folder, script);
    }

    /** Returns the files that a run left, hidden ones included. */
    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("output") && !name.startsWith("errors"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing | cannot be read: there is no such file",
                "dangling | cannot be read: there is no such file",
                "loop | cannot be read: Too many levels of symbolic links",
                "directory | is a directory, must be a file"
            })
    void a_file_that_cannot_be_opened_is_named_with_the_reason(String file, String reason) throws Exception {
        Run run = shell("ln -s nowhere dangling; ln -s loop loop; : > file; mkdir directory; aivss score " + file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().replaceFirst(" or unable to access attributes.*", ""))
                .startsWith(file + ": " + reason)
                .endsWith("\n");
        assertThat(run.errors().lines()).hasSize(1);
    }

    @Test
    void a_file_in_a_file_cannot_be_opened() throws Exception {
        Run run = shell(": > file; aivss score file/x");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        // The second is what Java 25 makes of it.
        assertThat(run.errors()).matches("file/x: cannot be read: (Not a directory.*|there is no such file)\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score FILE",
                "score FILE --from jsonl",
                "audit FILE",
                "convert FILE --to assessment",
                "coverage FILE",
                "report FILE",
                "report FILE --from jsonl",
                "migrate FILE",
                "ssvc FILE",
                "layers --taxonomy FILE"
            })
    void a_file_that_fails_while_it_is_read_is_named_with_the_reason(String command) throws Exception {
        assumeTrue(Files.exists(BROKEN));

        assertThat(shell("aivss " + command.replace("FILE", BROKEN.toString())))
                .isEqualTo(new Run(2, "", BROKEN + ": cannot be read: Input/output error\n"));
    }

    @Test
    void a_good_file_is_answered_before_and_after_one_that_fails() throws Exception {
        assumeTrue(Files.exists(BROKEN));

        Run run = shell("aivss score " + AGENT + " " + BROKEN + " " + AGENT + " --format table | grep -c Critical");

        assertThat(run.output()).isEqualTo("2\n");
        assertThat(run.errors()).isEqualTo(BROKEN + ": cannot be read: Input/output error\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cvss -", "score -", "report -"})
    void standard_input_that_is_a_directory_is_named(String command) throws Exception {
        assertThat(shell("aivss " + command + " < ."))
                .isEqualTo(new Run(2, "", "standard input: cannot be read: Is a directory\n"));
    }

    /** A limit of the size of files is a full disk that needs no rights: some blocks can be written, and then none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report AGENT --format html --force -o old | old: cannot be written: File too large",
                "convert AGENT --to assessment -o old | old: cannot be written: File too large",
                "report AGENT -o pages/ | FOLDER/pages/lutra-ai.html: cannot be written: File too large",
            })
    void a_disk_that_is_full_while_a_file_is_written_keeps_the_old_file_and_leaves_nothing(
            String command, String message) throws Exception {
        int blocks = command.startsWith("convert") ? 0 : 4;
        Run run = shell(
                "echo content > old; ulimit -f " + blocks + "; JVM_OPTIONS=; aivss " + command.replace("AGENT", AGENT));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(left()).containsExactly("old");
        assertThat(folder.resolve("old")).hasContent("content");
        if (blocks > 0) {
            assertThat(run.errors())
                    .isEqualTo(message.replace("FOLDER", folder.toRealPath().toString()) + "\n");
        }
    }

    @Test
    void a_full_device_is_named() throws Exception {
        assertThat(shell("aivss report " + AGENT + " --force -o /dev/full"))
                .isEqualTo(new Run(2, "", "/dev/full: cannot be written: No space left on device\n"));
    }

    @Test
    void a_disk_that_is_full_after_some_answers_is_a_fault_of_the_run() throws Exception {
        Run run = shell("JVM_OPTIONS=; yes '{\"factorSum\": 1}' | head -n 3000 |"
                + " { ulimit -f 4; aivss score - --format jsonl > answers; }");

        assertThat(run).isEqualTo(new Run(2, "", "aivss: standard output cannot be written: File too large\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report AGENT -o file/ | file: is a file, must be a folder",
                "report AGENT -o file/pages/ | FOLDER/file/pages: cannot be written: FOLDER/file exists already",
                "report AGENT -o /proc/pages/ | /proc/pages: cannot be written: there is no such directory",
                "convert AGENT --to assessment -o no/a | no/a: cannot be written: there is no such directory",
                "convert AGENT --to assessment -o file/a | file/a: cannot be written: Not a directory"
            })
    void a_place_where_nothing_can_be_written_is_named_with_the_reason(String command, String message)
            throws Exception {
        Run run = shell(": > file; aivss " + command.replace("AGENT", AGENT));

        assertThat(run)
                .isEqualTo(new Run(
                        2, "", message.replace("FOLDER", folder.toRealPath().toString()) + "\n"));
        assertThat(left()).containsExactly("file");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130, old", "TERM, 143, old", "HUP, 129, old", "INT, 130, pages/", "TERM, 143, pages/"})
    void a_run_that_is_stopped_while_it_writes_keeps_the_old_file_and_leaves_nothing(
            String signal, int exitCode, String output) throws Exception {
        // A shell ignores INT for what it starts in the background, which a JVM inherits.
        assumeTrue(shell("env --default-signal=INT true").exitCode() == 0);
        Run run = shell(
                "echo content > old; mkfifo lines; { echo '{\"id\": \"a\", \"factorSum\": 1}'; exec sleep 60; } > lines &"
                        + " writer=$!; env --default-signal=HUP,INT,TERM \"$JAVA\" -XX:TieredStopAtLevel=1 -cp \"$AIVSS_PATH\""
                        + " io.github.aivss.cli.Aivss report lines --from jsonl --force --format markdown -o " + output
                        + " & run=$!;"
                        + " for i in $(seq 100); do"
                        + " [ -z \"$(ls -A | grep '^\\.')\" ] || break; sleep 0.1; done;"
                        + " ls -A | grep -c '^\\.';"
                        + " kill -" + signal + " $run; wait $run; code=$?; kill $writer; exit $code");

        assertThat(run.exitCode()).isEqualTo(exitCode);
        // While it wrote there was one unfinished file or folder.
        assertThat(run.output()).isEqualTo("1\n");
        assertThat(left()).containsExactly("lines", "old");
        assertThat(folder.resolve("old")).hasContent("content");
    }

    @Test
    void a_hundred_thousand_lines_have_as_many_answers_and_every_fault_its_line() throws Exception {
        many_lines_have_as_many_answers(100_000);
    }

    @Test
    @EnabledIfSystemProperty(named = "lines", matches = "[0-9]+")
    void as_many_lines_as_asked_for_have_as_many_answers() throws Exception {
        many_lines_have_as_many_answers(Integer.getInteger("lines"));
    }

    private void many_lines_have_as_many_answers(int lines) throws Exception {
        Run run = shell("{ yes '{\"cvss\": 8.5, \"factorSum\": 5.4}' | head -n " + (lines - 1)
                + "; echo '{\"factorSum\": 11}'; } |"
                + " aivss score - --from jsonl --format jsonl > answers; echo $?;"
                + " grep -c '\"score\":9.3,' answers; tail -n 1 answers");

        assertThat(run.output().lines())
                .containsExactly(
                        "2",
                        String.valueOf(lines - 1),
                        "{\"line\":" + lines
                                + ",\"errors\":[{\"pointer\":\"/factorSum\",\"code\":\"range\","
                                + "\"message\":\"must be at most 10 but was 11\"}]}");
        assertThat(run.errors()).isEqualTo("standard input: 1 of " + lines + " lines could not be scored\n");
    }
}
