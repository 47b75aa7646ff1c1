// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Assessment;
import io.github.aivss.json.JsonLine;
import java.io.IOException;
import java.util.Optional;

/**
 * A command with one answer for every assessment in its files.
 *
 * @param <T> what is computed from an assessment
 */
abstract class AssessmentCommand<T> extends AnsweringCommand<Assessment, T> {

    AssessmentCommand(Console console) {
        super(console);
    }

    @Override
    final Documents.Content<Assessment> content(Documents documents, Source source, DocumentKind kind)
            throws IOException {
        return documents.assessmentsIn(source, kind);
    }

    @Override
    final Assessment content(JsonLine.Valid line) {
        return line.assessment();
    }

    @Override
    final Optional<String> id(Assessment assessment) {
        return assessment.id();
    }
}
