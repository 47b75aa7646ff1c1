// SPDX-License-Identifier: Apache-2.0

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The score of a CVSS v4.0 vector, step by step as in section 8 of FIRST.Org, "Common Vulnerability Scoring System
 * version 4.0: Specification Document" (2023), with fractions.
 */
final class Cvss {

    /** Base metrics and their values, in the order of the specification. */
    static final Map<String, String> BASE = table(
            "AV NALP", "AC LH", "AT NP", "PR NLH", "UI NPA", "VC HLN", "VI HLN", "VA HLN", "SC HLN", "SI HLN",
            "SA HLN");

    static final Map<String, String> THREAT = table("E XAPU");

    static final Map<String, String> ENVIRONMENTAL = table(
            "CR XHML",
            "IR XHML",
            "AR XHML",
            "MAV XNALP",
            "MAC XLH",
            "MAT XNP",
            "MPR XNLH",
            "MUI XNPA",
            "MVC XHLN",
            "MVI XHLN",
            "MVA XHLN",
            "MSC XHLN",
            "MSI XSHLN",
            "MSA XSHLN");

    /** The values from the most to the least severe. */
    private static final Map<String, String> LEVELS = table(
            "AV NALP", "PR NLH", "UI NPA", "AC LH", "AT NP", "VC HLN", "VI HLN", "VA HLN", "SC -HLN", "SI SHLN",
            "SA SHLN", "CR HML", "IR HML", "AR HML");

