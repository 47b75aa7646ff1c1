// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.listing.Listing;
import java.util.concurrent.TimeUnit;
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

/**
 * Reading and writing listings of several lengths, to see that the time grows as the length does.
 *
 * <pre>
 * mvn -q -B -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -jar benchmarks/target/benchmarks.jar ListingBenchmark -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class ListingBenchmark {

    /** The words of each layer's paragraph; published ones have about 25. */
    @Param({"25", "250", "2500", "25000"})
    private int words;

    private AgentThreatModel model;
    private String text;

    /** Makes the listing, and checks that it reads back. */
    @Setup
    public void prepare() {
        model = new Samples().listed(words);
        text = Listing.write(model);
        Check.equal("what is read", model, Listing.read(text));
    }

    /** How many characters, all of them of the ASCII set but a few, the listing has. */
    static int length(int words) {
        return Listing.write(new Samples().listed(words)).length();
    }

    /** A threat model from text. */
    @Benchmark
    public AgentThreatModel read() {
        return Listing.read(text);
    }

    /** Text from a threat model. */
    @Benchmark
    public String write() {
        return Listing.write(model);
    }
}
