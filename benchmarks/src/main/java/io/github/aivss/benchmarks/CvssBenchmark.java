// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

import io.github.aivss.cvss.CvssV4Metric;
import io.github.aivss.cvss.CvssV4Metric.Group;
import io.github.aivss.cvss.CvssV4Value;
import io.github.aivss.cvss.CvssV4Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.metaeffekt.core.security.cvss.v4P0.Cvss4P0;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import us.springett.cvss.Cvss;

/**
 * Scoring CVSS v4.0 vectors, all their metrics counted, of which seven in ten have base metrics alone.
 *
 * <pre>
 * mvn -q -B -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -jar benchmarks/target/benchmarks.jar CvssBenchmark -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(CvssBenchmark.VECTORS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Dslf4j.internal.verbosity=ERROR")
public class CvssBenchmark {

    static final int VECTORS = 2000;

    /** All combinations of base metrics, and the sum of ten times their scores: see the tests of the core. */
    private static final int BASE_VECTORS = 104_976;

    private static final long SUM_OF_BASE_SCORES = 5_964_883;

    private final List<String> texts = new ArrayList<>();
    private final List<CvssV4Vector> vectors = new ArrayList<>();

    /** Makes the vectors, and counts where the contestants disagree. */
    @Setup
    public void prepare() {
        Samples samples = new Samples();
        Stream.generate(samples::vector).limit(VECTORS).forEach(vectors::add);
        vectors.forEach(vector -> texts.add(vector.toString()));

        List<CvssV4Vector> all = baseVectors();
        Check.equal("base vectors", BASE_VECTORS, all.size());
        Check.equal(
                "sum of scores",
                SUM_OF_BASE_SCORES,
                all.stream().mapToLong(CvssV4Vector::scoreTenths).sum());
        Check.equal("base vectors that cvss-calculator scores otherwise", 522L, others(all, CvssBenchmark::calculator));
        Check.equal("base vectors that ae-security scores otherwise", 0L, others(all, CvssBenchmark::security));
        Check.equal("vectors that cvss-calculator scores otherwise", 9L, others(vectors, CvssBenchmark::calculator));
        Check.equal("vectors that ae-security scores otherwise", 0L, others(vectors, CvssBenchmark::security));
    }

    private static long others(List<CvssV4Vector> vectors, ToDoubleFunction<String> contestant) {
        return vectors.stream()
                .filter(vector -> contestant.applyAsDouble(vector.toString()) != vector.score())
                .count();
    }

    private static List<CvssV4Vector> baseVectors() {
        List<CvssV4Vector> vectors =
                List.of(CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H"));
        for (CvssV4Metric metric : CvssV4Metric.values()) {
            if (metric.group() == Group.BASE) {
                vectors = vectors.stream()
                        .flatMap(vector -> metric.allowedValues().stream().map(value -> vector.with(metric, value)))
                        .toList();
            }
        }
        return vectors;
    }

    /** Ours, from the text. */
    @Benchmark
    public void parsedAndScored(Blackhole hole) {
        for (String text : texts) {
            CvssV4Vector vector = CvssV4Vector.parse(text);
            hole.consume(vector);
            hole.consume(vector.score());
        }
    }

    /** Ours, of vectors that were parsed before. */
    @Benchmark
    public void scored(Blackhole hole) {
        for (CvssV4Vector vector : vectors) {
            hole.consume(vector.score());
        }
    }

    /** Ours, of vectors that were parsed before and whose exploit maturity changes. */
    @Benchmark
    public void changedAndScored(Blackhole hole) {
        for (CvssV4Vector vector : vectors) {
            hole.consume(
                    vector.with(CvssV4Metric.E, CvssV4Value.PROOF_OF_CONCEPT).score());
        }
    }

    /** us.springett:cvss-calculator, from the text. */
    @Benchmark
    public void cvssCalculator(Blackhole hole) {
        for (String text : texts) {
            hole.consume(calculator(text));
        }
    }

    /** org.metaeffekt.core:ae-security, from the text. */
    @Benchmark
    public void aeSecurity(Blackhole hole) {
        for (String text : texts) {
            hole.consume(security(text));
        }
    }

    private static double calculator(String text) {
        return Cvss.fromVector(text).calculateScore().getBaseScore();
    }

    private static double security(String text) {
        return new Cvss4P0(text).getOverallScore();
    }
}
