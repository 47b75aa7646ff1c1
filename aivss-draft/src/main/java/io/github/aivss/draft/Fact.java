// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

/** A fact that an assessor may not know. */
public enum Fact {
    /** It is so. */
    TRUE,
    /** It is not so. */
    FALSE,
    /** It is not known. */
    UNKNOWN
}
