// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path SELF = Path.of("src/test/java/io/github/aivss/cli/ExamplesTest.java");

    @Test
    void the_guide_to_extensions_shows_the_example() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/extending.md"));
        String example = Files.readString(ROOT.resolve("examples/taxonomies/acme-health.json"));

        assertThat(guide).contains("```json\n" + example + "```");
        assertThat(Run.of(
                                "layers",
                                "--taxonomy",
                                ROOT.resolve("examples/taxonomies/acme-health.json")
                                        .toString())
                        .output())
                .contains("L2.phi  Protected Health Information, part of L2", "L8  Clinical Safety (vertical)");
    }

    @Test
    void the_guide_to_extensions_reads_a_file() throws IOException {
        Path file = ROOT.resolve("examples/taxonomies/acme-health.json");
        // guide: begin
        LayerTaxonomy taxonomy = DocumentReader.standard().read(DocumentType.TAXONOMY, file);
        DocumentReader reader = DocumentReader.standard()
                .withTaxonomies(LayerTaxonomies.builtIn().with(taxonomy));
        // guide: end

        assertThat(taxonomy.layers()).hasSize(9);
        assertThat(reader).isNotNull();
        String guide = Files.readString(ROOT.resolve("docs/extending.md")).replaceAll("\\s+", "");
        String self = Files.readString(SELF);
        assertThat(guide)
                .contains(self.substring(self.indexOf("// guide: begin") + 15, self.indexOf("// guide: end"))
                        .replaceAll("\\s+", ""));
    }

    @Test
    void the_examples_have_no_fault() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
            String[] arguments = Stream.concat(
                            Stream.of("score"),
                            files.filter(Files::isRegularFile)
                                    .map(Path::toString)
                                    .filter(name -> !name.endsWith(".md")))
                    .toArray(String[]::new);
            assertThat(arguments).hasSizeGreaterThan(6);
            assertThat(Run.of(arguments).errors()).isEmpty();
        }
    }
}
