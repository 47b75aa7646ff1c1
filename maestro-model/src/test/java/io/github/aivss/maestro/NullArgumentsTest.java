// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.testing.NullArguments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NullArgumentsTest {

    private static final Assessment ASSESSMENT =
            Assessment.of(AivssEdition.V0_8, AgenticRiskFactors.of(new double[10]));
    private static final LayerAssessment AT_A_LAYER =
            LayerAssessment.of(MaestroLayers.FOUNDATION_MODELS, Certainty.MAPPED, "words");
    private static final ThreatReference BY_ID = ThreatReference.byId("owasp-agentic-threats/1.0", "T7");
    private static final ThreatReference BY_NAME = ThreatReference.byName("csa-maestro", "L1", "Model Stealing");

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(boolean.class, true),
            Map.entry(String.class, "words"),
            Map.entry(List.class, List.of()),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(Assessment.class, ASSESSMENT),
            Map.entry(CoreRisk.class, CoreRisk.TOOL_MISUSE),
            Map.entry(Agent.class, Agent.of("Lutra AI")),
            Map.entry(
                    AgentThreatModel.class,
                    AgentThreatModel.of(
                            Agent.of("Lutra AI"),
                            "It sends mail.",
                            ASSESSMENT,
                            LayerTaxonomy.MAESTRO,
                            MaestroLayers.ALL.stream()
                                    .map(layer -> LayerAssessment.of(layer, Certainty.UNCERTAIN, "words"))
                                    .toList())),
            Map.entry(CrossReference.class, CrossReferences.all().get(0)),
            Map.entry(Layer.class, MaestroLayers.FOUNDATION_MODELS),
            Map.entry(LayerAssessment.class, AT_A_LAYER),
            Map.entry(
                    LayerCoverage.class,
                    new LayerCoverage(MaestroLayers.FOUNDATION_MODELS, Certainty.MAPPED, List.of(), List.of())),
            Map.entry(LayerTaxonomies.class, LayerTaxonomies.builtIn()),
            Map.entry(LayerTaxonomy.class, LayerTaxonomy.MAESTRO),
            Map.entry(LayerTaxonomy.Builder.class, LayerTaxonomy.MAESTRO.extend("acme", "1")),
            Map.entry(Threat.class, ThreatCatalogs.CSA_MAESTRO.threats().get(0)),
            Map.entry(ThreatCatalog.class, ThreatCatalogs.CSA_MAESTRO),
            Map.entry(ThreatReference.class, BY_ID),
            Map.entry(ThreatReference.ById.class, BY_ID),
            Map.entry(ThreatReference.ByName.class, BY_NAME),
            Map.entry(ThreatScope.class, ThreatScope.of("L1")));

    static Stream<NullArguments.Call> calls() {
        return NullArguments.of(Agent.class, SAMPLES);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void null_is_refused_with_the_name_of_the_parameter(NullArguments.Call call) {
        assertThat(call.message()).isEqualTo(call.parameter());
    }
}
