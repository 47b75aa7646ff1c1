/**
 * OWASP AIVSS: the two factor sets, the editions with their formulas and tables, and the scores.
 *
 * <p>A first score:
 *
 * {@snippet file="io/github/aivss/core/ExamplesTest.java" region="score"}
 *
 * <p>Every type is immutable and safe to share between threads, and a value that exists is valid: factories and
 * constructors reject anything else with an {@link IllegalArgumentException} that names the component, the value found
 * and the values allowed. No method takes or returns {@code null}; a {@code null} argument causes a {@link
 * NullPointerException} that names the parameter.
 *
 * <p><b>Numbers.</b> Inputs are doubles. A double means the shortest decimal that identifies it, so {@code 0.97} is
 * exactly 97/100, on every JDK; {@code -0.0} becomes {@code 0.0}. Scores are evaluated on those decimals exactly and
 * rounded half up once, at the end.
 *
 * <p><b>Sources.</b> Factor names, rubrics, formulas and constants are facts from the OWASP publication <i>AIVSS
 * Scoring System For OWASP Agentic AI Core Security Risks</i>, v0.5 (August 2025) and v0.8 (March 2026), CC BY-SA 4.0.
 * The descriptions are worded here.
 *
 * <p><b>Serialization.</b> The values that are computed with (factors, inputs, scores) are {@link java.io.Serializable}
 * for distributed engines and caches; reading checks them again. Documents (assessments, claims) are not; they are
 * exchanged as JSON.
 */
@NullMarked
package io.github.aivss.core;

import org.jspecify.annotations.NullMarked;
