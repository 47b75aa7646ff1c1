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
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A way in which a published score may have been computed: a formula, a rounding, and whether numbers of the claim were
 * used that contradict the CVSS base or the factors of the document.
 *
 * <p>The formula is that of an edition, or {@code mean-times-mitigation}, raw = ((CVSS + Factor_Sum) / 2) × ThM × MF,
 * which is in no edition but occurs in published scores labelled 0.8. The raw score is rounded to one decimal, {@code
 * half-up} as every edition does or {@code half-even} as many programming languages do, and capped at 10.0.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @since 0.1.0
 */
public final class ScoringModel {

    static final String MEAN_TIMES_MITIGATION = "mean-times-mitigation";

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The formulas of all editions, then the one of no edition. */
    private static final List<Optional<AivssEdition>> FORMULAS = Stream.concat(
                    Stream.of(AivssEdition.values()).map(Optional::of), Stream.of(Optional.<AivssEdition>empty()))
            .toList();

    /** A rounding to one decimal. The two differ only for ties. */
    private enum Rounding {
        HALF_UP(RoundingMode.HALF_UP),
        HALF_EVEN(RoundingMode.HALF_EVEN);

        private final RoundingMode mode;
        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }

        BigDecimal round(BigDecimal raw) {
            return raw.setScale(1, mode).min(BigDecimal.TEN);
        }
    }

    /** A number to compute with. If it is claimed, it contradicts the number of the document. */
    private record Operand<T>(T value, boolean claimed) {}

    /** Orders the models without claimed numbers first, then those with a CVSS score, with a factor sum, with both. */
    static final Comparator<ScoringModel> PLAIN_FIRST = comparing((ScoringModel model) -> model.claimedFactorSum)
            .thenComparing(model -> model.claimedCvss)
            .thenComparing(model -> FORMULAS.indexOf(model.edition))
            .thenComparing(model -> model.rounding);

    private final Optional<AivssEdition> edition;
    private final Rounding rounding;
    private final boolean claimedCvss;
    private final boolean claimedFactorSum;
    private final String key;

    private ScoringModel(
            Optional<AivssEdition> edition, Rounding rounding, boolean claimedCvss, boolean claimedFactorSum) {
        this.edition = edition;
        this.rounding = rounding;
        this.claimedCvss = claimedCvss;
        this.claimedFactorSum = claimedFactorSum;
        this.key = edition.map(AivssEdition::key).orElse(MEAN_TIMES_MITIGATION) + "/" + rounding.key
                + (claimedCvss ? "/claimed-cvss" : "")
                + (claimedFactorSum ? "/claimed-factor-sum" : "");
    }

    /** Returns every model that results in a score, those of the edition of the assessment first. */
    static List<ScoringModel> of(BigDecimal score, Assessment assessment) {
        List<ScoringModel> models = new ArrayList<>();
        for (Operand<CvssBase> cvss : cvssBases(assessment)) {
            for (Operand<RiskFactors> factors : factors(assessment)) {
                AivssInput input = new AivssInput(
                        cvss.value(), factors.value(), assessment.threatMultiplier(), assessment.mitigationFactor());
                for (Optional<AivssEdition> edition : FORMULAS) {
                    roundings(score, edition, input)
                            .map(rounding -> new ScoringModel(edition, rounding, cvss.claimed(), factors.claimed()))
                            .forEach(models::add);
                }
            }
        }
        Optional<AivssEdition> named = Optional.of(assessment.edition());
        return models.stream()
                .distinct()
                .sorted(comparing((ScoringModel model) -> !model.edition.equals(named))
                        .thenComparing(PLAIN_FIRST))
                .toList();
    }

    /** Returns the roundings with which a formula results in a score, none if the formula cannot score the input. */
    private static Stream<Rounding> roundings(BigDecimal score, Optional<AivssEdition> edition, AivssInput input) {
        boolean mitigated = !input.mitigationFactor().equals(MitigationFactor.NONE);
        if (mitigated && edition.isPresent() && !edition.get().hasMitigation()) {
            return Stream.empty();
        }
        BigDecimal raw =
                edition.map(named -> named.score(input).exactRaw()).orElseGet(() -> meanTimesMitigation(input));
        return Stream.of(Rounding.values())
                .filter(rounding -> rounding.round(raw).compareTo(score) == 0);
    }

    private static BigDecimal meanTimesMitigation(AivssInput input) {
        return input.cvssBase()
                .exactScore()
                .add(input.factors().exactSum())
                .multiply(HALF)
                .multiply(input.threatMultiplier().exactValue())
                .multiply(input.mitigationFactor().exactValue());
    }

    private static List<Operand<CvssBase>> cvssBases(Assessment assessment) {
        DoubleStream others =
                DoubleStream.concat(assessment.statedCvssScore().stream(), claimed(assessment, AivssClaim::cvssScore));
        return operands(assessment.cvssBase(), others, CvssBase::of, CvssBase::exactScore);
    }

    private static List<Operand<RiskFactors>> factors(Assessment assessment) {
        DoubleStream aars =
                assessment.edition().aarsIsFactorSum() ? claimed(assessment, AivssClaim::aars) : DoubleStream.empty();
        DoubleStream others = DoubleStream.concat(claimed(assessment, AivssClaim::factorSum), aars);
        return operands(assessment.knownFactors(), others, FactorSum::of, RiskFactors::exactSum);
    }

    /** Returns a claimed number as a double if it is in the range of CVSS scores and factor sums. */
    private static DoubleStream claimed(Assessment assessment, Function<AivssClaim, Optional<BigDecimal>> member) {
        return assessment.claim().flatMap(member).filter(number -> ClaimCheck.isWithin(10, number)).stream()
                .mapToDouble(BigDecimal::doubleValue);
    }

    private static <T> List<Operand<T>> operands(
            Optional<T> own, DoubleStream others, DoubleFunction<T> factory, Function<T, BigDecimal> number) {
        Stream<T> differing = others.mapToObj(factory)
                .filter(other -> own.isEmpty() || number.apply(own.get()).compareTo(number.apply(other)) != 0);
        return Stream.concat(
                        own.stream().map(value -> new Operand<>(value, false)),
                        differing.map(value -> new Operand<>(value, true)))
                .toList();
    }

    /**
     * Returns the edition whose formula this model has.
     *
     * @return the edition, or empty for {@code mean-times-mitigation}
     */
    public Optional<AivssEdition> edition() {
        return edition;
    }

    /**
     * Returns the name in documents.
     *
     * @return the key of the edition or {@code mean-times-mitigation}, and the rounding; then {@code /claimed-cvss} if
     *     another CVSS score is used than that of the CVSS base, one that the document states with its vector or that
     *     the claim has; then {@code /claimed-factor-sum} if another factor sum is used than that of the factors, one
     *     that the claim has, in 0.5 also as its AARS: such as {@code 0.8/half-even} or {@code
     *     mean-times-mitigation/half-up/claimed-cvss}
     */
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoringModel that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /**
     * Returns the name in documents.
     *
     * @return {@link #key()}
     */
    @Override
    public String toString() {
        return key;
    }
}
