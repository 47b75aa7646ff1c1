// SPDX-License-Identifier: Apache-2.0
package com.example.scores;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ScoresTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String send(HttpRequest.Builder request, int status) throws Exception {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.body();
    }

    private String post(String path, String body, int status) throws Exception {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                status);
    }

    @Test
    void a_score_has_the_form_that_it_has_everywhere() throws Exception {
        assertThat(post("/scores", "{\"cvss\": 9.2, \"factorSum\": 0}", 200))
                .isEqualTo("{\"edition\":\"0.8\",\"cvssBase\":9.2,\"factorSum\":0.0,\"threatMultiplier\":0.97,"
                        + "\"mitigationFactor\":1.0,\"aars\":0.0,\"raw\":9.2,\"score\":9.2,\"severity\":\"Critical\","
                        + "\"capped\":false}");
    }

    @Test
    void an_audit_has_the_form_that_it_has_everywhere() throws Exception {
        String audits = post("/audits", "{\"a\": {\"cvss\": 9.2, \"factorSum\": 0, \"claim\": {\"score\": 9.1}}}", 200);

        assertThat(new ObjectMapper().readTree(audits).at("/a/findings/0/code").textValue())
                .isEqualTo("score-mismatch");
    }

    @Test
    void a_stored_assessment_is_returned_as_it_was_posted() throws Exception {
        String number = post("/assessments", "{\"id\": \"a\", \"cvss\": 9.2, \"factorSum\": 0}", 200);

        assertThat(send(request("/assessments/" + number).GET(), 200))
                .isEqualTo("{\"id\":\"a\",\"edition\":\"0.8\",\"cvss\":9.2,\"factorSum\":0.0,"
                        + "\"threatMultiplier\":0.97,\"mitigationFactor\":1.0}");
    }

    @Test
    void every_fault_is_in_one_problem_with_pointers_from_the_body() throws Exception {
        assertThat(post("/audits", "{\"a\": {\"cvss\": 85, \"factrSum\": 1, \"factorSum\": 11}}", 400))
                .contains("\"violations\":[{\"pointer\":\"/a/cvss\",\"code\":\"range\",")
                .contains("{\"pointer\":\"/a/factrSum\",\"code\":\"unknown\",\"message\":\"is unknown, the nearest"
                        + " known member is \\\"factorSum\\\"\"}")
                .contains("{\"pointer\":\"/a/factorSum\",\"code\":\"range\",\"message\":\"must be at most 10 but was"
                        + " 11\"}");
    }

    @Test
    void the_module_reads_as_strictly_as_it_is_made() throws Exception {
        assertThat(post("/scores", "{\"cvss\": 8.55, \"factorSum\": 1}", 400))
                .contains("\"pointer\":\"/cvss\"");
    }

    @Test
    void malformed_json_is_a_problem() throws Exception {
        assertThat(post("/scores", "{\"cvss\": 9", 400))
                .contains("is not JSON at line 1, column 11: the document is not complete");
        assertThat(post("/scores", "}", 400)).contains("The body is not JSON");
    }
}
