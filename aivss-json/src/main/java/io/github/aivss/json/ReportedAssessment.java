// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An assessment on its way into an official report, which cannot carry every assessment. */
final class ReportedAssessment {

    private final Assessment assessment;
    private final AivssClaim claim;
    private final List<Fault> faults = new ArrayList<>();

    ReportedAssessment(Assessment assessment) {
        this.assessment = assessment;
        this.claim = assessment.claim().orElse(AivssClaim.EMPTY);
    }

    OwaspReport.Vulnerability vulnerability(String owaspCategory) {
        check();
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        CvssBase.Vector base = (CvssBase.Vector) assessment.cvssBase().orElseThrow();
        return new OwaspReport.Vulnerability(
                assessment.id().orElseThrow(),
                owaspCategory,
                Optional.empty(),
                Optional.empty(),
                base.vector(),
                assessment.statedCvssScore().orElse(base.score()),
                (AmplificationFactors) assessment.factors(),
                assessment.threatMultiplier(),
                assessment.mitigationFactor(),
                claim.factorSum().orElseThrow(),
                claim.aars().orElseThrow(),
                claim.score().orElseThrow(),
                claim.severity());
    }

    private void check() {
        require("id", assessment.id().isPresent(), "is missing");
        require(
                "edition",
                assessment.edition() == AivssEdition.V0_8,
                "must be 0.8 but was " + assessment.edition().key());
        require(
                "cvss",
                assessment.cvssBase().orElse(null) instanceof CvssBase.Vector,
                "must be a CVSS v4.0 vector but was "
                        + assessment
                                .cvssBase()
                                .map(base -> String.valueOf(base.score()))
                                .orElse("absent"));
        if (assessment.factors() instanceof AmplificationFactors factors) {
            factors.values()
                    .forEach((factor, value) -> require(
                            "factors." + factor.key(),
                            OwaspReport.FACTOR_VALUES.contains(value),
                            "must be one of " + OwaspReport.FACTOR_VALUES + " but was " + value));
        } else {
            require("factors", false, "must be the ten amplification factors");
        }
        double threat = assessment.threatMultiplier().value();
        require(
                "threatMultiplier",
                OwaspReport.THREAT_MULTIPLIERS.contains(threat),
                "must be one of " + OwaspReport.THREAT_MULTIPLIERS + " but was " + threat);
        double mitigation = assessment.mitigationFactor().value();
        require(
                "mitigationFactor",
                mitigation >= OwaspReport.LEAST_MITIGATION_FACTOR,
                "must be at least " + OwaspReport.LEAST_MITIGATION_FACTOR + " but was " + mitigation);
        require("claim.score", claim.score().isPresent(), "is missing");
        require("claim.aars", claim.aars().isPresent(), "is missing");
        require("claim.factorSum", claim.factorSum().isPresent(), "is missing");
        require("claim.cvssScore", claim.cvssScore().isEmpty(), "must be absent: the score beside the vector says it");
    }

    private void require(String path, boolean holds, String message) {
        if (!holds) {
            faults.add(new Fault('/' + path.replace('.', '/'), Fault.Code.CONFLICT, message));
        }
    }
}
