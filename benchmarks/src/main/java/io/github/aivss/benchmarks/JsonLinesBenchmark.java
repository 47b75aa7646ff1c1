// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

import io.github.aivss.core.Assessment;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.json.JsonLine;
import io.github.aivss.json.JsonLinesReader;
import io.github.aivss.json.Origin;
import io.github.aivss.json.ParallelLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores a stream of assessments, one document per line, from its bytes to the bytes of the answers; compared with
 * Jackson reading each line to a tree. A heap of 64 MB is enough for both, whatever the number of lines.
 *
 * <pre>
 * mvn -q -B -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -jar benchmarks/target/benchmarks.jar JsonLinesBenchmark -prof gc -prof mempool
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xmx64m", "-XX:+UseSerialGC"})
public class JsonLinesBenchmark {

    /** The number of different lines; the stream repeats them. */
    private static final int DIFFERENT_LINES = 1000;

    /** The number of lines of a stream. */
    @Param({"1000", "1000000"})
    private int lines;

    private final ObjectReader treeReader = JsonMapper.shared().readerFor(JsonNode.class);
    private byte[] text;

    /** Makes the lines, and checks the answers. */
    @Setup
    public void prepare() throws IOException {
        List<Assessment> assessments = Stream.generate(new Samples()::assessment)
                .limit(DIFFERENT_LINES)
                .toList();
        DocumentWriter writer = DocumentWriter.compact();
        text = assessments.stream()
                .map(assessment -> writer.write(DocumentType.ASSESSMENT, assessment) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        try (AnswerWriter answerWriter = AnswerWriter.lines(answers)) {
            assessments.forEach(assessment -> answerWriter.writeScore(assessment, Origin.NONE, false));
        }
        ByteArrayOutputStream scores = new ByteArrayOutputStream();
        Check.equal("lines that are scored", DIFFERENT_LINES, score(new Repeated(text, 1), scores));
        Check.equal("scores", answers.toString(StandardCharsets.UTF_8), scores.toString(StandardCharsets.UTF_8));
        ByteArrayOutputStream parallel = new ByteArrayOutputStream();
        scoreInParallel(new Repeated(text, 1), parallel, ForkJoinPool.commonPool());
        Check.equal(
                "scores on two threads",
                scores.toString(StandardCharsets.UTF_8),
                parallel.toString(StandardCharsets.UTF_8));
        Check.equal("lines in the stream", lines, score(stream(), OutputStream.nullOutputStream()));
    }

    private InputStream stream() {
        return new Repeated(text, lines / DIFFERENT_LINES);
    }

    /** Scores lines. */
    @Benchmark
    public int score() throws IOException {
        return score(stream(), OutputStream.nullOutputStream());
    }

    /** Scores lines on two threads. */
    @Benchmark
    public int scoreOnTwoThreads() throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            return scoreInParallel(stream(), OutputStream.nullOutputStream(), executor);
        } finally {
            executor.shutdown();
        }
    }

    private static int scoreInParallel(InputStream input, OutputStream output, ExecutorService executor)
            throws IOException {
        AtomicInteger count = new AtomicInteger();
        DocumentReader reader = DocumentReader.standard();
        ParallelLines.on(executor, 2)
                .answer(
                        input,
                        output,
                        reader.limits().documentBytes(),
                        (block, answers) -> score(JsonLinesReader.of(block, reader), answers),
                        count::addAndGet);
        return count.get();
    }

    private static int score(InputStream input, OutputStream output) throws IOException {
        return score(JsonLinesReader.of(input, DocumentReader.standard()), output);
    }

    private static int score(JsonLinesReader reader, OutputStream output) throws IOException {
        int count = 0;
        try (reader;
                AnswerWriter writer = AnswerWriter.lines(output)) {
            for (Optional<JsonLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                writer.writeScore(((JsonLine.Valid) line.get()).assessment(), Origin.NONE, false);
                count++;
            }
        }
        return count;
    }

    /** Reads lines to trees with Jackson, and does nothing with them. */
    @Benchmark
    public void readTrees(Blackhole hole) {
        try (MappingIterator<JsonNode> trees = treeReader.readValues(stream())) {
            while (trees.hasNextValue()) {
                hole.consume(trees.nextValue());
            }
        }
    }

    /** Repeats the same bytes. */
    private static final class Repeated extends InputStream {

        private final byte[] text;
        private int left;
        private int position;

        Repeated(byte[] text, int times) {
            this.text = text;
            this.left = times;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("only arrays are read");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = Math.min(length, text.length - position);
            System.arraycopy(text, position, target, offset, count);
            position += count;
            if (position == text.length) {
                position = 0;
                left--;
            }
            return count;
        }
    }
}
