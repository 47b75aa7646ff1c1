// SPDX-License-Identifier: Apache-2.0
package com.example.registry;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.cvss.Severity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** An assessment as it was posted, with what it is searched by. */
@Entity
@Table(name = "assessments")
class StoredAssessment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    @Column(nullable = false, length = 1_000_000)
    private Assessment assessment;

    @Column(nullable = false)
    private AivssEdition edition;

    @Column(precision = 3, scale = 1)
    private BigDecimal score;

    private Severity severity;

    protected StoredAssessment() {}

    StoredAssessment(Assessment assessment) {
        this.assessment = assessment;
        this.edition = assessment.edition();
        this.score = assessment.score().map(AivssScore::exactValue).orElse(null);
        this.severity = assessment.score().map(AivssScore::severity).orElse(null);
    }

    Long number() {
        return number;
    }

    Assessment assessment() {
        return assessment;
    }

    BigDecimal score() {
        return score;
    }
}
