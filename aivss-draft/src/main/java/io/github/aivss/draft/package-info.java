// SPDX-License-Identifier: Apache-2.0
/**
 * The working draft of AIVSS 1.0: a candidate, not released, that may change or be withdrawn. Nothing here is stable.
 *
 * <p>The draft withdraws every uplift formula. The score of a finding is that of all metrics of its CVSS v4.0 vector;
 * what is agentic about it is an {@link io.github.aivss.draft.AgenticProfile} next to the score.
 *
 * <pre>{@code
 * AgenticProfile profile = AgenticProfile.parse("AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M");
 * profile.effectClass(); // A2
 * }</pre>
 *
 * <p>No method takes or returns {@code null}; a {@code null} argument causes a {@link NullPointerException} that names
 * the parameter.
 *
 * <p><b>Source.</b> AIVSS 1.0, working draft, as published in the repository kenhuangus/aivss-v1-candidate (Apache-2.0,
 * revisions 1f0f2dd and 2c332a7). OWASP does not endorse the candidate, and FIRST has not validated it.
 */
@NullMarked
package io.github.aivss.draft;

import org.jspecify.annotations.NullMarked;
