// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.cvss.Severity;
import io.github.aivss.internal.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The score from which on a run fails.
 *
 * @param least the least score that fails, from 0 to 10
 */
record Threshold(double least) {

    /** Returns whether a score reaches this; a range by its greater end. */
    boolean isReached(Assessment assessment) {
        return assessment
                        .score()
                        .map(AivssScore::value)
                        .orElseGet(() -> assessment.range().max())
                >= least;
    }

    /** Reads a band or a number. */
    static final class Converter implements ITypeConverter<Threshold> {

        private static final List<Severity> BANDS =
                List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);

        @Override
        public Threshold convert(String given) {
            for (Severity band : BANDS) {
                if (Text.equalsIgnoreAsciiCase(band.title(), given)) {
                    return new Threshold(band.min());
                }
            }
            try {
                BigDecimal number = new BigDecimal(given);
                if (number.signum() >= 0 && number.compareTo(BigDecimal.TEN) <= 0) {
                    return new Threshold(number.doubleValue());
                }
            } catch (NumberFormatException e) {
                // Reported below, like a number out of range.
            }
            throw new TypeConversionException("must be one of "
                    + BANDS.stream()
                            .map(band -> band.title().toLowerCase(Locale.ROOT))
                            .toList()
                    + " or a number from 0 to 10 but was '" + given + "'");
        }
    }
}
