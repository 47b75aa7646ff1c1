/**
 * Published tables that decide when to act, in place of a score: AIVSS-SSVC and the US directive BOD 26-04.
 *
 * {@snippet file="io/github/aivss/core/ExamplesTest.java" region="decisions"}
 *
 * <p>Every type is immutable and safe to share between threads. No method takes or returns {@code null}; a {@code null}
 * argument causes a {@link NullPointerException} that names the parameter. An outcome is no score and is not compared
 * with one.
 */
@NullMarked
package io.github.aivss.decision;

import org.jspecify.annotations.NullMarked;
