// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityTest {

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({"NONE, 0.0, 0.0", "LOW, 0.1, 3.9", "MEDIUM, 4.0, 6.9", "HIGH, 7.0, 8.9", "CRITICAL, 9.0, 10.0"})
    void a_severity_is_a_band_of_rounded_scores_with_both_ends(Severity severity, BigDecimal min, BigDecimal max) {
        BigDecimal tenth = new BigDecimal("0.1");

        for (BigDecimal score = min; score.compareTo(max) <= 0; score = score.add(tenth)) {
            assertThat(Severity.of(score.doubleValue())).as("%s", score).isEqualTo(severity);
        }
        assertThat(severity.min()).isEqualTo(min.doubleValue());
    }

    @Test
    void the_severities_cover_all_101_rounded_scores() {
        assertThat(IntStream.rangeClosed(0, 100).mapToObj(tenths -> Severity.of(tenths / 10.0)))
                .isSorted()
                .hasSize(101)
                .contains(Severity.values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roundedScores")
    void the_doubles_next_to_a_rounded_score_are_refused(double score) {
        for (double beside : new double[] {Math.nextUp(score), Math.nextDown(score)}) {
            String rule = beside < 0 || beside > 10 ? " must be in [0, 10]" : " must have one decimal";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Severity.of(beside))
                    .withMessage("score" + rule + " but was " + beside);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {0.05, 3.95, 6.95, 8.95, 8.999999999999998, 0.1 + 0.2, 9.99, Double.MIN_VALUE})
    void a_number_of_more_decimals_is_refused(double score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severity.of(score))
                .withMessage("score must have one decimal but was " + score);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {-0.1, 10.1, 11, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_number_outside_0_to_10_is_refused(double score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severity.of(score))
                .withMessage("score must be in [0, 10] but was " + score);
    }

    @Test
    void negative_zero_has_the_severity_of_zero() {
        assertThat(Severity.of(-0.0)).isEqualTo(Severity.NONE);
    }

    @Test
    void the_title_is_that_of_the_publications_in_any_locale() {
        assertThat(Severity.values())
                .extracting(Severity::title)
                .containsExactly("None", "Low", "Medium", "High", "Critical");
    }

    private static double[] roundedScores() {
        return IntStream.rangeClosed(0, 100)
                .mapToDouble(tenths ->
                        Double.parseDouble(BigDecimal.valueOf(tenths, 1).toString()))
                .toArray();
    }

    @Test
    void a_title_is_read_in_any_case_of_ascii_alone() {
        assertThat(Severity.ofTitle("CRITICAL")).isEqualTo(Severity.CRITICAL);
        assertThat(Severity.ofTitle("none")).isEqualTo(Severity.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severity.ofTitle("cr\u0131t\u0131cal"))
                .withMessageStartingWith(
                        "severity must be \"None\", \"Low\", \"Medium\", \"High\" or \"Critical\" but was ");
    }
}
