// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.audit.AuditSummary;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.ScoringModel;
import io.github.aivss.core.audit.Verdict;
import io.github.aivss.json.DocumentWriter;
import io.github.aivss.json.JsonLinesWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Recomputes published scores. */
@Command(
        name = "audit",
        description = "Recomputes every claim in the files, and says what is off and what explains it.",
        sortOptions = false)
final class AuditCommand extends AnsweringCommand<ClaimAudit> {

    private AuditSummary summary = AuditSummary.EMPTY;

    AuditCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (isWithoutFiles()) {
            throw misuse("FILE is missing");
        }
        try {
            int exitCode = answerFiles(reader().auditing());
            if (summary.audited() > 1) {
                tellSummary();
            }
            return exitCode;
        } catch (Documents.Unreadable e) {
            fault(e);
            return exitCode();
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
    String document(DocumentWriter writer, ClaimAudit audit) {
        return writer.write(audit);
    }

    @Override
    void writeLine(JsonLinesWriter writer, ClaimAudit audit) {
        writer.write(audit);
    }

    @Override
    List<String> notes(ClaimAudit audit) {
        return List.of();
    }

    @Override
    String participle() {
        return "audited";
    }

    @Override
    String page(ClaimAudit audit, String origin) {
        StringBuilder text = new StringBuilder(console()
                        .styled(
                                "bold",
                                Console.printable(audit.assessment().id().orElse(origin))))
                .append('\n')
                .append(verdict(audit))
                .append("   ")
                .append(audit.assessment().edition().title())
                .append('\n');
        audit.findings()
                .forEach(finding -> text.append("  ")
                        .append(finding.code().key())
                        .append(": ")
                        .append(Console.printable(finding.message()))
                        .append('\n'));
        if (audit.verdict() == Verdict.REFUTED) {
            String models = audit.explainedBy().stream().map(ScoringModel::key).collect(Collectors.joining(", "));
            text.append("  explained by: ")
                    .append(models.isEmpty() ? "no computation that is known" : models)
                    .append('\n');
        }
        return text.toString();
    }

    private String verdict(ClaimAudit audit) {
        String claimed = audit.claimed().map(score -> "claimed " + score).orElse("nothing claimed");
        String computed = audit.computed()
                .map(score ->
                        "computed " + score.value() + " " + score.severity().title())
                .orElse("not computable");
        String title = audit.verdict().title();
        String verdict = switch (audit.verdict()) {
            case HOLDS -> console().styled("green", title);
            case REFUTED -> console().styled("red", title);
            case UNDECIDED -> title;
        };
        return verdict + ": " + claimed + ", " + computed;
    }

    /** The summary goes beside the answers, since it is for people; among pages it stands last. */
    private void tellSummary() {
        String text = summary.audited() + " claims: " + summary.count(Verdict.HOLDS) + " hold, "
                + summary.count(Verdict.REFUTED)
                + " do not, " + summary.count(Verdict.UNDECIDED) + " undecided\n"
                + counts("findings", summary.findings(), Finding.Code::key)
                + counts("explained by", summary.explanations(), ScoringModel::key);
        if (isText()) {
            console().print("\n" + text);
        } else {
            console().error("aivss audit", text.strip().replace("\n", "; "));
        }
    }

    private static <K> String counts(String title, Map<K, Long> counts, Function<K, String> name) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> name.apply(entry.getKey()) + " " + entry.getValue())
                        .collect(Collectors.joining(", ", title + ": ", "\n"));
    }
}
