// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recognises what a claim is by its vector, else by its numbers. */
final class ClaimDialect {

    /** The greatest raw score of any formula, for a CVSS score and a factor sum of 10 and a threat multiplier of 2. */
    private static final BigDecimal MAX_RAW = BigDecimal.valueOf(20);

    private ClaimDialect() {}

    /** Returns the dialect of the claim of an assessment, with the models that explain its score. */
    static Optional<Dialect> of(Assessment assessment, List<ScoringModel> explainedBy) {
        Optional<AivssClaim> claim = assessment.claim();
        return claim.flatMap(AivssClaim::vector)
                .map(PublishedVector::of)
                .flatMap(PublishedVector::dialect)
                .or(() -> claim.flatMap(AivssClaim::score)
                        .flatMap(score -> ClaimCheck.isWithin(ClaimCheck.MAX_SCORE, score)
                                ? ofModels(score, assessment, explainedBy)
                                : outOf100(score, claim.flatMap(AivssClaim::severity))));
    }

    /**
     * A claimed severity shows the direction of a scale of 0 to 100 if it is the band of one direction only. Without it a
     * score of at most 20 may be a raw one of any formula, which is Critical.
     */
    private static Optional<Dialect> outOf100(BigDecimal score, Optional<Severity> severity) {
        if (!ClaimCheck.isWithin(100, score)) {
            return Optional.empty();
        }
        String number = "the claimed score " + score + " is above 10, as on a scale of 0 to 100";
        boolean isDirect = severity.equals(Optional.of(band(score)));
        boolean isInverse = severity.equals(Optional.of(band(VectorDialects.HUNDRED.subtract(score))));
        if (isDirect == isInverse) {
            return score.compareTo(MAX_RAW) <= 0
                    ? Optional.empty()
                    : Optional.of(
                            VectorDialects.outOf100(number + "; whether higher is safer there cannot be told from it"));
        }
        return Optional.of(
                isInverse
                        ? VectorDialects.inverted(number
                                + " on which higher is safer, since the claimed severity is the band of the inverse")
                        : VectorDialects.outOf100(
                                number + " on which higher is less safe, since the claimed severity is its band"));
    }

    private static Severity band(BigDecimal of100) {
        return Severity.of(
                of100.movePointLeft(1).setScale(1, RoundingMode.HALF_UP).doubleValue());
    }

    /** A score that the named edition gives, however rounded, is of that edition. */
    private static Optional<Dialect> ofModels(BigDecimal score, Assessment assessment, List<ScoringModel> explainedBy) {
        List<Optional<AivssEdition>> formulas =
                explainedBy.stream().map(ScoringModel::edition).distinct().toList();
        if (formulas.isEmpty() || formulas.contains(Optional.of(assessment.edition()))) {
            return Optional.empty();
        }
        String begin = "the claimed score " + score + " is not that of edition "
                + assessment.edition().key() + " but ";
        boolean isMean = formulas.contains(Optional.<AivssEdition>empty());
        Optional<AivssEdition> edition = isMean ? Optional.empty() : formulas.get(0);
        boolean hasTwin = isMean
                && assessment.mitigationFactor().equals(MitigationFactor.NONE)
                && formulas.contains(Optional.of(AivssEdition.V0_5));
        String others = formulas.stream()
                .flatMap(Optional::stream)
                .filter(other -> !Optional.of(other).equals(edition))
                .filter(other -> !hasTwin || other != AivssEdition.V0_5)
                .map(AivssEdition::key)
                .collect(Collectors.joining(", "));
        return Optional.of(new Dialect(
                edition.map(AivssEdition::key).orElse(ScoringModel.MEAN_TIMES_MITIGATION),
                edition,
                begin
                        + edition.map(named -> "that of edition " + named.key())
                                .orElse("the mean of CVSS and factor sum, times threat and mitigation")
                        + (hasTwin
                                ? "; without mitigation that is the formula of edition 0.5, and the two cannot be told"
                                        + " apart"
                                : "")
                        + (others.isEmpty() ? "" : "; it is that of " + others + " too")
                        + "; one score may agree by chance"));
    }
}
