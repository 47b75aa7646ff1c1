// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import org.jspecify.annotations.Nullable;

/** Reads one document or value from a cursor, which collects the faults. */
interface Reading<T> {

    /** The document or value; null where it is faulty. */
    @Nullable
    T read();

    /** The id as far as it was read, for answers about faulty documents. */
    default @Nullable String id() {
        return null;
    }
}
