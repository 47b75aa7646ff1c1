// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal that a double means: the shortest one that identifies it, so that 0.97 is 97/100.
 *
 * <p>This is the decimal that {@code Double.toString} prints since JDK 19. Earlier JDKs print a longer or farther one
 * for some doubles, so nothing here uses it.
 */
public final class Decimals {

    /** Two decimals of at most 15 digits are never the same double. */
    private static final int UNIQUE_DIGITS = 15;

    /** For every normal double there is a decimal of at most 17 digits that identifies it. */
    private static final int SUFFICIENT_DIGITS = 17;

    /** Whole thousandths below this have at most 15 digits. */
    private static final double FEW_THOUSANDTHS = 1e15;

    private Decimals() {}

    /**
     * Returns the shortest decimal that identifies a double: of at least two digits, the nearest one of the shortest,
     * of two equally near ones the even one.
     *
     * @param value the double, finite
     * @return the decimal, without trailing zeros
     * @throws NumberFormatException if the value is not finite
     */
    public static BigDecimal shortest(double value) {
        double thousandths = Math.rint(value * 1000);
        if (Math.abs(thousandths) < FEW_THOUSANDTHS && thousandths / 1000 == value) {
            return BigDecimal.valueOf((long) thousandths, 3).stripTrailingZeros();
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = Math.abs(value) < Double.MIN_NORMAL ? 2 : UNIQUE_DIGITS;
                digits <= SUFFICIENT_DIGITS;
                digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            // The gap below a power of two is half the gap above: the nearer decimal may miss it, the farther one not.
            BigDecimal farther = nearest.compareTo(below) == 0 ? above : below;
            if (nearest.doubleValue() == value) {
                return nearest.stripTrailingZeros();
            }
            if (farther.doubleValue() == value) {
                return farther.stripTrailingZeros();
            }
        }
        throw new AssertionError("17 digits identify every double: " + exact);
    }

    /**
     * Returns the shortest decimal with at least one decimal place: 8.0 and not 8, 10.0 and not 1E+1.
     *
     * @param value the double, finite
     * @return the decimal
     * @throws NumberFormatException if the value is not finite
     */
    public static BigDecimal literal(double value) {
        BigDecimal shortest = shortest(value);
        return shortest.scale() < 1 ? shortest.setScale(1) : shortest;
    }

    /**
     * Returns a decimal without zeros at its end and without an exponent.
     *
     * @param value the decimal
     * @return such as {@code 0.25} or {@code 20}
     */
    public static String text(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /**
     * Returns a double as text for a message, in the form of {@code Double.toString} but with the shortest decimal on
     * every JDK.
     *
     * @param value any double
     * @return such as {@code 8.0}, {@code 1.0E-5} or {@code NaN}
     */
    public static String text(double value) {
        double magnitude = Math.abs(value);
        if (!Double.isFinite(value) || magnitude == 0 || (magnitude >= 1e-3 && magnitude < 1e7)) {
            return Double.isFinite(value) ? literal(value).toPlainString() : Double.toString(value);
        }
        BigDecimal shortest = shortest(value);
        BigDecimal mantissa = shortest.scaleByPowerOfTen(shortest.scale() - shortest.precision() + 1);
        int exponent = shortest.precision() - shortest.scale() - 1;
        return (mantissa.scale() < 1 ? mantissa.setScale(1) : mantissa).toPlainString() + 'E' + exponent;
    }
}
