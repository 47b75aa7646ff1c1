// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.math.BigDecimal;

/** The numbers of an input as the decimals they stand for. */
record ExactInput(BigDecimal cvssBase, BigDecimal factorSum, BigDecimal threatMultiplier, BigDecimal mitigationFactor) {

    static ExactInput of(AivssInput input) {
        return new ExactInput(
                Decimals.shortest(input.cvssBase().score()),
                sum(input.factors()),
                Decimals.shortest(input.threatMultiplier().value()),
                Decimals.shortest(input.mitigationFactor().value()));
    }

    static BigDecimal sum(RiskFactors factors) {
        if (factors instanceof RatedFactors rated) {
            return rated.values().values().stream().map(Decimals::shortest).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return Decimals.shortest(factors.sum());
    }
}
