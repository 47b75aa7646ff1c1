// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** The vectors there are, as text, from the specification's table of metrics and values. */
final class Vectors {

    /** Every metric with its values, in order. */
    static final List<Map.Entry<String, List<String>>> METRICS = List.of(
            metric("AV", "N", "A", "L", "P"),
            metric("AC", "L", "H"),
            metric("AT", "N", "P"),
            metric("PR", "N", "L", "H"),
            metric("UI", "N", "P", "A"),
            metric("VC", "H", "L", "N"),
            metric("VI", "H", "L", "N"),
            metric("VA", "H", "L", "N"),
            metric("SC", "H", "L", "N"),
            metric("SI", "H", "L", "N"),
            metric("SA", "H", "L", "N"),
            metric("E", "X", "A", "P", "U"),
            metric("CR", "X", "H", "M", "L"),
            metric("IR", "X", "H", "M", "L"),
            metric("AR", "X", "H", "M", "L"),
            metric("MAV", "X", "N", "A", "L", "P"),
            metric("MAC", "X", "L", "H"),
            metric("MAT", "X", "N", "P"),
            metric("MPR", "X", "N", "L", "H"),
            metric("MUI", "X", "N", "P", "A"),
            metric("MVC", "X", "H", "L", "N"),
            metric("MVI", "X", "H", "L", "N"),
            metric("MVA", "X", "H", "L", "N"),
            metric("MSC", "X", "H", "L", "N"),
            metric("MSI", "X", "S", "H", "L", "N"),
            metric("MSA", "X", "S", "H", "L", "N"),
            metric("S", "X", "N", "P"),
            metric("AU", "X", "N", "Y"),
            metric("R", "X", "A", "U", "I"),
            metric("V", "X", "D", "C"),
            metric("RE", "X", "L", "M", "H"),
            metric("U", "X", "Clear", "Green", "Amber", "Red"));

    static final int BASE = 11;

    private Vectors() {}

    private static Map.Entry<String, List<String>> metric(String name, String... values) {
        return Map.entry(name, List.of(values));
    }

    static String pair(int metric, int value) {
        return "/" + METRICS.get(metric).getKey() + ":"
                + METRICS.get(metric).getValue().get(value);
    }

    /** Every base vector, AV outermost and SA innermost. */
    static void forEachBase(Consumer<String> consumer) {
        forEachBase("CVSS:4.0", 0, consumer);
    }

    private static void forEachBase(String start, int metric, Consumer<String> consumer) {
        if (metric == BASE) {
            consumer.accept(start);
            return;
        }
        for (int value = 0; value < METRICS.get(metric).getValue().size(); value++) {
            forEachBase(start + pair(metric, value), metric + 1, consumer);
        }
    }

    static String randomBase(SplittableRandom random) {
        StringBuilder vector = new StringBuilder("CVSS:4.0");
        for (int metric = 0; metric < BASE; metric++) {
            vector.append(
                    pair(metric, random.nextInt(METRICS.get(metric).getValue().size())));
        }
        return vector.toString();
    }

    /** Threat, environmental and supplemental metrics, each left out, written out as not defined, or defined. */
    static String randomOptional(SplittableRandom random) {
        StringBuilder metrics = new StringBuilder();
        for (int metric = BASE; metric < METRICS.size(); metric++) {
            if (random.nextInt(3) > 0) {
                metrics.append(pair(
                        metric, random.nextInt(METRICS.get(metric).getValue().size())));
            }
        }
        return metrics.toString();
    }
}
