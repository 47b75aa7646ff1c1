// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import static io.github.aivss.maestro.listing.HarbourClerk.FULLER;
import static io.github.aivss.maestro.listing.HarbourClerk.FULLER_MODEL;
import static io.github.aivss.maestro.listing.HarbourClerk.PLAIN;
import static io.github.aivss.maestro.listing.HarbourClerk.PLAIN_MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.cvss.Severity;
import io.github.aivss.maestro.AgentThreatModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingReadTest {

    private static String change(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    private static ListAssert<String> assertThatFaultsOf(String text) {
        InvalidInputException e = catchThrowableOfType(InvalidInputException.class, () -> Listing.read(text));
        assertThat(e).isNotNull();
        return assertThat(e.faults().stream().map(Fault::toString).toList());
    }

    @Test
    void fuller_form() {
        assertThat(Listing.read(FULLER)).isEqualTo(FULLER_MODEL);
    }

    @Test
    void a_title_comes_before_the_first_heading() {
        assertThatFaultsOf("OWASP AIVSS score rationale\nA — agentic threat model\nMAESTRO 7-layer threat model")
                .containsExactly(
                        "line 1: listing must have a title \"NAME — agentic threat model\" but has none",
                        "line 2: listing must end before another begins but has \"A — agentic threat model\"");
    }

    @Test
    void plain_form() {
        assertThat(Listing.read(PLAIN)).isEqualTo(PLAIN_MODEL);
    }

    static Stream<String> sameTextOtherwiseTyped() {
        return Stream.of(FULLER, PLAIN)
                .flatMap(text -> Stream.of(
                        "\uFEFF" + text,
                        text.replace("\n", "\r\n"),
                        text.replace("\n", "\r"),
                        text.replace("\n", "\n\n\n"),
                        text.replace("\n", " \t\u00A0\n\u2003"),
                        text.stripTrailing(),
                        text.replace(" — agentic", "\u00A0—\u00A0agentic"),
                        text.replace("from the listing —", "from\u00A0the\u202Flisting —"),
                        text.replace("from the listing —", "from the listing—"),
                        text.replace("Not certain from the", "NOT CERTAIN from The"),
                        text.replace("0.70", "0.7").replace("0.10", "0.1000"),
                        text.replace("| Opacity & Reflexivity | 0.30 |", "| Opacity & Reflexivity | 0.30"),
                        "Harbour Clerk — agentic threat model\nfurniture\n" + text,
                        text + "\nImprint\n| Autonomy of Action | 2 |\n"));
    }

    @ParameterizedTest
    @MethodSource("sameTextOtherwiseTyped")
    void the_same_text_otherwise_typed_is_the_same_model(String text) {
        assertThat(Listing.read(text)).isIn(FULLER_MODEL, PLAIN_MODEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L4 - Deployment Infrastructure",
                "L4 · deployment-infrastructure",
                "L4 ·Deployment and Infrastructure"
            })
    void only_the_dot_makes_a_heading(String heading) {
        String text = change(FULLER, "L4 · Deployment & Infrastructure", heading);

        if (heading.contains("·")) {
            assertThat(Listing.read(text)).isEqualTo(FULLER_MODEL);
        } else {
            assertThatFaultsOf(text).isNotEmpty();
        }
    }

    @Test
    void markers_may_lack_or_be_coloured() {
        assertThat(Listing.read(change(FULLER, "⚠ not certain from listing", "")))
                .isEqualTo(FULLER_MODEL);
        assertThat(Listing.read(change(FULLER, "✓ mapped", ""))).isEqualTo(FULLER_MODEL);
        assertThat(Listing.read(change(FULLER, "⚠", " ⚠\uFE0F"))).isEqualTo(FULLER_MODEL);
    }

    @Test
    void claim_keeps_its_digits_and_what_is_not_printed_is_not_claimed() {
        String text = change(FULLER, "7.9AIVSS 7.9 · High", "AIVSS 7.900");
        text = change(text, "AARS uplift 1.40Factor sum 4.0/10", "Factor sum 04/10");

        assertThat(Listing.read(text).assessment().claim())
                .contains(AivssClaim.ofScore(new BigDecimal("7.900")).withFactorSum(new BigDecimal("04")));
    }

    @Test
    void the_forms_mix() {
        String rows = PLAIN.substring(PLAIN.indexOf("| Auto"), PLAIN.indexOf("Scored"));
        String mixed = FULLER.substring(0, FULLER.indexOf("Autonomy of"))
                + rows
                + FULLER.substring(FULLER.indexOf("MAESTRO 7"));

        assertThat(Listing.read(mixed)).isEqualTo(FULLER_MODEL);
    }

    @Test
    void factors_may_be_in_any_order() {
        String moved = change(PLAIN, "| Autonomy of Action | 0.70 | |\n", "")
                .replace("Scored with", "| Autonomy of Action | 0.70 |\nScored with");

        assertThat(Listing.read(moved)).isEqualTo(PLAIN_MODEL);
    }

    @Test
    void a_paragraph_may_look_like_anything_but_a_heading() {
        for (String words : new String[] {
            "| Autonomy of Action | 0.80 | |",
            "0.80",
            "CVSS base 3",
            "9.6AIVSS 9.6 · Critical",
            "Agent Ecosystem",
            "Scored with care.",
            "Per-layer threats for this agent.",
            "← back",
            "✓ mapped",
            "L2-cache",
            "\uD83D\uDEA2"
        }) {
            AgentThreatModel model =
                    Listing.read(change(FULLER, "Keys to the scheduler are changed at every shift.", words));
            assertThat(model.assessmentOf("L6").narrative()).isEqualTo(words);
        }
    }

    private static Arguments faults(String from, String to, String... faults) {
        return Arguments.of(from, to, List.of(faults));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                faults(
                        "Harbour Clerk — agentic threat model",
                        "Harbour Clerk - agentic threat model",
                        "line 1: listing must have a title \"NAME — agentic threat model\" but has none"),
                faults(
                        "OWASP AIVSS score rationale",
                        "Rationale",
                        "line 72: listing must have the heading \"OWASP AIVSS score rationale\" but has none"),
                faults(
                        "MAESTRO 7-layer threat model",
                        "MAESTRO",
                        "line 72: listing must have the heading \"MAESTRO 7-layer threat model\" but has none"),
                faults(
                        "More helpers",
                        "Tug — agentic threat model",
                        "line 72: listing must end before another begins but has \"Tug — agentic threat model\""),
                faults(
                        "7.9AIVSS 7.9 · High",
                        "7.9AIVSS 7.8 · High",
                        "line 7: score must be the same twice but was 7.9 and then 7.8"),
                faults(
                        "7.9AIVSS 7.9 · High",
                        "7,9AIVSS 7,9 · High",
                        "line 7: score must be a decimal number but was \"7,9\""),
                faults(
                        "7.9AIVSS 7.9 · High",
                        "7.9AIVSS 7.9 · Severe",
                        "line 7: band must be one of [None, Low, Medium, High, Critical] but was \"Severe\""),
                faults(
                        "7.9AIVSS 7.9 · High",
                        "Score 7.9",
                        "line 9: verdict must be one line but another is"
                                + " \"Harbour Clerk assigns berths on its own, so a forged arrival…\""),
                faults(
                        "Harbour Clerk assigns berths on its own, so a forged arrival notice can block the quay.",
                        "",
                        "line 11: verdict must be before this heading but is missing"),
                faults(
                        "Harbour Clerk assigns berths on its own, so a forged arrival notice can block the quay.",
                        "L3 · Agent Frameworks✓ mapped",
                        "line 9: verdict must be here but was \"L3 · Agent Frameworks✓ mapped\""),
                faults(
                        "Harbour Clerk assigns berths on its own, so a forged arrival notice can block the quay.",
                        "AIVSS 7.9",
                        "line 9: verdict must be here but was \"AIVSS 7.9\""),
                faults("CVSS base 6.5", "CVSS base 10.1", "line 14: cvssBase must be in [0, 10] but was 10.1"),
                faults(
                        "CVSS base 6.5",
                        "CVSS base 6.5.1",
                        "line 14: CVSS base must be a decimal number but was \"6.5.1\""),
                faults(
                        "Factor sum 4.0/10",
                        "Factor sum 4.0/9",
                        "line 14: inputs must be"
                                + " \"CVSS base N AARS uplift N Factor sum N/10 Threat ×N Mitigation ×N\""
                                + " but were \"CVSS base 6.5AARS uplift 1.40Factor sum 4.0/9Threat ×1.0Miti…\""),
                faults(
                        "Threat ×1.0Mitigation ×1.0",
                        "Mitigation ×1.0",
                        "line 14: inputs must be"
                                + " \"CVSS base N AARS uplift N Factor sum N/10 Threat ×N Mitigation ×N\""
                                + " but were \"CVSS base 6.5AARS uplift 1.40Factor sum 4.0/10Mitigation ×1.…\""),
                faults("Threat ×1.0", "Threat ×2.1", "line 14: threatMultiplier must be in [0, 2] but was 2.1"),
                faults("Mitigation ×1.0", "Mitigation ×1.1", "line 14: mitigationFactor must be in [0, 1] but was 1.1"),
                faults(
                        "Autonomy of Action\n",
                        "CVSS base 6.5Threat ×1.0Mitigation ×1.0\nAutonomy of Action\n",
                        "line 15: inputs must be given once but are in line 14 too"),
                faults("0.55", "1.4", "line 26: contextualAwareness must be in [0, 1] but was 1.4"),
                faults("0.55", "-0.1", "line 26: contextualAwareness must be in [0, 1] but was -0.1"),
                faults("0.55", "0,55", "line 26: Contextual Awareness must be a decimal number but was \"0,55\""),
                faults(
                        "0.55",
                        "high",
                        "line 25: Contextual Awareness must have a number on the next line but has none"),
                faults("0.55\n", "", "line 25: Contextual Awareness must have a number on the next line but has none"),
                faults(
                        "Scored with the usual",
                        "Non-Determinism\n0.40\nScored with the usual",
                        "line 37: Non-Determinism must be rated once but is rated in line 32 too"),
                faults("0.55\n", "0.55\n0.56\n", "line 27: value must be after the name of a factor but was \"0.56\""),
                faults(
                        "Scored with the usual",
                        "| Autonomy |\nScored with the usual",
                        "line 36: row must be \"| FACTOR | VALUE | REASON |\" but was \"| Autonomy |\""),
                faults(
                        "Scored with the usual",
                        "| Autonomy of Action | 0.7 | yes | no |\nScored with the usual",
                        "line 36: row must be \"| FACTOR | VALUE | REASON |\" but was"
                                + " \"| Autonomy of Action | 0.7 | yes | no |\""),
                faults(
                        "Scored with the usual",
                        "| Autonomy | 0.7 |\nScored with the usual",
                        "line 36: factor must be one of [Autonomy of Action, Goal-Driven Planning, Self-Modification,"
                                + " Dynamic Tool Use, Persistent Memory, Contextual Awareness, Dynamic Identity,"
                                + " Multi-Agent Interactions, Non-Determinism, Opacity & Reflexivity] but was \"Autonomy\""),
                faults(
                        "Self-Modification\n0.10\n",
                        "",
                        "line 11: factors must be all ten but lack [Self-Modification]"),
                faults(
                        "L5 · Evaluation & Observability⚠",
                        "L5 · Security & Compliance⚠",
                        "line 58: layer must be one layer but \"L5 · Security & Compliance\" fits each of"
                                + " [L5 · Evaluation and Observability, L6 · Security and Compliance]"),
                faults(
                        "L5 · Evaluation & Observability⚠",
                        "L9 · Evaluation⚠",
                        "line 58: layer must be one of [L1 · Foundation Models, L2 · Data Operations,"
                                + " L3 · Agent Frameworks, L4 · Deployment and Infrastructure,"
                                + " L5 · Evaluation and Observability, L6 · Security and Compliance,"
                                + " L7 · Agent Ecosystem] but was \"L9 · Evaluation\""),
                faults(
                        "L5 · Evaluation & Observability⚠ not certain from listing",
                        "L5 · Evaluation & Observability⚠ unsure",
                        "line 58: heading must end with one of [✓ mapped, ⚠ not certain from listing]"
                                + " but ends with \"⚠ unsure\""),
                faults(
                        "L6 · Security & Compliance✓ mapped",
                        "L6 · Security & Compliance⚠ not certain from listing",
                        "line 64: paragraph must open as its heading ends, ⚠ not certain from listing,"
                                + " but opens as mapped"),
                faults(
                        "L5 · Evaluation & Observability⚠ not certain from listing",
                        "L5 · Evaluation & Observability✓ mapped",
                        "line 60: paragraph must open as its heading ends, ✓ mapped, but opens as uncertain"),
                faults(
                        "Keys to the scheduler are changed at every shift.",
                        "",
                        "line 62: layer must have a paragraph below this heading but has none"),
                faults(
                        "Not certain from the listing — it may bargain with the clerks of other harbours.",
                        "",
                        "line 66: layer must have a paragraph below this heading but has none"),
                faults(
                        "Keys to the scheduler are changed at every shift.",
                        "Keys to the scheduler are changed\nat every shift.",
                        "line 65: layer must be one paragraph but another is \"at every shift.\""),
                faults(
                        "Keys to the scheduler",
                        "Not certain from the listing, keys to the scheduler",
                        "line 64: paragraph must have words after \"Not certain from the listing —\" but was"
                                + " \"Not certain from the listing, keys to the scheduler are chan…\"",
                        "line 64: paragraph must open as its heading ends, ✓ mapped, but opens as uncertain"),
                faults(
                        "Not certain from the listing — it may bargain with the clerks of other harbours.",
                        "Not certain from the listing —",
                        "line 68: paragraph must have words after \"Not certain from the listing —\" but was"
                                + " \"Not certain from the listing —\""),
                faults(
                        "L6 · Security & Compliance✓ mapped",
                        "",
                        "line 42: layers must be [L1, L2, L3, L4, L5, L6, L7] in order but are [L1, L2, L3, L4, L5, L7]",
                        "line 64: layer must be one paragraph but another is"
                                + " \"Keys to the scheduler are changed at every shift.\""),
                faults(
                        "More helpers",
                        "L1 · Foundation Models\nMore",
                        "line 42: layers must be [L1, L2, L3, L4, L5, L6, L7] in order but are"
                                + " [L1, L2, L3, L4, L5, L6, L7, L1]",
                        "line 70: layer must be one paragraph but another is"
                                + " \"MAESTRO — the 7-layer agentic threat-modeling framework (Clo…\""));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_fault_names_its_line(String from, String to, List<String> faults) {
        assertThatFaultsOf(change(FULLER, from, to)).containsExactlyElementsOf(faults);
    }

    static Stream<Arguments> faultsOfThePlainForm() {
        return Stream.of(
                faults(
                        "Calls the crane scheduler by itself; a bad call moves cargo.\n",
                        "",
                        "line 15: layers must be 7 paragraphs below this heading but are 6"),
                faults(
                        "by itself; a bad",
                        "by itself;\na bad",
                        "line 24: layers must be 7 paragraphs but another is"
                                + " \"Not certain from the listing — it may bargain with the clerk…\""),
                faults(
                        "Calls the crane scheduler by itself; a bad call moves cargo.",
                        "OWASP AIVSS score rationale",
                        "line 19: paragraph must be here but was \"OWASP AIVSS score rationale\""),
                faults(
                        "Calls the crane",
                        "Not certain from the listing: calls the crane",
                        "line 19: paragraph must have words after \"Not certain from the listing —\" but was"
                                + " \"Not certain from the listing: calls the crane scheduler by i…\""),
                faults(
                        "| Contextual Awareness | 0.55 | |",
                        "| Contextual Awareness | | 0.55 |",
                        "line 3: factors must be all ten but lack [Contextual Awareness]",
                        "line 9: row must be \"| FACTOR | VALUE | REASON |\" but was"
                                + " \"| Contextual Awareness | | 0.55 |\""));
    }

    @ParameterizedTest
    @MethodSource("faultsOfThePlainForm")
    void every_fault_of_the_plain_form_names_its_line(String from, String to, List<String> faults) {
        assertThatFaultsOf(change(PLAIN, from, to)).containsExactlyElementsOf(faults);
    }

    @Test
    void every_fault_is_reported_at_once() {
        String text = change(FULLER, "7.9AIVSS 7.9", "7.9AIVSS 8.0");
        text = change(text, "Threat ×1.0", "Threat ×3");
        text = change(text, "0.55", "5.5");
        text = change(text, "Dynamic Identity", "Identity");
        text = change(text, "L6 · Security & Compliance✓ mapped", "L6 · Security & Compliance✓ maped");

        assertThatFaultsOf(text)
                .containsExactly(
                        "line 7: score must be the same twice but was 7.9 and then 8.0",
                        "line 11: factors must be all ten but lack [Dynamic Identity]",
                        "line 14: threatMultiplier must be in [0, 2] but was 3.0",
                        "line 26: contextualAwareness must be in [0, 1] but was 5.5",
                        "line 28: value must be after the name of a factor but was \"0.20\"",
                        "line 62: heading must end with one of [✓ mapped, ⚠ not certain from listing]"
                                + " but ends with \"✓ maped\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "{\"format\": \"agent-threat-model/1\"}", " — agentic threat model"})
    void what_is_no_listing_lacks_its_headings(String text) {
        assertThatFaultsOf(text)
                .hasSize(3)
                .allSatisfy(fault -> assertThat(fault)
                        .startsWith("line 1: listing must have")
                        .endsWith("but has none"));
    }

    @Test
    void hostile_texts_are_read_or_refused() {
        int many = 200_000;
        for (String part : new String[] {
            "L1 · Foundation Models\n",
            "| ",
            "|",
            "9",
            "9AIVSS 9 · ",
            "CVSS base 1",
            "\u00A0",
            "\uD83D",
            "\r",
            "Not certain ",
            "OWASP AIVSS score rationale\n",
            "MAESTRO 7-layer threat model\n",
            " — agentic threat model\n",
            "AARS uplift 1"
        }) {
            String noise = part.repeat(many);
            assertThatFaultsOf(noise).isNotEmpty();
            assertThatFaultsOf(change(FULLER, "0.55", noise)).isNotEmpty();
            assertThatFaultsOf(change(PLAIN, "Scored with", "| " + noise)).isNotEmpty();
        }
    }

    @Test
    void messages_show_no_control_characters_and_stay_short() {
        assertThatFaultsOf(change(FULLER, "0.55\n", "0.55\n| \u001B[31m" + "x".repeat(1000) + "\u0007 | 1 |\n"))
                .singleElement()
                .asString()
                .doesNotContain("\u001B", "\u0007")
                .endsWith("but was \"\\u001b[31m" + "x".repeat(50) + "…\"");
    }

    @Test
    void faults_are_carried_as_data() {
        InvalidInputException e =
                catchThrowableOfType(InvalidInputException.class, () -> Listing.read(change(FULLER, "0.55", "5.5")));

        assertThat(e)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 26: contextualAwareness must be in [0, 1] but was 5.5");
        assertThat(e.faults())
                .containsExactly(
                        new Fault("line 26", Fault.Code.RANGE, "contextualAwareness must be in [0, 1] but was 5.5"));
    }

    @Test
    void score_line_without_band() {
        assertThat(Listing.read(change(FULLER, " · High", ""))
                        .assessment()
                        .claim()
                        .orElseThrow()
                        .severity())
                .isEmpty();
        assertThat(Listing.read(change(FULLER, " · High", " · hIGH"))
                        .assessment()
                        .claim()
                        .orElseThrow()
                        .severity())
                .contains(Severity.HIGH);
    }

    /** Each of these texts has a fault on most of its lines. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x — agentic threat model\nv\nOWASP AIVSS score rationale\n@| x | 1 |\n@MAESTRO 7-layer threat model\n",
                "x — agentic threat model\nv\nOWASP AIVSS score rationale\n@1\n@MAESTRO 7-layer threat model\n",
                "x — agentic threat model\n@v\n@OWASP AIVSS score rationale\nMAESTRO 7-layer threat model\n",
                "x — agentic threat model\nv\nOWASP AIVSS score rationale\nMAESTRO 7-layer threat model\n@L9 · x\ny\n@"
            })
    void at_most_ten_thousand_faults_are_listed(String template) {
        String[] parts = template.split("@");
        String text = parts[0] + parts[1].repeat(20_000) + (parts.length > 2 ? parts[2] : "");
        InvalidInputException e = catchThrowableOfType(InvalidInputException.class, () -> Listing.read(text));

        assertThat(e.faults())
                .hasSize(10_001)
                .last()
                .isEqualTo(new Fault("", Fault.Code.LIMIT, "has more than 10000 faults, the others are not listed"));
        assertThat(e.getMessage()).hasSizeLessThan(5_000);
    }

    @Test
    void repeated_layers_are_listed_in_part() {
        String text = PLAIN.substring(0, PLAIN.indexOf("MAESTRO 7-layer threat model"))
                + "MAESTRO 7-layer threat model\n" + "L1 · Foundation Models\nwords\n".repeat(50_000);

        assertThatFaultsOf(text)
                .singleElement()
                .asString()
                .endsWith("layers must be [L1, L2, L3, L4, L5, L6, L7] in order but are"
                        + " [L1, L1, L1, L1, L1, L1, L1, L1, L1, L1 and 49990 more]");
    }
}
