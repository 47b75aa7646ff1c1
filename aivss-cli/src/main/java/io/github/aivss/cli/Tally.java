// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.audit.AuditSummary;
import io.github.aivss.core.audit.ClaimAudit;

/** What one thread counts while it answers lines. */
final class Tally {

    private long lines;
    private long faulty;
    private long noted;
    private AuditSummary audits = AuditSummary.EMPTY;

    void addLine() {
        lines++;
    }

    void addFaulty() {
        faulty++;
    }

    void addNoted() {
        noted++;
    }

    void addAudit(ClaimAudit audit) {
        audits = audits.plus(audit);
    }

    /** Adds what another thread has counted. */
    void add(Tally other) {
        lines += other.lines;
        faulty += other.faulty;
        noted += other.noted;
        audits = audits.plus(other.audits);
    }

    /** Returns the number of lines that are not blank. */
    long lines() {
        return lines;
    }

    /** Returns the number of lines without an answer. */
    long faulty() {
        return faulty;
    }

    /** Returns the number of lines whose answers have notes. */
    long noted() {
        return noted;
    }

    /** Returns the summary of all audits. */
    AuditSummary audits() {
        return audits;
    }
}
