// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import io.github.aivss.cvss.CvssV4Vector;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that an AIVSS score is computed from. It is independent of the edition, see {@link
 * AivssEdition#score(AivssInput)}.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param cvssBase the CVSS v4.0 base
 * @param factors the ten factors, or their sum
 * @param threatMultiplier the threat multiplier
 * @param mitigationFactor the mitigation factor
 * @since 0.1.0
 * @serial exclude
 */
public record AivssInput(
        CvssBase cvssBase, RiskFactors factors, ThreatMultiplier threatMultiplier, MitigationFactor mitigationFactor)
        implements Serializable {

    /**
     * Creates an input.
     *
     * @param cvssBase the CVSS v4.0 base
     * @param factors the ten factors, or their sum
     * @param threatMultiplier the threat multiplier
     * @param mitigationFactor the mitigation factor
     */
    public AivssInput {
        Objects.requireNonNull(cvssBase, "cvssBase");
        Objects.requireNonNull(factors, "factors");
        Objects.requireNonNull(threatMultiplier, "threatMultiplier");
        Objects.requireNonNull(mitigationFactor, "mitigationFactor");
    }

    /**
     * Creates an input with the defaults {@link ThreatMultiplier#DEFAULT} and {@link MitigationFactor#NONE}.
     *
     * @param cvssBase the CVSS v4.0 base
     * @param factors the ten factors, or their sum
     * @return the input
     */
    public static AivssInput of(CvssBase cvssBase, RiskFactors factors) {
        return new AivssInput(cvssBase, factors, ThreatMultiplier.DEFAULT, MitigationFactor.NONE);
    }

    /**
     * Creates an input with the defaults {@link ThreatMultiplier#DEFAULT} and {@link MitigationFactor#NONE}.
     *
     * @param cvssScore the CVSS v4.0 base score, from 0 to 10
     * @param factors the ten factors, or their sum
     * @return the input
     * @throws IllegalArgumentException if the score is not in [0, 10]
     */
    public static AivssInput of(double cvssScore, RiskFactors factors) {
        return of(CvssBase.of(cvssScore), factors);
    }

    /**
     * Creates an input with the defaults {@link ThreatMultiplier#DEFAULT} and {@link MitigationFactor#NONE}.
     *
     * @param vector the CVSS v4.0 vector, of which the base metrics count
     * @param factors the ten factors, or their sum
     * @return the input
     */
    public static AivssInput of(CvssV4Vector vector, RiskFactors factors) {
        return of(CvssBase.of(vector), factors);
    }

    /**
     * Returns the inputs at the ends of what is unknown. Raw is linear in the CVSS base and in the factor sum, so its
     * least and its greatest value are among theirs; if Factor_Sum / 10 × ThM is above 1, raw falls as CVSS rises.
     */
    static List<AivssInput> extremes(
            Optional<CvssBase> cvssBase,
            AssessedFactors factors,
            ThreatMultiplier threatMultiplier,
            MitigationFactor mitigationFactor) {
        List<CvssBase> bases = cvssBase.map(List::of).orElseGet(() -> List.of(CvssBase.of(0), CvssBase.of(10)));
        return bases.stream()
                .flatMap(base -> Stream.of(factors.least(), factors.greatest())
                        .distinct()
                        .map(known -> new AivssInput(base, known, threatMultiplier, mitigationFactor)))
                .toList();
    }

    /**
     * Returns this input with another CVSS base.
     *
     * @param cvssBase the CVSS v4.0 base
     * @return the input
     */
    public AivssInput withCvssBase(CvssBase cvssBase) {
        return new AivssInput(cvssBase, factors, threatMultiplier, mitigationFactor);
    }

    /**
     * Returns this input with other factors.
     *
     * @param factors the ten factors, or their sum
     * @return the input
     */
    public AivssInput withFactors(RiskFactors factors) {
        return new AivssInput(cvssBase, factors, threatMultiplier, mitigationFactor);
    }

    /**
     * Returns this input with another threat multiplier.
     *
     * @param threatMultiplier the threat multiplier
     * @return the input
     */
    public AivssInput withThreatMultiplier(ThreatMultiplier threatMultiplier) {
        return new AivssInput(cvssBase, factors, threatMultiplier, mitigationFactor);
    }

    /**
     * Returns this input with another mitigation factor.
     *
     * @param mitigationFactor the mitigation factor
     * @return the input
     */
    public AivssInput withMitigationFactor(MitigationFactor mitigationFactor) {
        return new AivssInput(cvssBase, factors, threatMultiplier, mitigationFactor);
    }
}
