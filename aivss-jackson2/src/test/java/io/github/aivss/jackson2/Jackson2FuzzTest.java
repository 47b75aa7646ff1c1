// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.aivss.core.Assessment;
import io.github.aivss.json.AivssModule;
import io.github.aivss.maestro.AgentThreatModel;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/** See .ci/fuzz. */
class Jackson2FuzzTest {

    private static final ObjectMapper JACKSON_2 = JsonMapper.builder()
            .addModule(new AivssJackson2Module())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final tools.jackson.databind.json.JsonMapper JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder()
                    .addModule(new AivssModule())
                    .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    static Stream<byte[]> seeds() {
        return Stream.of(
                        AivssJackson2ModuleTest.ASSESSMENT,
                        AivssJackson2ModuleTest.THREAT_MODEL,
                        "{\"factorSum\": 1.5e0, \"cvss\": true}",
                        "null")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void a_document_is_read_as_with_jackson_3_or_refused_as_there(byte[] document) throws Exception {
        String text = new String(document, StandardCharsets.UTF_8);
        for (Class<?> type : new Class<?>[] {Assessment.class, AgentThreatModel.class}) {
            assertThat(withJackson2(text, type)).as(type.getName()).isEqualTo(withJackson3(text, type));
        }
    }

    /** What is read, or "refused"; null for the document null. */
    private static @Nullable Object withJackson2(String text, Class<?> type) {
        try {
            return JACKSON_2.readValue(text, type);
        } catch (JsonProcessingException e) {
            return "refused";
        }
    }

    private static @Nullable Object withJackson3(String text, Class<?> type) {
        try {
            return JACKSON_3.readValue(text, type);
        } catch (JacksonException e) {
            return "refused";
        }
    }
}
