// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.jstach.jstache.JStache;

/**
 * A page as Markdown.
 *
 * @param page what is shown
 */
@JStache(path = "page.md")
record MarkdownView(PageView page) {}
