// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says that a document is not valid, with every fault it has. */
public final class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;
    private final transient @Nullable String id;

    InvalidDocumentException(List<Violation> violations, @Nullable String id) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
        this.id = id;
    }

    /**
     * Every fault of the document, in the order in which they stand in it.
     *
     * @return the violations, at least one; empty only after Java serialization, which keeps the message alone
     */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /**
     * The id of the document, where it could be read in spite of the faults.
     *
     * @return the id, or empty
     */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }
}
