// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AmplificationFactor;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.AsiRisk;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.internal.Faults;
import io.github.aivss.cvss.CvssV4Vector;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An assessment of AIVSS 0.8 next to what the working draft of 1.0 has in its place. The two scores do not compare: one
 * adds to the CVSS base score what is agentic, the other is a CVSS score.
 *
 * <p>Immutable and thread-safe, equal by value. Source: the working draft of AIVSS 1.0 (candidate, not released),
 * migration from 0.8.
 */
public final class Migration {

    /** What must be said wherever both scores are shown. */
    public static final String NOT_COMPARABLE =
            "The two scores do not compare: 0.8 adds an uplift to the CVSS base score, the draft is CVSS with all metrics.";

    private final AivssInput input;

    private Migration(AivssInput input) {
        this.input = input;
    }

    /**
     * Creates the migration of an assessment.
     *
     * @param assessment an assessment of edition 0.8 with a CVSS vector and no unknown factor
     * @return the migration
     * @throws InvalidInputException if the edition is another one, a factor is unknown, or there is no vector; locations
     *     are those of the assessment's document
     */
    public static Migration of(Assessment assessment) {
        Objects.requireNonNull(assessment, "assessment");
        Faults faults = new Faults();
        if (assessment.edition() != AivssEdition.V0_8) {
            faults.add(
                    "/edition",
                    Fault.Code.CONFLICT,
                    "must be " + AivssEdition.V0_8.key() + " but was "
                            + assessment.edition().key());
        }
        if (!(assessment.cvssBase().orElse(null) instanceof CvssBase.Vector)) {
            faults.add(
                    "/cvss",
                    Fault.Code.CONFLICT,
                    "must be a CVSS v4.0 vector, which the draft scores, but was "
                            + assessment
                                    .cvssBase()
                                    .map(score -> "a score without one")
                                    .orElse("absent"));
        }
        assessment
                .factors()
                .unknown()
                .forEach(factor ->
                        faults.add("/factors/" + factor.key(), Fault.Code.CONFLICT, "must be known but was unknown"));
        faults.throwIfAny();
        return new Migration(assessment.input().orElseThrow());
    }

    /**
     * Returns the entry of the OWASP Top 10 for Agentic Applications that the draft has in place of a core risk.
     *
     * @param risk the core risk
     * @return the entry; empty for {@link CoreRisk#UNTRACEABILITY}, which becomes {@link ProfileMetric#TD}
     */
    public static Optional<AsiRisk> asiRisk(CoreRisk risk) {
        return switch (Objects.requireNonNull(risk, "risk")) {
            case GOAL_AND_INSTRUCTION_MANIPULATION -> Optional.of(AsiRisk.ofId("ASI01"));
            case TOOL_MISUSE -> Optional.of(AsiRisk.ofId("ASI02"));
            case ACCESS_CONTROL_VIOLATION, IDENTITY_IMPERSONATION -> Optional.of(AsiRisk.ofId("ASI03"));
            case SUPPLY_CHAIN_AND_DEPENDENCY_RISK -> Optional.of(AsiRisk.ofId("ASI04"));
            case CRITICAL_SYSTEMS_INTERACTION -> Optional.of(AsiRisk.ofId("ASI05"));
            case MEMORY_AND_CONTEXT_MANIPULATION -> Optional.of(AsiRisk.ofId("ASI06"));
            case ORCHESTRATION_AND_MULTI_AGENT_EXPLOITATION -> Optional.of(AsiRisk.ofId("ASI07"));
            case CASCADING_FAILURES -> Optional.of(AsiRisk.ofId("ASI08"));
            case UNTRACEABILITY -> Optional.empty();
        };
    }

    /**
     * Returns the inputs.
     *
     * @return the inputs of the assessment
     */
    public AivssInput input() {
        return input;
    }

    /**
     * Returns the published score.
     *
     * @return the score of edition 0.8, (CVSS + AARS) × MF
     */
    public AivssScore score() {
        return AivssEdition.V0_8.score(input);
    }

    /**
     * Returns the score before mitigation.
     *
     * @return the score of edition 0.8 with a mitigation factor of 1
     */
    public AivssScore inherentScore() {
        return AivssEdition.V0_8.score(input.withMitigationFactor(MitigationFactor.NONE));
    }

    /**
     * Returns the score with mitigation on the uplift alone, the formula that the draft calls repaired.
     *
     * @return the score of the uplift-mitigation proposal, CVSS + AARS × MF
     */
    public AivssScore residualScore() {
        return AivssEdition.UPLIFT_MITIGATION.score(input);
    }

    /**
     * Returns the vector whose score is that of the draft, as long as no evidence decides another E.
     *
     * @return the vector, with all its metrics
     */
    public CvssV4Vector vector() {
        return ((CvssBase.Vector) input.cvssBase()).vector();
    }

    /**
     * Returns the share of a difference of CVSS scores that is left in {@link #residualScore()}: 1 − (Factor_Sum / 10) ×
     * ThM × MF.
     *
     * @return the share, exact; below 0 if a threat multiplier above 1 turns the difference around
     */
    public BigDecimal cvssSensitivity() {
        return BigDecimal.ONE.subtract(uplift().multiply(mitigation()));
    }

    /**
     * Returns the share of a difference of CVSS scores that is left in {@link #score()}: MF × (1 − (Factor_Sum / 10) ×
     * ThM).
     *
     * @return the share, exact; below 0 if a threat multiplier above 1 turns the difference around
     */
    public BigDecimal publishedCvssSensitivity() {
        return mitigation().multiply(BigDecimal.ONE.subtract(uplift()));
    }

    private BigDecimal uplift() {
        return input.factors()
                .exactSum()
                .movePointLeft(1)
                .multiply(input.threatMultiplier().exactValue());
    }

    private BigDecimal mitigation() {
        return input.mitigationFactor().exactValue();
    }

    /**
     * Returns where the factors go.
     *
     * @return the disposition of each factor, in their order; none if the factors are not those of AIVSS 0.8, for which
     *     alone it is published
     */
    public List<FactorDisposition> dispositions() {
        return input.factors() instanceof AmplificationFactors
                ? Stream.of(AmplificationFactor.values())
                        .map(FactorDisposition::of)
                        .toList()
                : List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Migration that && input.equals(that.input);
    }

    @Override
    public int hashCode() {
        return input.hashCode();
    }

    /**
     * Returns the two scores, for debugging; the format may change.
     *
     * @return the scores by their editions
     */
    @Override
    public String toString() {
        return "Migration[0.8=" + score().value() + ", draft=" + vector().score() + "]";
    }
}
