// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the publications print: see the README beside {@code worked-examples.csv}. */
class WorkedExamplesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("examplesOf08")
    void examples_of_0_8_follow_from_their_factors(WorkedExample example) {
        AmplificationFactors factors = (AmplificationFactors) example.ratings(FactorSet.AMPLIFICATION);

        assertThat(factors.sum())
                .isEqualTo(Double.parseDouble(example.printedSum()))
                .isEqualTo(Double.parseDouble(example.sumOfValues()));
        assertPrinted(AivssEdition.V0_8.score(example.input(factors)), example);
        assertPrinted(AivssEdition.V0_8.score(example.input(FactorSum.of(factors.sum()))), example);
        assertThat(AivssEdition.V0_8.nonStandardValues(example.input(factors))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examplesOf05")
    void examples_of_0_5_follow_from_the_printed_aars(WorkedExample example) {
        FactorSum printed = FactorSum.of(Double.parseDouble(example.printedSum()));
        AivssScore score = AivssEdition.V0_5.score(example.input(printed));

        assertPrinted(score, example);
        assertThat(score.aars()).isEqualTo(printed.sum());
        assertThat(AivssEdition.V0_5.nonStandardValues(score.input())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examplesOf05")
    void examples_of_0_5_print_factor_values_of_the_recorded_sum(WorkedExample example) {
        RatedFactors factors = example.ratings(FactorSet.AGENTIC);

        assertThat(factors.sum()).isEqualTo(Double.parseDouble(example.sumOfValues()));
    }

    @Test
    void seven_of_ten_sums_of_0_5_do_not_follow_from_their_factors() {
        List<WorkedExample> different = examplesOf05()
                .filter(example -> !example.printedSum().equals(example.sumOfValues()))
                .toList();

        assertThat(different).hasSize(7);
        assertThat(examplesOf05().filter(example -> !example.note().isEmpty())).isEqualTo(different);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examplesOfRounding")
    void examples_of_rounding_are_rounded_half_up_to_one_decimal(WorkedExample example) {
        AivssScore score = AivssEdition.V0_8.score(AivssInput.of(Double.parseDouble(example.raw()), FactorSum.of(0)));

        assertThat(score.exactRaw()).isEqualByComparingTo(example.raw());
        assertThat(score.value()).isEqualTo(Double.parseDouble(example.score()));
    }

    @Test
    void there_are_ten_examples_of_each_edition_and_two_of_rounding() {
        assertThat(examplesOf05()).hasSize(10);
        assertThat(examplesOf08()).hasSize(10);
        assertThat(examplesOfRounding()).hasSize(2);
        assertThat(WorkedExample.all()).hasSize(22);
    }

    private static void assertPrinted(AivssScore score, WorkedExample example) {
        assertThat(score.exactRaw()).isEqualByComparingTo(new BigDecimal(example.raw()));
        assertThat(score.raw()).isEqualTo(Double.parseDouble(example.raw()));
        assertThat(score.value()).isEqualTo(Double.parseDouble(example.score()));
        assertThat(score.severity().title()).isEqualTo(example.severity());
        assertThat(score.capped()).isFalse();
    }

    private static Stream<WorkedExample> examplesOf05() {
        return WorkedExample.all().filter(example -> example.edition().equals("0.5"));
    }

    private static Stream<WorkedExample> examplesOf08() {
        return WorkedExample.all()
                .filter(example ->
                        example.edition().equals("0.8") && !example.vector().isEmpty());
    }

    private static Stream<WorkedExample> examplesOfRounding() {
        return WorkedExample.all().filter(example -> example.vector().isEmpty());
    }
}
