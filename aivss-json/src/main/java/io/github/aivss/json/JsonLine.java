// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import io.github.aivss.maestro.AgentThreatModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of JSON Lines: an assessment or threat model, or what is wrong with the line. Immutable and thread-safe, equal by value.
 *
 * @since 0.1.0
 */
public sealed interface JsonLine permits JsonLine.Valid, JsonLine.Invalid {

    /**
     * Returns the number of the line.
     *
     * @return the number, from 1; blank lines count
     */
    long number();

    /**
     * A line that holds a valid document.
     *
     * @param number its number, from 1; blank lines count
     * @param assessment the assessment, that of the threat model if there is one
     * @param threatModel the threat model, if the document is one
     */
    record Valid(long number, Assessment assessment, Optional<AgentThreatModel> threatModel) implements JsonLine {

        /**
         * Creates a valid line.
         *
         * @param number its number, from 1; blank lines count
         * @param assessment the assessment, that of the threat model if there is one
         * @param threatModel the threat model, if the document is one
         */
        public Valid {
            Objects.requireNonNull(assessment, "assessment");
            Objects.requireNonNull(threatModel, "threatModel");
        }
    }

    /**
     * A line that does not hold a valid document.
     *
     * @param number its number, from 1; blank lines count
     * @param id the id of the document if it could be read in spite of the faults
     * @param faults every fault of the line
     */
    record Invalid(long number, Optional<String> id, List<Fault> faults) implements JsonLine {

        /**
         * Creates an invalid line.
         *
         * @param number its number, from 1; blank lines count
         * @param id the id of the document if it could be read in spite of the faults
         * @param faults every fault of the line
         */
        public Invalid {
            Objects.requireNonNull(id, "id");
            faults = List.copyOf(Objects.requireNonNull(faults, "faults"));
        }
    }
}
