// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.aivss.decision.SsvcFactor.Category;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsvcDecisionTest {

    /** The default example of the calculator. */
    static final SsvcDecision EXAMPLE = new SsvcDecision(
            SsvcThreat.POC, SsvcVulnerability.MODERATE, SsvcImpact.CRITICAL, List.of(4, 4, 4, 4, 3, 3, 3, 2, 3, 2));

    /** Transcribed a second time from the calculator, row by row and in words. */
    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("none Copilot", "Defer, Scheduled, Out-of-Cycle"),
            Map.entry("none Specialist", "Scheduled, Scheduled, Out-of-Cycle"),
            Map.entry("none Prime Mover", "Scheduled, Out-of-Cycle, Immediate"),
            Map.entry("poc Copilot", "Scheduled, Scheduled, Out-of-Cycle"),
            Map.entry("poc Specialist", "Scheduled, Out-of-Cycle, Out-of-Cycle"),
            Map.entry("poc Prime Mover", "Out-of-Cycle, Out-of-Cycle, Immediate"),
            Map.entry("active Copilot", "Out-of-Cycle, Out-of-Cycle, Immediate"),
            Map.entry("active Specialist", "Out-of-Cycle, Immediate, Immediate"),
            Map.entry("active Prime Mover", "Immediate, Immediate, Immediate"));

    private static final Map<String, Double> THREATS = Map.of("none", 0.2, "poc", 0.5, "active", 0.9);
    private static final Map<String, Double> VULNERABILITIES = Map.of("hardened", 0.3, "moderate", 0.5, "exposed", 0.8);
    private static final Map<String, Integer> IMPACTS = Map.of("contained", 2, "significant", 5, "critical", 10);
    private static final Map<String, Integer> MULTIPLIERS = Map.of("Copilot", 2, "Specialist", 4, "Prime Mover", 8);
    private static final List<String> ORDER_OF_IMPACTS = List.of("contained", "significant", "critical");

    @Test
    void the_default_example_of_the_calculator_is_a_prime_mover_of_risk_20_and_immediate() {
        assertThat(EXAMPLE.agentLevel()).isEqualTo(SsvcAgentLevel.PRIME_MOVER);
        assertThat(EXAMPLE.mean(Category.EXECUTION_POWER)).isEqualByComparingTo("4");
        assertThat(EXAMPLE.mean(Category.ENVIRONMENT_AND_ADAPTATION)).isEqualByComparingTo("3");
        assertThat(EXAMPLE.mean(Category.PREDICTABILITY_AND_INFLUENCE)).isEqualByComparingTo("2.33");
        assertThat(EXAMPLE.likelihood()).isEqualByComparingTo("0.25");
        assertThat(EXAMPLE.riskScore()).isEqualByComparingTo("20");
        assertThat(EXAMPLE.outcome()).isEqualTo(SsvcOutcome.IMMEDIATE);
    }

    /** All 2,873 triples of sums, each with every threat, vulnerability and impact. */
    @Test
    void every_decision_is_that_of_the_published_tables() {
        int decisions = 0;
        for (List<Integer> ratings : triplesOfSums()) {
            String level = level(ratings);
            for (SsvcThreat threat : SsvcThreat.values()) {
                for (SsvcVulnerability vulnerability : SsvcVulnerability.values()) {
                    for (SsvcImpact impact : SsvcImpact.values()) {
                        SsvcDecision decision = new SsvcDecision(threat, vulnerability, impact, ratings);
                        double likelihood = THREATS.get(threat.key()) * VULNERABILITIES.get(vulnerability.key());
                        double risk = likelihood * MULTIPLIERS.get(level) * IMPACTS.get(impact.key());
                        String outcome = OUTCOMES.get(threat.key() + " " + level)
                                .split(", ")[ORDER_OF_IMPACTS.indexOf(impact.key())];

                        if (!decision.agentLevel().title().equals(level)
                                || Math.round(likelihood * 100)
                                        != decision.likelihood()
                                                .movePointRight(2)
                                                .intValueExact()
                                || Math.round(risk * 100)
                                        != decision.riskScore()
                                                .movePointRight(2)
                                                .intValueExact()
                                || !decision.outcome().title().equals(outcome)) {
                            throw new AssertionError(decision + ": " + level + " " + outcome);
                        }
                        decisions++;
                    }
                }
            }
        }
        assertThat(decisions).isEqualTo(2873 * 27);
    }

    /** By the four steps of the calculator, in exact fractions of twelve. */
    private static String level(List<Integer> ratings) {
        int a = ratings.subList(0, 4).stream().mapToInt(Integer::intValue).sum() * 3;
        int b = ratings.subList(4, 7).stream().mapToInt(Integer::intValue).sum() * 4;
        int c = ratings.subList(7, 10).stream().mapToInt(Integer::intValue).sum() * 4;
        int greatest = Math.max(a, Math.max(b, c));
        return greatest >= 48 ? "Prime Mover" : greatest >= 36 ? "Specialist" : "Copilot";
    }

    private static List<List<Integer>> triplesOfSums() {
        List<List<Integer>> triples = new ArrayList<>();
        for (List<Integer> a : ofEachSum(4)) {
            for (List<Integer> b : ofEachSum(3)) {
                for (List<Integer> c : ofEachSum(3)) {
                    triples.add(Stream.of(a, b, c).flatMap(List::stream).toList());
                }
            }
        }
        return triples;
    }

    private static List<List<Integer>> ofEachSum(int count) {
        return IntStream.rangeClosed(count, 5 * count)
                .mapToObj(sum -> IntStream.range(0, count)
                        .mapToObj(i -> sum / count + (i < sum % count ? 1 : 0))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // The sums just below and at a mean of 3 and of 4, of each category alone.
        "3 3 3 2 1 1 1 1 1 1, Copilot",
        "3 3 3 3 1 1 1 1 1 1, Specialist",
        "4 4 4 3 1 1 1 1 1 1, Specialist",
        "4 4 4 4 1 1 1 1 1 1, Prime Mover",
        "5 5 5 1 1 1 1 1 1 1, Prime Mover",
        "1 1 1 1 3 3 2 1 1 1, Copilot",
        "1 1 1 1 3 3 3 1 1 1, Specialist",
        "1 1 1 1 4 4 3 1 1 1, Specialist",
        "1 1 1 1 4 4 4 1 1 1, Prime Mover",
        "1 1 1 1 1 1 1 3 3 2, Copilot",
        "1 1 1 1 1 1 1 5 2 2, Specialist",
        "1 1 1 1 1 1 1 5 5 1, Specialist",
        "1 1 1 1 1 1 1 5 5 2, Prime Mover"
    })
    void a_category_alone_decides_the_level(String ratings, String level) {
        List<Integer> numbers =
                Arrays.stream(ratings.split(" ")).map(Integer::valueOf).toList();

        SsvcDecision decision =
                new SsvcDecision(SsvcThreat.NONE, SsvcVulnerability.HARDENED, SsvcImpact.CONTAINED, numbers);

        assertThat(decision.agentLevel().title()).isEqualTo(level);
    }

    @Test
    void the_least_and_the_greatest_risk_are_exact() {
        assertThat(decision(SsvcThreat.NONE, SsvcVulnerability.HARDENED, SsvcImpact.CONTAINED, 1)
                        .riskScore())
                .isEqualByComparingTo("0.24");
        assertThat(decision(SsvcThreat.ACTIVE, SsvcVulnerability.EXPOSED, SsvcImpact.CRITICAL, 5)
                        .riskScore())
                .isEqualByComparingTo("57.6");
    }

    private static SsvcDecision decision(
            SsvcThreat threat, SsvcVulnerability vulnerability, SsvcImpact impact, int rating) {
        return new SsvcDecision(threat, vulnerability, impact, Collections.nCopies(10, rating));
    }

    @Test
    void a_mean_is_rounded_to_two_decimals() {
        SsvcDecision decision = new SsvcDecision(
                SsvcThreat.POC, SsvcVulnerability.MODERATE, SsvcImpact.CRITICAL, List.of(1, 1, 1, 2, 1, 1, 2, 1, 2, 2));

        assertThat(Stream.of(Category.values()).map(decision::mean))
                .containsExactly(new BigDecimal("1.25"), new BigDecimal("1.33"), new BigDecimal("1.67"));
    }

    @Test
    void factors_have_the_keys_categories_and_titles_of_the_calculator() {
        assertThat(Stream.of(SsvcFactor.values())
                        .map(factor -> factor.key() + " " + factor.category().key() + " " + factor.title()))
                .containsExactly(
                        "f1 A Execution Autonomy",
                        "f2 A Tool Authority Level",
                        "f3 A Code Execution Rights",
                        "f4 A Critical System Access",
                        "f5 B Persistent Memory",
                        "f6 B Dynamic Identity & Permissions",
                        "f7 B Multi-Agent Coordination",
                        "f8 C Self-Modification",
                        "f9 C Non-Determinism",
                        "f10 C Deceptiveness");
        assertThat(Stream.of(Category.values()).map(Category::title))
                .containsExactly("Execution Power", "Environment & Adaptation", "Predictability & Influence");
        assertThat(EXAMPLE.rating(SsvcFactor.SELF_MODIFICATION)).isEqualTo(2);
    }

    @Test
    void values_and_names_are_those_of_the_calculator() {
        assertThat(Stream.of(SsvcThreat.values()).map(threat -> threat.key() + " " + threat.value()))
                .containsExactly("none 0.2", "poc 0.5", "active 0.9");
        assertThat(Stream.of(SsvcVulnerability.values()).map(posture -> posture.key() + " " + posture.value()))
                .containsExactly("hardened 0.3", "moderate 0.5", "exposed 0.8");
        assertThat(Stream.of(SsvcImpact.values()).map(impact -> impact.key() + " " + impact.value()))
                .containsExactly("contained 2", "significant 5", "critical 10");
        assertThat(Stream.of(SsvcAgentLevel.values())
                        .map(level -> level.key() + " " + level.title() + " " + level.exposureMultiplier()))
                .containsExactly("copilot Copilot 2", "specialist Specialist 4", "primemover Prime Mover 8");
        assertThat(Stream.of(SsvcOutcome.values()).map(outcome -> outcome.title() + ": " + outcome.timeline()))
                .containsExactly(
                        "Defer: no deadline",
                        "Scheduled: 30 to 90 days",
                        "Out-of-Cycle: 7 to 30 days",
                        "Immediate: 0 to 7 days");
    }

    @Test
    void a_key_is_looked_up_exactly() {
        assertThat(SsvcThreat.ofKey("poc")).isEqualTo(SsvcThreat.POC);
        assertThat(SsvcVulnerability.ofKey("exposed")).isEqualTo(SsvcVulnerability.EXPOSED);
        assertThat(SsvcImpact.ofKey("contained")).isEqualTo(SsvcImpact.CONTAINED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SsvcThreat.ofKey("PoC"))
                .withMessage("threat must be \"none\", \"poc\" or \"active\" but was \"PoC\"");
    }

    static Stream<List<Integer>> badRatings() {
        return Stream.of(List.of(), Collections.nCopies(9, 1), Collections.nCopies(11, 1));
    }

    @ParameterizedTest
    @MethodSource("badRatings")
    void ratings_that_are_not_ten_are_refused(List<Integer> ratings) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SsvcDecision(SsvcThreat.NONE, SsvcVulnerability.HARDENED, SsvcImpact.CONTAINED, ratings))
                .withMessage("ratings must be ten but were " + ratings.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 6, Integer.MAX_VALUE})
    void a_rating_out_of_range_is_refused_with_its_key(int rating) {
        List<Integer> ratings = new ArrayList<>(Collections.nCopies(10, 1));
        ratings.set(9, rating);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SsvcDecision(SsvcThreat.NONE, SsvcVulnerability.HARDENED, SsvcImpact.CONTAINED, ratings))
                .withMessage("f10 must be in [1, 5] but was " + rating);
    }

    @Test
    void ratings_are_copied_and_not_null() {
        List<Integer> ratings = new ArrayList<>(EXAMPLE.ratings());
        SsvcDecision decision = new SsvcDecision(EXAMPLE.threat(), EXAMPLE.vulnerability(), EXAMPLE.impact(), ratings);
        ratings.set(0, 1);

        assertThat(decision).isEqualTo(EXAMPLE).hasSameHashCodeAs(EXAMPLE);
        ratings.set(0, null);
        assertThatNullPointerException()
                .isThrownBy(
                        () -> new SsvcDecision(EXAMPLE.threat(), EXAMPLE.vulnerability(), EXAMPLE.impact(), ratings));
    }
}
