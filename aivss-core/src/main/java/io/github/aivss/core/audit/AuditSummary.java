// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The results of many audits, as counts. It keeps no audit, so its size does not grow with their number, and it has no
 * average of scores, which AIVSS v0.8 forbids.
 *
 * {@snippet file="io/github/aivss/core/ExamplesTest.java" region="summary"}
 *
 * <p>Immutable and thread-safe, equal by value. The order of the audits does not matter.
 *
 * @since 0.1.0
 */
public final class AuditSummary {

    /** The summary of no audits. */
    public static final AuditSummary EMPTY = new AuditSummary(Map.of(), Map.of(), Map.of());

    private final Map<Verdict, Long> verdicts;
    private final Map<Finding.Code, Long> findings;
    private final Map<ScoringModel, Long> explanations;

    private AuditSummary(
            Map<Verdict, Long> verdicts, Map<Finding.Code, Long> findings, Map<ScoringModel, Long> explanations) {
        this.verdicts = verdicts;
        this.findings = findings;
        this.explanations = explanations;
    }

    /**
     * Returns this summary with one more audit.
     *
     * @param audit the audit
     * @return the summary of all
     */
    public AuditSummary plus(ClaimAudit audit) {
        Objects.requireNonNull(audit, "audit");
        List<ScoringModel> explainedBy = audit.verdict() == Verdict.REFUTED ? audit.explainedBy() : List.of();
        return plus(new AuditSummary(
                Map.of(audit.verdict(), 1L),
                counts(audit.findings().stream().map(Finding::code).distinct().toList()),
                counts(explainedBy.stream().limit(1).toList())));
    }

    /**
     * Returns the summary of the audits of this and another summary.
     *
     * @param other a summary of other audits
     * @return the summary of all
     */
    public AuditSummary plus(AuditSummary other) {
        Objects.requireNonNull(other, "other");
        return new AuditSummary(
                sum(verdicts, other.verdicts, Comparator.naturalOrder()),
                sum(findings, other.findings, Comparator.naturalOrder()),
                sum(explanations, other.explanations, ScoringModel.PLAIN_FIRST));
    }

    private static <K> Map<K, Long> counts(List<K> distinct) {
        return distinct.stream().collect(Collectors.toMap(Function.identity(), key -> 1L));
    }

    private static <K> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other, Comparator<K> order) {
        Map<K, Long> sum = new TreeMap<>(order);
        sum.putAll(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return Collections.unmodifiableMap(sum);
    }

    /**
     * Returns the number of audits.
     *
     * @return the number of audits of any verdict
     */
    public long audited() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns the number of audits of a verdict.
     *
     * @param verdict the verdict
     * @return the number of audits
     */
    public long count(Verdict verdict) {
        return verdicts.getOrDefault(Objects.requireNonNull(verdict, "verdict"), 0L);
    }

    /**
     * Returns the number of audits with a finding of a code, for each code.
     *
     * @return an unmodifiable map in the order of the codes, without codes that were not found
     */
    public Map<Finding.Code, Long> findings() {
        return findings;
    }

    /**
     * Returns the number of refuted claims that a model explains, for each model. Only the first explanation of a claim
     * counts.
     *
     * @return an unmodifiable map without models that explain nothing
     */
    public Map<ScoringModel, Long> explanations() {
        return explanations;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditSummary that
                && verdicts.equals(that.verdicts)
                && findings.equals(that.findings)
                && explanations.equals(that.explanations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(verdicts, findings, explanations);
    }

    /**
     * Returns the counts, for people.
     *
     * @return for example {@code 10 audited: 3 hold, 7 do not hold, 0 undecided}
     */
    @Override
    public String toString() {
        return audited() + " audited: " + count(Verdict.HOLDS) + " hold, " + count(Verdict.REFUTED) + " do not hold, "
                + count(Verdict.UNDECIDED) + " undecided";
    }
}
