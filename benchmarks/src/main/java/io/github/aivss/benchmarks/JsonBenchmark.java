// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

import io.github.aivss.core.Assessment;
import io.github.aivss.json.AivssModule;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.json.OwaspReport;
import io.github.aivss.maestro.AgentThreatModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes documents; compared with Jackson's tree of the same bytes, which is read without regard to what the
 * document means.
 *
 * <pre>
 * mvn -q -B -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -jar benchmarks/target/benchmarks.jar JsonBenchmark -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(JsonBenchmark.DOCUMENTS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class JsonBenchmark {

    static final int DOCUMENTS = 100;

    private static final int VULNERABILITIES = 5;

    /** What is read and written, before and after. */
    private static final class Documents<T> {

        private final DocumentType<T> type;
        private final ObjectReader reader;
        private final List<T> values = new ArrayList<>();
        private final List<byte[]> texts = new ArrayList<>();

        Documents(DocumentType<T> type, Class<T> valueType, Supplier<T> sample) {
            this.type = type;
            this.reader =
                    JsonMapper.builder().addModule(new AivssModule()).build().readerFor(valueType);
            for (int i = 0; i < DOCUMENTS; i++) {
                T value = sample.get();
                byte[] text = DocumentWriter.compact().write(type, value).getBytes(StandardCharsets.UTF_8);
                Check.equal("what is read", value, DocumentReader.standard().read(type, text));
                Check.equal("what a mapper reads", value, reader.readValue(text));
                values.add(value);
                texts.add(text);
            }
        }

        void read(Blackhole hole) {
            for (byte[] text : texts) {
                hole.consume(DocumentReader.standard().read(type, text));
            }
        }

        void readByMapper(Blackhole hole) {
            for (byte[] text : texts) {
                hole.consume(reader.<Object>readValue(text));
            }
        }

        void write(Blackhole hole) {
            for (T value : values) {
                hole.consume(DocumentWriter.compact().write(type, value));
            }
        }
    }

    @Param({"assessment", "threat-model", "owasp-report"})
    private String type;

    private final JsonMapper mapper = JsonMapper.shared();
    private final List<JsonNode> trees = new ArrayList<>();
    private Documents<?> documents;

    /** Makes the documents, and checks that both contestants read and write the same. */
    @Setup
    public void prepare() {
        Samples samples = new Samples();
        documents = switch (type) {
            case "assessment" -> new Documents<>(DocumentType.ASSESSMENT, Assessment.class, samples::assessment);
            case "threat-model" ->
                new Documents<>(DocumentType.THREAT_MODEL, AgentThreatModel.class, samples::threatModel);
            case "owasp-report" ->
                new Documents<>(DocumentType.OWASP_REPORT, OwaspReport.class, () -> samples.report(VULNERABILITIES));
            default -> throw new IllegalArgumentException(type);
        };
        for (byte[] text : documents.texts) {
            JsonNode tree = mapper.readTree(text);
            Check.equal("what is written", new String(text, StandardCharsets.UTF_8), mapper.writeValueAsString(tree));
            trees.add(tree);
        }
    }

    /** Ours: valid values from bytes. */
    @Benchmark
    public void read(Blackhole hole) {
        documents.read(hole);
    }

    /** Ours: the same by a mapper of one's own, with our module. */
    @Benchmark
    public void readByMapper(Blackhole hole) {
        documents.readByMapper(hole);
    }

    /** Jackson: a tree from the same bytes. */
    @Benchmark
    public void readTree(Blackhole hole) {
        for (byte[] text : documents.texts) {
            hole.consume(mapper.readTree(text));
        }
    }

    /** Ours: text from values. */
    @Benchmark
    public void write(Blackhole hole) {
        documents.write(hole);
    }

    /** Jackson: the same text from trees. */
    @Benchmark
    public void writeTree(Blackhole hole) {
        for (JsonNode tree : trees) {
            hole.consume(mapper.writeValueAsString(tree));
        }
    }
}
