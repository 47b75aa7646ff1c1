// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.report.Report;
import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pages of a threat model compared with reading its document: a page may take twenty times as long.
 *
 * <pre>
 * mvn -q -B -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -jar benchmarks/target/benchmarks.jar ReportBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class ReportBenchmark {

    /** The words of each layer's paragraph, as in published ones. */
    private static final int WORDS = 25;

    private AgentThreatModel model;
    private byte[] document;

    /** Makes the document, and checks that it reads back. */
    @Setup
    public void prepare() {
        model = new Samples().listed(WORDS);
        document =
                DocumentWriter.compact().write(DocumentType.THREAT_MODEL, model).getBytes(StandardCharsets.UTF_8);
        Check.equal("what is read", model, read());
    }

    /** A threat model from its document. */
    @Benchmark
    public AgentThreatModel read() {
        return DocumentReader.standard().read(DocumentType.THREAT_MODEL, document);
    }

    /** The page of a threat model. */
    @Benchmark
    public String html() {
        return Report.of(model).html();
    }
}
