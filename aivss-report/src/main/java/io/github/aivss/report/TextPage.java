// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import java.util.List;
import java.util.Optional;

/** A page as text of 80 columns. */
final class TextPage {

    private static final int WIDTH = 80;
    private static final int BAR = 20;

    private final StringBuilder text = new StringBuilder();

    private TextPage() {}

    static String of(PageView page) {
        TextPage text = new TextPage();
        text.header(page);
        page.one().ifPresent(score -> {
            text.heading("Why " + score.headline().text());
            text.why(score);
            page.layers().ifPresent(text::layers);
            score.audit().ifPresent(audit -> {
                text.heading("Audit of the claim");
                text.audit(audit);
            });
            text.heading("Inputs");
            text.inputs(score);
        });
        page.several().forEach(text::finding);
        if (page.hasDecisions()) {
            text.heading("When to act");
            page.decisions().forEach(text::decision);
        }
        text.heading("Provenance");
        text.facts(page.provenance());
        return text.text.toString();
    }

    private void header(PageView page) {
        paragraph("", page.name());
        line("=".repeat(Math.min(WIDTH, Math.max(1, columns(page.name())))));
        line("");
        page.verdict().ifPresent(verdict -> {
            paragraph("", verdict);
            line("");
        });
        paragraph(
                "",
                page.headline().text() + "   " + page.edition()
                        + page.date().map(date -> ", " + date).orElse(""));
        page.headline().why().ifPresent(why -> paragraph("", why));
        page.refuted().forEach(refuted -> paragraph("", refuted));
        page.decisions().forEach(decision -> paragraph("", decision.sentence()));
    }

    private void decision(DecisionView decision) {
        line("");
        paragraph("", decision.sentence());
        facts(decision.facts());
        decision.notes().forEach(note -> paragraph("  ", note));
    }

    private void finding(ScoreView score) {
        heading(score.title().orElse(""));
        paragraph("", score.headline().text());
        score.category().ifPresent(category -> paragraph("", "Core risk: " + category));
        score.description().ifPresent(this::lines);
        line("");
        why(score);
        score.audit().ifPresent(audit -> {
            line("");
            audit(audit);
        });
        line("");
        inputs(score);
    }

    private void why(ScoreView score) {
        score.formula().symbols().forEach(symbols -> paragraph("  ", symbols));
        score.formula().cases().forEach(numbers -> {
            line("");
            numbers.title().ifPresent(title -> paragraph("", title + ":"));
            numbers.lines().forEach(equation -> paragraph("  ", equation));
        });
        line("");
        score.driver().ifPresent(driver -> paragraph("", driver));
        score.coreRisks().ifPresent(risks -> paragraph("", "Core risks most affected: " + risks + "."));
        FactorsView factors = score.factors();
        if (!score.hasFactors()) {
            paragraph("", "Only the sum of the factors is given: " + factors.sum() + " of 10.");
        } else {
            line("");
            factors.rows().forEach(this::factor);
            line(row("Sum", factors.sum(), " ".repeat(BAR), factors.uplift()));
        }
        score.lowerBand().ifPresent(this::lowerBand);
    }

    private void factor(FactorsView.Row row) {
        int full = (int) Math.round(Double.parseDouble(row.width()) * BAR / 100);
        String bar = row.unknown() ? "?".repeat(BAR) : "█".repeat(full) + "░".repeat(BAR - full);
        line(row(row.title(), row.value(), bar, row.share()));
        row.rationale().ifPresent(reason -> reason("    ", reason));
    }

    private static String row(String title, String value, String bar, Optional<String> share) {
        return ("  " + padded(title, 32) + padded(value, 8) + bar
                        + share.map(points -> "  +" + points).orElse(""))
                .stripTrailing();
    }

    private void lowerBand(LowerBand lower) {
        line("");
        paragraph("", "What brings it a band down: " + lower.sentence());
        lower.changes()
                .forEach(change ->
                        line("  " + padded(change.title(), 32) + change.now() + " to at most " + change.to()));
    }

    private void layers(LayersView layers) {
        heading("Where it can go wrong");
        paragraph("", layers.summary());
        layers.layers().forEach(layer -> {
            line("");
            paragraph(
                    "",
                    layer.heading() + " (" + layer.certainty()
                            + (layer.vertical() ? ", crosses all layers" : "")
                            + layer.part().map(part -> ", part of " + part).orElse("") + ")");
            for (String narrative : layer.narrative().split("\n", -1)) {
                wrap("  ", "  ", narrative);
            }
            if (layer.hasAddressed()) {
                paragraph("  ", "Threats addressed: " + labels(layer.addressed()));
            }
            if (layer.hasUnaddressed()) {
                paragraph("  ", "Not addressed: " + labels(layer.unaddressed()));
            }
            if (layer.hasCoreRisks()) {
                paragraph("  ", "Core risks: " + layer.coreRisksText());
            }
        });
    }

    private static String labels(List<ThreatView> threats) {
        return String.join("; ", threats.stream().map(ThreatView::label).toList());
    }

    private void audit(AuditView audit) {
        paragraph("", audit.sentence());
        audit.findings()
                .forEach(
                        finding -> paragraph("  ", finding.code() + " (" + finding.kind() + "): " + finding.message()));
        if (audit.hasExplanations()) {
            paragraph("", "Computations that give the claimed score: " + audit.explanations() + ".");
        }
        audit.dialect().ifPresent(dialect -> paragraph("", dialect));
    }

    private void inputs(ScoreView score) {
        score.inputs().forEach(input -> {
            fact(new Fact(input.name(), input.value()));
            input.rationale().ifPresent(reason -> reason(" ".repeat(34), reason));
        });
        score.notes().forEach(note -> paragraph("  ", note));
        if (score.hasMetrics()) {
            line("");
            facts(score.metrics());
        }
    }

    private void facts(List<Fact> facts) {
        facts.forEach(this::fact);
    }

    private void fact(Fact fact) {
        String name = "  " + padded(fact.name(), 32);
        wrap(name, " ".repeat(name.length()), fact.value().replace('\n', ' '));
    }

    private void reason(String indent, RationaleView reason) {
        wrap(indent, indent, reason.all().replace('\n', ' '));
    }

    private void heading(String title) {
        line("");
        paragraph("", title);
        line("-".repeat(Math.min(WIDTH, Math.max(1, columns(title)))));
    }

    private void lines(String several) {
        several.lines().forEach(each -> paragraph("", each));
    }

    private void paragraph(String indent, String words) {
        wrap(indent, indent + (indent.isEmpty() ? "" : "  "), words);
    }

    /** Breaks between words; a word that is longer than a line is broken inside. */
    private void wrap(String first, String others, String words) {
        StringBuilder current = new StringBuilder(first);
        int used = first.length();
        boolean empty = true;
        for (String word : words.split(" ", -1)) {
            int length = columns(word);
            if (!empty && used + 1 + length > WIDTH) {
                line(current.toString());
                current = new StringBuilder(others);
                used = others.length();
                empty = true;
            }
            if (!empty) {
                current.append(' ');
                used++;
            }
            for (int offset = 0; offset < word.length(); ) {
                int c = word.codePointAt(offset);
                if (used >= WIDTH) {
                    line(current.toString());
                    current = new StringBuilder(others);
                    used = others.length();
                }
                current.appendCodePoint(c);
                used++;
                offset += Character.charCount(c);
            }
            empty = false;
        }
        line(current.toString().stripTrailing());
    }

    private static String padded(String words, int width) {
        return words + " ".repeat(Math.max(1, width - columns(words)));
    }

    private static int columns(String words) {
        return words.codePointCount(0, words.length());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
