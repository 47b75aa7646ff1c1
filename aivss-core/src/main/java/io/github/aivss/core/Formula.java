// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How an edition combines its four inputs, written once in decimals and once in doubles.
 *
 * <p>The decimals are exact for every input. The doubles take their inputs in thousandths and give AARS in units of
 * 10⁻¹⁰ and raw in units of 10⁻¹³. Where the inputs are whole thousandths, as nearly all are, every intermediate is a
 * whole number below 2⁵³: the doubles are exact too. Where they are not, the
 * roundings, that of a decimal to its double included, keep raw within a few units of the exact value, far less than {@link #isNearTie} asks about.
 */
enum Formula {
    /** AIVSS v0.5: AARS is the factor sum; raw = ((CVSS + AARS) / 2) × ThM. */
    MEAN {
        @Override
        BigDecimal aars(BigDecimal cvss, BigDecimal sum, BigDecimal threat) {
            return sum;
        }

        @Override
        BigDecimal raw(BigDecimal cvss, BigDecimal aars, BigDecimal threat, BigDecimal mitigation) {
            return cvss.add(aars).multiply(HALF).multiply(threat);
        }

        @Override
        double aars(double cvss, double sum, double threat) {
            return sum * THOUSANDTH;
        }

        @Override
        double raw(double cvss, double aars, double threat, double mitigation) {
            return (cvss * THOUSANDTH + aars) / 2 * threat;
        }
    },

    /** AIVSS v0.8: AARS = (10 − CVSS) × (sum / 10) × ThM; raw = (CVSS + AARS) × MF. */
    MITIGATED_TOTAL {
        @Override
        BigDecimal raw(BigDecimal cvss, BigDecimal aars, BigDecimal threat, BigDecimal mitigation) {
            return cvss.add(aars).multiply(mitigation);
        }

        @Override
        double raw(double cvss, double aars, double threat, double mitigation) {
            return (cvss * THOUSANDTH + aars) * mitigation;
        }
    },

    /** The uplift-mitigation proposal: AARS as in v0.8; raw = CVSS + AARS × MF. */
    MITIGATED_UPLIFT {
        @Override
        BigDecimal raw(BigDecimal cvss, BigDecimal aars, BigDecimal threat, BigDecimal mitigation) {
            return cvss.add(aars.multiply(mitigation));
        }

        @Override
        double raw(double cvss, double aars, double threat, double mitigation) {
            return cvss * THOUSANDTH * 1000 + aars * mitigation;
        }
    };

    /** What one is worth in the units of an AARS. */
    static final double AARS_UNITS = 1e10;

    /** What one is worth in the units of a raw score. */
    static final double RAW_UNITS = 1e13;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final double THOUSANDTH = 1e7;
    private static final double TENTH = 1e12;
    private static final int MAX_TENTHS = 100;

    BigDecimal aars(BigDecimal cvss, BigDecimal sum, BigDecimal threat) {
        return BigDecimal.TEN.subtract(cvss).multiply(sum).scaleByPowerOfTen(-1).multiply(threat);
    }

    abstract BigDecimal raw(BigDecimal cvss, BigDecimal aars, BigDecimal threat, BigDecimal mitigation);

    /** AARS in units of 10⁻¹⁰, of inputs in thousandths. */
    double aars(double cvss, double sum, double threat) {
        return (10_000 - cvss) * sum * threat;
    }

    /** Raw in units of 10⁻¹³, of an AARS in units of 10⁻¹⁰ and inputs in thousandths. */
    abstract double raw(double cvss, double aars, double threat, double mitigation);

    /** A raw score rounded half up to tenths, capped at 10.0: exact, a tie included, where raw is a whole number. */
    static int tenths(double raw) {
        return Math.min(MAX_TENTHS, (int) (raw / TENTH + 0.5));
    }

    /** Whether a raw score is so near to where its rounding turns that only the exact one tells the side. */
    static boolean isNearTie(double raw) {
        double shifted = raw / TENTH + 0.5;
        return Math.abs(shifted - Math.rint(shifted)) < 1e-6;
    }

    /** A raw score rounded half up to tenths, capped at 10.0. */
    static int tenths(BigDecimal raw) {
        return raw.setScale(1, RoundingMode.HALF_UP)
                .unscaledValue()
                .min(BigInteger.valueOf(MAX_TENTHS))
                .intValue();
    }
}
