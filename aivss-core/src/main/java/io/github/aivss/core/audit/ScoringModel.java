// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import static java.util.Comparator.comparing;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.RiskFactors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A way of computing that a published score may come from: a formula, a rounding, and whether numbers of the claim were
 * used that contradict the CVSS base or the factors of the document.
 *
 * @param formula the formula
 * @param rounding how the raw score is rounded to one decimal, once, and capped at 10.0
 * @param claimedCvss whether another CVSS score is used than that of the CVSS base that counts: one the document states
 *     beside its vector, or one the claim names
 * @param claimedFactorSum whether another factor sum is used than that of the factors: the one the claim names, in 0.5
 *     also as its AARS
 */
public record ScoringModel(Formula formula, Rounding rounding, boolean claimedCvss, boolean claimedFactorSum) {

    /** A formula that scores labelled AIVSS are met to come from. */
    public enum Formula {
        /** That of {@link AivssEdition#V0_5}; it takes no mitigation but 1. */
        V0_5(AivssEdition.V0_5),
        /** That of {@link AivssEdition#V0_8}. */
        V0_8(AivssEdition.V0_8),
        /** That of {@link AivssEdition#UPLIFT_MITIGATION}. */
        UPLIFT_MITIGATION(AivssEdition.UPLIFT_MITIGATION),
        /** raw = ((CVSS + Factor_Sum) / 2) × ThM × MF: no edition's, but met in the field under the label 0.8. */
        MEAN_TIMES_MITIGATION("mean-times-mitigation", Optional.empty());

        private final String key;
        private final Optional<AivssEdition> edition;

        Formula(AivssEdition edition) {
            this(edition.key(), Optional.of(edition));
        }

        Formula(String key, Optional<AivssEdition> edition) {
            this.key = key;
            this.edition = edition;
        }

        /**
         * The name of this formula in documents.
         *
         * @return the id of an edition, or {@code mean-times-mitigation}
         */
        public String key() {
            return key;
        }

        /**
         * The edition whose formula this is.
         *
         * @return the edition, or empty where it is no edition's
         */
        public Optional<AivssEdition> edition() {
            return edition;
        }

        /** The roundings with which this formula gives a score, none where it cannot take the input. */
        private List<Rounding> roundingsTo(BigDecimal score, AivssInput input) {
            if (!takes(input.mitigationFactor())) {
                return List.of();
            }
            BigDecimal raw = raw(input);
            return Stream.of(Rounding.values())
                    .filter(rounding -> rounding.round(raw).compareTo(score) == 0)
                    .toList();
        }

        private boolean takes(MitigationFactor mitigation) {
            return mitigation.equals(MitigationFactor.NONE)
                    || edition.map(AivssEdition::hasMitigation).orElse(true);
        }

        private BigDecimal raw(AivssInput input) {
            return edition.map(named -> named.score(input).exactRaw())
                    .orElseGet(() -> V0_5.raw(input.withMitigationFactor(MitigationFactor.NONE))
                            .multiply(input.mitigationFactor().exactValue()));
        }
    }

    /** A way of rounding to one decimal; the two differ in ties alone. */
    public enum Rounding {
        /** Ties upwards, as every edition has it. */
        HALF_UP(RoundingMode.HALF_UP),
        /** Ties to the even digit, as many programming languages have it. */
        HALF_EVEN(RoundingMode.HALF_EVEN);

        private final RoundingMode mode;
        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }

        /**
         * The name of this rounding in documents.
         *
         * @return {@code half-up} or {@code half-even}
         */
        public String key() {
            return key;
        }

        private BigDecimal round(BigDecimal raw) {
            return raw.setScale(1, mode).min(BigDecimal.TEN);
        }
    }

    /** A number to compute with, and whether it is a claimed one that contradicts the document's own. */
    private record Operand<T>(T value, boolean claimed) {}

    /** Models that substitute nothing first, then a CVSS score, a factor sum, both. */
    static final Comparator<ScoringModel> PLAIN_FIRST = comparing(ScoringModel::claimedFactorSum)
            .thenComparing(ScoringModel::claimedCvss)
            .thenComparing(ScoringModel::formula)
            .thenComparing(ScoringModel::rounding);

    /**
     * Takes four parts.
     *
     * @param formula the formula
     * @param rounding how the raw score is rounded to one decimal, once, and capped at 10.0
     * @param claimedCvss whether another CVSS score is used than that of the CVSS base that counts
     * @param claimedFactorSum whether another factor sum is used than that of the factors
     */
    public ScoringModel {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(rounding, "rounding");
    }

    /**
     * The name of this model in documents.
     *
     * @return such as {@code 0.8/half-even} or {@code mean-times-mitigation/half-up/claimed-cvss/claimed-factor-sum}
     */
    public String key() {
        return formula.key() + "/" + rounding.key()
                + (claimedCvss ? "/claimed-cvss" : "")
                + (claimedFactorSum ? "/claimed-factor-sum" : "");
    }

    /**
     * The name of this model in documents.
     *
     * @return {@link #key()}
     */
    @Override
    public String toString() {
        return key();
    }

    /** Every model that gives a score, those of the named edition first. */
    static List<ScoringModel> of(BigDecimal score, Assessment assessment) {
        List<ScoringModel> models = new ArrayList<>();
        for (Operand<CvssBase> cvss : cvssBases(assessment)) {
            for (Operand<RiskFactors> factors : factors(assessment)) {
                AivssInput input = new AivssInput(
                        cvss.value(), factors.value(), assessment.threatMultiplier(), assessment.mitigationFactor());
                for (Formula formula : Formula.values()) {
                    formula.roundingsTo(score, input).stream()
                            .map(rounding -> new ScoringModel(formula, rounding, cvss.claimed(), factors.claimed()))
                            .forEach(models::add);
                }
            }
        }
        Optional<AivssEdition> named = Optional.of(assessment.edition());
        return models.stream()
                .distinct()
                .sorted(comparing((ScoringModel model) -> !model.formula.edition.equals(named))
                        .thenComparing(PLAIN_FIRST))
                .toList();
    }

    private static List<Operand<CvssBase>> cvssBases(Assessment assessment) {
        Stream<Double> others = Stream.concat(
                assessment.statedCvssScore().stream().boxed(), claimed(assessment, AivssClaim::cvssScore));
        return operands(assessment.cvssBase(), others, CvssBase::of, CvssBase::exactScore);
    }

    private static List<Operand<RiskFactors>> factors(Assessment assessment) {
        Stream<Double> others = Stream.concat(
                claimed(assessment, AivssClaim::factorSum),
                assessment.edition().aarsIsFactorSum() ? claimed(assessment, AivssClaim::aars) : Stream.empty());
        return operands(Optional.of(assessment.factors()), others, FactorSum::of, RiskFactors::exactSum);
    }

    /** A claimed number as the double that inputs take, where it is one that they may have. */
    private static Stream<Double> claimed(Assessment assessment, Function<AivssClaim, Optional<BigDecimal>> component) {
        return assessment
                .claim()
                .flatMap(component)
                .filter(number -> ClaimCheck.isWithin(10, number))
                .map(BigDecimal::doubleValue)
                .stream();
    }

    private static <T> List<Operand<T>> operands(
            Optional<T> own, Stream<Double> others, Function<Double, T> reading, Function<T, BigDecimal> number) {
        Stream<T> differing = others.map(reading)
                .filter(other -> own.isEmpty() || number.apply(own.get()).compareTo(number.apply(other)) != 0);
        return Stream.concat(
                        own.stream().map(value -> new Operand<>(value, false)),
                        differing.map(value -> new Operand<>(value, true)))
                .toList();
    }
}
