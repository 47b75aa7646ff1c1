// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.InvalidDocumentException;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a taxonomy, or brings one along. */
final class TaxonomyOption {

    @Option(
            names = "--taxonomy",
            paramLabel = "ID|FILE",
            description = "A taxonomy that is known, or the file of an extension.")
    private @Nullable String taxonomy;

    /**
     * The taxonomies that documents may name: what is installed, and that of the file.
     *
     * @throws Documents.Unreadable where the file cannot be read, the id is not known, or an installed taxonomy has the id
     *     of the file's
     */
    LayerTaxonomies known() throws Documents.Unreadable {
        LayerTaxonomies installed = LayerTaxonomies.installed();
        if (taxonomy == null) {
            return installed;
        }
        LayerTaxonomy chosen = chosen(taxonomy, installed);
        try {
            return installed.with(chosen);
        } catch (IllegalArgumentException e) {
            throw new Documents.Unreadable("--taxonomy", String.valueOf(e.getMessage()));
        }
    }

    /**
     * The taxonomy that is named, MAESTRO where none is.
     *
     * @throws Documents.Unreadable where the file cannot be read or the id is not known
     */
    LayerTaxonomy chosen() throws Documents.Unreadable {
        return taxonomy == null ? LayerTaxonomy.MAESTRO : chosen(taxonomy, LayerTaxonomies.installed());
    }

    private static LayerTaxonomy chosen(String named, LayerTaxonomies installed) throws Documents.Unreadable {
        if (!Files.isRegularFile(Path.of(named))) {
            try {
                return installed.of(named);
            } catch (IllegalArgumentException e) {
                throw new Documents.Unreadable("--taxonomy", e.getMessage() + ", and there is no file of that name");
            }
        }
        try {
            return DocumentReader.standard().withTaxonomies(installed).read(DocumentType.TAXONOMY, Path.of(named));
        } catch (InvalidDocumentException e) {
            throw new Documents.Unreadable(named, e);
        } catch (IOException e) {
            throw new Documents.Unreadable(named, "cannot be read: " + e.getMessage());
        }
    }
}
