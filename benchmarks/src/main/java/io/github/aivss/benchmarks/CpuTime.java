// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to each measurement the time that its threads spent on a processor, in nanoseconds an operation. Where other
 * programs want the processors too, the time on the clock is mostly theirs. The work of the compiler and of the garbage
 * collector, which have threads of their own, is not counted.
 *
 * <p>{@code -prof io.github.aivss.benchmarks.CpuTime}
 */
public class CpuTime implements InternalProfiler {

    static final String METRIC = "cpu";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "time on a processor";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spent();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double time = (double) (spent() - before) / result.getMetadata().getAllOps();
        return List.of(new ScalarResult(METRIC, time, "ns/op", AggregationPolicy.AVG));
    }

    private long spent() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("-jmh-worker-"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getId()))
                .sum();
    }
}
