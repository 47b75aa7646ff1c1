// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.audit.AuditSummary;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.PublishedVector;
import io.github.aivss.core.audit.ScoringModel;
import io.github.aivss.core.audit.Verdict;
import io.github.aivss.json.Origin;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recomputes published scores. */
@Command(
        name = "audit",
        description =
                "Recomputes every claim in the files, and reports what is wrong and what explains it. Or reports what"
                        + " a string is that calls itself AIVSS.",
        sortOptions = false)
final class AuditCommand extends AssessmentCommand<ClaimAudit> {

    @Option(
            names = "--vector",
            paramLabel = "STRING",
            arity = "1..*",
            description = "Strings that call themselves AIVSS, of any form; their keys decide and never their prefix.")
    private List<String> vectors = List.of();

    AuditCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (!vectors.isEmpty() && hasFiles()) {
            throw misuse("give either FILE or --vector, not both");
        }
        if (!vectors.isEmpty()) {
            return recognise();
        }
        if (!hasFiles()) {
            throw misuse("FILE is missing (or give --vector)");
        }
        try (Answers<ClaimAudit> answers = answers(new AuditView(console()))) {
            answerFiles(reader().auditing(), answers);
            AuditSummary summary = tally().audits();
            if (summary.audited() > 1) {
                answers.addSummary("aivss audit", text(summary));
            }
            return answers.exitCode();
        }
    }

    private int recognise() {
        try (Answers<PublishedVector> answers = answers(new PublishedVectorView(console()))) {
            vectors.forEach(vector -> answers.add(PublishedVector.of(vector), Origin.NONE));
            return answers.exitCode();
        }
    }

    @Override
    ClaimAudit answerTo(Assessment assessment) {
        return ClaimAudit.of(assessment);
    }

    @Override
    void added(ClaimAudit audit, Origin origin, Tally counts) {
        counts.addAudit(audit);
    }

    @Override
    boolean isNo(ClaimAudit audit) {
        return audit.verdict() == Verdict.REFUTED;
    }

    @Override
    List<String> notes(ClaimAudit audit) {
        return List.of();
    }

    @Override
    String participle() {
        return "audited";
    }

    private static String text(AuditSummary summary) {
        return summary.audited() + " claims: " + summary.count(Verdict.HOLDS) + " hold, "
                + summary.count(Verdict.REFUTED)
                + " do not, " + summary.count(Verdict.UNDECIDED) + " undecided\n"
                + counts("findings", summary.findings(), Finding.Code::key)
                + counts("explained by", summary.explanations(), ScoringModel::key);
    }

    private static <K> String counts(String title, Map<K, Long> counts, Function<K, String> name) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> name.apply(entry.getKey()) + " " + entry.getValue())
                        .collect(Collectors.joining(", ", title + ": ", "\n"));
    }
}
