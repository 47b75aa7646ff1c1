// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scoring of the CVSS v4.0 specification (section 8), step by step on strings and fractions: slow, plain, and without a
 * line of the code under test. It shares only the table of MacroVector scores.
 */
final class SpecificationScore {

    private static final Map<String, BigDecimal> TABLE = table();

    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("AV", "NALP"),
            Map.entry("PR", "NLH"),
            Map.entry("UI", "NPA"),
            Map.entry("AC", "LH"),
            Map.entry("AT", "NP"),
            Map.entry("VC", "HLN"),
            Map.entry("VI", "HLN"),
            Map.entry("VA", "HLN"),
            Map.entry("SC", "_HLN"),
            Map.entry("SI", "SHLN"),
            Map.entry("SA", "SHLN"),
            Map.entry("CR", "HML"),
            Map.entry("IR", "HML"),
            Map.entry("AR", "HML"));

    private static final Map<String, List<String>> MOST_SEVERE_EQ1 = Map.of(
            "0", List.of("AV:N/PR:N/UI:N"),
            "1", List.of("AV:A/PR:N/UI:N", "AV:N/PR:L/UI:N", "AV:N/PR:N/UI:P"),
            "2", List.of("AV:P/PR:N/UI:N", "AV:A/PR:L/UI:P"));

    private static final Map<String, List<String>> MOST_SEVERE_EQ2 =
            Map.of("0", List.of("AC:L/AT:N"), "1", List.of("AC:H/AT:N", "AC:L/AT:P"));

    private static final Map<String, List<String>> MOST_SEVERE_EQ3_EQ6 = Map.of(
            "00", List.of("VC:H/VI:H/VA:H/CR:H/IR:H/AR:H"),
            "01", List.of("VC:H/VI:H/VA:L/CR:M/IR:M/AR:H", "VC:H/VI:H/VA:H/CR:M/IR:M/AR:M"),
            "10", List.of("VC:L/VI:H/VA:H/CR:H/IR:H/AR:H", "VC:H/VI:L/VA:H/CR:H/IR:H/AR:H"),
            "11",
                    List.of(
                            "VC:L/VI:H/VA:L/CR:H/IR:M/AR:H",
                            "VC:L/VI:H/VA:H/CR:H/IR:M/AR:M",
                            "VC:H/VI:L/VA:H/CR:M/IR:H/AR:M",
                            "VC:H/VI:L/VA:L/CR:M/IR:H/AR:H",
                            "VC:L/VI:L/VA:H/CR:H/IR:H/AR:M"),
            "21", List.of("VC:L/VI:L/VA:L/CR:H/IR:H/AR:H"));

    private static final Map<String, List<String>> MOST_SEVERE_EQ4 = Map.of(
            "0", List.of("SC:H/SI:S/SA:S"),
            "1", List.of("SC:H/SI:H/SA:H"),
            "2", List.of("SC:L/SI:L/SA:L"));

    private static final Map<String, Integer> DEPTH_EQ1 = Map.of("0", 1, "1", 4, "2", 5);
    private static final Map<String, Integer> DEPTH_EQ2 = Map.of("0", 1, "1", 2);
    private static final Map<String, Integer> DEPTH_EQ3_EQ6 = Map.of("00", 7, "01", 6, "10", 8, "11", 8, "21", 10);
    private static final Map<String, Integer> DEPTH_EQ4 = Map.of("0", 6, "1", 5, "2", 4);

    private final Map<String, String> metrics;

    private SpecificationScore(Map<String, String> metrics) {
        this.metrics = metrics;
    }

    static SpecificationScore of(String vector) {
        return new SpecificationScore(pairs(vector.substring("CVSS:4.0/".length())));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : text.split("/")) {
            String[] nameAndValue = pair.split(":");
            pairs.put(nameAndValue[0], nameAndValue[1]);
        }
        return pairs;
    }

    private String effective(String metric) {
        String modified = metrics.getOrDefault("M" + metric, "X");
        String value = modified.equals("X") ? metrics.getOrDefault(metric, "X") : modified;
        if (!value.equals("X")) {
            return value;
        }
        return metric.equals("E") ? "A" : "H";
    }

    private boolean is(String metric, String value) {
        return effective(metric).equals(value);
    }

    String macroVector() {
        String eq1 = is("AV", "N") && is("PR", "N") && is("UI", "N")
                ? "0"
                : (is("AV", "N") || is("PR", "N") || is("UI", "N")) && !is("AV", "P") ? "1" : "2";
        String eq2 = is("AC", "L") && is("AT", "N") ? "0" : "1";
        String eq3 = is("VC", "H") && is("VI", "H") ? "0" : is("VC", "H") || is("VI", "H") || is("VA", "H") ? "1" : "2";
        String eq4 = is("SI", "S") || is("SA", "S") ? "0" : is("SC", "H") || is("SI", "H") || is("SA", "H") ? "1" : "2";
        String eq5 = is("E", "A") ? "0" : is("E", "P") ? "1" : "2";
        String eq6 = is("CR", "H") && is("VC", "H") || is("IR", "H") && is("VI", "H") || is("AR", "H") && is("VA", "H")
                ? "0"
                : "1";
        return eq1 + eq2 + eq3 + eq4 + eq5 + eq6;
    }

    BigDecimal score() {
        if (List.of("VC", "VI", "VA", "SC", "SI", "SA").stream().allMatch(impact -> is(impact, "N"))) {
            return new BigDecimal("0.0");
        }
        String macroVector = macroVector();
        String eq1 = macroVector.substring(0, 1);
        String eq2 = macroVector.substring(1, 2);
        String eq3 = macroVector.substring(2, 3);
        String eq4 = macroVector.substring(3, 4);
        String eq5 = macroVector.substring(4, 5);
        String eq6 = macroVector.substring(5, 6);
        BigDecimal score = TABLE.get(macroVector);

        Optional<BigDecimal> lower1 = find(next(eq1) + eq2 + eq3 + eq4 + eq5 + eq6);
        Optional<BigDecimal> lower2 = find(eq1 + next(eq2) + eq3 + eq4 + eq5 + eq6);
        Optional<BigDecimal> lower4 = find(eq1 + eq2 + eq3 + next(eq4) + eq5 + eq6);
        Optional<BigDecimal> lower5 = find(eq1 + eq2 + eq3 + eq4 + next(eq5) + eq6);
        Optional<BigDecimal> lower36 = switch (eq3 + eq6) {
            case "00" ->
                Optional.of(find(eq1 + eq2 + "0" + eq4 + eq5 + "1")
                        .orElseThrow()
                        .max(find(eq1 + eq2 + "1" + eq4 + eq5 + "0").orElseThrow()));
            case "01", "10" -> find(eq1 + eq2 + "1" + eq4 + eq5 + "1");
            case "11" -> find(eq1 + eq2 + "2" + eq4 + eq5 + "1");
            default -> Optional.empty();
        };

        List<Fraction> contributions = new ArrayList<>();
        lower1.ifPresent(
                lower -> contributions.add(contribution(score, lower, MOST_SEVERE_EQ1.get(eq1), DEPTH_EQ1.get(eq1))));
        lower2.ifPresent(
                lower -> contributions.add(contribution(score, lower, MOST_SEVERE_EQ2.get(eq2), DEPTH_EQ2.get(eq2))));
        lower36.ifPresent(lower -> contributions.add(
                contribution(score, lower, MOST_SEVERE_EQ3_EQ6.get(eq3 + eq6), DEPTH_EQ3_EQ6.get(eq3 + eq6))));
        lower4.ifPresent(
                lower -> contributions.add(contribution(score, lower, MOST_SEVERE_EQ4.get(eq4), DEPTH_EQ4.get(eq4))));
        lower5.ifPresent(lower -> contributions.add(Fraction.of(BigDecimal.ZERO, 1)));

        Fraction sum = contributions.stream().reduce(Fraction.of(BigDecimal.ZERO, 1), Fraction::plus);
        int eqs = Math.max(1, contributions.size());
        return Fraction.of(score, 1).minus(sum.dividedBy(eqs)).round();
    }

    private Fraction contribution(BigDecimal score, BigDecimal lower, List<String> mostSevere, int depth) {
        int distance = mostSevere.stream()
                .map(this::distances)
                .filter(distances -> distances.stream().allMatch(steps -> steps >= 0))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no most severe vector of " + mostSevere + " for " + metrics))
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        return Fraction.of(score.subtract(lower).multiply(BigDecimal.valueOf(distance)), depth);
    }

    private List<Integer> distances(String mostSevere) {
        return pairs(mostSevere).entrySet().stream()
                .map(pair -> level(pair.getKey(), effective(pair.getKey())) - level(pair.getKey(), pair.getValue()))
                .toList();
    }

    private static int level(String metric, String value) {
        return LEVELS.get(metric).indexOf(value);
    }

    private static String next(String digit) {
        return String.valueOf(Integer.parseInt(digit) + 1);
    }

    private static Optional<BigDecimal> find(String macroVector) {
        return Optional.ofNullable(TABLE.get(macroVector));
    }

    private static Map<String, BigDecimal> table() {
        Map<String, BigDecimal> table = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                CvssV4Vector.class.getResourceAsStream("macrovectors.csv"), StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.matches("\\d{6},.*")) {
                    table.put(line.substring(0, 6), new BigDecimal(line.substring(7)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private record Fraction(BigInteger numerator, BigInteger denominator) {

        static Fraction of(BigDecimal tenths, int denominator) {
            return new Fraction(
                    tenths.movePointRight(1).toBigIntegerExact(),
                    BigInteger.valueOf(denominator).multiply(BigInteger.TEN));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.numerator.negate(), other.denominator));
        }

        Fraction dividedBy(int divisor) {
            return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
        }

        BigDecimal round() {
            return new BigDecimal(numerator).divide(new BigDecimal(denominator), 1, RoundingMode.HALF_UP);
        }
    }
}
