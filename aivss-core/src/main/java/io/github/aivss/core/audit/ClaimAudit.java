// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A published score held against what its edition computes from the inputs beside it.
 *
 * <p><b>What is compared.</b> A claimed score is compared as a number with the score of one decimal: 8 means 8.0, and 9.29
 * is not 9.3. A claimed severity is compared with the band of the computed score, whatever score is claimed beside it. A
 * claimed CVSS score is compared as a number with that of the CVSS base that counts. A claimed AARS or factor sum may be
 * off by half a unit of its last digit and by 0.05 at most, both included, so that it agrees with whatever it was rounded
 * from, ties either way. What AARS means is up to the assessment's edition: in 0.5 it is the factor sum.
 *
 * <p><b>What is possible.</b> A score, a CVSS score and a factor sum are in [0, 10]; an AARS is in [0, 10] in 0.5 and in
 * [0, 20] in the others, as a threat multiplier may be up to 2. A number beyond is told twice where it can be compared:
 * as impossible, and as a mismatch.
 *
 * <p>Immutable and thread-safe. Two audits are equal when their assessments are.
 */
public final class ClaimAudit {

    private final Assessment assessment;
    private final Optional<AivssScore> computed;
    private final List<Finding> findings;
    private final List<ScoringModel> explainedBy;

    private ClaimAudit(Assessment assessment) {
        this.assessment = assessment;
        this.computed = assessment.score();
        this.findings = ClaimCheck.of(assessment, computed);
        this.explainedBy =
                claimed().map(score -> ScoringModel.of(score, assessment)).orElse(List.of());
    }

    /**
     * Audits the claim of an assessment.
     *
     * @param assessment the assessment, with a claim or without
     * @return the audit
     */
    public static ClaimAudit of(Assessment assessment) {
        return new ClaimAudit(Objects.requireNonNull(assessment, "assessment"));
    }

    /**
     * What was audited.
     *
     * @return the assessment
     */
    public Assessment assessment() {
        return assessment;
    }

    /**
     * The claimed score.
     *
     * @return the score with the digits it was published with, or empty where none is claimed
     */
    public Optional<BigDecimal> claimed() {
        return assessment.claim().flatMap(AivssClaim::score);
    }

    /**
     * The score that the assessment's edition gives.
     *
     * @return {@link Assessment#score()}: empty without a CVSS base
     */
    public Optional<AivssScore> computed() {
        return computed;
    }

    /**
     * Returns the outcome.
     *
     * @return {@link Verdict#REFUTED} if some finding {@linkplain Finding.Code#refutes() refutes} the claim; else {@link
     *     Verdict#UNDECIDED} if no score is claimed or none could be computed; else {@link Verdict#HOLDS}
     */
    public Verdict verdict() {
        if (findings.stream().anyMatch(finding -> finding.code().refutes())) {
            return Verdict.REFUTED;
        }
        return claimed().isPresent() && computed.isPresent() ? Verdict.HOLDS : Verdict.UNDECIDED;
    }

    /**
     * What was found, refuting findings first.
     *
     * @return the findings in the order of their codes; a code stands more than once where several numbers have the same
     *     fault
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Every known way of computing that gives the claimed score, be it right or wrong, computed exactly. Ways that agree on
     * these inputs all stand there: where nothing is a tie, a formula stands with either rounding.
     *
     * @return those of the assessment's edition first; then those that take the numbers of the document as they are, before
     *     those that take contradicting ones from the claim; empty where there are none, or no score is claimed
     */
    public List<ScoringModel> explainedBy() {
        return explainedBy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClaimAudit that && assessment.equals(that.assessment);
    }

    @Override
    public int hashCode() {
        return assessment.hashCode();
    }

    /**
     * The outcome and the codes of the findings, for people.
     *
     * @return for example {@code does not hold: rounding-mismatch}
     */
    @Override
    public String toString() {
        String codes = findings.stream().map(finding -> finding.code().key()).collect(Collectors.joining(", "));
        return verdict().title() + (codes.isEmpty() ? "" : ": " + codes);
    }
}
