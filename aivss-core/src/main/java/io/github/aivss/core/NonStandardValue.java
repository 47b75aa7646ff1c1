// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.internal.Decimals;
import io.github.aivss.internal.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that the publication of an edition does not provide for, see {@link
 * AivssEdition#nonStandardValues(AivssInput)}.
 *
 * @param kind the kind of value
 * @param component the component: {@code cvssBase}, a factor's key, {@code factorSum}, {@code threatMultiplier} or
 *     {@code mitigationFactor}
 * @param found the value found
 * @param allowed what the publication provides for, for people
 * @since 0.1.0
 */
public record NonStandardValue(Kind kind, String component, double found, String allowed) {

    /** The kinds of values. */
    public enum Kind {
        /** A CVSS score of more than one decimal. */
        CVSS_SCORE,
        /** A factor that is not rated None, Partial or Full, or a sum that no ten such factors have. */
        FACTOR_VALUE,
        /** A threat multiplier that is not in the table. */
        THREAT_MULTIPLIER,
        /** A mitigation factor that is not in the table. */
        MITIGATION_FACTOR
    }

    /**
     * Creates a non-standard value.
     *
     * @param kind the kind of value
     * @param component the component: {@code cvssBase}, a factor's key, {@code factorSum}, {@code threatMultiplier} or
     *     {@code mitigationFactor}
     * @param found the value found
     * @param allowed what the publication provides for, for people
     */
    public NonStandardValue {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(allowed, "allowed");
    }

    /**
     * Returns what the value must be and was, as a sentence about the component.
     *
     * @return for example {@code must be 0.5, 0.97 or 1.0 but was 1.1}
     */
    public String message() {
        return "must be " + allowed + " but was " + Decimals.text(found);
    }

    static List<NonStandardValue> of(
            AivssEdition edition,
            Optional<CvssBase> cvssBase,
            AssessedFactors factors,
            ThreatMultiplier threatMultiplier,
            MitigationFactor mitigationFactor) {
        List<NonStandardValue> values = new ArrayList<>();
        cvssBase.map(CvssBase::score)
                .filter(score -> Math.round(score * 10) / 10.0 != score)
                .ifPresent(score -> values.add(
                        new NonStandardValue(Kind.CVSS_SCORE, "cvssBase", score, "a number of one decimal")));
        factors.known().forEach((factor, value) -> {
            if (!isMultipleOfHalf(value)) {
                values.add(new NonStandardValue(Kind.FACTOR_VALUE, factor.key(), value, "0.0, 0.5 or 1.0"));
            }
        });
        if (factors instanceof FactorSum sum && !isMultipleOfHalf(sum.sum())) {
            values.add(new NonStandardValue(Kind.FACTOR_VALUE, "factorSum", sum.sum(), "a multiple of 0.5"));
        }
        if (!edition.threatMultipliers().containsValue(threatMultiplier)) {
            List<Double> table = edition.threatMultipliers().values().stream()
                    .map(ThreatMultiplier::value)
                    .toList();
            values.add(new NonStandardValue(
                    Kind.THREAT_MULTIPLIER, "threatMultiplier", threatMultiplier.value(), oneOf(table)));
        }
        if (!edition.mitigationFactors().containsValue(mitigationFactor)) {
            List<Double> table = edition.mitigationFactors().values().stream()
                    .map(MitigationFactor::value)
                    .toList();
            values.add(new NonStandardValue(
                    Kind.MITIGATION_FACTOR, "mitigationFactor", mitigationFactor.value(), oneOf(table)));
        }
        return List.copyOf(values);
    }

    private static boolean isMultipleOfHalf(double value) {
        return value * 2 == Math.rint(value * 2);
    }

    private static String oneOf(Collection<Double> values) {
        return Text.oneOf(values.stream().sorted().map(Decimals::text).toList());
    }
}
