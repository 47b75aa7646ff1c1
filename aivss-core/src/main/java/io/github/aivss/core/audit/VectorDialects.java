// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.cvss.CvssV4Metric;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.SsvcFactor;
import io.github.aivss.decision.SsvcImpact;
import io.github.aivss.decision.SsvcThreat;
import io.github.aivss.decision.SsvcVulnerability;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises strings that call themselves AIVSS by the keys of their metrics, and by values where the keys are not
 * enough.
 *
 * <p>Source: AIVSS v0.5 (section 3), the working draft of AIVSS 1.0 and its predecessors, and published calculators and
 * scanners, read until November 2026.
 */
final class VectorDialects {

    /** The key of a number out of 100, which has none itself. */
    static final String OF_100 = "of100";

    /** The key of a grade, which has none itself. */
    static final String GRADE = "grade";

    private static final Set<String> CVSS_4 =
            Stream.of(CvssV4Metric.values()).map(CvssV4Metric::name).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> CVSS_4_BASE = Stream.of(CvssV4Metric.values())
            .filter(metric -> metric.group() == CvssV4Metric.Group.BASE)
            .map(CvssV4Metric::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SSVC = Stream.concat(
                    Stream.of("threat", "vulnerability", "impact"),
                    Stream.of(SsvcFactor.values()).map(SsvcFactor::key))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> FACTORS_0_8 = keys("AU TO LA CX ND OP PE ID MA SM");

    private static final Set<String> PAIR = keys("CVSS AARS");

    private static final Set<String> PAIR_WITH_THREAT = keys("CVSS AARS ThM");

    private static final Set<String> ANY = Set.of();

    private static final String GOOD_GRADES = "AB";

    private static final String BAD_GRADES = "DEF";

    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    /** The end of a scale that AIVSS does not have. */
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The keys of a dialect that no edition's scores can be compared with.
     *
     * @param required the keys it has
     * @param optional the keys it may have, {@link #ANY} for all
     */
    private record Shape(String name, Set<String> required, Set<String> optional, String why) {

        boolean isOf(Set<String> keys) {
            return keys.containsAll(required)
                    && (optional.equals(ANY)
                            || keys.stream().allMatch(key -> required.contains(key) || optional.contains(key)));
        }

        Dialect dialect() {
            return new Dialect(name, Optional.empty(), why);
        }
    }

    /** What is appended to the metrics of CVSS v4.0, or has no key of it. The first one that fits counts. */
    private static final List<Shape> CANDIDATES = List.of(
            exactly(
                    "1.0-candidate",
                    "LC CP AP SR EX PT CA TD",
                    "the eight metrics of the working draft of 1.0, which change no number: the score is that of CVSS"
                            + " v4.0; a short-lived version 2.0 had the same metrics and added to the score, and"
                            + " cannot be told apart by them"),
            exactly(
                    "candidate-appended",
                    "LC CP AP SR",
                    "four metrics appended to a CVSS v4.0 vector, as in the candidates 0.9 and the first 1.0, which"
                            + " cannot be told apart by them; their scores are not those of the eight metrics"),
            exactly(
                    "candidate-appended-ta",
                    "LC CP AP SR TA",
                    "five metrics with TA appended to a CVSS v4.0 vector, an earlier candidate of 1.0 that was replaced"),
            exactly(
                    "candidate-appended-td",
                    "LC CP AP SR TD",
                    "five metrics with TD appended to a CVSS v4.0 vector, an earlier candidate of 1.0 that added to the"
                            + " score and was replaced"),
            exactly(
                    "candidate-appended-ex-td",
                    "LC CP AP SR EX TD",
                    "six metrics with EX and TD appended to a CVSS v4.0 vector, an earlier candidate of 1.0 that added"
                            + " to the score and was replaced"));

    /** Unofficial strings. The first one that fits counts, so those that allow any other key are last. */
    private static final List<Shape> OTHERS = List.of(
            exactly(
                    "unofficial-ai-mi-dp-pi-td-mt",
                    "AI MI DP PI TD MT",
                    "six metrics of no edition, as published by a scanner"),
            exactly(
                    "unofficial-ci-ii-ai",
                    "AV AC PR S CI II AI",
                    "seven metrics of no edition; where it was seen, one of a few vectors was chosen by severity"),
            new Shape(
                    "unofficial-pis-mc-ds",
                    keys("AV AC PIS MC DS CI II AI"),
                    keys("E S RL"),
                    "eight metrics of no edition, as published by dojolm"),
            new Shape(
                    "unofficial-au-tu-mt-br",
                    keys("AU TU MT BR"),
                    keys("AV AC PR UI VC VI VA"),
                    "four metrics of no edition after some of CVSS"),
            new Shape(
                    "general-framework",
                    keys("AV AC PR UI S MR DS EI DC AD"),
                    ANY,
                    "metrics of the general AIVSS framework, another model of the same name: it multiplies CVSS v3"
                            + " coefficients and weights them; its versions differ in weights, which the keys do not"
                            + " show"),
            new Shape(
                    "unofficial-aars-tm",
                    keys("AARS TM"),
                    ANY,
                    "AARS and a threat multiplier of a calculator of no edition; AARS is a factor sum in 0.5 and an"
                            + " uplift in 0.8, and cannot be told apart by the key"),
            new Shape(
                    "cvss-3.1-clone",
                    keys("AV AC PR UI S C I A"),
                    ANY,
                    "the eight base metrics of CVSS 3.0 and 3.1, which cannot be told apart by them, alone or with"
                            + " others; AIVSS needs a score of CVSS v4.0"));

    private VectorDialects() {}

    private static Shape exactly(String name, String keys, String why) {
        Set<String> required = keys(keys);
        return new Shape(name, required, required, why);
    }

    private static Set<String> keys(String keys) {
        return Set.of(keys.split(" "));
    }

    /** Returns the dialect of a string with these metrics, or empty if they prove none. */
    static Optional<Dialect> of(Map<String, String> metrics) {
        Set<String> keys = metrics.keySet();
        String of100 = metrics.getOrDefault(OF_100, "");
        // A metric may have the name too.
        if (isNumber(of100) && Set.of(OF_100, GRADE).containsAll(keys)) {
            return of100(new BigDecimal(of100), metrics.getOrDefault(GRADE, ""));
        }
        if (keys.equals(PAIR) || keys.equals(PAIR_WITH_THREAT)) {
            return pair(metrics);
        }
        if (keys.equals(SSVC)) {
            return Optional.of(new Dialect("aivss-ssvc", Optional.empty(), ssvc(metrics)));
        }
        if (keys.equals(FACTORS_0_8)) {
            return factors(metrics);
        }
        return candidate(keys).or(() -> first(OTHERS, keys)).map(Shape::dialect).or(() -> cvss4(keys));
    }

    private static Optional<Shape> first(List<Shape> shapes, Set<String> keys) {
        return shapes.stream().filter(shape -> shape.isOf(keys)).findFirst();
    }

    /** The eight metrics are a vector of their own, with a CVSS vector before it or without; the others need one. */
    private static Optional<Shape> candidate(Set<String> keys) {
        Set<String> added = new HashSet<>(keys);
        added.removeAll(CVSS_4);
        boolean hasBase = keys.containsAll(CVSS_4_BASE);
        boolean isAlone = added.size() == keys.size();
        return first(CANDIDATES, added)
                .filter(shape -> hasBase || (isAlone && shape.name().equals("1.0-candidate")));
    }

    private static Optional<Dialect> cvss4(Set<String> keys) {
        boolean isVector = keys.containsAll(CVSS_4_BASE) && CVSS_4.containsAll(keys);
        return isVector
                ? Optional.of(
                        new Dialect("cvss-4.0", Optional.empty(), "a CVSS v4.0 vector with nothing of AIVSS in it"))
                : Optional.empty();
    }

    /** The string of v0.5, the only official one. It has neither factors nor, officially, the threat multiplier. */
    private static Optional<Dialect> pair(Map<String, String> metrics) {
        boolean isPossible = Stream.of("CVSS", "AARS")
                .map(metrics::get)
                .allMatch(number -> isNumber(number) && new BigDecimal(number).compareTo(BigDecimal.TEN) <= 0);
        if (!isPossible) {
            return Optional.empty();
        }
        return Optional.of(
                metrics.containsKey("ThM")
                        ? new Dialect(
                                "0.5-pair-with-threat",
                                Optional.of(AivssEdition.V0_5),
                                "CVSS and AARS as in the string of edition 0.5, with a threat multiplier that is not"
                                        + " in it; comparable with scores of 0.5 only")
                        : new Dialect(
                                "0.5-pair",
                                Optional.of(AivssEdition.V0_5),
                                "CVSS and AARS, the string of edition 0.5; it has neither the factors nor the threat"
                                        + " multiplier; comparable with scores of 0.5 only"));
    }

    private static Optional<Dialect> factors(Map<String, String> metrics) {
        boolean isPossible = metrics.values().stream()
                .allMatch(value ->
                        value.equals("X") || (isNumber(value) && new BigDecimal(value).compareTo(BigDecimal.ONE) <= 0));
        if (!isPossible) {
            return Optional.empty();
        }
        long unobserved =
                metrics.values().stream().filter(value -> value.equals("X")).count();
        return Optional.of(
                unobserved == 0
                        ? new Dialect(
                                "0.8-factors",
                                Optional.of(AivssEdition.V0_8),
                                "the ten factors of edition 0.8 in an unofficial string; without its CVSS base no score"
                                        + " follows from it")
                        : new Dialect(
                                "0.8-factors-unobserved",
                                Optional.empty(),
                                "the ten factors of edition 0.8 in an unofficial string, " + unobserved
                                        + " of them unobserved: a range of scores and no score"));
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,3}(\\.[0-9]{1,20})?");
    }

    private static String ssvc(Map<String, String> metrics) {
        String what = "the inputs of AIVSS-SSVC in an unofficial string: an outcome and not a score";
        try {
            SsvcDecision decision = new SsvcDecision(
                    SsvcThreat.ofKey(metrics.getOrDefault("threat", "")),
                    SsvcVulnerability.ofKey(metrics.getOrDefault("vulnerability", "")),
                    SsvcImpact.ofKey(metrics.getOrDefault("impact", "")),
                    Stream.of(SsvcFactor.values())
                            .map(factor -> rating(factor, metrics.getOrDefault(factor.key(), "")))
                            .toList());
            return what + ", " + decision.outcome().title();
        } catch (IllegalArgumentException e) {
            return what + "; it has none, since " + e.getMessage();
        }
    }

    private static int rating(SsvcFactor factor, String text) {
        if (!text.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException(factor.key() + " must be a whole number");
        }
        return Integer.parseInt(text);
    }

    /** A good grade for much, and a bad grade for little, show that higher is safer. */
    private static Optional<Dialect> of100(BigDecimal number, String grade) {
        if (number.compareTo(HUNDRED) > 0) {
            return Optional.empty();
        }
        if (grade.isEmpty()) {
            return Optional.of(outOf100("a number of 100; whether higher is safer cannot be told from it"));
        }
        boolean isHigh = number.compareTo(FIFTY) > 0;
        String proof = isHigh ? GOOD_GRADES : BAD_GRADES;
        return Optional.of(
                proof.indexOf(grade.charAt(0)) >= 0
                        ? inverted("a number of 100 with a grade: higher is safer, the inverse of AIVSS")
                        : outOf100("a number of 100 with a grade that does not show whether higher is safer"));
    }

    static Dialect outOf100(String why) {
        return new Dialect("0-to-100", Optional.empty(), why);
    }

    static Dialect inverted(String why) {
        return new Dialect("inverted-0-to-100", Optional.empty(), why);
    }
}
