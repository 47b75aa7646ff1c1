// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the publications print: see the README beside {@code worked-examples.csv}. */
@DisplayName("The worked examples of the publications")
class WorkedExamplesTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("of 0.8 follow from their factors, in sum, raw value, score and severity")
    @MethodSource("examplesOf08")
    void examplesOf08FollowFromTheirFactors(WorkedExample example) {
        AmplificationFactors factors = (AmplificationFactors) example.ratings(FactorSet.AMPLIFICATION);

        assertThat(factors.sum())
                .isEqualTo(Double.parseDouble(example.printedSum()))
                .isEqualTo(Double.parseDouble(example.sumOfValues()));
        assertPrinted(AivssEdition.V0_8.score(example.input(factors)), example);
        assertPrinted(AivssEdition.V0_8.score(example.input(FactorSum.of(factors.sum()))), example);
        assertThat(AivssEdition.V0_8.nonStandardValues(example.input(factors))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of 0.5 follow from the printed AARS, in raw value, score and severity")
    @MethodSource("examplesOf05")
    void examplesOf05FollowFromThePrintedAars(WorkedExample example) {
        FactorSum printed = FactorSum.of(Double.parseDouble(example.printedSum()));
        AivssScore score = AivssEdition.V0_5.score(example.input(printed));

        assertPrinted(score, example);
        assertThat(score.aars()).isEqualTo(printed.sum());
        assertThat(AivssEdition.V0_5.nonStandardValues(score.input())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of 0.5 print factor values that have the recorded sum")
    @MethodSource("examplesOf05")
    void examplesOf05PrintFactorValuesOfTheRecordedSum(WorkedExample example) {
        RatedFactors factors = example.ratings(FactorSet.AGENTIC);

        assertThat(factors.sum()).isEqualTo(Double.parseDouble(example.sumOfValues()));
    }

    @Test
    @DisplayName("of 0.5 print a sum that their factor values do not have in seven of ten cases, those with a note")
    void sevenOfTenSumsOf05DoNotFollow() {
        List<WorkedExample> different = examplesOf05()
                .filter(example -> !example.printedSum().equals(example.sumOfValues()))
                .toList();

        assertThat(different).hasSize(7);
        assertThat(examplesOf05().filter(example -> !example.note().isEmpty())).isEqualTo(different);
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("of rounding are rounded half up to one decimal")
    @MethodSource("examplesOfRounding")
    void examplesOfRounding(WorkedExample example) {
        AivssScore score = AivssEdition.V0_8.score(AivssInput.of(Double.parseDouble(example.raw()), FactorSum.of(0)));

        assertThat(score.exactRaw()).isEqualByComparingTo(example.raw());
        assertThat(score.value()).isEqualTo(Double.parseDouble(example.score()));
    }

    @Test
    @DisplayName("are ten of each edition and two of rounding")
    void areAllThere() {
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
