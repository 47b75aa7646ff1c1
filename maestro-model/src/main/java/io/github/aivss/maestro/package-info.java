/**
 * The MAESTRO threat model: layers and taxonomies of them, catalogues of threats, the threat models of agents
 * and what they cover, and published cross-references to other lists.
 *
 * <p>A taxonomy that adds to MAESTRO, or has only layers of its own, comes from code, from a document, or from a jar that provides a {@link
 * io.github.aivss.maestro.LayerTaxonomyProvider}:
 *
 * {@snippet file="io/github/aivss/maestro/ExamplesTest.java" region="taxonomy"}
 *
 * <p>Every type is immutable and safe to share between threads, and a value that exists is valid: constructors,
 * factories and builders refuse anything else with an {@link IllegalArgumentException} that names the component, the
 * value found and the values allowed; if several parts do not fit together, an {@link
 * io.github.aivss.core.InvalidInputException} lists every fault. No method takes or returns {@code null}; a {@code
 * null} argument causes a {@link NullPointerException}.
 *
 * <p><b>Sources.</b> MAESTRO (Multi-Agent Environment, Security, Threat, Risk, and Outcome): Ken Huang, <i>Agentic AI
 * Threat Modeling Framework: MAESTRO</i>, Cloud Security Alliance, 6 February 2025. Threats T1 to T17: OWASP,
 * <i>Agentic AI - Threats and Mitigations</i>, v1.0 (February 2025) and v1.1 (December 2025), with the layers of the
 * <i>MAESTRO Threat Modeling Playbook</i>, v1.0.0 (February 2026). Bridges to the core risks: OWASP AIVSS v0.5 (Appendix
 * B) and v0.8 (Appendix C, Table 8). Each cross-reference names its own source. Names and figures are facts from there;
 * descriptions are worded here.
 */
@NullMarked
package io.github.aivss.maestro;

import org.jspecify.annotations.NullMarked;
