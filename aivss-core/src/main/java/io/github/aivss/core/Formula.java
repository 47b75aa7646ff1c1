// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The arithmetic of a score: the formula of each edition, written once in decimals and once in doubles.
 *
 * <p>The contract:
 *
 * <ol>
 *   <li>A double that is an input means its shortest decimal: 0.97 is 97/100.
 *   <li>The score is the exact raw score, capped at 10, rounded half up to tenths, once.
 *   <li>The methods on decimals are exact for every input, and slow.
 *   <li>The methods on doubles count inputs in thousandths, AARS in units of 10⁻¹⁰, raw in units of 10⁻¹³.
 *   <li>If every input is a whole number of thousandths, every intermediate is a whole number below 2⁵³: doubles are
 *   exact.
 *   <li>{@link #thousandths(double, boolean)} returns NaN for any other input, and NaN spreads to raw: then decimals
 *   decide.
 *   <li>{@link #tenths(AivssInput)} first multiplies by 1000 without that check; the error of raw is a few units.
 *   <li>Within 10⁻⁶ tenths of a rounding tie, far more than this error, raw is evaluated again, exactly.
 *   <li>An AARS or raw score returned as a double is the double nearest to the exact value.
 *   <li>Nothing is allocated for inputs of at most three decimals but the score itself.
 * </ol>
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
        int maxAars(int maxFactorSum) {
            return maxFactorSum;
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

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MAX_TENTHS = 100;

    /** A thousandth, and one, in units of an AARS. */
    private static final double THOUSANDTH = 1e7;

    private static final double AARS_ONE = 1e10;

    /** A tenth, and one, in units of a raw score. */
    private static final double TENTH = 1e12;

    private static final double RAW_ONE = 1e13;

    /** Added to a smaller double that is not negative, it rounds it to a whole number, which is in the low bits. */
    private static final double TWO_TO_52 = 0x1p52;

    /**
     * The bits of the doubles nearest to 0.000, 0.001, … 16.383: the quotient of two exact doubles is correctly
     * rounded. A table, because ten divisions take longer than the rest of a score; its length is a power of two, so
     * that a mask replaces the check of the index.
     */
    private static final long[] THOUSANDTHS = new long[0x4000];

    private static final int MASK = THOUSANDTHS.length - 1;

    static {
        Arrays.setAll(THOUSANDTHS, thousandths -> Double.doubleToRawLongBits(thousandths / 1000.0));
    }

    /** Scores an input for an edition with this formula. */
    AivssScore score(AivssEdition edition, AivssInput input) {
        double cvss = thousandths(input.cvssBase().score(), true);
        double threat = thousandths(input.threatMultiplier().value(), true);
        double mitigation = thousandths(input.mitigationFactor().value(), true);
        double aars = aars(cvss, thousandths(input.factors(), true), threat);
        double raw = raw(cvss, aars, threat, mitigation);
        if (!Double.isNaN(raw)) {
            return new AivssScore(edition, input, tenths(raw), aars / AARS_ONE, raw / RAW_ONE);
        }
        BigDecimal exact = exactRaw(input);
        return new AivssScore(edition, input, tenths(exact), exactAars(input).doubleValue(), exact.doubleValue());
    }

    /** Scores an input to tenths, from 0 to 100. */
    int tenths(AivssInput input) {
        double near = raw(input, false);
        if (!isNearTie(near)) {
            return tenths(near);
        }
        double exact = raw(input, true);
        return Double.isNaN(exact) ? tenths(exactRaw(input)) : tenths(exact);
    }

    /** Returns the AARS of an input. */
    BigDecimal exactAars(AivssInput input) {
        return aars(input, input.factors().exactSum());
    }

    /** Returns the AARS of an input with another factor sum; it is linear in the sum. */
    BigDecimal aars(AivssInput input, BigDecimal sum) {
        return aars(input.cvssBase().exactScore(), sum, input.threatMultiplier().exactValue());
    }

    /** Returns the raw score of an input. */
    BigDecimal exactRaw(AivssInput input) {
        return raw(
                input.cvssBase().exactScore(),
                exactAars(input),
                input.threatMultiplier().exactValue(),
                input.mitigationFactor().exactValue());
    }

    /** Returns the sum of ten values: the double nearest to the exact sum. */
    static double sum(RatedFactors factors) {
        double thousandths = thousandths(factors, true);
        return thousandths >= 0 ? thousandths / 1000 : factors.exactSum().doubleValue();
    }

    BigDecimal aars(BigDecimal cvss, BigDecimal sum, BigDecimal threat) {
        return BigDecimal.TEN.subtract(cvss).multiply(sum).scaleByPowerOfTen(-1).multiply(threat);
    }

    abstract BigDecimal raw(BigDecimal cvss, BigDecimal aars, BigDecimal threat, BigDecimal mitigation);

    double aars(double cvss, double sum, double threat) {
        return (10_000 - cvss) * sum * threat;
    }

    abstract double raw(double cvss, double aars, double threat, double mitigation);

    private double raw(AivssInput input, boolean exact) {
        double cvss = thousandths(input.cvssBase().score(), exact);
        double threat = thousandths(input.threatMultiplier().value(), exact);
        double mitigation = thousandths(input.mitigationFactor().value(), exact);
        double aars = aars(cvss, thousandths(input.factors(), exact), threat);
        return raw(cvss, aars, threat, mitigation);
    }

    /** Returns the factor sum in thousandths, as {@link #thousandths(double, boolean)} counts them. */
    private static double thousandths(RiskFactors factors, boolean exact) {
        if (factors instanceof AgenticRiskFactors rated) {
            return sum(
                    exact,
                    rated.autonomyOfAction(),
                    rated.goalDrivenPlanning(),
                    rated.selfModification(),
                    rated.dynamicToolUse(),
                    rated.persistentMemory(),
                    rated.contextualAwareness(),
                    rated.dynamicIdentity(),
                    rated.multiAgentInteractions(),
                    rated.nonDeterminism(),
                    rated.opacityAndReflexivity());
        }
        if (factors instanceof AmplificationFactors rated) {
            return sum(
                    exact,
                    rated.autonomy(),
                    rated.tools(),
                    rated.language(),
                    rated.context(),
                    rated.nonDeterminism(),
                    rated.opacity(),
                    rated.persistence(),
                    rated.identity(),
                    rated.multiAgent(),
                    rated.selfMod());
        }
        return thousandths(((FactorSum) factors).sum(), exact);
    }

    /** Adds in pairs, so that the processor can add several at the same time. */
    private static double sum(
            boolean exact,
            double a,
            double b,
            double c,
            double d,
            double e,
            double f,
            double g,
            double h,
            double i,
            double j) {
        return (thousandths(a, exact) + thousandths(b, exact))
                + (thousandths(c, exact) + thousandths(d, exact))
                + (thousandths(e, exact) + thousandths(f, exact))
                + (thousandths(g, exact) + thousandths(h, exact))
                + (thousandths(i, exact) + thousandths(j, exact));
    }

    /**
     * Returns a value, from 0 to 10, in thousandths.
     *
     * @param exact whether to return NaN if the value is not a whole number of thousandths. It is one if it is the
     *     double nearest to that many thousandths: no other decimal of less than 15 digits has the same nearest double.
     */
    private static double thousandths(double value, boolean exact) {
        if (!exact) {
            return value * 1000;
        }
        double shifted = value * 1000 + TWO_TO_52;
        int nearest = (int) Double.doubleToRawLongBits(shifted) & MASK;
        return THOUSANDTHS[nearest] == Double.doubleToRawLongBits(value) ? shifted - TWO_TO_52 : Double.NaN;
    }

    /** Returns the greatest AARS: that of CVSS 0, the greatest factor sum and the greatest threat multiplier. */
    int maxAars(int maxFactorSum) {
        return (int) (10 * Interval.MULTIPLIER.max());
    }

    /** Returns a raw score in tenths. A tie is rounded up if raw is exact. */
    private static int tenths(double raw) {
        return Math.min(MAX_TENTHS, (int) (raw / TENTH + 0.5));
    }

    /** Returns whether a raw score is so close to a rounding tie that it must be evaluated exactly. */
    private static boolean isNearTie(double raw) {
        double shifted = raw / TENTH + 0.5;
        return Math.abs(shifted - Math.rint(shifted)) < 1e-6;
    }

    /** Returns a raw score in tenths. */
    private static int tenths(BigDecimal raw) {
        return raw.setScale(1, RoundingMode.HALF_UP)
                .unscaledValue()
                .min(BigInteger.valueOf(MAX_TENTHS))
                .intValue();
    }
}
