/**
 * CVSS v4.0 vectors, from which an AIVSS score starts: read strictly, scored exactly, kept as small immutable values.
 *
 * {@snippet file="io/github/aivss/core/ExamplesTest.java" region="vector"}
 *
 * <p>No method takes or returns {@code null}; a {@code null} argument causes a {@link NullPointerException} that names
 * the parameter.
 *
 * <p><b>Source.</b> FIRST.Org, <i>Common Vulnerability Scoring System version 4.0: Specification Document</i>. CVSS is
 * owned and managed by FIRST.Org, Inc. For rounding, see {@link io.github.aivss.cvss.CvssV4Vector}.
 */
@NullMarked
package io.github.aivss.cvss;

import org.jspecify.annotations.NullMarked;
