// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.AgenticRiskFactor;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.ScoreTerm;
import io.github.aivss.json.OwaspReport;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatScope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Reports with a text of the reader's choice wherever a document has text of its own. */
final class Hostile {

    /** The only address that becomes a link. */
    static final String ADDRESS = "https://example.com/a?b=c&d=(e)#f";

    private static final List<String> WORST = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</style><script>alert(1)</script>",
            "</title></svg><!-- ]]> -->",
            "<svg onload=alert(1)><style>*{color:red}",
            "&lt;b&gt; &amp; &#x3c;",
            "{{name}} {{{style}}} {0}",
            "[x](javascript:alert(1)) ![x](https://example.com/x.png)",
            "| a | b |",
            "# heading",
            "- item",
            "1. item",
            "> quote",
            "```code```",
            "    indented",
            "***",
            "===",
            "<https://example.com> https://example.com www.example.com a@example.com @team #1",
            "`a` *b* _c_ ~~d~~ \\",
            "\u202Etxt.exe\u202C \u2066x\u2069 \u200F",
            "a\nb\r\nc\u2028d\u0085e",
            "\u0000\u0007\u001B[31m\u007F\u009B",
            "\uD800 \uDC00 \uFFFE",
            "javascript:alert(1)",
            "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \uD83D\uDC69\u200D\uD83D\uDCBB");

    private Hostile() {}

    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(WORST),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(60),
                        Arbitraries.strings()
                                .withChars("<>&\"'`*_[]()#|\\-+.!{}:/@~=\n\t ")
                                .ofMinLength(1)
                                .ofMaxLength(40),
                        Arbitraries.of(WORST).list().ofMinSize(2).ofMaxSize(4).map(parts -> String.join(" ", parts)))
                // A document has no blank texts.
                .map(text -> "a" + text);
    }

    /** Returns a threat model whose every text is the given one. */
    static Report threatModel(String text) {
        String word = word(text);
        LayerTaxonomy taxonomy = LayerTaxonomy.MAESTRO
                .extend("x" + word, text)
                .layer(Layer.of("L1." + word, text + " layer").within("L1").withCoreRisks(CoreRisk.ofNumber(1)))
                .threat(Threat.of("x" + word, ThreatScope.of("L1"), text).withId("T-" + word))
                .threat(Threat.of("x" + word, ThreatScope.of("L1"), text + " 2"))
                .build();
        List<Layer> layers = taxonomy.layers();
        List<LayerAssessment> assessed = IntStream.range(0, layers.size())
                .mapToObj(i -> {
                    LayerAssessment layer = LayerAssessment.of(layers.get(i), Certainty.values()[i % 2], text);
                    return i == 0
                            ? layer.withThreats(taxonomy.catalogs()
                                    .get(taxonomy.catalogs().size() - 1)
                                    .threats()
                                    .get(0)
                                    .reference())
                            : layer;
                })
                .toList();
        Assessment assessment = Examples.refuted().assessment().toBuilder()
                .rationale(AgenticRiskFactor.DYNAMIC_TOOL_USE, Rationale.of(text, text, ADDRESS))
                .rationale(ScoreTerm.CVSS, Rationale.of(text, text))
                .build();
        return Report.of(
                AgentThreatModel.of(Agent.of(text).withId(text), text, assessment.withId(text), taxonomy, assessed));
    }

    private static String word(String text) {
        String word = text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c))
                .limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "w" + word;
    }

    /** Returns an official report whose every text is the given one. */
    static Report official(String text) {
        OwaspReport.Vulnerability one = Examples.official().vulnerabilities().get(0);
        OwaspReport.Vulnerability vulnerability = OwaspReport.Vulnerability.of(
                        one.assessment().withId(text), one.owaspCategory())
                .withTitle(text)
                .withDescription(text);
        return Report.of(OwaspReport.of(
                OwaspReport.Metadata.of(text, LocalDate.of(2026, 3, 31), text)
                        .withSystemVersion(text)
                        .withNotes(text),
                List.of(vulnerability, vulnerability)));
    }
}
