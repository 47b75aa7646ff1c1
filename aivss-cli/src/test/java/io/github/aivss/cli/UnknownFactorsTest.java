// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An agent is assessed step by step, and each step narrows the range of its scores. */
class UnknownFactorsTest {

    private static final String UNKNOWN = Run.of("new", "--unknown").output();

    private static String known(String document, String... replacements) {
        String changed = document;
        for (int i = 0; i < replacements.length; i += 2) {
            String before = "\"" + replacements[i] + "\": \"unknown\"";
            assertThat(changed).contains(before);
            changed = changed.replace(before, "\"" + replacements[i] + "\": " + replacements[i + 1]);
        }
        return changed;
    }

    @Test
    void each_step_narrows_the_range_until_there_is_a_score() {
        String base = UNKNOWN.replace("\"factors\"", "\"cvss\": 8.5,\n  \"factors\"");
        String agency = known(base, "autonomyOfAction", "0.8", "goalDrivenPlanning", "0.7", "selfModification", "0.2");
        String environment =
                known(agency, "dynamicToolUse", "0.8", "persistentMemory", "0.4", "contextualAwareness", "0.7");
        String relations = known(environment, "dynamicIdentity", "0.6", "multiAgentInteractions", "0.1");
        String all = known(relations, "nonDeterminism", "0.6", "opacityAndReflexivity", "0.5");

        assertThat(headline(UNKNOWN))
                .isEqualTo("0.0 None to 10.0 Critical, depending on the CVSS base, which is missing, and"
                        + " 10 unknown factors");
        // 8.5 + 1.5 × 0.97 × 10 / 10 = 9.955; then sums of 1.7 to 8.7, 3.6 to 7.6 and 4.3 to 6.3.
        assertThat(headline(base)).isEqualTo("8.5 High to 10.0 Critical, depending on 10 unknown factors");
        assertThat(headline(agency)).isEqualTo("8.7 High to 9.8 Critical, depending on 7 unknown factors");
        assertThat(headline(environment)).isEqualTo("9.0 Critical to 9.6 Critical, depending on 4 unknown factors");
        assertThat(headline(relations)).isEqualTo("9.1 Critical to 9.4 Critical, depending on 2 unknown factors");
        assertThat(headline(all)).isEqualTo("9.3 Critical");
    }

    private static String headline(String document) {
        String line =
                Run.withInput(document, "score", "-").output().lines().toList().get(1);
        return line.substring(0, line.indexOf("   OWASP"));
    }

    @Test
    void text_shows_what_is_unknown_and_the_reasons() {
        String document = known(UNKNOWN, "autonomyOfAction", "0.8", "goalDrivenPlanning", "0.7")
                .replace("\"factors\"", """
                        "cvss": 8.5,
                        "rationale": {"cvss": "found\\u001b in a test", "mitigationFactor": "nothing is in place",
                                      "autonomyOfAction": {"text": "acts alone", "evidence": ["https://example.org/a", "b"]},
                                      "dynamicToolUse": "nobody has looked"},
                        "factors\"""");

        assertThat(Run.withInput(document, "score", "-", "--explain").output()).isEqualTo("""
                my-agent
                8.7 High to 9.9 Critical, depending on 8 unknown factors   OWASP AIVSS v0.8 (March 2026)

                  CVSS base                       8.5
                    found\\u001b in a test
                  Factor sum                      1.5 to 9.5 of 10
                  Threat multiplier               0.97
                  Mitigation factor               1.0
                    nothing is in place
                  Range per unknown factor        0.1455  of the raw score

                  Autonomy of Action              0.8     ████████░░
                    acts alone
                    - https://example.org/a
                    - b
                  Goal-Driven Planning            0.7     ███████░░░
                  Self-Modification               unknown
                  Dynamic Tool Use                unknown
                    nobody has looked
                  Persistent Memory               unknown
                  Contextual Awareness            unknown
                  Dynamic Identity                unknown
                  Multi-Agent Interactions        unknown
                  Non-Determinism                 unknown
                  Opacity & Reflexivity           unknown
                """);
    }

    @Test
    void options_may_be_unknown() {
        assertThat(Run.of("score", "--cvss", "8.5", "--factors", "unknown,0.7,0.2,0.8,0.4,0.7,0.6,0.1,0.6,0.5")
                        .output())
                .startsWith("9.2 Critical to 9.3 Critical, depending on 1 unknown factor   ");
        assertThat(Run.of(
                                "score",
                                "../examples/lutra-ai.json",
                                "--factor",
                                "nonDeterminism=unknown",
                                "--format",
                                "jsonl")
                        .output())
                .contains("\"unknown\":[\"nonDeterminism\"]", "\"before\":{\"score\":9.3");
        assertThat(Run.withInput(UNKNOWN, "score", "-", "--factor", "nonDeterminism=0.5", "--format", "jsonl")
                        .output())
                .doesNotContain("\"nonDeterminism\"");
        assertThat(Run.of("score", "--factors", "Unknown,0.7,0.2,0.8,0.4,0.7,0.6,0.1,0.6,0.5")
                        .errors())
                .isEqualTo("--factor autonomyOfAction: must be a number from 0 to 1, or \"unknown\" but was"
                        + " \"Unknown\"\n");
    }

    @Test
    void a_threshold_is_reached_by_the_greatest_score_of_a_range() {
        String document = UNKNOWN.replace("\"factors\"", "\"cvss\": 0,\n  \"factors\"");

        // The greatest score is 9.7.
        assertThat(Run.withInput(document, "score", "-", "--fail-at", "9.7").exitCode())
                .isEqualTo(1);
        assertThat(Run.withInput(document, "score", "-", "--fail-at", "9.8").exitCode())
                .isZero();
    }

    @Test
    void spreadsheets_have_no_sum_of_unknown_factors() {
        assertThat(Run.withInput(UNKNOWN, "score", "-", "--format", "csv").output())
                .contains("0.0 to 10.0,None to Critical,0.8,,,0.97,1.0,,");
    }

    @Test
    void an_impossible_claim_is_refuted_and_a_possible_one_is_undecided() {
        String document = known(
                UNKNOWN.replace("\"factors\"", "\"cvss\": 8.5,\n  \"factors\""),
                "autonomyOfAction",
                "0.8",
                "goalDrivenPlanning",
                "0.7",
                "selfModification",
                "0.2");
        String claim = document.substring(0, document.lastIndexOf('}')) + ", \"claim\": {\"score\": ";

        Run impossible = Run.withInput(claim + "9.9}}", "audit", "-");
        Run possible = Run.withInput(claim + "9.8}}", "audit", "-", "--format", "jsonl");

        assertThat(impossible.exitCode()).isEqualTo(1);
        assertThat(impossible.output())
                .contains("claim-impossible: the score is claimed as 9.9, but it can only be from 8.7 to 9.8");
        assertThat(possible.exitCode()).isZero();
        assertThat(possible.output())
                .contains("\"computed\":null,\"agrees\":null,", "\"not-computable\"", "\"claim-possible\"");
    }
}
