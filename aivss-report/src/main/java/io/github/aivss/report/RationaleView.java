// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.Rationale;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why something is rated as it is.
 *
 * @param text the reason
 * @param evidence what supports it
 */
record RationaleView(String text, List<Evidence> evidence) {

    /** An address of the web and nothing else: no other scheme, no user, nothing that has to be escaped in one. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?://[a-z0-9.-]+(?::\\d{1,5})?(?:[/?](?:[a-z0-9._~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*)?(?:#[a-z0-9._~:/?@!$&'()*+,;=-]*)?");

    /**
     * What supports a reason.
     *
     * @param text what it is
     * @param address where it is, if it is a page of the web
     */
    record Evidence(String text, Optional<String> address) {}

    static RationaleView of(Rationale rationale) {
        return new RationaleView(
                Shown.lines(rationale.text()),
                rationale.evidence().stream()
                        .map(item -> new Evidence(
                                Shown.line(item),
                                ADDRESS.matcher(item).matches() ? Optional.of(item) : Optional.empty()))
                        .toList());
    }

    boolean hasEvidence() {
        return !evidence.isEmpty();
    }

    /** Returns the reason and what supports it in one text. */
    String all() {
        return hasEvidence()
                ? text + " Evidence: "
                        + String.join(
                                "; ", evidence.stream().map(Evidence::text).toList())
                : text;
    }
}
