/**
 * Threat models for people and for tools. A {@link io.github.aivss.report.Report} is what one page is about, an agent
 * with what was assessed of it; it is a page of HTML, Markdown or text. A {@link io.github.aivss.report.ReportIndex}
 * lists the pages of many agents, {@link io.github.aivss.report.ReportFigures} are the pictures on their own, and
 * {@link io.github.aivss.report.FindingsWriter} writes SARIF and CycloneDX.
 *
 * <p>Pages need no network and no script, and name no time but the one they are given: equal reports are the same
 * bytes. Whatever a document says is shown as text, with control and reordering characters made visible.
 *
 * <p>Types are immutable and thread-safe unless their documentation says otherwise. No method accepts or returns {@code
 * null}; a {@code null} argument ends with a {@link NullPointerException}.
 */
@NullMarked
package io.github.aivss.report;

import org.jspecify.annotations.NullMarked;
