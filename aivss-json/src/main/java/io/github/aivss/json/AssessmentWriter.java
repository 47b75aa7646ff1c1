// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.PartialFactors;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;

/** Writes an assessment and its parts. */
final class AssessmentWriter {

    private AssessmentWriter() {}

    static void write(JsonGenerator json, Assessment assessment) {
        json.writeStartObject();
        assessment.id().ifPresent(id -> json.writeStringProperty("id", id));
        json.writeStringProperty("edition", assessment.edition().key());
        writeCvss(json, assessment);
        writeFactorsOrSum(json, assessment.factors());
        // Without a CVSS base there is no score, so defaults that the document did not state are not written.
        boolean isScored = assessment.cvssBase().isPresent();
        if (isScored || !assessment.threatMultiplier().equals(ThreatMultiplier.DEFAULT)) {
            json.writeNumberProperty(
                    "threatMultiplier", assessment.threatMultiplier().value());
        }
        if (isScored || !assessment.mitigationFactor().equals(MitigationFactor.NONE)) {
            json.writeNumberProperty(
                    "mitigationFactor", assessment.mitigationFactor().value());
        }
        if (!assessment.rationales().isEmpty()) {
            json.writeObjectPropertyStart("rationale");
            assessment.rationales().forEach((subject, rationale) -> {
                json.writeName(subject.key());
                write(json, rationale);
            });
            json.writeEndObject();
        }
        assessment.claim().filter(claim -> !isVectorAlone(claim)).ifPresent(claim -> {
            json.writeName("claim");
            writeClaim(json, claim);
        });
        json.writeEndObject();
    }

    /** Writes the CVSS member; an invalid vector of the claim is written as it was read. */
    private static void writeCvss(JsonGenerator json, Assessment assessment) {
        Optional<CvssBase> base = assessment.cvssBase();
        Optional<String> vector = base.orElse(null) instanceof CvssBase.Vector valid
                ? Optional.of(valid.vector().toString())
                : assessment.claim().flatMap(AivssClaim::invalidCvssVector);
        OptionalDouble score = base.orElse(null) instanceof CvssBase.Score number
                ? OptionalDouble.of(number.score())
                : assessment.statedCvssScore();
        if (vector.isPresent() && score.isPresent()) {
            json.writeObjectPropertyStart("cvss");
            json.writeStringProperty("vector", vector.get());
            json.writeNumberProperty("score", score.getAsDouble());
            json.writeEndObject();
        } else if (vector.isPresent()) {
            json.writeStringProperty("cvss", vector.get());
        } else if (score.isPresent()) {
            json.writeNumberProperty("cvss", score.getAsDouble());
        }
    }

    /** Returns whether a claim has nothing but an invalid vector, which is not written among the claimed numbers. */
    private static boolean isVectorAlone(AivssClaim claim) {
        return claim.invalidCvssVector().isPresent()
                && claim.equals(AivssClaim.EMPTY.withInvalidCvssVector(
                        claim.invalidCvssVector().get()));
    }

    static void write(JsonGenerator json, AivssInput input) {
        json.writeStartObject();
        json.writeName("cvss");
        write(json, input.cvssBase());
        writeFactorsOrSum(json, input.factors());
        json.writeNumberProperty("threatMultiplier", input.threatMultiplier().value());
        json.writeNumberProperty("mitigationFactor", input.mitigationFactor().value());
        json.writeEndObject();
    }

    static void write(JsonGenerator json, CvssBase base) {
        if (base instanceof CvssBase.Vector vector) {
            json.writeString(vector.vector().toString());
        } else {
            json.writeNumber(base.score());
        }
    }

    static void write(JsonGenerator json, AssessedFactors factors) {
        if (factors instanceof RatedFactors rated) {
            writeFactors(json, rated);
        } else if (factors instanceof PartialFactors partial) {
            writeFactors(json, partial);
        } else {
            json.writeNumber(((FactorSum) factors).sum());
        }
    }

    private static void writeFactorsOrSum(JsonGenerator json, AssessedFactors factors) {
        json.writeName(factors instanceof FactorSum ? "factorSum" : "factors");
        write(json, factors);
    }

    private static void writeFactors(JsonGenerator json, PartialFactors partial) {
        json.writeStartObject();
        for (RiskFactor factor : partial.set().factors()) {
            Double value = partial.known().get(factor);
            if (value == null) {
                json.writeStringProperty(factor.key(), FactorsReader.UNKNOWN);
            } else {
                json.writeNumberProperty(factor.key(), value);
            }
        }
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Rationale rationale) {
        json.writeStartObject();
        json.writeStringProperty("text", rationale.text());
        if (!rationale.evidence().isEmpty()) {
            json.writeArrayPropertyStart("evidence");
            rationale.evidence().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    static void writeFactors(JsonGenerator json, RatedFactors rated) {
        json.writeStartObject();
        for (RiskFactor factor : rated.set().factors()) {
            json.writeNumberProperty(factor.key(), rated.value(factor));
        }
        json.writeEndObject();
    }

    static void writeClaim(JsonGenerator json, AivssClaim claim) {
        json.writeStartObject();
        writeNumber(json, "score", claim.score());
        claim.severity().map(Severity::title).ifPresent(title -> json.writeStringProperty("severity", title));
        writeNumber(json, "aars", claim.aars());
        writeNumber(json, "factorSum", claim.factorSum());
        writeNumber(json, "cvssScore", claim.cvssScore());
        claim.vector().ifPresent(vector -> json.writeStringProperty("vector", vector));
        json.writeEndObject();
    }

    private static void writeNumber(JsonGenerator json, String name, Optional<BigDecimal> number) {
        number.ifPresent(value -> json.writeNumberProperty(name, value));
    }
}
