// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.Assessment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScoreAnswerTest {

    private static final String LUTRA = """
            {"id": "lutra-ai", "edition": "0.8", "cvss": 8.5,
             "factors": {"autonomyOfAction": 0.8, "goalDrivenPlanning": 0.7, "selfModification": 0.2,
                         "dynamicToolUse": 0.8, "persistentMemory": 0.4, "contextualAwareness": 0.7,
                         "dynamicIdentity": 0.6, "multiAgentInteractions": 0.1, "nonDeterminism": 0.6,
                         "opacityAndReflexivity": 0.5},
             "threatMultiplier": 0.97, "mitigationFactor": 1.0}""";

    @Test
    void an_answer_has_its_members_in_order() {
        assertThat(answer(LUTRA, false))
                .isEqualTo("{\"id\":\"lutra-ai\",\"edition\":\"0.8\",\"cvssBase\":8.5,\"factorSum\":5.4,"
                        + "\"threatMultiplier\":0.97,\"mitigationFactor\":1.0,\"aars\":0.7857,\"raw\":9.2857,"
                        + "\"score\":9.3,\"severity\":\"Critical\",\"capped\":false}");
    }

    @Test
    void an_answer_has_a_range_and_nulls_without_a_cvss_base() {
        assertThat(answer("{\"factorSum\": 5.4}", true))
                .isEqualTo("{\"edition\":\"0.8\",\"cvssBase\":null,\"factorSum\":5.4,\"threatMultiplier\":0.97,"
                        + "\"mitigationFactor\":1.0,\"aars\":null,\"raw\":null,\"score\":null,\"severity\":null,"
                        + "\"capped\":false,\"range\":{\"min\":5.2,\"max\":10.0}}");
    }

    @Test
    void an_answer_has_a_range_and_the_unknown_factors() {
        String unknown = LUTRA.replace("\"selfModification\": 0.2", "\"selfModification\": \"unknown\"")
                .replace("\"nonDeterminism\": 0.6", "\"nonDeterminism\": \"unknown\"");

        // The known factors have the sum 4.6: 8.5 + 1.5 × 0.46 × 0.97 = 9.1693 and 8.5 + 1.5 × 0.66 × 0.97 = 9.4603.
        assertThat(answer(unknown, false))
                .isEqualTo("{\"id\":\"lutra-ai\",\"edition\":\"0.8\",\"cvssBase\":8.5,\"factorSum\":null,"
                        + "\"threatMultiplier\":0.97,\"mitigationFactor\":1.0,\"aars\":null,\"raw\":null,"
                        + "\"score\":null,\"severity\":null,\"capped\":false,\"range\":{\"min\":9.2,\"max\":9.5},"
                        + "\"unknown\":[\"selfModification\",\"nonDeterminism\"]}");
        assertThat(answer(unknown, true)).endsWith("],\"shares\":null,\"driver\":null,\"oneBandDown\":null}");
        // Without a base: 4.6 × 0.97 = 4.462 to 10.
        assertThat(answer(unknown.replace("\"cvss\": 8.5,", ""), false))
                .contains("\"cvssBase\":null,\"factorSum\":null,", "\"range\":{\"min\":4.5,\"max\":10.0}");
        for (String document : List.of(unknown, unknown.replace("\"cvss\": 8.5,", ""), LUTRA)) {
            assertThat(JsonSchemasTest.faults("score", answer(document, false))).isEmpty();
            assertThat(JsonSchemasTest.faults("score", answer(document, true))).isEmpty();
        }
    }

    @Test
    void a_rationale_changes_no_answer() {
        String reasoned = LUTRA.replace(
                "\"threatMultiplier\"",
                "\"rationale\": {\"cvss\": \"a\", \"toolUse\": {\"text\": \"b\", \"evidence\": [\"c\"]}}, \"threatMultiplier\"");

        assertThat(answer(reasoned, true)).isEqualTo(answer(LUTRA, true));
    }

    @Test
    void an_answer_explains_the_shares_the_driver_and_what_is_one_band_down() {
        // Raw is 9.2857, so a factor has to take 0.3358 off it to get below 8.95; 1.5/10 x 0.97 a point gives no more.
        assertThat(answer(LUTRA, true))
                .endsWith(",\"shares\":{\"autonomyOfAction\":0.1164,\"goalDrivenPlanning\":0.10185,"
                        + "\"selfModification\":0.0291,\"dynamicToolUse\":0.1164,\"persistentMemory\":0.0582,"
                        + "\"contextualAwareness\":0.10185,\"dynamicIdentity\":0.0873,"
                        + "\"multiAgentInteractions\":0.01455,\"nonDeterminism\":0.0873,"
                        + "\"opacityAndReflexivity\":0.07275},\"driver\":\"flaw\",\"oneBandDown\":"
                        + "{\"autonomyOfAction\":null,\"goalDrivenPlanning\":null,\"selfModification\":null,"
                        + "\"dynamicToolUse\":null,\"persistentMemory\":null,\"contextualAwareness\":null,"
                        + "\"dynamicIdentity\":null,\"multiAgentInteractions\":null,\"nonDeterminism\":null,"
                        + "\"opacityAndReflexivity\":null}}");
    }

    @Test
    void an_answer_says_the_greatest_value_that_is_one_band_down() {
        // 0.8 on CVSS 0 with ThM 1: raw is the factor sum. 4.0 falls below 3.95 when a factor loses more than 0.05.
        String document = """
                {"cvss": 0, "threatMultiplier": 1, "factors": {"autonomy": 1, "tools": 1, "language": 1, "context": 0.5,
                 "non_determinism": 0.5, "opacity": 0, "persistence": 0, "identity": 0, "multi_agent": 0, "self_mod": 0}}""";

        assertThat(answer(document, true))
                .contains("\"driver\":\"deployment\"", "\"oneBandDown\":{\"autonomy\":0.9499999999999998,")
                .contains("\"context\":0.4499999999999999")
                .contains("\"opacity\":null");
    }

    @Test
    void an_answer_escapes_what_a_terminal_obeys_and_what_reorders_a_line() {
        String hostile = "a\u0001\u007f\u0085\u009b\u200e\u202e\u2028\ufeffé漢😀";
        String document = JsonMapper.shared().writeValueAsString(Map.of("factorSum", 1, "id", hostile));
        Assessment assessment = DocumentReader.standard().read(DocumentType.ASSESSMENT, document);

        for (String answer : List.of(
                Answers.line(writer -> writer.writeScore(assessment, Origin.of(hostile), false)),
                Answers.array(writer -> writer.writeScore(assessment, Origin.of(hostile), false)))) {
            assertThat(answer).containsIgnoringCase("a\\u0001\\u007f\\u0085\\u009b\\u200e\\u202e\\u2028\\ufeffé漢😀");
            assertThat(JsonMapper.shared().readTree(answer).get("id").asString())
                    .isEqualTo(hostile);
            assertThat(JsonMapper.shared().readTree(answer).get("source").asString())
                    .isEqualTo(hostile);
        }
    }

    private static String answer(String document, boolean explained) {
        return Answers.line(writer -> writer.writeScore(
                DocumentReader.standard().read(DocumentType.ASSESSMENT, document), Origin.NONE, explained));
    }
}
