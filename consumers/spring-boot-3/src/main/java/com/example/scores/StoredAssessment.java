// SPDX-License-Identifier: Apache-2.0
package com.example.scores;

import io.github.aivss.core.Assessment;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** An assessment as it was posted. */
@Entity
class StoredAssessment {

    @Id
    @GeneratedValue
    private Long number;

    @Column(nullable = false, length = 1_000_000)
    @Convert(converter = AssessmentColumn.class)
    private Assessment assessment;

    protected StoredAssessment() {}

    StoredAssessment(Assessment assessment) {
        this.assessment = assessment;
    }

    long number() {
        return number;
    }

    Assessment assessment() {
        return assessment;
    }

    static class AssessmentColumn implements AttributeConverter<Assessment, String> {

        @Override
        public String convertToDatabaseColumn(Assessment assessment) {
            return DocumentWriter.compact().write(DocumentType.ASSESSMENT, assessment);
        }

        @Override
        public Assessment convertToEntityAttribute(String json) {
            return DocumentReader.standard().read(DocumentType.ASSESSMENT, json);
        }
    }
}
