/**
 * Published tables that decide when to act, in place of a score: AIVSS-SSVC and the US directive BOD 26-04.
 *
 * <pre>{@code
 * SsvcDecision decision = new SsvcDecision(SsvcThreat.POC, SsvcVulnerability.MODERATE, SsvcImpact.CRITICAL,
 *         List.of(4, 4, 4, 4, 3, 3, 3, 2, 3, 2));
 * decision.agentLevel(); // PRIME_MOVER
 * decision.riskScore();  // 20
 * decision.outcome();    // IMMEDIATE
 *
 * Bod2604Decision deadline = Bod2604Decision.of(true, PublicExposure.YES, false, TechnicalImpact.PARTIAL)
 *         .from(LocalDate.of(2026, 12, 7));
 * deadline.outcome(); // FOURTEEN_DAYS
 * deadline.due();     // Optional[2026-12-21]
 * }</pre>
 *
 * <p>Every type is immutable and safe to share between threads. No method takes or returns {@code null}; a {@code null}
 * argument causes a {@link NullPointerException} that names the parameter. An outcome is no score and is not compared
 * with one.
 */
@NullMarked
package io.github.aivss.decision;

import org.jspecify.annotations.NullMarked;
