// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What many audits found, in counts. It holds no audit, so it stays small however many there are, and no average of
 * scores, which AIVSS v0.8 forbids.
 *
 * <pre>{@code
 * AuditSummary summary = audits.reduce(AuditSummary.EMPTY, AuditSummary::plus, AuditSummary::plus);
 * }</pre>
 *
 * <p>Immutable and thread-safe, equal by value. The order of audits does not matter.
 */
public final class AuditSummary {

    /** The summary of no audits: where to start from. */
    public static final AuditSummary EMPTY = new AuditSummary(0, 0, 0, Map.of(), Map.of());

    private final long agreeing;
    private final long disagreeing;
    private final long undecided;
    private final Map<Finding.Code, Long> findings;
    private final Map<ScoringModel, Long> explanations;

    private AuditSummary(
            long agreeing,
            long disagreeing,
            long undecided,
            Map<Finding.Code, Long> findings,
            Map<ScoringModel, Long> explanations) {
        this.agreeing = agreeing;
        this.disagreeing = disagreeing;
        this.undecided = undecided;
        this.findings = findings;
        this.explanations = explanations;
    }

    private static AuditSummary of(ClaimAudit audit) {
        boolean agrees = audit.agrees().orElse(false);
        boolean disagrees = !audit.agrees().orElse(true);
        return new AuditSummary(
                agrees ? 1 : 0,
                disagrees ? 1 : 0,
                agrees || disagrees ? 0 : 1,
                audit.findings().stream()
                        .map(Finding::code)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), code -> 1L)),
                audit.explainedBy().stream()
                        .limit(disagrees ? 1 : 0)
                        .collect(Collectors.toMap(Function.identity(), model -> 1L)));
    }

    /**
     * This summary with one audit more.
     *
     * @param audit the audit
     * @return the summary of all
     */
    public AuditSummary plus(ClaimAudit audit) {
        return plus(of(Objects.requireNonNull(audit, "audit")));
    }

    /**
     * This summary and another in one.
     *
     * @param other a summary of other audits
     * @return the summary of all
     */
    public AuditSummary plus(AuditSummary other) {
        Objects.requireNonNull(other, "other");
        return new AuditSummary(
                agreeing + other.agreeing,
                disagreeing + other.disagreeing,
                undecided + other.undecided,
                sum(findings, other.findings, Comparator.naturalOrder()),
                sum(explanations, other.explanations, ScoringModel.PLAIN_FIRST));
    }

    private static <K> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other, Comparator<K> order) {
        Map<K, Long> sum = new TreeMap<>(order);
        sum.putAll(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return Collections.unmodifiableMap(sum);
    }

    /**
     * How many audits there were.
     *
     * @return the sum of {@link #agreeing()}, {@link #disagreeing()} and {@link #undecided()}
     */
    public long audited() {
        return agreeing + disagreeing + undecided;
    }

    /**
     * How many claims hold.
     *
     * @return the number of audits that {@linkplain ClaimAudit#agrees() agree}
     */
    public long agreeing() {
        return agreeing;
    }

    /**
     * How many claims do not hold.
     *
     * @return the number of audits that do not {@linkplain ClaimAudit#agrees() agree}
     */
    public long disagreeing() {
        return disagreeing;
    }

    /**
     * How many claims could not be decided on, for want of a CVSS base or of a claimed score.
     *
     * @return the number of audits that neither {@linkplain ClaimAudit#agrees() agree} nor disagree
     */
    public long undecided() {
        return undecided;
    }

    /**
     * How many audits have a finding of a code.
     *
     * @return an unmodifiable map in the order of the codes, without those that were not found
     */
    public Map<Finding.Code, Long> findings() {
        return findings;
    }

    /**
     * How many claims that do not hold have a model as their first explanation.
     *
     * @return an unmodifiable map without models that explain nothing; the counts add up to {@link #disagreeing()} less the
     *     claims that no known model explains
     */
    public Map<ScoringModel, Long> explanations() {
        return explanations;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditSummary that
                && agreeing == that.agreeing
                && disagreeing == that.disagreeing
                && undecided == that.undecided
                && findings.equals(that.findings)
                && explanations.equals(that.explanations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(agreeing, disagreeing, undecided, findings, explanations);
    }

    /**
     * The counts, for people.
     *
     * @return for example {@code 10 audited: 3 agree, 7 disagree, 0 undecided}
     */
    @Override
    public String toString() {
        return audited() + " audited: " + agreeing + " agree, " + disagreeing + " disagree, " + undecided
                + " undecided";
    }
}
