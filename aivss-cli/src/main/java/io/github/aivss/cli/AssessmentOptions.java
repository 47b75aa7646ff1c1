// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.internal.Decimals;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.InvalidDocumentException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The options that give an assessment or parts of one. They become a document, so that the same rules apply. */
final class AssessmentOptions {

    @Option(
            names = "--cvss",
            paramLabel = "N|VECTOR",
            description =
                    "The CVSS v4.0 base: a score from 0 to 10, or a vector. Without it there is a range of scores.")
    private @Nullable String cvss;

    @Option(
            names = "--factors",
            paramLabel = "V1,…,V10",
            split = ",",
            hideParamSyntax = true,
            description = "The ten factor values from 0 to 1, or unknown, in the order that aivss factors prints.")
    private @Nullable List<String> factors;

    @Option(
            names = "--factor",
            paramLabel = "KEY=VALUE",
            description = "One factor; repeatable. Without FILE all ten are needed.")
    private @Nullable List<String> factor;

    @Option(
            names = "--set",
            completionCandidates = Keys.FactorSets.class,
            paramLabel = "SET",
            description = "The set of --factors: ${COMPLETION-CANDIDATES}; agentic by default.")
    private @Nullable FactorSet set;

    @Option(
            names = "--factor-sum",
            paramLabel = "N",
            description = "The sum of the factors, from 0 to 10, without the factors.")
    private @Nullable String factorSum;

    @Option(
            names = "--threat",
            paramLabel = "N|NAME",
            description = "The threat multiplier: 0 to 2, or attacked, proofOfConcept, unreported.")
    private @Nullable String threat;

    @Option(
            names = "--mitigation",
            paramLabel = "N|NAME",
            description = "The mitigation factor: 0 to 1, or none, partial, strong, adversariallyTested.")
    private @Nullable String mitigation;

    /** Returns whether any of them is given. */
    boolean isGiven() {
        return cvss != null
                || factors != null
                || factor != null
                || factorSum != null
                || threat != null
                || mitigation != null;
    }

    /**
     * Returns the assessment that the options give.
     *
     * @throws InvalidInputException if they give none; the locations are options
     */
    Assessment assessment(DocumentReader reader) {
        if (factors == null && factor == null && factorSum == null) {
            throw invalid("--factors", Fault.Code.MISSING, "is missing (or give --factor-sum)");
        }
        return read(reader, Optional.empty());
    }

    /**
     * Returns an assessment with what the options give in place of what it says.
     *
     * @throws InvalidInputException if that is not valid; the locations are options
     */
    Assessment assessment(DocumentReader reader, Assessment replaced) {
        return read(reader, Optional.of(replaced));
    }

    private Assessment read(DocumentReader reader, Optional<Assessment> replaced) {
        if (factorSum != null && (factors != null || factor != null)) {
            throw invalid("--factor-sum", Fault.Code.CONFLICT, "must not be given with --factors or --factor");
        }
        try {
            return reader.read(DocumentType.ASSESSMENT, document(replaced));
        } catch (InvalidDocumentException e) {
            throw new InvalidInputException(
                    e.faults().stream().map(AssessmentOptions::ofOption).toList());
        }
    }

    private String document(Optional<Assessment> replaced) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            replaced.flatMap(Assessment::id).ifPresent(id -> json.writeStringProperty("id", id));
            replaced.map(Assessment::edition).ifPresent(edition -> json.writeStringProperty("edition", edition.key()));
            write(
                    json,
                    "cvss",
                    given(cvss, replaced.flatMap(Assessment::cvssBase).map(AssessmentOptions::text)));
            writeFactors(json, replaced.map(Assessment::factors));
            write(
                    json,
                    "threatMultiplier",
                    given(
                            threat,
                            replaced.map(
                                    old -> Decimals.text(old.threatMultiplier().value()))));
            write(
                    json,
                    "mitigationFactor",
                    given(
                            mitigation,
                            replaced.map(
                                    old -> Decimals.text(old.mitigationFactor().value()))));
            json.writeEndObject();
        }
        return text.toString();
    }

    private void writeFactors(JsonGenerator json, Optional<AssessedFactors> replaced) {
        Map<String, String> values = new LinkedHashMap<>();
        if (factors != null) {
            FactorSet order =
                    set != null ? set : replaced.flatMap(AssessmentOptions::set).orElse(FactorSet.AGENTIC);
            values.putAll(inOrder(factors, order.factors()));
        } else if (factorSum == null && replaced.isPresent()) {
            AssessedFactors old = replaced.get();
            old.known().forEach((key, value) -> values.put(key.key(), Decimals.text(value)));
            old.unknown().forEach(key -> values.put(key.key(), "unknown"));
        }
        if (factor != null) {
            Map<String, String> pairs = new LinkedHashMap<>();
            factor.forEach(pair -> addPair(pairs, pair));
            values.putAll(pairs);
        }
        if (!values.isEmpty()) {
            json.writeName("factors").writeStartObject();
            values.forEach((key, value) -> write(json, key, Optional.of(value)));
            json.writeEndObject();
            return;
        }
        write(
                json,
                "factorSum",
                given(factorSum, replaced.map(old -> Decimals.text(old.least().sum()))));
    }

    private static Optional<FactorSet> set(AssessedFactors factors) {
        return factors.least() instanceof RatedFactors rated ? Optional.of(rated.set()) : Optional.empty();
    }

    private static Optional<String> given(@Nullable String option, Optional<String> replaced) {
        return option != null ? Optional.of(option) : replaced;
    }

    private static String text(CvssBase base) {
        return base instanceof CvssBase.Vector vector ? vector.vector().toString() : Decimals.text(base.score());
    }

    private static void addPair(Map<String, String> values, String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            throw invalid("--factor", Fault.Code.VALUE, "must be KEY=VALUE but was " + pair);
        }
        String key = pair.substring(0, equals);
        if (values.put(key, pair.substring(equals + 1)) != null) {
            throw invalid("--factor " + key, Fault.Code.REPEATED, "is given twice");
        }
    }

    private static Map<String, String> inOrder(List<String> given, List<RiskFactor> order) {
        if (given.size() != order.size()) {
            throw invalid(
                    "--factors",
                    Fault.Code.VALUE,
                    "must be " + order.size() + " values but were " + given.size()
                            + "; aivss factors prints their order");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            values.put(order.get(i).key(), given.get(i));
        }
        return values;
    }

    private static InvalidInputException invalid(String option, Fault.Code code, String message) {
        return new InvalidInputException(List.of(new Fault(option, code, message)));
    }

    /** Writes a number as such and everything else as text; the reader reports what is wrong with it. */
    private static void write(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(text -> {
            json.writeName(name);
            try {
                json.writeNumber(new BigDecimal(text.strip()));
            } catch (NumberFormatException e) {
                json.writeString(text);
            }
        });
    }

    /** Returns a fault of the document as one of the option that it comes from. */
    private static Fault ofOption(Fault fault) {
        return new Fault(
                option(fault.location()), fault.code(), fault.message().replace("known member", "known factor"));
    }

    private static String option(String pointer) {
        String parent = "/factors/";
        if (pointer.startsWith(parent)) {
            return "--factor " + pointer.substring(parent.length());
        }
        return switch (pointer) {
            case "/cvss" -> "--cvss";
            case "/edition" -> "--edition";
            case "/factors" -> "--factors";
            case "/factorSum" -> "--factor-sum";
            case "/threatMultiplier" -> "--threat";
            case "/mitigationFactor" -> "--mitigation";
            default -> "options";
        };
    }
}
