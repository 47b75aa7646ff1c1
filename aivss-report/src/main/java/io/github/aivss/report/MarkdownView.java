// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;

/**
 * A page as Markdown.
 *
 * @param page what is shown
 */
@JStacheConfig(type = JStacheType.STACHE)
@JStache(path = "page.md")
record MarkdownView(PageView page) {}
