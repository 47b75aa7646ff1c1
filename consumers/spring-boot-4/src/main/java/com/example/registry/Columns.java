// SPDX-License-Identifier: Apache-2.0
package com.example.registry;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.cvss.Severity;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The columns that hold values of aivss, each with the text that documents have. */
final class Columns {

    private Columns() {}

    @Converter(autoApply = true)
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

    @Converter(autoApply = true)
    static class EditionColumn implements AttributeConverter<AivssEdition, String> {

        @Override
        public String convertToDatabaseColumn(AivssEdition edition) {
            return edition.key();
        }

        @Override
        public AivssEdition convertToEntityAttribute(String key) {
            return AivssEdition.ofKey(key);
        }
    }

    /** Null where an assessment has a range of scores instead of a score. */
    @Converter(autoApply = true)
    static class SeverityColumn implements AttributeConverter<Severity, String> {

        @Override
        public String convertToDatabaseColumn(Severity severity) {
            return severity == null ? null : severity.title();
        }

        @Override
        public Severity convertToEntityAttribute(String title) {
            return title == null ? null : Severity.ofTitle(title);
        }
    }
}
