// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a document is invalid; lists every fault of it, each with its JSON Pointer.
 *
 * @since 0.1.0
 * @serial exclude
 */
public final class InvalidDocumentException extends InvalidInputException {

    private static final long serialVersionUID = 1;

    private final @Nullable String id;
    private final transient List<Assessment> assessments;

    InvalidDocumentException(List<Fault> faults, @Nullable String id) {
        this(faults, id, List.of());
    }

    InvalidDocumentException(List<Fault> faults, @Nullable String id, List<Assessment> assessments) {
        super(faults);
        this.id = id;
        this.assessments = assessments;
    }

    /**
     * Returns the id of the document if it could be read in spite of the faults.
     *
     * @return the id, or empty
     */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /**
     * Returns the assessments of the document that are valid in spite of the faults, such as the other vulnerabilities
     * of a report with an invalid one.
     *
     * @return the assessments, in the order of the document; empty after deserialization
     */
    public List<Assessment> assessments() {
        return assessments == null ? List.of() : assessments;
    }
}
