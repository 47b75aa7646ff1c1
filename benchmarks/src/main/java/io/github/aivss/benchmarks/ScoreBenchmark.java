// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorLevel;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.ThreatMultiplier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/**
 * Scoring an input by AIVSS v0.8. All contestants read the same {@link AivssInput}s.
 *
 * <pre>
 * mvn -q -B -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -jar benchmarks/target/benchmarks.jar ScoreBenchmark -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ScoreBenchmark.INPUTS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class ScoreBenchmark {

    static final int INPUTS = 1000;

    /** All inputs that the tables of v0.8 allow, as README and tests count them, and how many of them go wrong. */
    private static final int GRID = 19_089;

    private static final int WRONG_ON_THE_GRID = 24;

    private final List<AivssInput> inputs = new ArrayList<>();

    /** Makes the inputs, and checks every contestant on them and on the grid of table values. */
    @Setup
    public void prepare() {
        Samples samples = new Samples();
        Stream.generate(samples::input).limit(INPUTS).forEach(inputs::add);
        Check.equal(
                "exact scores that are wrong",
                0L,
                inputs.stream().filter(ScoreBenchmark::isExactWrong).count());

        List<AivssInput> grid = grid();
        Check.equal("points of the grid", GRID, grid.size());
        Check.equal(
                "exact scores that are wrong",
                0L,
                grid.stream().filter(ScoreBenchmark::isExactWrong).count());
        Check.equal(
                "naive scores that are wrong",
                (long) WRONG_ON_THE_GRID,
                grid.stream().filter(ScoreBenchmark::isNaiveWrong).count());
    }

    private static boolean isExactWrong(AivssInput input) {
        int tenths = decimalScore(input).movePointRight(1).intValueExact();
        return AivssEdition.V0_8.scoreTenths(input) != tenths
                || AivssEdition.V0_8.score(input).tenths() != tenths;
    }

    private static boolean isNaiveWrong(AivssInput input) {
        return naiveScore(input) != decimalScore(input).doubleValue();
    }

    private static List<AivssInput> grid() {
        List<AivssInput> grid = new ArrayList<>();
        for (int cvss = 0; cvss <= 100; cvss++) {
            for (int halves = 0; halves <= 20; halves++) {
                AivssInput point = AivssInput.of(cvss / 10.0, factors(halves));
                for (ThreatMultiplier threat :
                        AivssEdition.V0_8.threatMultipliers().values()) {
                    for (MitigationFactor mitigation :
                            AivssEdition.V0_8.mitigationFactors().values()) {
                        grid.add(point.withThreatMultiplier(threat).withMitigationFactor(mitigation));
                    }
                }
            }
        }
        return grid;
    }

    /** Factors of the rubric that have so many halves in all. */
    private static AgenticRiskFactors factors(int halves) {
        double[] values = new double[10];
        for (int i = 0; i < halves; i++) {
            values[i % values.length] += FactorLevel.PARTIAL.value();
        }
        return AgenticRiskFactors.of(values);
    }

    /** Computes the exact score alone. */
    @Benchmark
    public void number(Blackhole hole) {
        for (AivssInput input : inputs) {
            hole.consume(AivssEdition.V0_8.scoreTenths(input));
        }
    }

    /** Computes the exact score with everything it carries. */
    @Benchmark
    public void result(Blackhole hole) {
        for (AivssInput input : inputs) {
            AivssScore score = AivssEdition.V0_8.score(input);
            hole.consume(score);
            hole.consume(score.value());
            hole.consume(score.severity());
            hole.consume(score.aars());
            hole.consume(score.raw());
        }
    }

    /** The formula in doubles, as it is mostly written: fast, and wrong at ties. */
    @Benchmark
    public void naive(Blackhole hole) {
        for (AivssInput input : inputs) {
            hole.consume(naiveScore(input));
        }
    }

    /** The formula in decimals, as those write it who know that doubles are wrong at ties. */
    @Benchmark
    public void decimal(Blackhole hole) {
        for (AivssInput input : inputs) {
            hole.consume(decimalScore(input));
        }
    }

    private static double naiveScore(AivssInput input) {
        AgenticRiskFactors factors = (AgenticRiskFactors) input.factors();
        double sum = factors.autonomyOfAction()
                + factors.goalDrivenPlanning()
                + factors.selfModification()
                + factors.dynamicToolUse()
                + factors.persistentMemory()
                + factors.contextualAwareness()
                + factors.dynamicIdentity()
                + factors.multiAgentInteractions()
                + factors.nonDeterminism()
                + factors.opacityAndReflexivity();
        double cvss = ((CvssBase.Score) input.cvssBase()).score();
        double aars = (10 - cvss) * (sum / 10) * input.threatMultiplier().value();
        double raw = (cvss + aars) * input.mitigationFactor().value();
        return Math.min(10, Math.floor(10 * raw + 0.5) / 10);
    }

    private static BigDecimal decimalScore(AivssInput input) {
        AgenticRiskFactors factors = (AgenticRiskFactors) input.factors();
        BigDecimal sum = BigDecimal.valueOf(factors.autonomyOfAction())
                .add(BigDecimal.valueOf(factors.goalDrivenPlanning()))
                .add(BigDecimal.valueOf(factors.selfModification()))
                .add(BigDecimal.valueOf(factors.dynamicToolUse()))
                .add(BigDecimal.valueOf(factors.persistentMemory()))
                .add(BigDecimal.valueOf(factors.contextualAwareness()))
                .add(BigDecimal.valueOf(factors.dynamicIdentity()))
                .add(BigDecimal.valueOf(factors.multiAgentInteractions()))
                .add(BigDecimal.valueOf(factors.nonDeterminism()))
                .add(BigDecimal.valueOf(factors.opacityAndReflexivity()));
        BigDecimal cvss = BigDecimal.valueOf(input.cvssBase().score());
        BigDecimal aars = BigDecimal.TEN
                .subtract(cvss)
                .multiply(sum.movePointLeft(1))
                .multiply(BigDecimal.valueOf(input.threatMultiplier().value()));
        return cvss.add(aars)
                .multiply(BigDecimal.valueOf(input.mitigationFactor().value()))
                .setScale(1, RoundingMode.HALF_UP)
                .min(BigDecimal.TEN);
    }
}
