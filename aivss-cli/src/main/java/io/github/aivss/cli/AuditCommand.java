// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.audit.AuditSummary;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.ScoringModel;
import io.github.aivss.core.audit.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Recomputes published scores. */
@Command(
        name = "audit",
        description = "Recomputes every claim in the files, and reports what is wrong and what explains it.",
        sortOptions = false)
final class AuditCommand extends AssessmentCommand<ClaimAudit> {

    private AuditSummary summary = AuditSummary.EMPTY;

    AuditCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (!hasFiles()) {
            throw misuse("FILE is missing");
        }
        try (Answers<ClaimAudit> answers = answers(new AuditView(console()))) {
            answerFiles(reader().auditing(), answers);
            if (summary.audited() > 1) {
                answers.addSummary("aivss audit", summaryText());
            }
            return answers.exitCode();
        }
    }

    @Override
    ClaimAudit answerTo(Assessment assessment) {
        ClaimAudit audit = ClaimAudit.of(assessment);
        summary = summary.plus(audit);
        return audit;
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

    private String summaryText() {
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
