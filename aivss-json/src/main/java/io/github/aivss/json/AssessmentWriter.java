// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ScoreExplanation;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import tools.jackson.core.JsonGenerator;

/** Writes an assessment, and the score of one. */
final class AssessmentWriter {

    private AssessmentWriter() {}

    static void write(JsonGenerator json, Assessment assessment) {
        json.writeStartObject();
        assessment.id().ifPresent(id -> json.writeStringProperty("id", id));
        json.writeStringProperty("edition", assessment.edition().key());
        assessment.cvssBase().ifPresent(base -> writeCvss(json, base, assessment.statedCvssScore()));
        if (assessment.factors() instanceof RatedFactors rated) {
            json.writeName("factors");
            writeFactors(json, rated);
        } else {
            json.writeNumberProperty("factorSum", assessment.factors().sum());
        }
        // Where there is no base nothing was scored, and defaults that nobody stated are not put into anybody's mouth.
        boolean scored = assessment.cvssBase().isPresent();
        if (scored || !assessment.threatMultiplier().equals(ThreatMultiplier.DEFAULT)) {
            json.writeNumberProperty(
                    "threatMultiplier", assessment.threatMultiplier().value());
        }
        if (scored || !assessment.mitigationFactor().equals(MitigationFactor.NONE)) {
            json.writeNumberProperty(
                    "mitigationFactor", assessment.mitigationFactor().value());
        }
        assessment.claim().ifPresent(claim -> {
            json.writeName("claim");
            writeClaim(json, claim);
        });
        json.writeEndObject();
    }

    static void writeFactors(JsonGenerator json, RatedFactors rated) {
        json.writeStartObject();
        for (RiskFactor factor : rated.set().factors()) {
            json.writeNumberProperty(factor.key(), rated.value(factor));
        }
        json.writeEndObject();
    }

    private static void writeCvss(JsonGenerator json, CvssBase base, OptionalDouble statedScore) {
        if (!(base instanceof CvssBase.Vector vector)) {
            json.writeNumberProperty("cvss", base.score());
        } else if (statedScore.isEmpty()) {
            json.writeStringProperty("cvss", vector.vector().toString());
        } else {
            json.writeObjectPropertyStart("cvss");
            json.writeStringProperty("vector", vector.vector().toString());
            json.writeNumberProperty("score", statedScore.getAsDouble());
            json.writeEndObject();
        }
    }

    static void writeClaim(JsonGenerator json, AivssClaim claim) {
        json.writeStartObject();
        writeNumber(json, "score", claim.score());
        claim.severity().map(Severity::title).ifPresent(title -> json.writeStringProperty("severity", title));
        writeNumber(json, "aars", claim.aars());
        writeNumber(json, "factorSum", claim.factorSum());
        writeNumber(json, "cvssScore", claim.cvssScore());
        json.writeEndObject();
    }

    private static void writeNumber(JsonGenerator json, String name, Optional<BigDecimal> number) {
        number.ifPresent(value -> json.writeNumberProperty(name, value));
    }

    static void writeRange(JsonGenerator json, ScoreRange range) {
        json.writeStartObject();
        json.writeNumberProperty("min", range.min());
        json.writeNumberProperty("max", range.max());
        json.writeEndObject();
    }

    static void writeScore(JsonGenerator json, AivssScore score) {
        writeScore(json, score.assessment(), false);
    }

    static void writeScore(JsonGenerator json, Assessment assessment, boolean explained) {
        json.writeStartObject();
        assessment.id().ifPresent(id -> json.writeStringProperty("id", id));
        json.writeStringProperty("edition", assessment.edition().key());
        Optional<AivssScore> scored = assessment.score();
        writeOrNull(json, "cvssBase", scored, score -> score.input().cvssBase().score());
        json.writeNumberProperty("factorSum", assessment.factors().sum());
        json.writeNumberProperty(
                "threatMultiplier", assessment.threatMultiplier().value());
        json.writeNumberProperty(
                "mitigationFactor", assessment.mitigationFactor().value());
        writeOrNull(json, "aars", scored, AivssScore::aars);
        writeOrNull(json, "raw", scored, AivssScore::raw);
        writeOrNull(json, "score", scored, AivssScore::value);
        if (scored.isPresent()) {
            json.writeStringProperty("severity", scored.get().severity().title());
        } else {
            json.writeNullProperty("severity");
        }
        json.writeBooleanProperty("capped", scored.isPresent() && scored.get().capped());
        if (scored.isEmpty()) {
            json.writeName("range");
            writeRange(json, assessment.range());
        } else if (explained) {
            writeExplanation(json, scored.get().explain());
        }
        json.writeEndObject();
    }

    private static void writeExplanation(JsonGenerator json, ScoreExplanation explanation) {
        json.writeObjectPropertyStart("shares");
        explanation.shares().forEach((factor, share) -> json.writeNumberProperty(factor.key(), share.doubleValue()));
        json.writeEndObject();
        json.writeStringProperty("driver", explanation.driver().key());
        json.writeObjectPropertyStart("oneBandDown");
        explanation.oneBandDown().forEach((factor, value) -> {
            if (value.isPresent()) {
                json.writeNumberProperty(factor.key(), value.getAsDouble());
            } else {
                json.writeNullProperty(factor.key());
            }
        });
        json.writeEndObject();
    }

    private static void writeOrNull(
            JsonGenerator json, String name, Optional<AivssScore> scored, ToDoubleFunction<AivssScore> number) {
        if (scored.isPresent()) {
            json.writeNumberProperty(name, number.applyAsDouble(scored.get()));
        } else {
            json.writeNullProperty(name);
        }
    }
}
