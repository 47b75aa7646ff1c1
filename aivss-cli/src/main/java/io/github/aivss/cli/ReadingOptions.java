// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.json.DocumentReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how files are read. */
final class ReadingOptions {

    @Option(
            names = "--edition",
            paramLabel = "0.5|0.8|uplift-mitigation",
            description = "The edition for documents that name none: 0.8 by default.")
    private @Nullable AivssEdition edition;

    @Option(names = "--strict", description = "Refuse values that no table of the edition has.")
    private boolean strict;

    @Option(names = "--from", paramLabel = "KIND", description = "What the files are: ${COMPLETION-CANDIDATES}.")
    private @Nullable DocumentKind from;

    @Mixin
    private TaxonomyOption taxonomy = new TaxonomyOption();

    /** What the files are, where that was said. */
    Optional<DocumentKind> from() {
        return Optional.ofNullable(from);
    }

    /** The edition, where it was said. */
    Optional<AivssEdition> edition() {
        return Optional.ofNullable(edition);
    }

    /**
     * The reader that these options ask for.
     *
     * @throws Documents.Unreadable where the taxonomy cannot be read
     */
    DocumentReader reader() throws Documents.Unreadable {
        DocumentReader reader = DocumentReader.standard().withTaxonomies(taxonomy.known());
        if (edition != null) {
            reader = reader.withEdition(edition);
        }
        return strict ? reader.strict() : reader;
    }
}
