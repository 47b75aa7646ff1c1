// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole processes, from start to end: {@code aivss score FILE} with several options of the JVM, beside a hello world with
 * none. To be run from the root of the project.
 *
 * <pre>
 * mvn -q -B -Pbenchmarks -pl benchmarks,aivss-cli -am package -DskipTests
 * java -jar benchmarks/target/benchmarks.jar StartUpBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 30)
@Fork(1)
public class StartUpBenchmark {

    private static final Path PROGRAM = Path.of("aivss-cli", "target", "aivss.jar");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> FRUGAL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private Path directory;
    private Path archive;
    private Path document;

    /** Makes a document and an archive of the classes that scoring it loads. */
    @Setup
    public void prepare() throws IOException, InterruptedException, URISyntaxException {
        if (!Files.exists(PROGRAM)) {
            throw new IllegalStateException(PROGRAM + " must exist, seen from the working directory");
        }
        directory = Files.createTempDirectory("aivss-startup");
        archive = directory.resolve("aivss.jsa");
        document = directory.resolve("assessment.json");
        Files.writeString(
                document, DocumentWriter.compact().write(DocumentType.ASSESSMENT, new Samples().assessment()));
        score(FRUGAL, List.of("-XX:ArchiveClassesAtExit=" + archive));
    }

    /** Leaves nothing behind. */
    @TearDown
    public void clean() throws IOException {
        for (Path file : List.of(archive, document, directory)) {
            Files.deleteIfExists(file);
        }
    }

    /** A process that greets, with the JVM as it is. */
    @Benchmark
    public void hello() throws IOException, InterruptedException, URISyntaxException {
        run(List.of("-cp", classes(), Hello.class.getName()));
    }

    /** A process that scores, with the JVM as it is. */
    @Benchmark
    public void standard() throws IOException, InterruptedException {
        score(List.of(), List.of());
    }

    /** A process that scores, with the simplest garbage collector and compiler. */
    @Benchmark
    public void frugal() throws IOException, InterruptedException {
        score(FRUGAL, List.of());
    }

    /** A process that scores, with the simplest garbage collector and compiler and its classes from an archive. */
    @Benchmark
    public void archived() throws IOException, InterruptedException {
        score(FRUGAL, List.of("-XX:SharedArchiveFile=" + archive));
    }

    private void score(List<String> options, List<String> further) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(further);
        arguments.addAll(List.of("-jar", PROGRAM.toString(), "score", document.toString()));
        run(arguments);
    }

    private static String classes() throws URISyntaxException {
        return Path.of(Hello.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(arguments);
        int code = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Check.equal("exit code of " + command, 0, code);
    }
}
