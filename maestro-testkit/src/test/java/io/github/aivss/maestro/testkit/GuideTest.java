// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/extending.md says. */
class GuideTest {

    private static final Path ROOT = Path.of("..");

    @TempDir
    private Path folder;

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("docs/extending.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    @Test
    void the_provider_of_the_guide_passes_its_test() throws IOException, ReflectiveOperationException {
        List<String> sources = blocks("java").stream()
                .filter(block -> block.startsWith("package "))
                .toList();
        assertThat(sources).hasSize(2);
        assertThat(blocks("text")).containsExactly("com.example.threats.ThreatsProvider\n");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(sources, classes);

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Constructor<?> constructor =
                    loader.loadClass("com.example.threats.ThreatsTest").getDeclaredConstructor();
            constructor.setAccessible(true);
            Object test = constructor.newInstance();
            assertThat(test).isInstanceOf(LayerTaxonomyContract.class);
            int checked = 0;
            for (Method method : LayerTaxonomyContract.class.getMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.invoke(test);
                    checked++;
                }
            }
            assertThat(checked).isGreaterThan(5);
        }
    }

    private void compile(List<String> sources, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath(), "-proc:none"));
        for (String source : sources) {
            String name = source.replaceFirst("(?s).*?class (\\w+) .*", "$1.java");
            arguments.add(Files.writeString(folder.resolve(name), source).toString());
        }
        StringWriter messages = new StringWriter();
        PrintWriter printer = new PrintWriter(messages);
        int exitCode =
                ToolProvider.findFirst("javac").orElseThrow().run(printer, printer, arguments.toArray(String[]::new));
        assertThat(exitCode).as(messages.toString()).isZero();
    }

    private static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void the_dependencies_of_the_guide_are_those_of_the_example() throws IOException {
        String pom = Files.readString(ROOT.resolve("examples/taxonomy-provider/pom.xml"));
        String guide = blocks("xml").get(0);

        assertThat(pom).contains(guide.substring(guide.indexOf("    <properties>"), guide.indexOf("    <build>")));
    }
}
