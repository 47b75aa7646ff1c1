// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import io.github.aivss.cvss.CvssV4Metric;
import io.github.aivss.cvss.CvssV4Value;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.decision.Bod2604Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding by the working draft of AIVSS 1.0: its score is that of all metrics of the CVSS vector; the profile is shown
 * next to it.
 *
 * <p>Immutable and thread-safe, equal by value. Source: the working draft of AIVSS 1.0 (candidate, not released).
 *
 * @param profile the profile
 * @param submittedCvss the CVSS v4.0 vector before the evidence decides its E
 * @param evidence the strongest evidence of exploitation, or empty to keep the E of the vector
 * @param decision the decision by BOD 26-04, or empty if its inputs are not known
 */
public record DraftAssessment(
        AgenticProfile profile,
        CvssV4Vector submittedCvss,
        Optional<ExploitEvidence> evidence,
        Optional<Bod2604Decision> decision) {

    /** The name of the specification, which every answer has. */
    public static final String SPECIFICATION = "AIVSS 1.0 working draft";

    /** The status of the specification, which every answer has. */
    public static final String STATUS = "candidate";

    /**
     * Creates an assessment.
     *
     * @param profile the profile
     * @param submittedCvss the CVSS v4.0 vector before the evidence decides its E
     * @param evidence the strongest evidence of exploitation, or empty to keep the E of the vector
     * @param decision the decision by BOD 26-04, or empty if its inputs are not known
     */
    public DraftAssessment {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(submittedCvss, "submittedCvss");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(decision, "decision");
    }

    /**
     * Creates an assessment without evidence of exploitation and without a decision.
     *
     * @param profile the profile
     * @param submittedCvss the CVSS v4.0 vector, with its E
     * @return the assessment
     */
    public static DraftAssessment of(AgenticProfile profile, CvssV4Vector submittedCvss) {
        return new DraftAssessment(profile, submittedCvss, Optional.empty(), Optional.empty());
    }

    /**
     * Returns this assessment with more evidence. The strongest evidence decides.
     *
     * @param more the evidence
     * @return the assessment
     */
    public DraftAssessment withEvidence(ExploitEvidence more) {
        Objects.requireNonNull(more, "more");
        ExploitEvidence strongest =
                evidence.filter(known -> known.compareTo(more) < 0).orElse(more);
        return new DraftAssessment(profile, submittedCvss, Optional.of(strongest), decision);
    }

    /**
     * Returns this assessment with a decision.
     *
     * @param decision the decision by BOD 26-04
     * @return the assessment
     */
    public DraftAssessment withDecision(Bod2604Decision decision) {
        return new DraftAssessment(
                profile, submittedCvss, evidence, Optional.of(Objects.requireNonNull(decision, "decision")));
    }

    /**
     * Returns what the draft recommends next to the decision.
     *
     * @return the overlay, or empty without a decision
     */
    public Optional<CandidateOverlay> overlay() {
        return decision.map(decided -> CandidateOverlay.of(profile, decided.outcome()));
    }

    /**
     * Returns the CVSS vector that is scored.
     *
     * @return the submitted vector with the E that the evidence gives
     */
    public CvssV4Vector cvss() {
        return evidence.map(strongest -> submittedCvss.with(CvssV4Metric.E, strongest.exploitMaturity()))
                .orElse(submittedCvss);
    }

    /**
     * Returns the score.
     *
     * @return the score of all metrics of the CVSS vector, from 0.0 to 10.0
     */
    public double score() {
        return cvss().score();
    }

    /**
     * Returns the severity.
     *
     * @return the band of the score
     */
    public Severity severity() {
        return cvss().severity();
    }

    /**
     * Returns what a reader of the score should know, for people; the wording may change.
     *
     * @return the notes, possibly none
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        CvssV4Value submitted = submittedCvss.value(CvssV4Metric.E);
        CvssV4Value resolved = cvss().value(CvssV4Metric.E);
        if (submitted != CvssV4Value.NOT_DEFINED && submitted != resolved) {
            notes.add("E:" + submitted.key() + " of the vector is replaced by E:" + resolved.key()
                    + evidence.map(strongest -> ", which the evidence " + strongest.key() + " gives")
                            .orElse(""));
        }
        if (resolved == CvssV4Value.NOT_DEFINED) {
            notes.add("E is X, which counts as attacked");
        }
        if (!profile.isComplete()) {
            notes.add("the evidence is not sufficient for " + profile.undetermined());
        }
        return List.copyOf(notes);
    }
}
