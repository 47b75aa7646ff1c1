// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of a report, as text that only has to be escaped. All forms for people show this.
 *
 * @param kind what the report is
 * @param name the name of the agent
 * @param verdict the verdict in a sentence, if the report has one
 * @param headline how bad it is; the worst of several
 * @param scale the score on its scale
 * @param edition the edition of the score
 * @param date the date that the caller gave
 * @param refuted the claims that do not hold
 * @param decisions when to act
 * @param one the assessment, if there is one
 * @param several the assessments, if there are several
 * @param layers where it can go wrong, for a threat model
 * @param provenance where it comes from
 * @param version the version of this library
 */
@JStacheConfig(type = JStacheType.STACHE)
@JStache(path = "page.html")
record PageView(
        String kind,
        String name,
        Optional<String> verdict,
        Headline headline,
        ScaleFigure scale,
        String edition,
        Optional<String> date,
        List<String> refuted,
        List<DecisionView> decisions,
        Optional<ScoreView> one,
        List<ScoreView> several,
        Optional<LayersView> layers,
        List<Fact> provenance,
        String version) {

    boolean hasSeveral() {
        return !several.isEmpty();
    }

    boolean hasDecisions() {
        return !decisions.isEmpty();
    }

    String style() {
        return Asset.PAGE_STYLE.text();
    }

    /** Returns what the page may load: its own style and nothing else. */
    String policy() {
        return Asset.PAGE_POLICY;
    }
}
