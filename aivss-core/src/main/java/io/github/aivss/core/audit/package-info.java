/**
 * Audits of published AIVSS scores: comparisons of a claim with what its edition computes from the same inputs.
 *
 * <pre>{@code
 * Assessment assessment = Assessment.of(AivssEdition.V0_8, input)
 *         .withClaim(AivssClaim.ofScore(new BigDecimal("9.2")));
 * ClaimAudit audit = ClaimAudit.of(assessment);
 * audit.agrees();      // Optional[false]
 * audit.findings();    // rounding-mismatch: the score is claimed as 9.2, but ...
 * audit.explainedBy(); // 0.8/half-even
 * }</pre>
 *
 * <p>Every type is immutable and safe to share between threads. No method takes or returns {@code null}; a {@code null}
 * argument causes a {@link NullPointerException} that names the parameter. Nothing here averages scores: AIVSS v0.8
 * forbids it.
 */
@NullMarked
package io.github.aivss.core.audit;

import org.jspecify.annotations.NullMarked;
