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
 * A comparison of a published score with the score that its edition computes from the same inputs.
 *
 * <p><b>What is compared.</b> A claimed score is compared as a number with the score of one decimal: 8 means 8.0, and
 * 9.29 is not 9.3. A claimed severity is compared with that of the computed score, not with that of the claimed one. A
 * claimed CVSS score is compared as a number with that of the CVSS base that counts. A claimed AARS or factor sum may
 * be off by half a unit of its last digit and by 0.05 at most, both included, so that rounded numbers hold, ties
 * rounded either way. AARS is that of the edition: in 0.5 the factor sum.
 *
 * <p><b>What is possible.</b> A score, a CVSS score and a factor sum are in [0, 10]; an AARS is in [0, 10] in 0.5 and
 * in [0, 20] in the others, as a threat multiplier may be up to 2. A number out of range has two findings if it can be
 * compared: out of range, and a mismatch.
 *
 * <p><b>Ranges.</b> Without a CVSS base or with unknown factors, each claimed number is compared with the range that it
 * can have; one outside of it is impossible.
 *
 * <p>Immutable and thread-safe. Two audits are equal if their assessments are.
 *
 * @since 0.1.0
 */
public final class ClaimAudit {

    private final Assessment assessment;
    private final Optional<AivssScore> computed;
    private final List<Finding> findings;
    private final List<ScoringModel> explainedBy;
    private final Optional<Dialect> dialect;

    private ClaimAudit(Assessment assessment) {
        this.assessment = assessment;
        this.computed = assessment.score();
        this.findings = ClaimCheck.of(assessment, computed);
        this.explainedBy =
                claimed().map(score -> ScoringModel.of(score, assessment)).orElse(List.of());
        this.dialect = ClaimDialect.of(assessment, explainedBy);
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
     * Returns the audited assessment.
     *
     * @return the assessment
     */
    public Assessment assessment() {
        return assessment;
    }

    /**
     * Returns the claimed score.
     *
     * @return the score with the digits it was published with, or empty if none is claimed
     */
    public Optional<BigDecimal> claimed() {
        return assessment.claim().flatMap(AivssClaim::score);
    }

    /**
     * Returns the computed score.
     *
     * @return {@link Assessment#score()}: empty without a CVSS base or with an unknown factor
     */
    public Optional<AivssScore> computed() {
        return computed;
    }

    /**
     * Returns the outcome.
     *
     * @return {@link Verdict#REFUTED} if some finding {@linkplain Finding.Code#refutes() refutes} the claim; else
     *     {@link Verdict#UNDECIDED} if no score is claimed or none could be computed; else {@link Verdict#HOLDS}
     */
    public Verdict verdict() {
        if (findings.stream().anyMatch(finding -> finding.code().refutes())) {
            return Verdict.REFUTED;
        }
        return claimed().isPresent() && computed.isPresent() ? Verdict.HOLDS : Verdict.UNDECIDED;
    }

    /**
     * Returns the findings, refuting ones first.
     *
     * @return the findings in the order of their codes; a code occurs more than once if several numbers have the same
     *     fault
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns every known model that results in the claimed score, right or wrong. If nothing is a tie, a formula
     * occurs with both roundings.
     *
     * @return the models of the edition of the assessment first; within these and the others, models with the numbers
     *     of the document before models with contradicting numbers of the claim; empty if there are none or no score is
     *     claimed
     */
    public List<ScoringModel> explainedBy() {
        return explainedBy;
    }

    /**
     * Returns what the claim proves to be if it is not what its edition gives: by its vector, else by its numbers. By
     * numbers it is the formula of another edition or of none that gives the claimed score, or a scale of 0 to 100.
     *
     * @return the dialect, or empty if nothing is proved, or if the score is that of its edition and there is no vector
     */
    public Optional<Dialect> dialect() {
        return dialect;
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
     * Returns the outcome and the codes of the findings, for people.
     *
     * @return for example {@code does not hold: rounding-mismatch}
     */
    @Override
    public String toString() {
        String codes = findings.stream().map(finding -> finding.code().key()).collect(Collectors.joining(", "));
        return verdict().title() + (codes.isEmpty() ? "" : ": " + codes);
    }
}
