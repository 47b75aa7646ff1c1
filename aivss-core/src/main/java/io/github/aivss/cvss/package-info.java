/**
 * CVSS v4.0 vectors, from which an AIVSS score starts: read strictly, scored exactly, kept as small immutable values.
 *
 * <pre>{@code
 * CvssV4Vector vector = CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/E:U");
 * vector.baseScore();     // 8.6
 * vector.score();         // 5.8, for E counts
 * vector.severity();      // MEDIUM
 * vector.nomenclature();  // CVSS-BT
 * vector.macroVector();   // 101120
 * }</pre>
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
