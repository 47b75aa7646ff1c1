// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.FactorSet;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.json.Violation;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The options that give an assessment without a document. They become one, so that the same rules read both.
 */
final class AssessmentOptions {

    @Option(
            names = "--cvss",
            paramLabel = "N|VECTOR",
            description = "CVSS v4.0 base: a score from 0 to 10, or a vector. Without it, a range is answered.")
    private @Nullable String cvss;

    @Option(
            names = "--factors",
            paramLabel = "V1,…,V10",
            split = ",",
            hideParamSyntax = true,
            description = "The ten factor values from 0 to 1, in the order of --set.")
    private @Nullable List<String> factors;

    @Option(names = "--factor", paramLabel = "KEY=VALUE", description = "One factor; repeat for all ten.")
    private @Nullable List<String> factor;

    @Option(
            names = "--set",
            paramLabel = "agentic|amplification",
            defaultValue = "agentic",
            description = "Which set --factors are of: ${DEFAULT-VALUE} by default.")
    private FactorSet set = FactorSet.AGENTIC;

    @Option(names = "--factor-sum", paramLabel = "N", description = "Only the sum of the factors, from 0 to 10.")
    private @Nullable String factorSum;

    @Option(
            names = "--threat",
            paramLabel = "N|NAME",
            description = "Threat multiplier: 0 to 2, or attacked, proofOfConcept, unreported.")
    private @Nullable String threat;

    @Option(
            names = "--mitigation",
            paramLabel = "N|NAME",
            description = "Mitigation factor: 0 to 1, or none, partial, strong, adversariallyTested.")
    private @Nullable String mitigation;

    /** Whether any of them was given. */
    boolean isGiven() {
        return cvss != null
                || factors != null
                || factor != null
                || factorSum != null
                || threat != null
                || mitigation != null;
    }

    /**
     * The options as the text of a document.
     *
     * @throws IllegalArgumentException where the values are not as many as the factors, or a pair is none; the message
     *     begins with the option
     */
    String document() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            write(json, "cvss", cvss);
            if (factors != null || factor != null) {
                json.writeName("factors").writeStartObject();
                inOrder().forEach((key, value) -> write(json, key, value));
                if (factor != null) {
                    factor.forEach(pair -> writePair(json, pair));
                }
                json.writeEndObject();
            }
            write(json, "factorSum", factorSum);
            write(json, "threatMultiplier", threat);
            write(json, "mitigationFactor", mitigation);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writePair(JsonGenerator json, String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("--factor: must be KEY=VALUE but was " + pair);
        }
        write(json, pair.substring(0, equals), pair.substring(equals + 1));
    }

    private Map<String, String> inOrder() {
        Map<String, String> values = new LinkedHashMap<>();
        if (factors != null) {
            List<RiskFactor> order = set.factors();
            if (factors.size() != order.size()) {
                throw new IllegalArgumentException(
                        "--factors: must be " + order.size() + " values but were " + factors.size());
            }
            for (int i = 0; i < order.size(); i++) {
                values.put(order.get(i).key(), factors.get(i));
            }
        }
        return values;
    }

    /** What is a number is written as one, and all else as text: the reader says what is wrong with it. */
    private static void write(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        json.writeName(name);
        try {
            json.writeNumber(new BigDecimal(value.strip()));
        } catch (NumberFormatException e) {
            json.writeString(value);
        }
    }

    /** The option that a fault of the document comes from. */
    static String option(Violation violation) {
        String pointer = violation.pointer();
        String factor = "/factors/";
        if (pointer.startsWith(factor)) {
            return "--factor " + pointer.substring(factor.length());
        }
        return switch (pointer) {
            case "/cvss" -> "--cvss";
            case "/factors" -> "--factors";
            case "/factorSum" -> "--factor-sum";
            case "/threatMultiplier" -> "--threat";
            case "/mitigationFactor" -> "--mitigation";
            default -> "the options";
        };
    }
}
