// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.SsvcFactor;
import io.github.aivss.internal.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * When to act, by a published table.
 *
 * @param name the table
 * @param outcome its outcome
 * @param timeline the outcome in words
 * @param facts what it follows from
 * @param notes what else should be known of it
 */
record DecisionView(String name, String outcome, String timeline, List<Fact> facts, List<String> notes) {

    static DecisionView of(SsvcDecision decision) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Threat", decision.threat().key()),
                new Fact("Vulnerability", decision.vulnerability().key()),
                new Fact("Impact", decision.impact().key()),
                new Fact("Level of the agent", decision.agentLevel().title())));
        Stream.of(SsvcFactor.values())
                .forEach(factor ->
                        facts.add(new Fact(factor.title(), decision.rating(factor) + " of " + SsvcFactor.MAX)));
        facts.add(new Fact("Risk score", Decimals.text(decision.riskScore()) + " of 57.6"));
        return new DecisionView(
                "AIVSS-SSVC",
                decision.outcome().title(),
                decision.outcome().timeline(),
                List.copyOf(facts),
                List.of("The risk score does not decide the outcome and is no AIVSS score."));
    }

    static DecisionView of(Bod2604Decision decision) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Known exploited (KEV)", yesOrNo(decision.isKnownExploited())),
                new Fact("Publicly exposed", decision.exposure().key()),
                new Fact("Automatable", yesOrNo(decision.isAutomatable())),
                new Fact("Technical impact", decision.impact().key())));
        decision.cve().ifPresent(cve -> facts.add(new Fact("CVE", cve)));
        facts.add(new Fact("Basis", decision.basis().key()));
        facts.add(new Fact("Table", Bod2604Decision.TABLE));
        return new DecisionView(
                "CISA BOD 26-04",
                decision.outcome().key(),
                decision.outcome().timeline()
                        + decision.due().map(due -> ", due " + due).orElse(""),
                List.copyOf(facts),
                decision.notes().stream().map(DecisionView::sentence).toList());
    }

    /** Returns the decision in a line. */
    String sentence() {
        return name + ": " + outcome + ", " + timeline;
    }

    private static String sentence(String note) {
        return note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + ".";
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}
