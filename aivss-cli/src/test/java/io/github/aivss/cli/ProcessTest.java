// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own shows: little memory, pipes, closed streams, jars on the class path. */
@DisabledOnOs(OS.WINDOWS)
@Tag("exhaustive")
class ProcessTest {

    private static final String SERVICE = "META-INF/services/io.github.aivss.maestro.LayerTaxonomyProvider";
    private static final String AGENT =
            Path.of("../examples/lutra-ai.json").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    @Test
    void a_pipe_is_a_file() throws Exception {
        String taxonomy = Path.of("../examples/taxonomies/acme-health.json")
                .toAbsolutePath()
                .toString();

        assertThat(shell("cat " + AGENT + " | aivss score /dev/stdin"))
                .isEqualTo(shell("aivss score /dev/stdin < " + AGENT));
        assertThat(shell("mkfifo pipe; cat " + AGENT + " > pipe & aivss score pipe")
                        .output())
                .startsWith("Lutra AI\n9.3 ");
        assertThat(shell("mkfifo tax; cat " + taxonomy + " > tax & aivss layers --taxonomy tax")
                        .output())
                .contains("L2.phi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "score --help", "score AGENT", "layers", "schema audit"})
    void a_closed_pipe_is_quiet_and_a_full_disk_is_a_fault(String command) throws Exception {
        String arguments = command.replace("AGENT", AGENT);

        assertThat(shell("{ sleep 1; aivss " + arguments + "; echo $? > code; } | true; cat code"))
                .isEqualTo(new Run(0, "0\n", ""));
        assertThat(shell("aivss " + arguments + " > /dev/full"))
                .isEqualTo(new Run(2, "", "aivss: standard output cannot be written: No space left on device\n"));
    }

    @Test
    void memory_that_is_exhausted_is_one_line_and_never_a_no() throws Exception {
        Run line = shell("head -c 200000000 /dev/zero | tr '\\0' x | aivss -Xmx64m cvss -");
        Run document = shell(
                "{ printf '{\"id\": \"'; head -c 200000000 /dev/zero | tr '\\0' x; } | aivss -Xmx64m score - --from jsonl");
        Run listing = shell(
                "{ echo 'a — agentic threat model'; head -c 15000000 /dev/zero | tr '\\0' x; } | aivss -Xmx24m audit - --from listing");

        assertThat(List.of(line, document, listing)).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.errors().lines()).hasSize(1);
            assertThat(run.errors()).doesNotContain("Exception", "\tat ");
        });
        assertThat(listing.errors()).isEqualTo("aivss: memory is exhausted; java -Xmx gives more\n");
    }

    @Test
    void an_array_of_very_many_answers_needs_little_memory() throws Exception {
        Run run = shell("yes '{\"factorSum\": 1}' | head -n 300000 | aivss -Xmx64m score - --format json | tail -n 1");

        assertThat(run).isEqualTo(new Run(0, "]\n", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void lines_without_end_end_with_their_reader(int threads) throws Exception {
        String endless = "yes '{\"factorSum\": 1}' | aivss -Xmx64m score - --threads " + threads;

        assertThat(shell("{ " + endless + "; echo $? > code; } | head -n 1 > first; cat code; wc -l < first"))
                .isEqualTo(new Run(0, "0\n1\n", ""));
        assertThat(shell(endless + " > /dev/full"))
                .isEqualTo(new Run(2, "", "aivss: standard output cannot be written: No space left on device\n"));
    }

    @Test
    void many_lines_need_little_memory_on_two_threads() throws Exception {
        Run run = shell("yes '{\"factorSum\": 1}' | head -n 300000 | aivss -Xmx64m score - --threads 2 | wc -l");

        assertThat(run).isEqualTo(new Run(0, "300000\n", ""));
    }

    @Test
    void closed_standard_input_is_reported_as_such() throws Exception {
        assertThat(shell("aivss score - <&-"))
                .isEqualTo(new Run(2, "", "standard input: cannot be read: it is closed\n"));
    }

    @Test
    @EnabledIf("isNotRoot")
    void missing_rights_are_named_as_the_reason() throws Exception {
        assertThat(shell("echo x > locked; chmod 000 locked; aivss score locked")
                        .errors())
                .isEqualTo("locked: cannot be read: permission is denied\n");
        assertThat(shell("mkdir shut; chmod 500 shut; aivss new | aivss convert - --to assessment -o shut/a")
                        .errors())
                .isEqualTo("shut/a: cannot be written: permission is denied\n");
    }

    static boolean isNotRoot() {
        return !"root".equals(System.getProperty("user.name"));
    }

    @Test
    void a_jar_that_is_missing_or_broken_is_named() throws Exception {
        Files.writeString(folder.resolve("broken.jar"), "not a jar");

        assertThat(shell("export AIVSS_CLASSPATH=no.jar; aivss score " + AGENT))
                .isEqualTo(new Run(2, "", "AIVSS_CLASSPATH: no.jar is missing\n"));
        Run broken = shell("export AIVSS_CLASSPATH=broken.jar; aivss score " + AGENT);
        assertThat(broken.exitCode()).isEqualTo(2);
        assertThat(broken.errors().lines()).hasSize(1);
        assertThat(broken.errors()).startsWith("AIVSS_CLASSPATH: broken.jar must be a jar but cannot be read as one: ");
    }

    @Test
    void a_provider_that_is_missing_is_named_with_its_jar() throws Exception {
        jar("absent.jar", "com.example.Absent");

        Run run = shell("export AIVSS_CLASSPATH=absent.jar; aivss score " + AGENT);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors().lines()).hasSize(1);
        assertThat(run.errors()).contains("absent.jar: ", "com.example.Absent").doesNotContain("\tat ");
    }

    @Test
    void a_provider_that_is_refused_is_named() throws Exception {
        jar("refused.jar", RefusedProvider.class.getName());

        Run run = shell("export AIVSS_CLASSPATH=refused.jar; aivss score " + AGENT);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors().lines()).hasSize(1);
        assertThat(run.errors())
                .startsWith("AIVSS_CLASSPATH: provider " + RefusedProvider.class.getName() + " of ")
                .endsWith(" is refused: it is the wrong day\n");
    }

    private void jar(String name, String provider) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            jar.putNextEntry(new ZipEntry(SERVICE));
            jar.write(provider.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Run shell(String script) throws Exception {
        return Shell.run(folder, script);
    }
}
