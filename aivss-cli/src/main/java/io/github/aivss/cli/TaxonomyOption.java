// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that names a taxonomy, or the file of one. */
final class TaxonomyOption {

    @Option(
            names = "--taxonomy",
            paramLabel = "ID|FILE",
            description =
                    "A known taxonomy, or the file of one. Repeatable: a file may extend one before it; the last one is listed.")
    private List<String> taxonomies = List.of();

    /** The taxonomies that documents may name, and the one that counts where there is no document. */
    private record Named(LayerTaxonomies known, LayerTaxonomy last) {

        Named with(String named) {
            try {
                LayerTaxonomy next = isFile(named) ? read(named, known) : known.of(named);
                return new Named(known.with(next), next);
            } catch (InvalidInputException e) {
                throw Source.inFile(named, e);
            } catch (IllegalArgumentException e) {
                String hint = isFile(named) ? "" : ", and there is no file of that name";
                throw new InvalidInputException(
                        List.of(new Fault("--taxonomy", Fault.Code.UNKNOWN, e.getMessage() + hint)));
            }
        }
    }

    /**
     * Returns the taxonomies that documents may name: those installed and those of the files.
     *
     * @throws InvalidInputException if a taxonomy cannot be read or is unknown, or its id is taken
     */
    LayerTaxonomies known() {
        return named().known();
    }

    /**
     * Returns the taxonomy that is named last, or MAESTRO if none is named.
     *
     * @throws InvalidInputException if a taxonomy cannot be read or is unknown, or its id is taken
     */
    LayerTaxonomy chosen() {
        return named().last();
    }

    /** Returns whether a taxonomy is named. */
    boolean isGiven() {
        return !taxonomies.isEmpty();
    }

    private Named named() {
        Named named = new Named(InstalledTaxonomies.load(), LayerTaxonomy.MAESTRO);
        for (String each : taxonomies) {
            named = named.with(each);
        }
        return named;
    }

    private static LayerTaxonomy read(String file, LayerTaxonomies known) {
        try (InputStream stream = Source.open(file)) {
            return DocumentReader.standard().withTaxonomies(known).read(DocumentType.TAXONOMY, stream);
        } catch (IOException e) {
            throw Source.unreadable("cannot be read: " + e.getMessage());
        }
    }

    private static boolean isFile(String named) {
        Path path = Path.of(named);
        return Files.exists(path) && !Files.isDirectory(path);
    }
}
