// SPDX-License-Identifier: Apache-2.0
package com.example.registry;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssessmentController {

    private final StoredAssessments stored;

    AssessmentController(StoredAssessments stored) {
        this.stored = stored;
    }

    /** The score of a stored assessment, or the range of scores that its unknown values leave. */
    record Receipt(long number, Optional<AivssScore> score, Optional<ScoreRange> range) {

        static Receipt of(StoredAssessment stored) {
            Assessment assessment = stored.assessment();
            return new Receipt(
                    stored.number(),
                    assessment.score(),
                    assessment.score().isPresent() ? Optional.empty() : Optional.of(assessment.range()));
        }
    }

    /** The assessments of a team. */
    record Submission(@NotBlank String team, @NotEmpty List<@Valid Assessment> assessments) {}

    record Rating(CvssV4Vector vector, double score, Severity severity) {}

    @PostMapping("/assessments")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt post(@Valid @RequestBody Assessment assessment) {
        return Receipt.of(stored.save(new StoredAssessment(assessment)));
    }

    @PostMapping("/submissions")
    @ResponseStatus(HttpStatus.CREATED)
    List<Receipt> submit(@Valid @RequestBody Submission submission) {
        List<StoredAssessment> rows =
                submission.assessments().stream().map(StoredAssessment::new).toList();
        return stored.saveAll(rows).stream().map(Receipt::of).toList();
    }

    @GetMapping("/assessments")
    List<Assessment> list(
            @RequestParam Severity severity, @RequestParam(defaultValue = "0.8") AivssEdition edition) {
        return stored.findByEditionAndSeverityOrderByNumber(edition, severity).stream()
                .map(StoredAssessment::assessment)
                .toList();
    }

    /** Audits a claim. What a vector or value has against it is a finding, not an error of the request. */
    @PostMapping(path = "/audits", consumes = "application/json")
    ClaimAudit audit(@RequestBody byte[] assessment) {
        return ClaimAudit.of(DocumentReader.standard().auditing().read(DocumentType.ASSESSMENT, assessment));
    }

    @GetMapping("/cvss")
    Rating rate(@RequestParam CvssV4Vector vector) {
        return new Rating(vector, vector.score(), vector.severity());
    }
}
