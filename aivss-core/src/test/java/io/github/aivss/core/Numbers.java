// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** The numbers that properties are tried on: what people write, what arithmetic leaves behind, and what nobody expects. */
final class Numbers {

    private Numbers() {}

    /** Doubles from 0 to a whole number, in every fashion. */
    static Arbitrary<Double> upTo(int max) {
        return Arbitraries.frequencyOf(
                Tuple.of(6, tidy(max)),
                Tuple.of(2, unevenly(max)),
                Tuple.of(2, neighbours(max)),
                Tuple.of(1, ofManyDecimals(max)),
                Tuple.of(1, halfwayBetweenDecimals(max)),
                Tuple.of(1, ofEveryMagnitude(max)),
                Tuple.of(1, strange(max)));
    }

    /** Tenths, hundredths and thousandths, each to its nearest double. */
    static Arbitrary<Double> tidy(int max) {
        return Arbitraries.of(2, 10, 20, 100, 1000)
                .flatMap(parts -> Arbitraries.integers().between(0, max * parts).map(count -> (double) count / parts));
    }

    /** Of all bits. */
    private static Arbitrary<Double> unevenly(int max) {
        return Arbitraries.randomValue(random -> random.nextDouble() * max);
    }

    /** One step beside a tidy number: equal to the eye, on the other side of a tie. */
    private static Arbitrary<Double> neighbours(int max) {
        return tidy(max)
                .flatMap(value -> Arbitraries.of(Math.nextDown(value), Math.nextUp(value)))
                .map(value -> Math.min(Math.max(value, 0), max));
    }

    private static Arbitrary<Double> ofManyDecimals(int max) {
        return Arbitraries.of(10_000, 100_000, 1_000_000, 100_000_000)
                .flatMap(parts -> Arbitraries.integers().between(0, parts).map(count -> (double) count / parts * max));
    }

    /** Few bits make 17 digits that end in 5: as near to one decimal of 16 digits as to the next. */
    private static Arbitrary<Double> halfwayBetweenDecimals(int max) {
        return Arbitraries.of(1 << 16, 1 << 17)
                .flatMap(parts -> Arbitraries.integers().between(0, max * parts).map(count -> (double) count / parts));
    }

    /** Each magnitude as often as any other, subnormal ones among them. */
    private static Arbitrary<Double> ofEveryMagnitude(int max) {
        return Arbitraries.longs()
                .between(0, Double.doubleToLongBits(max))
                .withDistribution(RandomDistribution.uniform())
                .map(Double::longBitsToDouble);
    }

    private static Arbitrary<Double> strange(int max) {
        List<Double> values = Stream.of(
                        DoubleStream.of(
                                0.0,
                                -0.0,
                                0.1 + 0.2,
                                0.1 * 3 + 0.1,
                                1 / 3.0,
                                2 / 3.0,
                                Double.MIN_VALUE,
                                2 * Double.MIN_VALUE,
                                Math.nextDown(Double.MIN_NORMAL),
                                Double.MIN_NORMAL,
                                Math.nextDown(0.001),
                                0.0005,
                                1e-17,
                                max,
                                Math.nextDown((double) max)),
                        // Below a power of two the doubles lie twice as close as above it.
                        IntStream.rangeClosed(1, 70).mapToDouble(power -> Math.scalb(1.0, -power)),
                        DoubleStream.of(Math.scalb(1.0, -1000), Math.scalb(1.0, -1022), Math.scalb(1.0, -1060)))
                .flatMap(DoubleStream::boxed)
                .filter(value -> value <= max)
                .toList();
        return Arbitraries.of(values);
    }
}