    private static final Map<String, List<String>> MOST_SEVERE_1 = Map.of(
            "0", List.of("AV:N/PR:N/UI:N"),
            "1", List.of("AV:A/PR:N/UI:N", "AV:N/PR:L/UI:N", "AV:N/PR:N/UI:P"),
            "2", List.of("AV:P/PR:N/UI:N", "AV:A/PR:L/UI:P"));
    private static final Map<String, List<String>> MOST_SEVERE_2 =
            Map.of("0", List.of("AC:L/AT:N"), "1", List.of("AC:H/AT:N", "AC:L/AT:P"));
    private static final Map<String, List<String>> MOST_SEVERE_3_6 = Map.of(
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
    private static final Map<String, List<String>> MOST_SEVERE_4 = Map.of(
            "0", List.of("SC:H/SI:S/SA:S"),
            "1", List.of("SC:H/SI:H/SA:H"),
            "2", List.of("SC:L/SI:L/SA:L"));

    private static final Map<String, Integer> DEPTH_1 = Map.of("0", 1, "1", 4, "2", 5);
    private static final Map<String, Integer> DEPTH_2 = Map.of("0", 1, "1", 2);
    private static final Map<String, Integer> DEPTH_3_6 = Map.of("00", 7, "01", 6, "10", 8, "11", 8, "21", 10);
    private static final Map<String, Integer> DEPTH_4 = Map.of("0", 6, "1", 5, "2", 4);

    /** Of the scores of all base vectors, one a line; from an independent implementation. */
    private static final String DIGEST = "c03fa30a63957b282f68e73d0c6419de1af387cdb80a36e0a9e0c00e666f46a3";

    private final Map<String, String> metrics;

    private Cvss(Map<String, String> metrics) {
        this.metrics = metrics;
    }

    private static Map<String, String> table(String... rows) {
        Map<String, String> table = new LinkedHashMap<>();
        Stream.of(rows).map(row -> row.split(" ")).forEach(row -> table.put(row[0], row[1]));
        return table;
    }

    /** Returns the score of a vector before it is rounded. */
    static Fraction exact(Map<String, String> metrics) {
        return new Cvss(metrics).exact();
    }

    static Fraction exact(String vector) {
        return exact(metrics(vector));
    }

    static Map<String, String> metrics(String vector) {
        return pairs(vector.substring("CVSS:4.0/".length()));
    }

    /** Returns the text of a vector whose metrics are in order. */
    static String vector(Map<String, String> metrics) {
        return metrics.entrySet().stream()
                .map(pair -> pair.getKey() + ":" + pair.getValue())
                .collect(Collectors.joining("/", "CVSS:4.0/", ""));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Stream.of(text.split("/")).map(pair -> pair.split(":")).forEach(pair -> pairs.put(pair[0], pair[1]));
        return pairs;
    }

    /** Visits all 104,976 base vectors, the first metric outermost. */
    static void forEachBase(Consumer<Map<String, String>> visitor) {
        visit(List.copyOf(BASE.keySet()), new LinkedHashMap<>(), visitor);
    }

    private static void visit(List<String> names, Map<String, String> metrics, Consumer<Map<String, String>> visitor) {
        if (metrics.size() == names.size()) {
            visitor.accept(metrics);
            return;
        }
        String name = names.get(metrics.size());
        for (char value : BASE.get(name).toCharArray()) {
            metrics.put(name, String.valueOf(value));
            visit(names, metrics, visitor);
            metrics.remove(name);
        }
    }

    /** Checks the scores of all base vectors, and with them the table of MacroVectors. */
    static void checkDigest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            forEachBase(metrics ->
                    digest.update((exact(metrics).roundedHalfUp() + "\n").getBytes(StandardCharsets.US_ASCII)));
            if (!HexFormat.of().formatHex(digest.digest()).equals(DIGEST)) {
                throw new IllegalStateException("the scores of the base vectors are not those that are known");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String effective(String metric) {
        String modified = metrics.getOrDefault("M" + metric, "X");
        String value = modified.equals("X") ? metrics.getOrDefault(metric, "X") : modified;
        return value.equals("X") ? (metric.equals("E") ? "A" : "H") : value;
    }

    private boolean is(String metric, String value) {
        return effective(metric).equals(value);
    }

    private Fraction exact() {
        if (Stream.of("VC", "VI", "VA", "SC", "SI", "SA").allMatch(impact -> is(impact, "N"))) {
            return Fraction.ZERO;
        }
        boolean isRemote = is("AV", "N");
        boolean isOpen = is("PR", "N");
        boolean isAlone = is("UI", "N");
        String eq1 =
                isRemote && isOpen && isAlone ? "0" : (isRemote || isOpen || isAlone) && !is("AV", "P") ? "1" : "2";
        String eq2 = is("AC", "L") && is("AT", "N") ? "0" : "1";
        String eq3 = is("VC", "H") && is("VI", "H") ? "0" : is("VC", "H") || is("VI", "H") || is("VA", "H") ? "1" : "2";
        String eq4 = is("SI", "S") || is("SA", "S") ? "0" : is("SC", "H") || is("SI", "H") || is("SA", "H") ? "1" : "2";
        String eq5 = is("E", "A") ? "0" : is("E", "P") ? "1" : "2";
        boolean isRequired = (is("CR", "H") && is("VC", "H"))
                || (is("IR", "H") && is("VI", "H"))
                || (is("AR", "H") && is("VA", "H"));
        String eq6 = isRequired ? "0" : "1";

        Fraction score = find(eq1, eq2, eq3, eq4, eq5, eq6).orElseThrow();
        List<Fraction> contributions = new ArrayList<>();
        find(below(eq1), eq2, eq3, eq4, eq5, eq6)
                .ifPresent(lower ->
                        contributions.add(contribution(score.minus(lower), MOST_SEVERE_1.get(eq1), DEPTH_1.get(eq1))));
        find(eq1, below(eq2), eq3, eq4, eq5, eq6)
                .ifPresent(lower ->
                        contributions.add(contribution(score.minus(lower), MOST_SEVERE_2.get(eq2), DEPTH_2.get(eq2))));
        Stream.of(eq3 + below(eq6), below(eq3) + eq6)
                .map(lower -> find(eq1, eq2, lower.substring(0, 1), eq4, eq5, lower.substring(1)))
                .flatMap(Optional::stream)
                .reduce(Fraction::max)
                .ifPresent(lower -> contributions.add(
                        contribution(score.minus(lower), MOST_SEVERE_3_6.get(eq3 + eq6), DEPTH_3_6.get(eq3 + eq6))));
        find(eq1, eq2, eq3, below(eq4), eq5, eq6)
                .ifPresent(lower ->
                        contributions.add(contribution(score.minus(lower), MOST_SEVERE_4.get(eq4), DEPTH_4.get(eq4))));
        find(eq1, eq2, eq3, eq4, below(eq5), eq6).ifPresent(lower -> contributions.add(Fraction.ZERO));
        if (contributions.isEmpty()) {
            return score;
        }
        Fraction mean =
                contributions.stream().reduce(Fraction.ZERO, Fraction::plus).over(contributions.size());
        return score.minus(mean).max(Fraction.ZERO).min(Fraction.TEN);
    }

    private static String below(String digit) {
        return String.valueOf(Integer.parseInt(digit) + 1);
    }

    private static Optional<Fraction> find(String... digits) {
        return CvssTable.find(String.join("", digits));
    }

    private Fraction contribution(Fraction available, List<String> mostSevere, int depth) {
        int steps = mostSevere.stream()
                .map(this::steps)
                .filter(distances -> distances.stream().allMatch(distance -> distance >= 0))
                .findFirst()
                .orElseThrow()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        return available.times(Fraction.of(steps, depth));
    }

    private List<Integer> steps(String mostSevere) {
        return pairs(mostSevere).entrySet().stream()
                .map(pair -> level(pair.getKey(), effective(pair.getKey())) - level(pair.getKey(), pair.getValue()))
                .toList();
    }

    private static int level(String metric, String value) {
        return LEVELS.get(metric).indexOf(value);
    }
}
