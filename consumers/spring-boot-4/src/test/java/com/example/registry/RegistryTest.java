// SPDX-License-Identifier: Apache-2.0
package com.example.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.github.aivss.json.JsonSchemas;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application over HTTP, against the database that {@code spring.datasource.url} names. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class RegistryTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private StoredAssessments stored;

    @Value("${local.server.port}")
    private int port;

    private record Answer(int status, String type, String text) {

        JsonNode json() {
            return MAPPER.readTree(text);
        }

        List<String> violations() {
            assertThat(status).as(text).isEqualTo(400);
            assertThat(type).isEqualTo("application/problem+json");
            return json().get("violations").valueStream()
                    .map(violation -> violation.get("pointer").stringValue() + " "
                            + violation.get("code").stringValue() + ": "
                            + violation.get("message").stringValue())
                    .toList();
        }
    }

    @BeforeEach
    void empty() {
        stored.deleteAll();
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private Answer post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    @Test
    void an_assessment_is_stored_and_its_score_returned() throws Exception {
        Answer answer = post("/assessments", "{\"id\": \"a\", \"cvss\": 9.2, \"factorSum\": 0}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("score").toString())
                .isEqualTo("{\"edition\":\"0.8\",\"cvssBase\":9.2,\"factorSum\":0.0,"
                        + "\"threatMultiplier\":0.97,\"mitigationFactor\":1.0,\"aars\":0.0,\"raw\":9.2,\"score\":9.2,"
                        + "\"severity\":\"Critical\",\"capped\":false}");
        assertThat(stored.findAll())
                .singleElement()
                .satisfies(row -> assertThat(row.score()).isEqualByComparingTo("9.2"));
    }

    @Test
    void an_assessment_with_unknown_values_has_a_range() throws Exception {
        Answer answer = post("/assessments", "{\"factorSum\": 5}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("range").get("max").doubleValue()).isEqualTo(10.0);
    }

    @Test
    void assessments_are_listed_by_band() throws Exception {
        post("/assessments", "{\"id\": \"a\", \"cvss\": 9.5, \"factorSum\": 0}");
        post("/assessments", "{\"id\": \"b\", \"cvss\": 5, \"factorSum\": 0}");
        post("/assessments", "{\"id\": \"c\", \"edition\": \"0.5\", \"cvss\": 9.5, \"factorSum\": 10}");

        assertThat(ids(get("/assessments?severity=Critical"))).containsExactly("a");
        assertThat(ids(get("/assessments?severity=critical&edition=0.5"))).containsExactly("c");
        assertThat(ids(get("/assessments?severity=Low"))).isEmpty();
    }

    private static List<String> ids(Answer answer) {
        return answer.json().valueStream()
                .map(each -> each.get("id").stringValue())
                .toList();
    }

    @Test
    void a_claim_is_audited() throws Exception {
        JsonNode audit = post(
                        "/audits",
                        "{\"cvss\": {\"vector\": \"nonsense\", \"score\": 9.25}, \"factorSum\": 0,"
                                + " \"claim\": {\"score\": 9.2}}")
                .json();

        assertThat(audit.get("agrees").booleanValue()).isFalse();
        assertThat(audit.get("findings").valueStream()
                        .map(finding -> finding.get("code").stringValue()))
                .contains("rounding-mismatch", "cvss-vector-invalid");
    }

    @Test
    void a_vector_is_a_request_parameter() throws Exception {
        assertThat(get("/cvss?vector=" + URLEncoder.encode(VECTOR, StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("{\"vector\":\"" + VECTOR + "\",\"score\":8.6,\"severity\":\"High\"}");
    }

    @Test
    void a_wrong_parameter_is_a_problem_with_what_is_allowed() throws Exception {
        assertThat(get("/assessments?severity=severe").violations())
                .containsExactly(" value: severity must be \"None\", \"Low\", \"Medium\", \"High\" or \"Critical\""
                        + " but was \"severe\"");
        assertThat(get("/assessments?severity=Low&edition=0.9").violations())
                .containsExactly(" value: edition must be \"0.5\", \"0.8\" or \"uplift-mitigation\" but was \"0.9\"");
        assertThat(get("/cvss?vector=CVSS:3.1/AV:N").violations())
                .singleElement()
                .asString()
                .contains("vector must start with \"CVSS:4.0/\"");
    }

    @Test
    void every_fault_of_a_body_is_in_one_problem() throws Exception {
        assertThat(post("/assessments", "{\"cvss\": 11, \"factrSum\": 3, \"mitigationFactor\": \"0.5\"}")
                        .violations())
                .hasSize(4)
                .contains(
                        "/cvss range: must be at most 10 but was 11",
                        "/factrSum unknown: is unknown, the nearest known member is \"factorSum\"");
    }

    @Test
    void bodies_are_read_as_the_bean_reads_them() throws Exception {
        assertThat(post("/assessments", "{\"cvss\": 9.25, \"factorSum\": 0}").violations())
                .singleElement()
                .asString()
                .startsWith("/cvss non-standard: ");
    }

    @Test
    void pointers_start_at_the_body() throws Exception {
        assertThat(post(
                                "/submissions",
                                "{\"team\": \"t\", \"assessments\": [{\"factorSum\": 1}, {\"factorSum\": 11}]}")
                        .violations())
                .containsExactly("/assessments/1/factorSum range: must be at most 10 but was 11");
    }

    @Test
    void what_bean_validation_refuses_is_a_problem_alike() throws Exception {
        assertThat(post("/submissions", "{\"team\": \" \", \"assessments\": []}")
                        .violations())
                .containsExactlyInAnyOrder("/team value: must not be blank", "/assessments value: must not be empty");
    }

    @Test
    void malformed_json_is_a_problem_alike() throws Exception {
        assertThat(post("/assessments", "{\"cvss\": 9").violations())
                .containsExactly(" syntax: is not JSON at line 1, column 11: the document is not complete");
        assertThat(post("/assessments", "}").violations())
                .containsExactly(" syntax: is not JSON at line 1, column 1");
        assertThat(post("/submissions", "{\"team\": ").violations())
                .singleElement()
                .asString()
                .startsWith(" syntax: is not JSON at line 1, column ");
        assertThat(post("/submissions", "{\"team\": []}").violations())
                .singleElement()
                .asString()
                .startsWith(" type: ");
        assertThat(post("/assessments", "").violations()).containsExactly(" type: the request has no body");
        assertThat(post("/audits", "{").violations())
                .containsExactly(" syntax: is not JSON at line 1, column 2: the document is not complete");
    }

    @Test
    void the_description_of_the_interface_refers_to_the_schemas_of_the_documents() throws Exception {
        JsonNode description = get("/v3/api-docs").json();

        assertThat(description
                        .at("/paths/~1assessments/post/requestBody/content/application~1json/schema/$ref")
                        .stringValue())
                .isEqualTo("/schemas/assessment");
        assertThat(description
                        .at("/components/schemas/Receipt/properties/score/$ref")
                        .stringValue())
                .isEqualTo("/schemas/score");
        assertThat(description.at("/paths/~1audits/post/responses/200/content").toString())
                .contains("/schemas/audit");
        assertThat(description.at("/components/schemas").propertyNames())
                .contains("Receipt", "Submission", "Rating")
                .doesNotContain("Assessment", "AivssScore", "ClaimAudit", "CvssV4Vector");
        assertThat(description.at("/paths/~1assessments/get/parameters").toString())
                .contains("\"enum\":[\"None\",\"Low\",\"Medium\",\"High\",\"Critical\"]")
                .contains("\"enum\":[\"0.5\",\"0.8\",\"uplift-mitigation\"]");
        assertThat(get("/schemas/assessment").text()).isEqualTo(JsonSchemas.text("assessment"));
    }

    @Test
    void a_wrong_column_type_is_told_in_a_sentence(CapturedOutput output) {
        assertStartFails("--spring.datasource.url=jdbc:h2:mem:wrong;INIT=create table if not exists assessments("
                + "number bigint primary key\\, assessment integer\\, edition varchar(20)\\, score numeric(3\\, 1)\\,"
                + " severity varchar(10))");

        assertThat(output)
                .contains("The table does not fit: Schema validation: wrong column type encountered in column"
                        + " [assessment]")
                .doesNotContain("\tat ");
    }

    @Test
    void a_missing_database_is_told_in_a_sentence(CapturedOutput output) {
        assertStartFails(
                "--spring.datasource.url=jdbc:postgresql://localhost:9/registry",
                "--spring.datasource.hikari.connection-timeout=1000");

        assertThat(output)
                .contains("The database cannot be used: Connection to localhost:9 refused.")
                .doesNotContain("\tat ");
    }

    private static void assertStartFails(String... arguments) {
        assertThatException().isThrownBy(() -> SpringApplication.run(Registry.class, arguments));
    }
}
