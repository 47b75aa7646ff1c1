// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import io.github.aivss.core.AivssEdition;
import java.util.Objects;
import java.util.Optional;

/**
 * What a published string or number that calls itself AIVSS proves to be, by its keys and numbers. A prefix such as
 * {@code AIVSS:1.0} proves nothing, since strings that have nothing in common begin with it.
 *
 * @param name the name in documents, such as {@code mean-times-mitigation} or {@code 1.0-candidate}
 * @param edition the edition whose scores it can be compared with, or empty if there is none
 * @param why what proves it, and what it cannot be told apart from, for people
 * @since 0.1.0
 */
public record Dialect(String name, Optional<AivssEdition> edition, String why) {

    /**
     * Creates a dialect.
     *
     * @param name the name in documents
     * @param edition the edition whose scores it can be compared with, or empty if there is none
     * @param why what proves it, and what it cannot be told apart from, for people
     */
    public Dialect {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(why, "why");
    }

    /**
     * Returns whether a score in this dialect can be compared with the scores of an edition.
     *
     * @param other the edition
     * @return true for {@link #edition()} only
     */
    public boolean isComparableWith(AivssEdition other) {
        Objects.requireNonNull(other, "other");
        return edition.filter(own -> own == other).isPresent();
    }
}
