// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * A style sheet or script of this module, and its hash as a Content-Security-Policy names it.
 *
 * @param text the text
 * @param hash such as {@code sha256-…}
 */
record Asset(String text, String hash) {

    /** The style of pages. */
    static final Asset PAGE_STYLE = of(read("colours.css") + read("page.css") + read("figures.css"));

    /** What a page may load: its own style and nothing else. */
    static final String PAGE_POLICY =
            "default-src 'none'; style-src '" + PAGE_STYLE.hash() + "'; base-uri 'none'; form-action 'none'";

    /** The style of pictures, for those on their own. */
    static final Asset FIGURE_STYLE = of(read("colours.css") + read("figures.css"));

    /** The script of the index. */
    static final Asset INDEX_SCRIPT = of(read("index.js"));

    private static Asset of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Asset(text, "sha256-" + Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String read(String name) {
        try (InputStream resource = Objects.requireNonNull(Asset.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
