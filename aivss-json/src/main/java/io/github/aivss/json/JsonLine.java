// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Assessment;
import java.util.Objects;
import java.util.Optional;

/** What stood in one line of JSON Lines: a document, or what is wrong with it. */
public sealed interface JsonLine permits JsonLine.Valid, JsonLine.Invalid {

    /**
     * Where the line stands.
     *
     * @return its number, from 1, blank lines counted
     */
    long number();

    /**
     * A line that holds a valid document.
     *
     * @param number its number, from 1, blank lines counted
     * @param assessment the document
     */
    record Valid(long number, Assessment assessment) implements JsonLine {

        /**
         * Takes a document.
         *
         * @param number its number, from 1, blank lines counted
         * @param assessment the document
         */
        public Valid {
            Objects.requireNonNull(assessment, "assessment");
        }
    }

    /**
     * A line that does not.
     *
     * @param number its number, from 1, blank lines counted
     * @param fault what is wrong with it, every fault
     */
    record Invalid(long number, InvalidDocumentException fault) implements JsonLine {

        /**
         * Takes what is wrong.
         *
         * @param number its number, from 1, blank lines counted
         * @param fault what is wrong with it, every fault
         */
        public Invalid {
            Objects.requireNonNull(fault, "fault");
        }

        /**
         * The id of the document, where it could be read in spite of the faults.
         *
         * @return the id, or empty
         */
        public Optional<String> id() {
            return fault.id();
        }
    }
}
