// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * AIVSS by the book: the formulas as the publications print them, in decimals, as slow as they come. Shares no code with
 * what it checks.
 */
final class DecimalOracle {

    private DecimalOracle() {}

    record Result(BigDecimal aars, BigDecimal raw) {

        BigDecimal score() {
            return raw.min(BigDecimal.TEN).setScale(1, RoundingMode.HALF_UP);
        }

        int tenths() {
            return score().movePointRight(1).intValueExact();
        }

        boolean capped() {
            return raw.compareTo(BigDecimal.TEN) > 0;
        }

        String severity() {
            int tenths = tenths();
            if (tenths >= 90) {
                return "Critical";
            }
            if (tenths >= 70) {
                return "High";
            }
            if (tenths >= 40) {
                return "Medium";
            }
            return tenths >= 1 ? "Low" : "None";
        }
    }

    static Result evaluate(AivssEdition edition, AivssInput input) {
        return evaluate(
                edition.key(),
                decimal(input.cvssBase().score()),
                sum(input.factors()),
                decimal(input.threatMultiplier().value()),
                decimal(input.mitigationFactor().value()));
    }

    static Result evaluate(String edition, BigDecimal cvss, BigDecimal sum, BigDecimal threat, BigDecimal mitigation) {
        BigDecimal uplift = BigDecimal.TEN
                .subtract(cvss)
                .multiply(sum.divide(BigDecimal.TEN))
                .multiply(threat);
        return switch (edition) {
            case "0.5" ->
                new Result(sum, cvss.add(sum).divide(BigDecimal.valueOf(2)).multiply(threat));
            case "0.8" -> new Result(uplift, cvss.add(uplift).multiply(mitigation));
            case "uplift-mitigation" -> new Result(uplift, cvss.add(uplift.multiply(mitigation)));
            default -> throw new AssertionError("no formula for edition " + edition);
        };
    }

    static BigDecimal sum(RiskFactors factors) {
        if (factors instanceof FactorSum only) {
            return decimal(only.sum());
        }
        return ((RatedFactors) factors)
                .values().values().stream().map(DecimalOracle::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The double nearest to a decimal. */
    static double nearest(BigDecimal decimal) {
        return Double.parseDouble(decimal.toString());
    }

    /**
     * The shortest decimal, of at least two digits, that identifies a double; where there are several, the one nearest to
     * it, and of two as near, the one with the even last digit. Found by trying each length.
     */
    static BigDecimal decimal(double value) {
        if (value == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = new BigDecimal(value);
        return IntStream.rangeClosed(2, 17)
                .mapToObj(digits -> Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
                        .map(direction -> ofDigits(exact, digits, direction))
                        .filter(candidate -> nearest(candidate) == value)
                        .min(Comparator.comparing((BigDecimal candidate) ->
                                        candidate.subtract(exact).abs())
                                .thenComparing(
                                        candidate -> candidate.unscaledValue().testBit(0))))
                .flatMap(candidate -> candidate.stream())
                .findFirst()
                .orElseThrow();
    }

    /** The nearest decimal in a direction that has as many digits as told, or more zeros than that at its end. */
    private static BigDecimal ofDigits(BigDecimal exact, int digits, RoundingMode direction) {
        BigDecimal rounded = exact.round(new MathContext(digits, direction));
        return rounded.setScale(rounded.scale() + digits - rounded.precision());
    }
}
