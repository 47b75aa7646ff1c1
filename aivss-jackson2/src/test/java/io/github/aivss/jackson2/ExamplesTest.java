// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.aivss.core.Assessment;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The examples of the documentation of this module, which shows the regions. */
class ExamplesTest {

    @Test
    void a_mapper() throws IOException {
        String text = "{\"id\": \"agent\", \"cvss\": 8.5, \"factorSum\": 5.4}";
        // @start region="mapper"
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new AivssJackson2Module()).build();
        Assessment assessment = mapper.readValue(text, Assessment.class);
        // @end

        assertThat(assessment.id()).contains("agent");
    }
}
