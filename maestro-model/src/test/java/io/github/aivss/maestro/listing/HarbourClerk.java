// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import static io.github.aivss.maestro.Certainty.MAPPED;
import static io.github.aivss.maestro.Certainty.UNCERTAIN;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.Severity;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.MaestroLayers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One invented agent: its two listings and what they say. */
final class HarbourClerk {

    static final String FULLER = text("fuller.txt");
    static final String PLAIN = text("plain.txt");

    private static final Assessment FACTORS_ALONE =
            Assessment.of(AivssEdition.V0_8, AgenticRiskFactors.of(0.7, 0.5, 0.1, 0.6, 0.4, 0.55, 0.2, 0.25, 0.4, 0.3));

    static final AgentThreatModel PLAIN_MODEL = AgentThreatModel.of(
            Agent.of("Harbour Clerk"),
            "Harbour Clerk assigns berths on its own, so a forged arrival notice can block the quay.",
            FACTORS_ALONE,
            LayerTaxonomy.MAESTRO,
            List.of(
                    LayerAssessment.of(
                            MaestroLayers.FOUNDATION_MODELS,
                            UNCERTAIN,
                            "which model plans is not said; a doctored manifest could sway it."),
                    LayerAssessment.of(
                            MaestroLayers.DATA_OPERATIONS,
                            MAPPED,
                            "Tide tables come from one bureau; a wrong table puts every ship at the wrong hour."),
                    LayerAssessment.of(
                            MaestroLayers.AGENT_FRAMEWORKS,
                            MAPPED,
                            "Calls the crane scheduler by itself; a bad call moves cargo."),
                    LayerAssessment.of(
                            MaestroLayers.DEPLOYMENT_AND_INFRASTRUCTURE,
                            UNCERTAIN,
                            "where it runs is not told; other tenants may share the host."),
                    LayerAssessment.of(
                            MaestroLayers.EVALUATION_AND_OBSERVABILITY,
                            UNCERTAIN,
                            "no record of its assignments is mentioned."),
                    LayerAssessment.of(
                            MaestroLayers.SECURITY_AND_COMPLIANCE,
                            MAPPED,
                            "Keys to the scheduler are changed at every shift."),
                    LayerAssessment.of(
                            MaestroLayers.AGENT_ECOSYSTEM,
                            UNCERTAIN,
                            "it may bargain with the clerks of other harbours.")));

    static final AgentThreatModel FULLER_MODEL = PLAIN_MODEL.withAssessment(FACTORS_ALONE.toBuilder()
            .cvssBase(CvssBase.of(6.5))
            .threatMultiplier(ThreatMultiplier.of(1))
            .claim(AivssClaim.ofScore(new BigDecimal("7.9"))
                    .withSeverity(Severity.HIGH)
                    .withAars(new BigDecimal("1.40"))
                    .withFactorSum(new BigDecimal("4.0")))
            .build());

    private HarbourClerk() {}

    private static String text(String resource) {
        try (InputStream in = HarbourClerk.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
