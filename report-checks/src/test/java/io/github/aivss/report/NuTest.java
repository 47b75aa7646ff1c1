// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NuTest {

    @Test
    void the_nu_html_checker_finds_nothing() throws Exception {
        assertThat(findings(Pages.write())).isEmpty();
    }

    @Test
    void the_nu_html_checker_finds_nothing_in_pictures() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        List<Path> files = List.of(
                Files.writeString(
                        folder.resolve("scale.svg"),
                        ReportFigures.scale(Examples.refuted().assessment())),
                Files.writeString(
                        folder.resolve("factors.svg"),
                        ReportFigures.factors(Examples.unknown().assessment())),
                Files.writeString(folder.resolve("layers.svg"), ReportFigures.layers(Examples.unknown())),
                Files.writeString(
                        folder.resolve("badge.svg"),
                        ReportFigures.badge(Examples.unknown().assessment())));
        assertThat(findings(files)).isEmpty();
    }

    @Test
    void the_nu_html_checker_finds_what_is_wrong() throws Exception {
        Path page = Files.writeString(
                Files.createDirectories(Path.of("target/wrong")).resolve("wrong.html"),
                Report.of(Examples.unknown()).html().replace("</h1>", "</h2>"));
        assertThat(findings(List.of(page))).contains("error");
    }

    /** Returns what the checker prints: nothing if it finds nothing. It ends the process, so it runs in one of its own. */
    private static String findings(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss2m",
                "-cp",
                System.getProperty("java.class.path"),
                "nu.validator.client.SimpleCommandLineValidator",
                "--also-check-svg",
                // It takes a word that is repeated for another language.
                "--no-langdetect",
                // It does not compare hashes, and so takes what a policy allows by its hash for forbidden; that the
                // policy allows it is tested in the browser.
                "--filterpattern",
                "Inline (style|script) violates Content Security Policy .*"));
        files.forEach(file -> command.add(file.toString()));
        Process checker = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = checker.waitFor();
        return exitCode == 0 ? printed : printed + "exit code " + exitCode;
    }
}
