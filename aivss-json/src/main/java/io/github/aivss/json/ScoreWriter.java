// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.RiskFactors;
import io.github.aivss.core.ScoreExplanation;
import io.github.aivss.core.ScoreRange;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the score of an assessment, or the range of its scores. */
final class ScoreWriter {

    private ScoreWriter() {}

    static void write(JsonGenerator json, AivssScore score) {
        json.writeStartObject();
        writeMembers(json, score);
        json.writeEndObject();
    }

    static void write(
            JsonGenerator json, Assessment assessment, Optional<Assessment> before, Origin origin, boolean explained) {
        json.writeStartObject();
        assessment.id().ifPresent(id -> json.writeStringProperty("id", id));
        origin.write(json);
        Optional<AivssScore> score = assessment.score();
        if (score.isEmpty()) {
            writeRange(json, assessment, explained);
        } else {
            writeMembers(json, score.get());
            if (explained) {
                writeMembers(json, score.get().explain());
            }
        }
        before.ifPresent(changed -> writeBefore(json, changed));
        json.writeEndObject();
    }

    private static void writeBefore(JsonGenerator json, Assessment assessment) {
        json.writeObjectPropertyStart("before");
        Optional<AivssScore> score = assessment.score();
        if (score.isPresent()) {
            json.writeNumberProperty("score", score.get().value());
            json.writeStringProperty("severity", score.get().severity().title());
        } else {
            json.writeNullProperty("score");
            json.writeNullProperty("severity");
            json.writeName("range");
            write(json, assessment.range());
        }
        json.writeEndObject();
    }

    private static void writeMembers(JsonGenerator json, AivssScore score) {
        AivssInput input = score.input();
        json.writeStringProperty("edition", score.edition().key());
        writeNumber(json, "cvssBase", input.cvssBase().score());
        writeNumber(json, "factorSum", input.factors().sum());
        writeNumber(json, "threatMultiplier", input.threatMultiplier().value());
        writeNumber(json, "mitigationFactor", input.mitigationFactor().value());
        writeNumber(json, "aars", score.aars());
        writeNumber(json, "raw", score.raw());
        writeNumber(json, "score", score.value());
        json.writeStringProperty("severity", score.severity().title());
        json.writeBooleanProperty("capped", score.capped());
    }

    private static void writeNumber(JsonGenerator json, String name, double number) {
        json.writeName(name);
        NumberWriter.write(json, number);
    }

    private static void writeRange(JsonGenerator json, Assessment assessment, boolean explained) {
        json.writeStringProperty("edition", assessment.edition().key());
        writeNumber(json, "cvssBase", assessment.cvssBase().map(CvssBase::score));
        writeNumber(json, "factorSum", assessment.knownFactors().map(RiskFactors::sum));
        json.writeNumberProperty(
                "threatMultiplier", assessment.threatMultiplier().value());
        json.writeNumberProperty(
                "mitigationFactor", assessment.mitigationFactor().value());
        json.writeNullProperty("aars");
        json.writeNullProperty("raw");
        json.writeNullProperty("score");
        json.writeNullProperty("severity");
        json.writeBooleanProperty("capped", false);
        json.writeName("range");
        write(json, assessment.range());
        if (!assessment.factors().unknown().isEmpty()) {
            json.writeArrayPropertyStart("unknown");
            assessment.factors().unknown().forEach(factor -> json.writeString(factor.key()));
            json.writeEndArray();
            if (explained) {
                json.writeNullProperty("shares");
                json.writeNullProperty("driver");
                json.writeNullProperty("oneBandDown");
            }
        }
    }

    private static void writeNumber(JsonGenerator json, String name, Optional<Double> number) {
        if (number.isPresent()) {
            json.writeNumberProperty(name, number.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    static void write(JsonGenerator json, ScoreRange range) {
        json.writeStartObject();
        json.writeNumberProperty("min", range.min());
        json.writeNumberProperty("max", range.max());
        json.writeEndObject();
    }

    static void write(JsonGenerator json, ScoreExplanation explanation) {
        json.writeStartObject();
        writeMembers(json, explanation);
        json.writeEndObject();
    }

    private static void writeMembers(JsonGenerator json, ScoreExplanation explanation) {
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
}
