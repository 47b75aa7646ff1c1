// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An example that a publication prints: see the README beside {@code worked-examples.csv}. */
public record WorkedExample(
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

    private static WorkedExample ofLine(String line) {
        String[] cells = line.split(",", -1);
        // Only the note, last and in quotation marks, has commas of its own.
        String note = String.join(",", Arrays.asList(cells).subList(13, cells.length));
        return new WorkedExample(
                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9],
                cells[10], cells[11], cells[12], note);
    }

    /** The printed ratings, each factor of the set exactly once. */
    public RatedFactors ratings(FactorSet set) {
        Map<RiskFactor, Double> values = Arrays.stream(factors.split(";"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(
                        pair -> set.findFactor(pair[0]).orElseThrow(), pair -> Double.valueOf(pair[1])));
        assertThat(values).hasSize(10);
        return set.rate(values::get);
    }

    public AivssInput input(RiskFactors factors) {
        AivssInput input = AivssInput.of(Double.parseDouble(cvss), factors)
                .withThreatMultiplier(ThreatMultiplier.of(Double.parseDouble(threat)));
        return mitigation.isEmpty()
                ? input
                : input.withMitigationFactor(MitigationFactor.of(Double.parseDouble(mitigation)));
    }

    @Override
    public String toString() {
        return edition + ", " + section + " " + name;
    }

    /** Every example, in the order of the file. */
    public static Stream<WorkedExample> all() {
        try (InputStream file = WorkedExample.class.getResourceAsStream("worked-examples.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(WorkedExample::ofLine).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
