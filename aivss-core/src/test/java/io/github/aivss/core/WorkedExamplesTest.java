// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the publications print: see the README beside {@code worked-examples.csv}. */
@DisplayName("The worked examples of the publications")
class WorkedExamplesTest {

    private record Example(
            String edition,
            String section,
            String name,
            String vector,
            String cvss,
            String factors,
            String printedSum,
            String sumOfValues,
            String threat,
            String mitigation,
            String raw,
            String score,
            String severity,
            String note) {

        static Example ofLine(String line) {
            String[] cells = line.split(",", -1);
            // Only the note, last and in quotation marks, has commas of its own.
            String note = String.join(",", Arrays.asList(cells).subList(13, cells.length));
            return new Example(
                    cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9],
                    cells[10], cells[11], cells[12], note);
        }

        /** The printed ratings, each factor of the set exactly once. */
        RatedFactors ratings(FactorSet set) {
            Map<RiskFactor, Double> values = Arrays.stream(factors.split(";"))
                    .map(pair -> pair.split("="))
                    .collect(Collectors.toMap(
                            pair -> set.factor(pair[0]).orElseThrow(), pair -> Double.valueOf(pair[1])));
            assertThat(values).hasSize(10);
            return set.rate(values::get);
        }

        AivssInput input(RiskFactors factors) {
            AivssInput input = AivssInput.of(Double.parseDouble(cvss), factors)
                    .withThreat(ThreatMultiplier.of(Double.parseDouble(threat)));
            return mitigation.isEmpty()
                    ? input
                    : input.withMitigation(MitigationFactor.of(Double.parseDouble(mitigation)));
        }

        @Override
        public String toString() {
            return edition + ", " + section + " " + name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of 0.8 follow from their factors, in sum, raw value, score and severity")
    @MethodSource("examplesOf08")
    void examplesOf08FollowFromTheirFactors(Example example) {
        AmplificationFactors factors = (AmplificationFactors) example.ratings(FactorSet.AMPLIFICATION);

        assertThat(factors.sum())
                .isEqualTo(Double.parseDouble(example.printedSum()))
                .isEqualTo(Double.parseDouble(example.sumOfValues()));
        assertPrinted(AivssEdition.V0_8.score(example.input(factors)), example);
        assertPrinted(AivssEdition.V0_8.score(example.input(FactorSum.of(factors.sum()))), example);
        assertThat(AivssEdition.V0_8.departures(example.input(factors))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of 0.5 follow from the printed AARS, in raw value, score and severity")
    @MethodSource("examplesOf05")
    void examplesOf05FollowFromThePrintedAars(Example example) {
        FactorSum printed = FactorSum.of(Double.parseDouble(example.printedSum()));
        AivssScore score = AivssEdition.V0_5.score(example.input(printed));

        assertPrinted(score, example);
        assertThat(score.aars()).isEqualTo(printed.sum());
        assertThat(AivssEdition.V0_5.departures(score.input())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of 0.5 print factor values that have the recorded sum")
    @MethodSource("examplesOf05")
    void examplesOf05PrintFactorValuesOfTheRecordedSum(Example example) {
        RatedFactors factors = example.ratings(FactorSet.AGENTIC);

        assertThat(factors.sum()).isEqualTo(Double.parseDouble(example.sumOfValues()));
    }

    @Test
    @DisplayName("of 0.5 print a sum that their factor values do not have in seven of ten cases, those with a note")
    void sevenOfTenSumsOf05DoNotFollow() {
        List<Example> different = examplesOf05()
                .filter(example -> !example.printedSum().equals(example.sumOfValues()))
                .toList();

        assertThat(different).hasSize(7);
        assertThat(examplesOf05().filter(example -> !example.note().isEmpty())).isEqualTo(different);
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("of rounding are rounded half up to one decimal")
    @MethodSource("examplesOfRounding")
    void examplesOfRounding(Example example) {
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
        assertThat(examples()).hasSize(22);
    }

    private static void assertPrinted(AivssScore score, Example example) {
        assertThat(score.exactRaw()).isEqualByComparingTo(new BigDecimal(example.raw()));
        assertThat(score.raw()).isEqualTo(Double.parseDouble(example.raw()));
        assertThat(score.value()).isEqualTo(Double.parseDouble(example.score()));
        assertThat(score.severity().title()).isEqualTo(example.severity());
        assertThat(score.capped()).isFalse();
    }

    private static Stream<Example> examplesOf05() {
        return examples().filter(example -> example.edition().equals("0.5"));
    }

    private static Stream<Example> examplesOf08() {
        return examples()
                .filter(example ->
                        example.edition().equals("0.8") && !example.vector().isEmpty());
    }

    private static Stream<Example> examplesOfRounding() {
        return examples().filter(example -> example.vector().isEmpty());
    }

    private static Stream<Example> examples() {
        try (InputStream file = WorkedExamplesTest.class.getResourceAsStream("worked-examples.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Example::ofLine).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
