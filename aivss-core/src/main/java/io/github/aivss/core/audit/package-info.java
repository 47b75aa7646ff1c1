/**
 * Audits of published AIVSS scores: comparisons of a claim with what its edition computes from the same inputs.
 *
 * {@snippet file="io/github/aivss/core/ExamplesTest.java" region="audit"}
 *
 * <p>Every type is immutable and safe to share between threads. No method takes or returns {@code null}; a {@code null}
 * argument causes a {@link NullPointerException} that names the parameter. Nothing here averages scores: AIVSS v0.8
 * forbids it.
 */
@NullMarked
package io.github.aivss.core.audit;

import org.jspecify.annotations.NullMarked;
