// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.DocumentType;
import io.github.aivss.json.JsonLine;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerCoverage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows which threats of the catalogues threat models address. */
@Command(
        name = "coverage",
        description =
                "Shows, for each layer of a threat model, which threats of the catalogues it addresses and which not.",
        sortOptions = false)
final class CoverageCommand extends AnsweringCommand<AgentThreatModel, AgentThreatModel> {

    @Option(
            names = "--require",
            paramLabel = "WHAT",
            description = "End with 1 if a layer addresses no threat: ${COMPLETION-CANDIDATES} for mapped layers.")
    private @Nullable Requirement requirement;

    CoverageCommand(Console console) {
        super(console);
    }

    /** What every layer must have. */
    enum Requirement {
        MAPPED;

        /** Returns the name on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        if (!hasFiles()) {
            throw misuse("FILE is missing");
        }
        try (Answers<AgentThreatModel> answers = answers(new CoverageView(console()))) {
            answerFiles(reader(), answers);
            return answers.exitCode();
        }
    }

    @Override
    Documents.Content<AgentThreatModel> content(Documents documents, Source source, DocumentKind kind)
            throws IOException {
        return documents.threatModelIn(source, kind);
    }

    @Override
    AgentThreatModel content(JsonLine.Valid line) {
        return line.threatModel()
                .orElseThrow(() -> Documents.withoutThreatModel(DocumentKind.of(DocumentType.ASSESSMENT)));
    }

    @Override
    Optional<String> id(AgentThreatModel model) {
        return model.agent().id();
    }

    @Override
    AgentThreatModel answerTo(AgentThreatModel model) {
        return model;
    }

    @Override
    boolean isNo(AgentThreatModel model) {
        return requirement != null && model.coverage().stream().anyMatch(LayerCoverage::isMappedWithoutThreats);
    }

    @Override
    List<String> notes(AgentThreatModel model) {
        return List.of();
    }

    @Override
    String participle() {
        return "covered";
    }
}
