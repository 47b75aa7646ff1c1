// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints what the results of a run mean: each goal as a ratio of two measurements of that run, in Markdown. */
final class Ratios {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** A time with the half-width of its 99.9 % interval, in nanoseconds, and what else was measured. */
    private record Measurement(double time, double error, JsonNode further) {

        private static final Map<String, Double> NANOSECONDS = Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6);

        static Measurement of(JsonNode result) {
            JsonNode further = result.get("secondaryMetrics");
            JsonNode metric = isOnTheClock(result) ? result.get("primaryMetric") : further.get(CpuTime.METRIC);
            double unit = NANOSECONDS.get(metric.get("scoreUnit").asString());
            return new Measurement(
                    metric.get("score").asDouble() * unit,
                    metric.get("scoreError").asDouble() * unit,
                    further);
        }

        /** Whole processes, and work of several threads, are measured by the clock. */
        private static boolean isOnTheClock(JsonNode result) {
            return result.get("mode").asString().equals("ss")
                    || result.get("benchmark").asString().endsWith("OnTwoThreads");
        }

        double further(String metric) {
            return further.get(metric).get("score").asDouble();
        }

        /** How much of the time the interval reaches to either side. */
        double relativeError() {
            return error / time;
        }

        String text() {
            return time < 1e3
                    ? format("%.1f ns", time)
                    : time < 1e6 ? format("%.2f µs", time / 1e3) : format("%.1f ms", time / 1e6);
        }
    }

    private final Map<String, Measurement> measurements = new TreeMap<>();

    private Ratios(JsonNode results) {
        for (JsonNode result : results) {
            String[] name = result.get("benchmark").asString().split("\\.");
            StringBuilder key = new StringBuilder(name[name.length - 2].replace("Benchmark", ""))
                    .append('.')
                    .append(name[name.length - 1]);
            JsonNode parameters = result.get("params");
            if (parameters != null) {
                parameters.forEach(value -> key.append(' ').append(value.asString()));
            }
            measurements.put(key.toString(), Measurement.of(result));
        }
    }

    /**
     * Prints the table.
     *
     * @param arguments the results of JMH as a JSON file, the name of the machine, the commit that was measured
     */
    public static void main(String[] arguments) {
        JsonNode results = JsonMapper.shared().readTree(Path.of(arguments[0]));
        JsonNode first = results.get(0);
        System.out.printf(
                """
                # Results of a run

                Commit %s, on %s (%d processors), %s %s, with %d forks of %d iterations.

                Times are processor times of the measuring thread, or times on the clock for whole processes. The number
                after ± is half of a 99.9 %% interval; a wide one means that the machine had other work, and a goal
                within it is open. Only numbers of one run can be compared.

                """,
                arguments[2],
                arguments[1],
                Runtime.getRuntime().availableProcessors(),
                first.get("vmName").asString(),
                first.get("vmVersion").asString(),
                first.get("forks").asInt(),
                first.get("measurementIterations").asInt());
        new Ratios(results).print();
    }

    private void print() {
        System.out.println("| what | ours | compared with | ratio | goal | |");
        System.out.println("|---|---|---|---|---|---|");
        atMost("score alone / naive doubles", "Score.number", "Score.naive", 2.5);
        allocated("score alone", "Score.number", 0);
        atMost("whole result / naive doubles", "Score.result", "Score.naive", 4);
        allocated("whole result", "Score.result", 80);
        atLeast("decimals / score alone", "Score.number", "Score.decimal", 30);
        atLeast("cvss-calculator / vector parsed and scored", "Cvss.parsedAndScored", "Cvss.cvssCalculator", 20);
        atLeast("ae-security / vector parsed and scored", "Cvss.parsedAndScored", "Cvss.aeSecurity", 60);
        allocated("vector parsed and scored", "Cvss.parsedAndScored", 48);
        allocated("parsed vector scored", "Cvss.scored", 0);
        for (String type : new String[] {"assessment", "threat-model", "owasp-report"}) {
            atMost(type + " read / Jackson's tree", "Json.read " + type, "Json.readTree " + type, 1.3);
            atMost(
                    type + " read by a mapper / Jackson's tree",
                    "Json.readByMapper " + type,
                    "Json.readTree " + type,
                    type.equals("threat-model") ? 1.25 : 1.3);
        }
        for (String type : new String[] {"assessment", "threat-model", "owasp-report"}) {
            atMost(type + " written / Jackson's tree", "Json.write " + type, "Json.writeTree " + type, 1.2);
        }
        measurements.keySet().stream()
                .filter(key -> key.startsWith("JsonLines.score "))
                .map(key -> key.substring("JsonLines.score ".length()))
                .forEach(lines -> atMost(
                        lines + " lines scored / Jackson's trees",
                        "JsonLines.score " + lines,
                        "JsonLines.readTrees " + lines,
                        1.5));
        measurements.keySet().stream()
                .filter(key -> key.startsWith("JsonLines.scoreOnTwoThreads "))
                .map(key -> key.substring("JsonLines.scoreOnTwoThreads ".length()))
                .forEach(lines -> atLeast(
                        lines + " lines on one thread / on two",
                        "JsonLines.scoreOnTwoThreads " + lines,
                        "JsonLines.score " + lines,
                        1.75));
        atMost("page of a threat model / its document read", "Report.html", "Report.read", 20);
        atMost("start, score, end / hello world", "StartUp.score", "StartUp.hello", 3.5);
        printFurther();
    }

    private void printFurther() {
        System.out.printf("%n| JSON Lines | a line | allocated for a line | peak heap |%n|---|---|---|---|%n");
        measurements.forEach((key, measurement) -> {
            if (key.startsWith("JsonLines.")) {
                int lines = Integer.parseInt(key.substring(key.indexOf(' ') + 1));
                double heap = measurement.further("mempool.Eden Space.used")
                        + measurement.further("mempool.Survivor Space.used")
                        + measurement.further("mempool.Tenured Gen.used");
                row(
                        key.substring("JsonLines.".length()),
                        format("%.2f µs", measurement.time() / lines / 1e3),
                        format("%.0f B", measurement.further(ALLOCATED) / lines),
                        format("%.0f MB of 64", heap / 1024));
            }
        });
        System.out.printf("%n| listing | characters | time | MB/s |%n|---|---|---|---|%n");
        for (String direction : new String[] {"read", "write"}) {
            for (int words = 25; words <= 25_000; words *= 10) {
                Measurement measurement = measurements.get("Listing." + direction + " " + words);
                int length = ListingBenchmark.length(words);
                row(direction, length, measurement.text(), format("%.0f", length * 1e3 / measurement.time()));
            }
        }
        System.out.printf("%n| everything measured | time | 99.9 %% | allocated |%n|---|---|---|---|%n");
        measurements.forEach((key, measurement) -> row(
                key,
                measurement.text(),
                format("± %.0f %%", 100 * measurement.relativeError()),
                key.startsWith("StartUp.") ? "" : format("%.0f B", measurement.further(ALLOCATED))));
    }

    private void atMost(String what, String ours, String other, double goal) {
        Measurement mine = measurements.get(ours);
        Measurement beside = measurements.get(other);
        double ratio = mine.time() / beside.time();
        row(what, mine.text(), beside.text(), text(ratio, mine, beside), "≤ " + goal, met(ratio, goal, mine, beside));
    }

    private void atLeast(String what, String ours, String other, double goal) {
        Measurement mine = measurements.get(ours);
        Measurement beside = measurements.get(other);
        double ratio = beside.time() / mine.time();
        row(what, mine.text(), beside.text(), text(ratio, mine, beside), "≥ " + goal, met(goal, ratio, mine, beside));
    }

    private void allocated(String what, String ours, int goal) {
        long bytes = Math.round(measurements.get(ours).further(ALLOCATED));
        row(what + ", allocated", bytes + " B", "", "", "≤ " + goal + " B", met(bytes <= goal));
    }

    private static String text(double ratio, Measurement one, Measurement other) {
        return format("%.2f ± %.2f", ratio, ratio * relativeError(one, other));
    }

    /** How much of a ratio of two independent measurements its interval reaches to either side, to first order. */
    private static double relativeError(Measurement one, Measurement other) {
        return Math.hypot(one.relativeError(), other.relativeError());
    }

    /** Whether what must be less is so, which an interval with the goal in it leaves open. */
    private static String met(double less, double more, Measurement one, Measurement other) {
        double error = relativeError(one, other);
        return less * (1 + error) <= more ? "met" : less <= more * (1 + error) ? "open" : "**missed**";
    }

    private static String met(boolean met) {
        return met ? "met" : "**missed**";
    }

    private static void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        System.out.println(row);
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
