// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.cvss.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many threads")
class ManyThreadsTest {

    private static final int THREADS = 8;

    /** All that can be asked of a score. */
    private record Answers(
            AivssScore score,
            int tenths,
            double aars,
            double raw,
            Severity severity,
            Object exactRaw,
            Object shares,
            Object oneBandDown,
            Object range,
            Object departures) {

        static Answers about(AivssEdition edition, AivssInput input) {
            AivssScore score = edition.score(input);
            return new Answers(
                    score,
                    edition.scoreTenths(input),
                    score.aars(),
                    score.raw(),
                    score.severity(),
                    score.exactRaw(),
                    score.explain().shares(),
                    score.explain().oneBandDown(),
                    edition.range(input.factors(), input.threatMultiplier(), input.mitigationFactor()),
                    edition.nonStandardValues(input));
        }
    }

    @Test
    @DisplayName("that ask the same at the same time get the same answers as one thread alone")
    void getTheSameAnswers() throws Exception {
        List<AivssInput> inputs = inputs();
        List<Answers> alone = answers(inputs);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<List<Answers>> task = () -> {
            start.await();
            return answers(inputs);
        };
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Answers>>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(executor.submit(task));
            }
            for (Future<List<Answers>> one : all) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<Answers> answers(List<AivssInput> inputs) {
        return inputs.stream()
                .flatMap(input -> Stream.of(AivssEdition.V0_8, AivssEdition.UPLIFT_MITIGATION)
                        .map(edition -> Answers.about(edition, input)))
                .toList();
    }

    /** Half of them of two decimals, half of all digits. */
    private static List<AivssInput> inputs() {
        Random random = new Random(8);
        return Stream.iterate(0, i -> i + 1)
                .limit(24)
                .map(i -> {
                    int parts = i % 2 == 0 ? 100 : Integer.MAX_VALUE;
                    double[] factors = random.doubles(10)
                            .map(value -> Math.rint(value * parts) / parts)
                            .toArray();
                    return AivssInput.of(
                                    Math.rint(random.nextDouble() * parts) / parts * 10, AgenticRiskFactors.of(factors))
                            .withThreatMultiplier(
                                    ThreatMultiplier.of(Math.rint(random.nextDouble() * parts) / parts * 2))
                            .withMitigationFactor(MitigationFactor.of(Math.rint(random.nextDouble() * parts) / parts));
                })
                .toList();
    }
}
