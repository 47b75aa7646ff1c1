// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json.conformance;

import io.github.aivss.cvss.CvssV4Metric;
import io.github.aivss.cvss.CvssV4Vector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The score of CVSS v4.0 in steps of 0.1 as binary doubles, as older calculators compute it. */
final class CvssInDoubles {

    private static final Map<String, Double> SCORES = scores();

    /**
     * Metrics that are compared together.
     *
     * @param levels each metric with its values from the most to the least severe
     * @param maxima for each digit of the MacroVector the depth, and the values of the most severe vectors
     */
    private record Group(String levels, Map<String, String> maxima) {

        private static final Group EQ1 =
                new Group("AV:NALP PR:NLH UI:NPA", Map.of("0", "1 NNN", "1", "4 ANN NLN NNP", "2", "5 PNN ALP"));
        private static final Group EQ2 = new Group("AC:LH AT:NP", Map.of("0", "1 LN", "1", "2 HN LP"));
        private static final Group EQ3_EQ6 = new Group(
                "VC:HLN VI:HLN VA:HLN CR:HML IR:HML AR:HML",
                Map.of(
                        "00", "7 HHHHHH",
                        "01", "6 HHLMMH HHHMMM",
                        "10", "8 LHHHHH HLHHHH",
                        "11", "8 LHLHMH LHHHMM HLHMHM HLLMHH LLHHHM",
                        "21", "10 LLLHHH"));
        private static final Group EQ4 =
                new Group("SC:-HLN SI:SHLN SA:SHLN", Map.of("0", "6 HSS", "1", "5 HHH", "2", "4 LLL"));

        /** Returns the share of the way down to the next lower MacroVector. */
        double share(String digits, CvssV4Vector vector) {
            String[] depthAndMaxima = String.valueOf(maxima.get(digits)).split(" ");
            return Arrays.stream(depthAndMaxima)
                    .skip(1)
                    .map(values -> distances(values, vector))
                    .filter(distances -> Arrays.stream(distances).noneMatch(steps -> steps < 0))
                    .map(distances -> Arrays.stream(distances)
                            .mapToDouble(steps -> steps * 0.1)
                            .sum())
                    .findFirst()
                    .map(distance -> distance / (Integer.parseInt(depthAndMaxima[0]) * 0.1))
                    .orElseThrow();
        }

        private int[] distances(String values, CvssV4Vector vector) {
            String[] metrics = levels.split(" ");
            int[] distances = new int[metrics.length];
            for (int i = 0; i < distances.length; i++) {
                String metric = metrics[i].substring(0, 2);
                String ordered = metrics[i].substring(3);
                distances[i] = ordered.indexOf(effective(metric, vector)) - ordered.indexOf(values.charAt(i));
            }
            return distances;
        }
    }

    private CvssInDoubles() {}

    static double raw(CvssV4Vector vector) {
        if (Stream.of("VC", "VI", "VA", "SC", "SI", "SA")
                .allMatch(name ->
                        vector.effectiveValue(CvssV4Metric.valueOf(name)).key().equals("N"))) {
            return 0;
        }
        String digits = vector.macroVector();
        String eq1 = digits.substring(0, 1);
        String eq2 = digits.substring(1, 2);
        String eq3eq6 = digits.substring(2, 3) + digits.substring(5);
        String eq4 = digits.substring(3, 4);
        double[] distances = {
            lower(digits, 0) * Group.EQ1.share(eq1, vector),
            lower(digits, 1) * Group.EQ2.share(eq2, vector),
            Math.min(nanIsGreatest(lower(digits, 2)), nanIsGreatest(lower(digits, 5)))
                    * Group.EQ3_EQ6.share(eq3eq6, vector),
            lower(digits, 3) * Group.EQ4.share(eq4, vector),
            lower(digits, 4) * 0
        };
        double sum = 0;
        int count = 0;
        for (double distance : distances) {
            if (Double.isFinite(distance)) {
                sum += distance;
                count++;
            }
        }
        double score = score(digits);
        return Math.min(Math.max(count == 0 ? score : score - sum / count, 0), 10);
    }

    private static String effective(String metric, CvssV4Vector vector) {
        return vector.effectiveValue(CvssV4Metric.valueOf(metric)).key();
    }

    /** Returns how much lower the MacroVector with a greater digit scores, NaN if there is none. */
    private static double lower(String digits, int place) {
        String next = digits.substring(0, place) + (char) (digits.charAt(place) + 1) + digits.substring(place + 1);
        return score(digits) - score(next);
    }

    private static double nanIsGreatest(double number) {
        return Double.isNaN(number) ? Double.POSITIVE_INFINITY : number;
    }

    private static double score(String digits) {
        return SCORES.getOrDefault(digits, Double.NaN);
    }

    private static Map<String, Double> scores() {
        try (InputStream table = CvssV4Vector.class.getResourceAsStream("macrovectors.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> line.matches("\\d{6},.*"))
                    .collect(Collectors.toMap(line -> line.substring(0, 6), line -> Double.valueOf(line.substring(7))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
