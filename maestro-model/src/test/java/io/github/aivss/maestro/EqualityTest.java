// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EqualityTest {

    private static Threat threat() {
        return Threat.of("acme", ThreatScope.of("L1"), "Drift");
    }

    private static ThreatCatalog catalog(String title, Threat... threats) {
        return ThreatCatalog.of("acme", title, List.of(threats));
    }

    private static AgentThreatModel model(String name, String summary, AivssEdition edition, Certainty certainty) {
        return model(name, summary, edition, certainty, LayerTaxonomy.MAESTRO);
    }

    private static AgentThreatModel model(
            String name, String summary, AivssEdition edition, Certainty certainty, LayerTaxonomy taxonomy) {
        return AgentThreatModel.of(
                Agent.of(name),
                summary,
                Assessment.of(edition, AgenticRiskFactors.of(new double[10])),
                taxonomy,
                MaestroLayers.ALL.stream()
                        .map(layer -> LayerAssessment.of(layer, certainty, "words"))
                        .toList());
    }

    /** Each supplier makes a value that differs from the others in one part. */
    static Stream<List<Supplier<Object>>> different() {
        return Stream.of(
                List.of(
                        EqualityTest::threat,
                        () -> Threat.of("other", ThreatScope.of("L1"), "Drift"),
                        () -> Threat.of("acme", ThreatScope.of("L2"), "Drift"),
                        () -> Threat.of("acme", ThreatScope.of("L1"), "Other"),
                        () -> threat().withId("D"),
                        () -> threat().withDescription("words"),
                        () -> threat().withCoreRisks(CoreRisk.TOOL_MISUSE),
                        () -> threat().asDeprecated()),
                List.of(
                        () -> catalog("Acme", threat()),
                        () -> catalog("Other", threat()),
                        () -> catalog("Acme"),
                        () -> ThreatCatalog.of("other", "Acme", List.of())),
                List.of(
                        () -> model("x", "words", AivssEdition.V0_8, Certainty.MAPPED),
                        () -> model("y", "words", AivssEdition.V0_8, Certainty.MAPPED),
                        () -> model("x", "other", AivssEdition.V0_8, Certainty.MAPPED),
                        () -> model("x", "words", AivssEdition.V0_5, Certainty.MAPPED),
                        () -> model("x", "words", AivssEdition.V0_8, Certainty.UNCERTAIN),
                        () -> model(
                                "x",
                                "words",
                                AivssEdition.V0_8,
                                Certainty.MAPPED,
                                LayerTaxonomy.MAESTRO.extend("acme", "1").build())));
    }

    @ParameterizedTest
    @MethodSource("different")
    void values_are_equal_if_all_their_parts_are(List<Supplier<Object>> values) {
        for (Supplier<Object> value : values) {
            assertThat(value.get()).isEqualTo(value.get()).hasSameHashCodeAs(value.get());
            assertThat(value.get()).isNotEqualTo("another type");
            for (Supplier<Object> other : values) {
                if (other != value) {
                    assertThat(value.get()).isNotEqualTo(other.get());
                    assertThat(value.get().hashCode()).isNotEqualTo(other.get().hashCode());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void references_are_ordered_by_catalogue_then_by_name_or_id(List<ThreatReference> ordered) {
        List<ThreatReference> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(ordered);
        for (ThreatReference one : ordered) {
            for (ThreatReference other : ordered) {
                assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
            }
        }
    }

    static Stream<List<ThreatReference>> references() {
        return Stream.of(List.of(
                ThreatReference.crossLayer("a", "N"),
                ThreatReference.byName("a", "", "N"),
                ThreatReference.byName("a", "L1", "N"),
                ThreatReference.byName("a", "L2", "N"),
                ThreatReference.byName("a", "L1", "O"),
                ThreatReference.byId("a", "N"),
                ThreatReference.byId("a", "O"),
                ThreatReference.byId("b", "N")));
    }
}
