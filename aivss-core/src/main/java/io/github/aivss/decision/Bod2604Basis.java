// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

/**
 * On what ground a decision rests: the directive itself, or an analogy to it.
 *
 * <p>Source: the words are those of the working draft of AIVSS 1.0, which applies the same table.
 *
 * @since 0.1.0
 */
public enum Bod2604Basis {
    /** The directive binds: a CVE, on an asset of a federal civilian executive branch agency of the USA. */
    DIRECTIVE("cisa_bod_26_04"),
    /** A CVE elsewhere, for which the directive is guidance. */
    CVE_GUIDANCE("informative_bod_26_04_cve_guidance"),
    /** No CVE, so that the table is applied by analogy. */
    ANALOGY("informative_bod_26_04_analogy");

    private final String key;

    Bod2604Basis(String key) {
        this.key = key;
    }

    /**
     * Returns the name in documents.
     *
     * @return the key, such as {@code cisa_bod_26_04}
     */
    public String key() {
        return key;
    }
}
