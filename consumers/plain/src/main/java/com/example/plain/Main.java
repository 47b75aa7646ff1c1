// SPDX-License-Identifier: Apache-2.0
package com.example.plain;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.json.InvalidDocumentException;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Scores and audits the documents named as arguments, and lists the taxonomies that are installed. */
public final class Main {

    private static final DocumentReader READER = DocumentReader.standard().withTaxonomies(LayerTaxonomies.installed());

    private Main() {}

    /**
     * Runs the application.
     *
     * @param files assessments
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] files) throws IOException {
        for (LayerTaxonomy taxonomy : LayerTaxonomies.installed().all()) {
            System.out.println(taxonomy.id() + " has " + taxonomy.layers().size() + " layers");
        }
        boolean isValid = true;
        for (String file : files) {
            isValid &= print(Path.of(file));
        }
        System.exit(isValid ? 0 : 1);
    }

    private static boolean print(Path file) throws IOException {
        try {
            Assessment assessment = READER.read(DocumentType.ASSESSMENT, file);
            Assessment again = READER.read(
                    DocumentType.ASSESSMENT, DocumentWriter.compact().write(DocumentType.ASSESSMENT, assessment));
            assessment.score().ifPresent(score -> System.out.println(
                    file.getFileName() + " scores " + score.value() + ' ' + score.severity().title()));
            System.out.println(file.getFileName() + " is audited: " + ClaimAudit.of(again).verdict());
            return again.equals(assessment);
        } catch (InvalidDocumentException e) {
            e.faults().forEach(fault -> System.out.println(file.getFileName() + ": " + fault));
            return false;
        } catch (NoSuchFileException e) {
            System.out.println(file.getFileName() + ": there is no such file");
            return false;
        }
    }
}
