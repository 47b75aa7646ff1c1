// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.decision.Bod2604Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DraftAssessmentTest {

    private static final String BASE = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H";

    private static DraftAssessment assessment(String cvss) {
        return DraftAssessment.of(AgenticProfile.parse(Scenario.ASI01.profile), CvssV4Vector.parse(cvss));
    }

    @Test
    void all_metrics_of_the_vector_count() {
        assertThat(assessment(BASE + "/E:U").score()).isEqualTo(5.8);
        assertThat(assessment(BASE + "/E:U").severity()).isEqualTo(Severity.MEDIUM);
        assertThat(assessment(BASE).score()).isEqualTo(8.6);
    }

    @ParameterizedTest
    @CsvSource({"CISA_KEV, A", "VULNRICHMENT_ACTIVE, A", "OBSERVED_LOCAL, A", "POC, P", "NONE, U", "UNRESOLVED, X"})
    void evidence_decides_e(ExploitEvidence evidence, String expected) {
        DraftAssessment resolved = assessment(BASE + "/E:U").withEvidence(evidence);

        assertThat(resolved.cvss())
                .isEqualTo(CvssV4Vector.parse(expected.equals("X") ? BASE : BASE + "/E:" + expected));
        assertThat(resolved.submittedCvss()).hasToString(BASE + "/E:U");
        assertThat(ExploitEvidence.ofKey(evidence.key())).isEqualTo(evidence);
    }

    @ParameterizedTest
    @EnumSource
    void the_strongest_evidence_decides_in_any_order(ExploitEvidence weaker) {
        for (ExploitEvidence stronger : ExploitEvidence.values()) {
            if (stronger.compareTo(weaker) <= 0) {
                assertThat(assessment(BASE)
                                .withEvidence(weaker)
                                .withEvidence(stronger)
                                .evidence())
                        .contains(stronger);
                assertThat(assessment(BASE)
                                .withEvidence(stronger)
                                .withEvidence(weaker)
                                .evidence())
                        .contains(stronger);
            }
        }
    }

    @Test
    void notes_say_what_was_replaced_and_what_is_open() {
        assertThat(assessment(BASE + "/E:P").notes()).isEmpty();
        assertThat(assessment(BASE + "/E:P").withEvidence(ExploitEvidence.POC).notes())
                .isEmpty();
        assertThat(assessment(BASE + "/E:P")
                        .withEvidence(ExploitEvidence.CISA_KEV)
                        .notes())
                .containsExactly("E:P of the vector is replaced by E:A, which the evidence cisa_kev gives");
        assertThat(assessment(BASE).notes()).containsExactly("E is X, which counts as attacked");
        assertThat(DraftAssessment.of(
                                AgenticProfile.parse("AIVSS:1.0/LC:X/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:X"),
                                CvssV4Vector.parse(BASE + "/E:P"))
                        .notes())
                .containsExactly("the evidence is not sufficient for [LC, TD]");
    }

    @ParameterizedTest
    @CsvSource({
        "AIVSS:1.0/LC:D/CP:C/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M, 60D 14D 3D 3D 3DF",
        "AIVSS:1.0/LC:M/CP:C/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M, FSU 60D 14D 3D 3DF",
        "AIVSS:1.0/LC:N/CP:N/AP:N/SR:U/EX:M/PT:M/CA:M/TD:M, FSU 60D 14D 3D 3DF",
        "AIVSS:1.0/LC:N/CP:N/AP:N/SR:X/EX:M/PT:M/CA:M/TD:M, - - - - -",
        "AIVSS:1.0/LC:D/CP:C/AP:L/SR:R/EX:M/PT:M/CA:M/TD:X, - - - - -",
        "AIVSS:1.0/LC:D/CP:C/AP:L/SR:R/EX:X/PT:X/CA:X/TD:M, 60D 14D 3D 3D 3DF"
    })
    void the_overlay_is_one_tier_sooner_for_a2_and_never_adds_forensics(String profile, String overlays) {
        String[] expected = overlays.split(" ");
        for (Bod2604Outcome outcome : Bod2604Outcome.values()) {
            CandidateOverlay overlay = CandidateOverlay.of(AgenticProfile.parse(profile), outcome);

            assertThat(overlay.outcome().map(Bod2604Outcome::key).orElse("-")).isEqualTo(expected[outcome.ordinal()]);
            assertThat(overlay.status().key())
                    .isEqualTo(overlay.outcome().isPresent() ? "experimental-uncalibrated" : "incomplete");
        }
    }

    @Test
    void an_overlay_has_an_outcome_exactly_if_it_is_complete() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CandidateOverlay(
                        CandidateOverlay.Status.INCOMPLETE, Optional.of(Bod2604Outcome.THREE_DAYS)))
                .withMessage("outcome must be absent if the overlay is incomplete");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CandidateOverlay(CandidateOverlay.Status.EXPERIMENTAL, Optional.empty()))
                .withMessage("outcome must be present if the overlay is experimental-uncalibrated");
    }
}
