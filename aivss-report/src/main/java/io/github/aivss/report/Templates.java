// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the templates. The compiled templates escape nothing on their own, so this is the only class that runs them. */
final class Templates {

    private static final Function<Object, String> FORMAT = String::valueOf;

    /** About the length of a page. */
    private static final int PAGE = 40_000;

    private Templates() {}

    /** A compiled template. */
    private interface Template<T> {

        void render(T view, Appendable output, Function<Object, String> format, Function<String, String> escaper)
                throws IOException;
    }

    static String html(PageView page) {
        return rendered(PageViewRenderer::render, page, Templates::escapeHtml);
    }

    static String markdown(PageView page) {
        return rendered(MarkdownViewRenderer::render, new MarkdownView(page), Markdown::escape);
    }

    static String index(IndexView index) {
        return rendered(IndexViewRenderer::render, index, Templates::escapeHtml);
    }

    static String tables(TablePageView page) {
        return rendered(TablePageViewRenderer::render, page, Templates::escapeHtml);
    }

    static String figure(Figure figure) {
        Figure alone = figure.alone();
        if (alone instanceof ScaleFigure scale) {
            return rendered(ScaleFigureRenderer::render, scale, Templates::escapeHtml);
        }
        if (alone instanceof StackFigure stack) {
            return rendered(StackFigureRenderer::render, stack, Templates::escapeHtml);
        }
        if (alone instanceof FactorsFigure factors) {
            return rendered(FactorsFigureRenderer::render, factors, Templates::escapeHtml);
        }
        return rendered(BadgeFigureRenderer::render, (BadgeFigure) alone, Templates::escapeHtml);
    }

    private static <T> String rendered(Template<T> template, T view, Function<String, String> escaper) {
        StringBuilder output = new StringBuilder(PAGE);
        try {
            template.render(view, output, FORMAT, escaper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString();
    }

    /** Escapes a text for the content of an element and for an attribute in quotation marks, in HTML and in SVG. */
    static String escapeHtml(String text) {
        int plain = 0;
        while (plain < text.length() && escaped(text.charAt(plain)) == null) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder output = new StringBuilder(text.length() + 16).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            String replacement = escaped(text.charAt(i));
            if (replacement == null) {
                output.append(text.charAt(i));
            } else {
                output.append(replacement);
            }
        }
        return output.toString();
    }

    private static @Nullable String escaped(char c) {
        return c > '>'
                ? null
                : switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    case '\'' -> "&#39;";
                    default -> null;
                };
    }
}
