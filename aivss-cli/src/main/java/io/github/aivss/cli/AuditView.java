// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.ScoringModel;
import io.github.aivss.core.audit.Verdict;
import io.github.aivss.internal.Decimals;
import io.github.aivss.internal.Text;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The view of audits. */
final class AuditView implements View<ClaimAudit> {

    private static final int VERDICT_WIDTH = 14;
    private static final int SCORE_WIDTH = 8;
    private static final int EDITION_WIDTH = 17;

    private final Console console;

    AuditView(Console console) {
        this.console = console;
    }

    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public void write(AnswerWriter writer, ClaimAudit audit, Origin origin) {
        writer.writeAudit(audit, origin);
    }

    @Override
    public List<Column<ClaimAudit>> columns() {
        List<Column<ClaimAudit>> columns = new ArrayList<>();
        columns.add(Column.of("verdict", VERDICT_WIDTH, audit -> audit.verdict().title()));
        columns.add(Column.of(
                "claimed",
                SCORE_WIDTH,
                audit -> audit.claimed().map(BigDecimal::toPlainString).orElse("")));
        columns.add(Column.of(
                "computed",
                SCORE_WIDTH,
                audit -> audit.computed()
                        .map(AivssScore::value)
                        .map(Decimals::text)
                        .orElse("")));
        columns.add(Column.of(
                "edition", EDITION_WIDTH, audit -> audit.assessment().edition().key()));
        columns.add(Column.csv(
                "findings",
                audit -> audit.findings().stream()
                        .map(finding -> finding.code().key())
                        .collect(Collectors.joining(" "))));
        columns.add(Column.csv(
                "explainedBy",
                audit -> audit.explainedBy().stream().map(ScoringModel::key).collect(Collectors.joining(" "))));
        columns.addAll(Column.attribution(audit -> audit.assessment().id()));
        return columns;
    }

    @Override
    public String page(ClaimAudit audit, Origin origin) {
        StringBuilder text = new StringBuilder(console.styled(
                        "bold", Text.escape(Source.title(audit.assessment().id(), origin))))
                .append('\n')
                .append(verdict(audit))
                .append("   ")
                .append(audit.assessment().edition().title())
                .append('\n');
        audit.findings()
                .forEach(finding -> text.append("  ")
                        .append(finding.code().key())
                        .append(": ")
                        .append(Text.escape(finding.message()))
                        .append('\n'));
        if (audit.verdict() == Verdict.REFUTED) {
            String models = audit.explainedBy().stream().map(ScoringModel::key).collect(Collectors.joining(", "));
            text.append("  explained by: ")
                    .append(models.isEmpty() ? "no known computation" : models)
                    .append('\n');
        }
        audit.dialect()
                .ifPresent(dialect -> text.append("  dialect: ")
                        .append(dialect.name())
                        .append(": ")
                        .append(Text.escape(dialect.why()))
                        .append('\n'));
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
            case HOLDS -> console.styled("green", title);
            case REFUTED -> console.styled("red", title);
            case UNDECIDED -> title;
        };
        return verdict + ": " + claimed + ", " + computed;
    }
}
