// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.cvss.Severity;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.report.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Path SELF = Path.of("src/test/java/io/github/aivss/cli/ReadmeTest.java");

    @Test
    void the_code_of_the_readme_runs() throws IOException {
        // README: begin
        AgenticRiskFactors factors = AgenticRiskFactors.builder()
                .autonomyOfAction(0.8)
                .goalDrivenPlanning(0.7)
                .selfModification(0.2)
                .dynamicToolUse(0.8)
                .persistentMemory(0.4)
                .contextualAwareness(0.7)
                .dynamicIdentity(0.6)
                .multiAgentInteractions(0.1)
                .nonDeterminism(0.6)
                .opacityAndReflexivity(0.5)
                .build();

        AivssInput input = AivssInput.of(8.5, factors).withMitigationFactor(MitigationFactor.PARTIAL);
        AivssScore score = AivssEdition.V0_8.score(input);
        // README: end

        assertThat(score.value()).isEqualTo(7.7);
        assertThat(score.severity()).isEqualTo(Severity.HIGH);
        assertThat(score.raw()).isEqualTo(7.707131);
        String self = Files.readString(SELF);
        String code = self.substring(self.indexOf("// README: begin\n") + 17, self.indexOf("// README: end"));
        assertThat(blocks("java").get(0))
                .startsWith(code.stripIndent().stripTrailing())
                .endsWith("score.value();    // 7.7\nscore.severity(); // HIGH\nscore.raw();      // 7.707131\n");
    }

    @Test
    void the_readme_reads_and_audits_documents() throws IOException {
        // documents: begin
        AgentThreatModel model =
                DocumentReader.standard().read(DocumentType.THREAT_MODEL, Path.of("../examples/lutra-ai.json"));
        ClaimAudit audit = ClaimAudit.of(model.assessment().withClaim(AivssClaim.ofScore(new BigDecimal("9.2"))));
        // documents: end

        assertThat(blocks("java").get(1))
                .endsWith("audit.verdict();     // " + audit.verdict() + "\naudit.explainedBy(); // "
                        + audit.explainedBy() + "\n");
        String self = Files.readString(SELF);
        String code = self.substring(self.indexOf("// documents: begin") + 19, self.indexOf("// documents: end"));
        assertThat(blocks("java").get(1).replaceAll("\\s+", ""))
                .startsWith(code.replaceAll("\\s+", "").replace("../examples", "examples"));
    }

    @Test
    void the_readme_makes_a_page() throws IOException {
        // report: begin
        Report report = Report.of(
                DocumentReader.standard().read(DocumentType.THREAT_MODEL, Path.of("../examples/lutra-ai.json")));
        String page = report.html();
        // report: end

        assertThat(page).startsWith("<!doctype html>");
        String self = Files.readString(SELF);
        String code = self.substring(self.indexOf("// report: begin") + 16, self.indexOf("// report: end"));
        assertThat(blocks("java").get(2).replaceAll("\\s+", ""))
                .isEqualTo(code.replaceAll("\\s+", "").replace("../examples", "examples"));
    }

    @Test
    void the_first_command_of_the_readme_prints_its_page() throws IOException {
        String command = blocks("sh").get(0).strip();
        assertThat(command).startsWith("./aivss score ");
        String file = command.substring("./aivss score ".length());

        Run run = Run.of("score", ROOT.resolve(file).toString());

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).isEqualTo(blocks("text").get(0));
    }

    @Test
    void the_unknown_factors_of_the_readme_are_what_its_example_prints() throws IOException {
        Run run = Run.withInput(blocks("json").get(0), "score", "-");

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).isEqualTo(blocks("text").get(1));
    }

    @Test
    void the_audit_of_the_readme_is_what_its_example_prints() throws IOException {
        String command = blocks("sh").stream()
                .filter(block -> block.startsWith("echo '"))
                .findFirst()
                .orElseThrow();
        String document = command.substring(6, command.indexOf("' | ./aivss audit -"));

        Run run = Run.withInput(document, "audit", "-");

        assertThat(run.output()).isEqualTo(blocks("text").get(2));
    }

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

    @Test
    void the_readme_names_only_known_options() throws IOException {
        List<String> commands = blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("./aivss "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(5);
        for (String command : commands) {
            String[] words = command.replaceFirst("\\s*[#>].*", "").split(" +");
            String[] arguments = new String[words.length];
            System.arraycopy(words, 1, arguments, 0, words.length - 1);
            arguments[words.length - 1] = "--help";

            assertThat(Run.of(arguments).exitCode()).as(command).isZero();
        }
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
