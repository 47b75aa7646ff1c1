// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecidersTest {

    private static final MathContext PRECISE = new MathContext(60);
    private static final BigDecimal Z = new BigDecimal("1.645");

    /** The bound as it is published, c − m or c + m, with a root of 60 digits. */
    private static BigDecimal wilson(int successes, int episodes, boolean upper) {
        BigDecimal n = BigDecimal.valueOf(episodes);
        BigDecimal p = BigDecimal.valueOf(successes).divide(n, PRECISE);
        BigDecimal z2 = Z.multiply(Z);
        BigDecimal d = BigDecimal.ONE.add(z2.divide(n, PRECISE));
        BigDecimal c =
                p.add(z2.divide(n.multiply(BigDecimal.valueOf(2)), PRECISE)).divide(d, PRECISE);
        BigDecimal spread = p.multiply(BigDecimal.ONE.subtract(p))
                .divide(n, PRECISE)
                .add(z2.divide(n.multiply(n).multiply(BigDecimal.valueOf(4)), PRECISE));
        BigDecimal m = Z.divide(d, PRECISE).multiply(spread.sqrt(PRECISE));
        return upper ? c.add(m) : c.subtract(m);
    }

    @Test
    void reliability_is_that_of_the_wilson_bounds_for_all_small_counts() {
        for (int episodes = 30; episodes <= 250; episodes++) {
            for (int successes = 0; successes <= episodes; successes++) {
                StochasticExploitReliability expected =
                        wilson(successes, episodes, false).compareTo(new BigDecimal("0.90")) >= 0
                                ? StochasticExploitReliability.RELIABLE
                                : wilson(successes, episodes, true).compareTo(new BigDecimal("0.10")) < 0
                                        ? StochasticExploitReliability.UNRELIABLE
                                        : StochasticExploitReliability.PROBABILISTIC;

                assertThat(StochasticExploitReliability.ofEpisodes(successes, episodes))
                        .as("%d of %d", successes, episodes)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30, RELIABLE",
        "0, 30, UNRELIABLE",
        "18, 30, PROBABILISTIC",
        "29, 29, UNDETERMINED",
        "0, 0, UNDETERMINED"
    })
    void published_counts_are_decided_as_published(
            int successes, int episodes, StochasticExploitReliability reliability) {
        assertThat(StochasticExploitReliability.ofEpisodes(successes, episodes)).isEqualTo(reliability);
    }

    /** The published bounds, with which the oracle of this test must agree. */
    @Test
    void the_bounds_of_the_oracle_are_those_published() {
        assertThat(wilson(30, 30, false)).isCloseTo(new BigDecimal("0.9172621864"), within("1e-10"));
        assertThat(wilson(0, 30, true)).isCloseTo(new BigDecimal("0.083"), within("0.0005"));
        assertThat(wilson(18, 30, false)).isCloseTo(new BigDecimal("0.451"), within("0.0005"));
        assertThat(wilson(18, 30, true)).isCloseTo(new BigDecimal("0.733"), within("0.0005"));
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String offset) {
        return org.assertj.core.api.Assertions.within(new BigDecimal(offset));
    }

    @Test
    void large_counts_do_not_overflow() {
        assertThat(StochasticExploitReliability.ofEpisodes(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isEqualTo(StochasticExploitReliability.RELIABLE);
        assertThat(StochasticExploitReliability.ofEpisodes(Integer.MAX_VALUE / 2, Integer.MAX_VALUE))
                .isEqualTo(StochasticExploitReliability.PROBABILISTIC);
    }

    @Test
    void impossible_counts_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StochasticExploitReliability.ofEpisodes(31, 30))
                .withMessage("successes must be from 0 to the 30 episodes but were 31");
        assertThatIllegalArgumentException().isThrownBy(() -> StochasticExploitReliability.ofEpisodes(-1, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> StochasticExploitReliability.ofEpisodes(0, -1));
    }

    @Test
    void a_deterministic_proof_decides() {
        assertThat(StochasticExploitReliability.ofProof(true)).isEqualTo(StochasticExploitReliability.RELIABLE);
        assertThat(StochasticExploitReliability.ofProof(false)).isEqualTo(StochasticExploitReliability.UNRELIABLE);
    }

    /** All 81 combinations, by the words of the draft over the letters t, f and u. */
    @Test
    void cost_abuse_is_decided_by_four_facts() {
        for (Fact ceiling : Fact.values()) {
            for (Fact coverage : Fact.values()) {
                for (Fact closed : Fact.values()) {
                    for (Fact bypass : Fact.values()) {
                        String facts = letters(List.of(ceiling, coverage, closed, bypass));
                        String expected = facts.matches("f...|...t")
                                ? "W"
                                : facts.contains("u") ? "X" : facts.startsWith("ttt") ? "N" : "M";

                        assertThat(CostAbuseSurface.of(ceiling, coverage, closed, bypass)
                                        .key())
                                .as(facts)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    /** All 729 combinations. */
    @Test
    void traceability_is_decided_by_six_facts() {
        for (int code = 0; code < 729; code++) {
            Fact[] facts = new Fact[6];
            for (int i = 0, rest = code; i < 6; i++, rest /= 3) {
                facts[i] = Fact.values()[rest % 3];
            }
            String letters = letters(List.of(facts));
            String expected = !letters.startsWith("t")
                    ? "X"
                    : letters.matches("t(f.|.f)...")
                            ? "H"
                            : letters.contains("u") ? "X" : letters.endsWith("ttt") ? "L" : "M";

            assertThat(TraceabilityDeficit.of(facts[0], facts[1], facts[2], facts[3], facts[4], facts[5])
                            .key())
                    .as(letters)
                    .isEqualTo(expected);
        }
    }

    private static String letters(List<Fact> facts) {
        StringBuilder letters = new StringBuilder();
        facts.forEach(fact -> letters.append(
                switch (fact) {
                    case TRUE -> 't';
                    case FALSE -> 'f';
                    case UNKNOWN -> 'u';
                }));
        return letters.toString();
    }
}
