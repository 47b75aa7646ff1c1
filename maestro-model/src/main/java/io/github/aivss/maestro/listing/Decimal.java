// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import io.github.aivss.internal.Decimals;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The numbers of a listing as text. */
final class Decimal {

    /** No double needs more digits. The bounds also limit the work for hostile numbers. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?(E[-+]?[0-9]{1,3})?");

    private Decimal() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Returns the shortest decimal of a number, with at least that many digits after the point. */
    static String text(double value, int minDecimals) {
        BigDecimal shortest = Decimals.shortest(value);
        return shortest.setScale(Math.max(minDecimals, shortest.scale())).toPlainString();
    }
}
