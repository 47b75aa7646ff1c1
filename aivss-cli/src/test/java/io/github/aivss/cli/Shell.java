// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the command as a process of its own. */
final class Shell {

    private Shell() {}

    /** Runs a line of shell in a folder, with a function {@code aivss} that takes options of the JVM first. */
    static Run run(Path folder, String script) throws Exception {
        String classPath = Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator, -1)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Path output = Files.createTempFile(folder, "output", "");
        Path errors = Files.createTempFile(folder, "errors", "");
        String function = """
                aivss() {
                    case ${1-} in -X*) heap=$1; shift ;; *) heap="-Xmx256m $JVM_OPTIONS" ;; esac
                    "$JAVA" $heap -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
                        -cp "$AIVSS_PATH${AIVSS_CLASSPATH:+:$AIVSS_CLASSPATH}" io.github.aivss.cli.Aivss "$@"
                }
                """;
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", function + script)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("AIVSS_PATH", classPath);
        builder.environment().put("JVM_OPTIONS", jvmOptions());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "AIVSS_CLASSPATH"));
        Process process = builder.start();
        try (OutputStream input = process.getOutputStream()) {
            input.flush();
        }
        int exitCode = process.waitFor();
        return new Run(exitCode, Files.readString(output), Files.readString(errors));
    }

    /** Returns the settings of the tests, so that the command has them too, and the agent that records what is covered. */
    private static String jvmOptions() {
        return ProcessHandle.current().info().arguments().stream()
                .flatMap(Arrays::stream)
                .filter(option -> option.startsWith("-Duser.")
                        || option.startsWith("-Dfile.encoding=")
                        || option.startsWith("-javaagent:") && option.contains("jacoco"))
                .collect(Collectors.joining(" "));
    }
}
