// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.ScoringModel;
import io.github.aivss.core.audit.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a claim holds.
 *
 * @param sentence the verdict
 * @param refuted whether the claim does not hold
 * @param key the verdict as a name in style sheets
 * @param findings what was found
 * @param explainedBy the computations that give the claimed score
 * @param dialect what the claim proves to be instead
 */
record AuditView(
        String sentence,
        boolean refuted,
        String key,
        List<Row> findings,
        List<String> explainedBy,
        Optional<String> dialect) {

    /**
     * A finding.
     *
     * @param code its name in documents
     * @param message what was found
     * @param kind whether it refutes the claim
     */
    record Row(String code, String message, String kind) {}

    static AuditView of(ClaimAudit audit) {
        return new AuditView(
                sentence(audit),
                audit.verdict() == Verdict.REFUTED,
                audit.verdict().name().toLowerCase(Locale.ROOT),
                audit.findings().stream().map(AuditView::row).toList(),
                audit.explainedBy().stream().map(ScoringModel::key).toList(),
                audit.dialect()
                        .map(dialect ->
                                "Dialect of the claim: " + dialect.name() + ": " + Shown.line(dialect.why()) + "."));
    }

    boolean hasFindings() {
        return !findings.isEmpty();
    }

    boolean hasExplanations() {
        return !explainedBy.isEmpty();
    }

    String explanations() {
        return String.join(", ", explainedBy);
    }

    private static String sentence(ClaimAudit audit) {
        Optional<String> claimed = audit.claimed().map(score -> Shown.line(score.toPlainString()));
        Optional<String> computed = audit.computed()
                .map(score ->
                        Shown.number(score.value()) + " " + score.severity().title());
        String verdict = switch (audit.verdict()) {
            case HOLDS -> "The claim holds";
            case REFUTED -> "The claim does not hold";
            case UNDECIDED -> "The claim is undecided";
        };
        return verdict + ": " + claimed.map(score -> "claimed " + score).orElse("no score is claimed") + ", "
                + computed.map(score -> "computed " + score).orElse("no score can be computed") + ".";
    }

    private static Row row(Finding finding) {
        return new Row(
                finding.code().key(),
                Shown.line(finding.message()),
                finding.code().refutes() ? "refutes the claim" : "note");
    }
}
