// SPDX-License-Identifier: Apache-2.0

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number in lowest terms. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0, 1);
    static final Fraction TEN = of(10, 1);

    private static final BigInteger TWENTY = BigInteger.valueOf(20);

    Fraction {
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Fraction of(String decimal) {
        BigDecimal number = new BigDecimal(decimal);
        int scale = Math.max(0, number.scale());
        return new Fraction(number.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction over(long divisor) {
        return times(of(1, divisor));
    }

    Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns whether this number is as near to the tenth below as to the tenth above. */
    boolean isTie() {
        BigInteger[] halves = numerator.multiply(TWENTY).divideAndRemainder(denominator);
        return halves[1].signum() == 0 && halves[0].testBit(0);
    }

    /** Returns this number, which is not negative, rounded to tenths, ties up. */
    Fraction roundedHalfUp() {
        BigInteger tenths = numerator.multiply(TWENTY).add(denominator).divide(denominator.add(denominator));
        return new Fraction(tenths, BigInteger.TEN);
    }

    /** Returns this number, which is not negative, rounded to tenths, ties to the even tenth. */
    Fraction roundedHalfEven() {
        Fraction up = roundedHalfUp();
        boolean isOdd =
                up.numerator.multiply(BigInteger.TEN).divide(up.denominator).testBit(0);
        return isTie() && isOdd ? up.minus(of(1, 10)) : up;
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Returns the decimal if it ends, with one decimal at least, otherwise the fraction. */
    @Override
    public String toString() {
        try {
            BigDecimal decimal = new BigDecimal(numerator).divide(new BigDecimal(denominator));
            return (decimal.scale() < 1 ? decimal.setScale(1) : decimal).toPlainString();
        } catch (ArithmeticException e) {
            return numerator + "/" + denominator;
        }
    }
}
