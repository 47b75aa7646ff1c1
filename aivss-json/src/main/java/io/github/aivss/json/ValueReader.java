// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Assessment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document or value from a cursor, which collects the faults.
 *
 * @param <T> what is read
 */
interface ValueReader<T> {

    /** Returns the document or value, or null if it has a fault. */
    @Nullable
    T read();

    /** Returns the id if it could be read, for answers about faulty documents. */
    default @Nullable String id() {
        return null;
    }

    /** Returns the assessments that are valid in spite of faults elsewhere in the document. */
    default List<Assessment> assessments() {
        return List.of();
    }
}
