// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the guides. A block of {@code sh} with {@code ./aivss} and without Maven is run in a folder that has the
 * examples, a block of {@code text} after it is what it prints, and a block of {@code json} with a name is a file in that
 * folder. A block of {@code java} is part of {@link GuideCodeTest}.
 */
@Tag("exhaustive")
class GuidesTest {

    private static final Path ROOT = Path.of("..");

    /** Their code is part of applications and of a provider, which have builds of their own. */
    private static final List<String> TESTED_ELSEWHERE = List.of("embedding.md", "extending.md");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)(?: ([^\\n]+))?\\n(.*?)^```$");
    private static final Pattern RESULT = Pattern.compile("(?ms)^\\s+is\\((.*?),\\s+\"((?:[^\"\\\\]|\\\\.)*)\"\\);");

    /** A block of a guide: its language, the name of its file if it has one, and its text. */
    private record Block(String language, Optional<String> file, String text) {

        boolean isRun() {
            return language.equals("sh") && text.contains("./aivss") && !text.contains("mvn ");
        }
    }

    static Stream<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            List<Path> guides = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !blocks(file).isEmpty())
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), guides.stream());
        }
    }

    private static List<Block> blocks(Path guide) {
        try {
            return BLOCK.matcher(Files.readString(guide))
                    .results()
                    .map(block -> new Block(block.group(1), Optional.ofNullable(block.group(2)), block.group(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    @DisabledOnOs(OS.WINDOWS)
    void every_line_for_a_shell_prints_what_the_guide_says(Path guide, @TempDir Path folder) throws Exception {
        copy(ROOT.resolve("examples"), folder.resolve("examples"));
        command(folder.resolve("aivss"));
        Optional<String> printed = Optional.empty();
        for (Block block : blocks(guide)) {
            if (block.file().isPresent()) {
                Files.writeString(folder.resolve(block.file().get()), block.text());
            } else if (block.isRun()) {
                printed = Optional.of(printed(block.text(), folder));
            } else if (block.language().equals("text") && printed.isPresent()) {
                assertThat(printed.get()).isEqualTo(block.text());
            } else {
                printed = Optional.empty();
            }
        }
    }

    /** Returns what a block prints, which must succeed and write nothing to standard error. */
    private static String printed(String block, Path folder) throws Exception {
        Path errors = folder.resolve("errors");
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", block)
                .directory(folder.toFile())
                .redirectError(errors.toFile());
        shell.environment().put("LC_ALL", "C");
        Process process = shell.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(block).isZero();
        assertThat(Files.readString(errors)).as(block).isEmpty();
        Files.delete(errors);
        return output;
    }

    /** Writes a script that runs the command from the class path of this test. */
    private static void command(Path script) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                        + "' io.github.aivss.cli.Aivss \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(each -> !each.toString().contains("target")).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void all_code_is_tested() throws IOException {
        String tested = code(RESULT.matcher(
                        Files.readString(Path.of("src/test/java/io/github/aivss/guides/GuideCodeTest.java")))
                .replaceAll(result -> Matcher.quoteReplacement(
                        result.group(1) + "; // " + result.group(2).replace("\\\"", "\""))));
        Map<String, List<String>> untested = guides().filter(
                        guide -> !TESTED_ELSEWHERE.contains(guide.getFileName().toString()))
                .collect(Collectors.toMap(
                        Path::toString,
                        guide -> blocks(guide).stream()
                                .filter(block -> block.language().equals("java"))
                                .map(Block::text)
                                .filter(text -> !tested.contains(code(text)))
                                .toList()));

        assertThat(untested.values())
                .hasSizeGreaterThan(8)
                .allSatisfy(blocks -> assertThat(blocks).isEmpty());
    }

    /** Returns code without white space, with paths from the root of the repository. */
    private static String code(String text) {
        return text.replace("\"../examples", "\"examples").replaceAll("\\s+", "");
    }

    @Test
    void links_lead_somewhere() throws IOException {
        for (Path guide : guides().toList()) {
            Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)")
                    .matcher(Files.readString(guide))
                    .results()
                    .map(link -> link.group(1))
                    .forEach(link -> assertThat(guide.resolveSibling(link)).exists());
        }
    }
}
