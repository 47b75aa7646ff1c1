// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json.conformance;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.cvss.CvssV4Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** The library, and three ways of computing scores that are found in published calculators and are wrong. */
enum Scorer {
    LIBRARY((edition, input) -> edition.score(input).value(), CvssV4Vector::score),

    /** Computes in binary doubles and rounds tenths half up. */
    DOUBLES((edition, input) -> roundedTenths(raw(edition, input)), vector -> roundedTenths(CvssInDoubles.raw(vector))),

    /** Computes in binary doubles and rounds as {@code round(x, 1)} of Python and {@code printf("%.1f")} of C do. */
    LANGUAGE_ROUNDING((edition, input) -> printed(raw(edition, input)), vector -> printed(CvssInDoubles.raw(vector))),

    /** Computes the mean of CVSS and factor sum, times threat and mitigation, exactly, whatever the edition. */
    MEAN_TIMES_MITIGATION((edition, input) -> meanTimesMitigation(input), CvssV4Vector::score);

    private final ToDoubleBiFunction<AivssEdition, AivssInput> aivss;
    private final ToDoubleFunction<CvssV4Vector> cvss;

    Scorer(ToDoubleBiFunction<AivssEdition, AivssInput> aivss, ToDoubleFunction<CvssV4Vector> cvss) {
        this.aivss = aivss;
        this.cvss = cvss;
    }

    double score(AivssEdition edition, AivssInput input) {
        return aivss.applyAsDouble(edition, input);
    }

    double score(CvssV4Vector vector) {
        return cvss.applyAsDouble(vector);
    }

    private static double raw(AivssEdition edition, AivssInput input) {
        double base = input.cvssBase().score();
        double sum = input.factors().sum();
        double threat = input.threatMultiplier().value();
        double mitigation = input.mitigationFactor().value();
        if (edition == AivssEdition.V0_5) {
            return (base + sum) / 2 * threat;
        }
        double aars = (10 - base) * (sum / 10) * threat;
        return edition == AivssEdition.V0_8 ? (base + aars) * mitigation : base + aars * mitigation;
    }

    private static double roundedTenths(double raw) {
        return Math.min(Math.floor(raw * 10 + 0.5) / 10, 10);
    }

    private static double printed(double raw) {
        return Math.min(new BigDecimal(raw).setScale(1, RoundingMode.HALF_EVEN).doubleValue(), 10);
    }

    private static double meanTimesMitigation(AivssInput input) {
        BigDecimal sum = input.cvssBase().exactScore().add(input.factors().exactSum());
        BigDecimal raw = sum.multiply(new BigDecimal("0.5"))
                .multiply(input.threatMultiplier().exactValue())
                .multiply(input.mitigationFactor().exactValue());
        return raw.min(BigDecimal.TEN).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
