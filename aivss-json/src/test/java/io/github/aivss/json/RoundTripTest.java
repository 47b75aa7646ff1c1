// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.FactorSum;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

class RoundTripTest {

    @Property
    @Domain(DocumentDomain.class)
    void what_is_written_and_read_is_the_same_assessment(@ForAll Assessment assessment) {
        is_the_same(DocumentType.ASSESSMENT, assessment, LayerTaxonomies.builtIn());
    }

    @Property(tries = 200)
    @Domain(DocumentDomain.class)
    void what_is_written_and_read_is_the_same_threat_model(@ForAll AgentThreatModel model) {
        is_the_same(
                DocumentType.THREAT_MODEL, model, withBasesOf(model.taxonomy()).with(model.taxonomy()));
    }

    @Property(tries = 200)
    @Domain(DocumentDomain.class)
    void what_is_written_and_read_is_the_same_taxonomy(@ForAll LayerTaxonomy taxonomy) {
        is_the_same(DocumentType.TAXONOMY, taxonomy, withBasesOf(taxonomy));
    }

    @Property(tries = 200)
    @Domain(DocumentDomain.class)
    void what_is_written_and_read_is_the_same_report(@ForAll OwaspReport report) {
        is_the_same(DocumentType.OWASP_REPORT, report, LayerTaxonomies.builtIn());
    }

    @Property
    @Domain(DocumentDomain.class)
    void what_is_written_and_read_is_the_same_decision(@ForAll SsvcDecision decision) {
        is_the_same(DocumentType.SSVC, decision, LayerTaxonomies.builtIn());
    }

    private static <T> void is_the_same(DocumentType<T> type, T document, LayerTaxonomies taxonomies) {
        String compact = DocumentWriter.compact().write(type, document);
        String indented = DocumentWriter.indented().write(type, document);
        DocumentReader reader = DocumentReader.standard().withTaxonomies(taxonomies);

        assertThat(reader.read(type, compact)).isEqualTo(document);
        assertThat(reader.read(type, indented)).isEqualTo(document);
        assertThat(compact).doesNotContain("\n");
        assertThat(JsonSchemasTest.faults(type.key(), compact)).isEmpty();
    }

    private static LayerTaxonomies withBasesOf(LayerTaxonomy taxonomy) {
        LayerTaxonomies known = LayerTaxonomies.builtIn();
        for (Optional<LayerTaxonomy> base = taxonomy.base();
                base.isPresent();
                base = base.get().base()) {
            known = known.with(base.get());
        }
        return known;
    }

    @Property(tries = 200)
    void what_is_written_and_read_is_the_same_in_any_order(@ForAll("orders") List<String> members) {
        String document = "{" + String.join(",", members) + "}";

        assertThat(DocumentReader.standard().read(DocumentType.ASSESSMENT, document))
                .isEqualTo(
                        DocumentReader.standard().read(DocumentType.ASSESSMENT, "{" + String.join(",", MEMBERS) + "}"));
    }

    private static final List<String> MEMBERS = List.of(
            "\"id\": \"x\"",
            "\"edition\": \"0.5\"",
            "\"cvss\": 5",
            "\"factorSum\": 3",
            "\"threatMultiplier\": \"unreported\"",
            "\"mitigationFactor\": \"none\"",
            "\"claim\": {\"severity\": \"hIGH\"}");

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(MEMBERS);
    }

    /** JSON can carry it, UTF-8 cannot. */
    @Example
    void what_is_written_and_read_may_have_half_a_surrogate_pair() {
        Assessment assessment =
                Assessment.of(AivssEdition.V0_8, FactorSum.of(1)).withId("\uD83D and \uD83D\uDE00");

        assertThat(DocumentWriter.compact().write(DocumentType.ASSESSMENT, assessment))
                .startsWith("{\"id\":\"\\uD83D and \uD83D\uDE00\",");
    }
}
