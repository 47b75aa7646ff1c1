// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftAnswersTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DraftAnswers.schema());

    private static String json(Consumer<AnswerWriter> answer) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (AnswerWriter writer = AnswerWriter.lines(output)) {
            answer.accept(writer);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_names_the_candidate_and_has_its_schema(ReferenceScenario scenario) {
        String answer = json(writer -> DraftAnswers.write(writer, Optional.of(scenario.name()), scenario.assessment()));

        assertThat(SCHEMA.validate(answer, InputFormat.JSON)).isEmpty();
        assertThat(answer).contains("\"specification\":\"AIVSS 1.0 working draft\",\"status\":\"candidate\"");
    }

    @Test
    void an_answer_has_its_members_in_order() {
        assertThat(json(writer -> DraftAnswers.write(writer, Optional.empty(), ReferenceScenario.ASI04.assessment())))
                .isEqualTo("{\"specification\":\"AIVSS 1.0 working draft\",\"status\":\"candidate\","
                        + "\"vector\":\"AIVSS:1.0/LC:I/CP:N/AP:L/SR:P/EX:W/PT:H/CA:M/TD:M\","
                        + "\"cvss\":\"CVSS:4.0/AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N/E:P\","
                        + "\"score\":8.8,\"severity\":\"High\",\"effectClass\":\"A2\",\"complete\":true,\"notes\":[],"
                        + "\"decision\":{\"table\":\"cisa:DT_BOD2604:1.0.0\",\"outcome\":\"14D\","
                        + "\"overlay\":{\"status\":\"experimental-uncalibrated\",\"outcome\":\"3D\"}}}\n");
    }

    @Test
    void a_migration_has_both_scores_and_says_that_they_do_not_compare() {
        Migration migration = Migration.of(Assessment.of(
                AivssEdition.V0_8,
                AivssInput.of(
                        CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P"),
                        AmplificationFactors.of(1, 1, 1, 1, 1, 1, 1, 0.5, 0.5, 0.5))));

        assertThat(json(writer -> DraftAnswers.write(writer, Optional.of("x"), Origin.of("a.json"), migration)))
                .startsWith("{\"id\":\"x\",\"source\":\"a.json\",\"specification\":\"AIVSS 1.0 working draft\","
                        + "\"status\":\"candidate\",\"edition0.8\":{\"score\":9.9,\"severity\":\"Critical\",")
                .contains(
                        "\"cvssSensitivity\":0.1755",
                        "\"self_mod\":[\"CP\",\"SI\"]",
                        "\"Agent Untraceability\":null",
                        Migration.NOT_COMPARABLE);
    }
}
