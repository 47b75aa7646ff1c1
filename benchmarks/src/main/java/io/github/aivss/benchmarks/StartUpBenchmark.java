// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Runs whole processes: {@code ./aivss score FILE} with its script; compared with a hello world on the JVM without
 * options. Must be run from the root of the project.
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

    private static final Path HOME = Path.of(System.getProperty("java.home"));

    private Path document;

    /** Makes a document, and lets the script make what it makes once. */
    @Setup
    public void prepare() throws IOException, InterruptedException {
        document = Files.createTempFile("aivss-startup", ".json");
        Files.writeString(
                document, DocumentWriter.compact().write(DocumentType.ASSESSMENT, new Samples().assessment()));
        score();
    }

    /** Leaves nothing behind. */
    @TearDown
    public void clean() throws IOException {
        Files.delete(document);
    }

    /** A process that greets. */
    @Benchmark
    public void hello() throws IOException, InterruptedException, URISyntaxException {
        Path classes = Path.of(
                Hello.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        run(HOME.resolve("bin").resolve("java").toString(), "-cp", classes.toString(), Hello.class.getName());
    }

    /** A process that scores. */
    @Benchmark
    public void score() throws IOException, InterruptedException {
        run("./aivss", "score", document.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Both with the Java that measures.
        process.environment().put("JAVA_HOME", HOME.toString());
        Check.equal("exit code of " + List.of(command), 0, process.start().waitFor());
    }
}
