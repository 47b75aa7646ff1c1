// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How an edition combines its four inputs, written once in decimals and once in integers.
 *
 * <p>The decimals serve every input. The integers serve inputs that are whole thousandths, which nearly all are, without
 * allocation: AARS in units of 10⁻¹⁰ and raw in units of 10⁻¹³ are then whole, and stay below 2⁵³ so that one division
 * gives the nearest double.
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
        long aars(long cvss, long sum, long threat) {
            return sum * THOUSANDTH;
        }

        @Override
        long raw(long cvss, long aars, long threat, long mitigation) {
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
        long raw(long cvss, long aars, long threat, long mitigation) {
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
        long raw(long cvss, long aars, long threat, long mitigation) {
            return cvss * THOUSANDTH * 1000 + aars * mitigation;
        }
    };

    /** What one is worth in the units of an AARS in integers. */
    static final double AARS_UNITS = 1e10;

    /** What one is worth in the units of a raw score in integers. */
    static final double RAW_UNITS = 1e13;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final long THOUSANDTH = 10_000_000;
    private static final long RAW_UNITS_OF_A_TENTH = 1_000_000_000_000L;
    private static final int MAX_TENTHS = 100;

    BigDecimal aars(BigDecimal cvss, BigDecimal sum, BigDecimal threat) {
        return BigDecimal.TEN.subtract(cvss).multiply(sum).scaleByPowerOfTen(-1).multiply(threat);
    }

    abstract BigDecimal raw(BigDecimal cvss, BigDecimal aars, BigDecimal threat, BigDecimal mitigation);

    /** AARS in units of 10⁻¹⁰, of inputs in thousandths. */
    long aars(long cvss, long sum, long threat) {
        return (10_000 - cvss) * sum * threat;
    }

    /** Raw in units of 10⁻¹³, of an AARS in units of 10⁻¹⁰ and inputs in thousandths. */
    abstract long raw(long cvss, long aars, long threat, long mitigation);

    /** A raw score rounded half up to tenths, capped at 10.0. */
    static int tenths(long raw) {
        return (int) Math.min(MAX_TENTHS, (raw + RAW_UNITS_OF_A_TENTH / 2) / RAW_UNITS_OF_A_TENTH);
    }

    /** A raw score rounded half up to tenths, capped at 10.0. */
    static int tenths(BigDecimal raw) {
        return raw.setScale(1, RoundingMode.HALF_UP)
                .unscaledValue()
                .min(BigInteger.valueOf(MAX_TENTHS))
                .intValue();
    }
}
