// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final Schema SARIF = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(resource("/io/github/aivss/report/sarif-schema-2.1.0.json"));

    private static final Schema CYCLONEDX = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_7,
                    builder -> builder.schemas(Map.of(
                            "http://cyclonedx.org/schema/spdx.schema.json", resource("/spdx.schema.json"),
                            "http://cyclonedx.org/schema/jsf-0.82.schema.json", resource("/jsf-0.82.schema.json"))))
            .getSchema(resource("/bom-1.6.schema.json"));

    private static String resource(String name) {
        try (InputStream stream = FindingsTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Report> reports() {
        return Stream.concat(Examples.reports().stream(), Stream.of(Examples.decided()));
    }

    @Provide
    Arbitrary<String> texts() {
        return Hostile.texts();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void sarif_follows_its_schema(Report report) {
        assertThat(SARIF.validate(GoldenTest.sarif(report), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void cyclonedx_follows_its_schema(Report report) {
        assertThat(CYCLONEDX.validate(GoldenTest.cycloneDx(report), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_schemas_refuse_what_is_wrong() {
        assertThat(SARIF.validate(GoldenTest.sarif().replace("\"results\"", "\"result\""), InputFormat.JSON))
                .isNotEmpty();
        String report = GoldenTest.cycloneDx(Report.of(Examples.official()));
        assertThat(CYCLONEDX.validate(report.replace("\"other\"", "\"another\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Property(tries = 100)
    void any_text_follows_the_schemas(@ForAll("texts") String text) {
        Report model = Hostile.threatModel(text);
        Report official = Hostile.official(text);

        assertThat(SARIF.validate(GoldenTest.sarif(model, official), InputFormat.JSON))
                .isEmpty();
        assertThat(CYCLONEDX.validate(GoldenTest.cycloneDx(model, official), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_result_of_sarif_has_the_whole_score_answer(Report report) {
        JsonNode results = MAPPER.readTree(GoldenTest.sarif(report)).at("/runs/0/results");

        assertThat(results).hasSameSizeAs(report.assessments());
        for (int i = 0; i < results.size(); i++) {
            Assessment assessment = report.assessments().get(i);
            assertThat(results.get(i).at("/properties/aivss")).isEqualTo(answer(assessment));
            assertThat(results.get(i).at("/properties/security-severity").asString(""))
                    .isEqualTo(assessment
                            .cvssBase()
                            .map(base -> Shown.number(base.score()))
                            .orElse(""));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_vulnerability_of_cyclonedx_has_every_value_of_the_score_answer(Report report) {
        JsonNode vulnerabilities = MAPPER.readTree(GoldenTest.cycloneDx(report)).at("/vulnerabilities");

        for (int i = 0; i < vulnerabilities.size(); i++) {
            Map<String, String> properties = new HashMap<>();
            vulnerabilities
                    .get(i)
                    .at("/properties")
                    .forEach(property -> properties.put(
                            property.at("/name").asString(),
                            property.at("/value").asString()));
            JsonNode answer = answer(report.assessments().get(i));
            assertThat(properties).containsAllEntriesOf(flat("aivss", answer));
        }
    }

    @Test
    void decisions_are_in_both() {
        Report decided = Examples.decided();
        JsonNode result = MAPPER.readTree(GoldenTest.sarif(decided)).at("/runs/0/results/0/properties");

        assertThat(result.at("/ssvc/computed/outcome").asString()).isEqualTo("Immediate");
        assertThat(result.at("/bod2604/due").asString()).isEqualTo("2026-12-10");
        assertThat(GoldenTest.cycloneDx(decided)).contains("\"aivss:ssvc:computed:outcome\"", "\"aivss:bod2604:due\"");
    }

    @Test
    void score_band_and_vector_of_ten_findings_are_read_back_from_both() {
        Report official = Report.of(Examples.official());
        JsonNode sarif = MAPPER.readTree(GoldenTest.sarif(official)).at("/runs/0/results");
        JsonNode cycloneDx = MAPPER.readTree(GoldenTest.cycloneDx(official)).at("/vulnerabilities");
        List<String> scored = new ArrayList<>();
        List<String> fromSarif = new ArrayList<>();
        List<String> fromCycloneDx = new ArrayList<>();
        for (int i = 0; i < official.assessments().size(); i++) {
            AivssScore score = official.assessments().get(i).score().orElseThrow();
            CvssBase.Vector base = (CvssBase.Vector) score.input().cvssBase();
            scored.add(score.value() + " " + score.severity().title() + " " + base.vector());
            JsonNode properties = sarif.get(i).at("/properties");
            fromSarif.add(properties.at("/aivss/score").asDouble() + " "
                    + properties.at("/aivss/severity").asString() + " "
                    + properties.at("/cvssVector").asString());
            JsonNode ratings = cycloneDx.get(i).at("/ratings");
            String severity = ratings.at("/0/severity").asString();
            fromCycloneDx.add(ratings.at("/0/score").asDouble() + " "
                    + severity.substring(0, 1).toUpperCase(Locale.ROOT) + severity.substring(1) + " "
                    + ratings.at("/1/vector").asString());
        }
        assertThat(scored).hasSize(10);
        assertThat(fromSarif).isEqualTo(scored);
        assertThat(fromCycloneDx).isEqualTo(scored);
    }

    @Test
    void a_range_has_no_score_and_the_severity_of_its_greater_end() {
        JsonNode rating = MAPPER.readTree(GoldenTest.cycloneDx(Report.of(Examples.threatModel("lume"))))
                .at("/vulnerabilities/0/ratings/0");

        assertThat(rating.has("score")).isFalse();
        assertThat(rating.at("/severity").asString()).isEqualTo("critical");
        assertThat(rating.at("/method").asString()).isEqualTo("other");
    }

    @Test
    void a_document_has_a_date_only_if_one_is_given() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        FindingsWriter.cycloneDx(output, LocalDate.of(2026, 11, 21)).close();

        assertThat(MAPPER.readTree(output.toByteArray())
                        .at("/metadata/timestamp")
                        .asString())
                .isEqualTo("2026-11-21T00:00:00Z");
        assertThat(MAPPER.readTree(GoldenTest.cycloneDx()).at("/metadata").has("timestamp"))
                .isFalse();
    }

    @Test
    void a_path_becomes_a_relative_address() {
        assertThat(SarifWriter.address("agents/a b/ü.json")).isEqualTo("agents/a%20b/%C3%BC.json");
        assertThat(SarifWriter.address("a:b.json")).isEqualTo("./a:b.json");
        assertThat(SarifWriter.address("agents\\a.json")).isEqualTo("agents/a.json");
        assertThat(SarifWriter.address("/tmp/a.json")).isEqualTo("file:///tmp/a.json");
        assertThat(SarifWriter.address("a?b#c%d")).isEqualTo("a%3Fb%23c%25d");
    }

    private static JsonNode answer(Assessment assessment) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (AnswerWriter writer = AnswerWriter.lines(output)) {
            writer.writeScore(assessment, Origin.NONE, true);
        }
        return MAPPER.readTree(output.toByteArray());
    }

    private static Map<String, String> flat(String path, JsonNode node) {
        Map<String, String> values = new HashMap<>();
        if (node.isObject()) {
            node.properties().forEach(member -> values.putAll(flat(path + ":" + member.getKey(), member.getValue())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                values.putAll(flat(path + ":" + i, node.get(i)));
            }
        } else {
            values.put(path, node.isNull() ? "null" : node.asString());
        }
        return values;
    }
}
