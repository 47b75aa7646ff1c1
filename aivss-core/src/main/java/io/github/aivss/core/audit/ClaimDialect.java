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

    private static final BigDecimal MAX_SCORE = BigDecimal.valueOf(ClaimCheck.MAX_SCORE);

    private ClaimDialect() {}

    /** Returns the dialect of the claim of an assessment, with the models that explain its score. */
    static Optional<Dialect> of(Assessment assessment, List<ScoringModel> explainedBy) {
        Optional<AivssClaim> claim = assessment.claim();
        return claim.flatMap(AivssClaim::vector)
                .map(PublishedVector::of)
                .flatMap(PublishedVector::dialect)
                .or(() -> claim.flatMap(AivssClaim::score)
                        .flatMap(score -> isOutOf100(score)
                                ? Optional.of(outOf100(score, claim.flatMap(AivssClaim::severity)))
                                : ofModels(score, assessment, explainedBy)));
    }

    private static boolean isOutOf100(BigDecimal score) {
        return score.compareTo(MAX_SCORE) > 0 && score.compareTo(VectorDialects.HUNDRED) <= 0;
    }

    /** The claimed severity shows the direction if it is the band of one direction only. */
    private static Dialect outOf100(BigDecimal score, Optional<Severity> severity) {
        String number = "the claimed score " + score + " is above 10, as on a scale of 0 to 100";
        boolean isDirect = severity.equals(Optional.of(band(score)));
        boolean isInverse = severity.equals(Optional.of(band(VectorDialects.HUNDRED.subtract(score))));
        return isInverse && !isDirect
                ? VectorDialects.inverted(
                        number + " on which higher is safer, since the claimed severity is the band of the inverse")
                : VectorDialects.outOf100(number
                        + (isDirect && !isInverse
                                ? " on which higher is less safe, since the claimed severity is its band"
                                : "; whether higher is safer there cannot be told from it"));
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
