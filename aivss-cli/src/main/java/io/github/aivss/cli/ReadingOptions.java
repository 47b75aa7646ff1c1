// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.json.DocumentReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for reading files. */
final class ReadingOptions {

    @Option(
            names = "--edition",
            completionCandidates = Keys.Editions.class,
            paramLabel = "EDITION",
            description = "The edition of documents that name none: ${COMPLETION-CANDIDATES}; 0.8 by default.")
    private @Nullable AivssEdition edition;

    @Option(names = "--strict", description = "Refuse values that are in no table of the edition.")
    private boolean strict;

    @Option(
            names = "--from",
            paramLabel = "KIND",
            completionCandidates = DocumentKind.Keys.class,
            description = "The kind of the files: ${COMPLETION-CANDIDATES}. By default their content decides.")
    private @Nullable DocumentKind from;

    @Mixin
    private TaxonomyOption taxonomy = new TaxonomyOption();

    /** Returns the kind of the files, if it is given. */
    Optional<DocumentKind> from() {
        return Optional.ofNullable(from);
    }

    /**
     * Returns the reader that these options ask for.
     *
     * @throws InvalidInputException if a taxonomy cannot be read
     */
    DocumentReader reader() {
        DocumentReader reader = DocumentReader.standard().withTaxonomies(taxonomy.known());
        if (edition != null) {
            reader = reader.withEdition(edition);
        }
        return strict ? reader.strict() : reader;
    }
}
