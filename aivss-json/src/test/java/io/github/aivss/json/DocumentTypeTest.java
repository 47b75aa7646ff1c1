// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerTaxonomy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class DocumentTypeTest {

    @Property(tries = 400)
    void the_type_is_found_whatever_the_order_of_its_members(
            @ForAll("shuffled") Tuple2<DocumentType<?>, String> document) {
        assertThat(recognize(document.get2())).isSameAs(document.get1());
    }

    @Provide
    Arbitrary<Tuple2<DocumentType<?>, String>> shuffled() {
        return Arbitraries.of(DocumentType.values())
                .flatMap(type -> Arbitraries.shuffle(members(Documents.of(type)))
                        .map(members -> Tuple.of(type, members.stream().collect(Collectors.joining(", ", "{", "}")))));
    }

    @Test
    void a_type_is_known_by_its_name_and_the_class_of_its_values() {
        assertThat(DocumentType.THREAT_MODEL).hasToString("threat-model");
        assertThat(DocumentType.THREAT_MODEL.valueType()).isEqualTo(AgentThreatModel.class);
    }

    @Test
    void the_assessments_of_a_document_are_found_whatever_its_type() {
        AgentThreatModel model = DocumentReader.standard().read(DocumentType.THREAT_MODEL, Documents.THREAT_MODEL);
        OwaspReport report = DocumentReader.standard().read(DocumentType.OWASP_REPORT, Documents.OWASP_REPORT);

        assertThat(DocumentType.THREAT_MODEL.assessmentsOf(model)).containsExactly(model.identifiedAssessment());
        assertThat(DocumentType.OWASP_REPORT.assessmentsOf(report)).isEqualTo(report.assessments());
        assertThat(DocumentType.TAXONOMY.assessmentsOf(LayerTaxonomy.MAESTRO)).isEmpty();
    }

    private static List<String> members(String document) {
        return JsonMapper.shared()
                .readTree(document)
                .propertyStream()
                .map(member -> '"' + member.getKey() + "\": " + member.getValue())
                .toList();
    }

    static Stream<Arguments> openings() {
        return Stream.of(
                Arguments.of("{\"format\": \"agent-threat-model/2\"", DocumentType.THREAT_MODEL),
                Arguments.of("{\"format\": \"layer-taxonomy/9\"", DocumentType.TAXONOMY),
                Arguments.of("{\"format\": 1, \"metadata\": {", DocumentType.OWASP_REPORT),
                Arguments.of(
                        "{\"id\": {\"agent\": [{\"format\": 1}]}, \"vulnerabilities\"  : [", DocumentType.OWASP_REPORT),
                Arguments.of("{\"id\": \"x\", \"cvss\": ", DocumentType.ASSESSMENT),
                Arguments.of("{\"id\": \"x\"}", DocumentType.ASSESSMENT),
                Arguments.of("{}", DocumentType.ASSESSMENT),
                Arguments.of("[]", DocumentType.ASSESSMENT),
                Arguments.of("", DocumentType.ASSESSMENT),
                Arguments.of("{oops", DocumentType.ASSESSMENT),
                Arguments.of("[".repeat(200_000), DocumentType.ASSESSMENT));
    }

    @ParameterizedTest(name = "is told by the first member that only one has")
    @MethodSource("openings")
    void the_type_is_found_by_the_first_member_that_only_one_has(String opening, DocumentType<?> type) {
        assertThat(recognize(opening)).isSameAs(type);
    }

    private static DocumentType<?> recognize(String document) {
        return DocumentReader.standard().recognize(document.getBytes(StandardCharsets.UTF_8));
    }
}
