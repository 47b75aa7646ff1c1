// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import io.github.aivss.core.AsiRisk;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.Bod2604Outcome;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the draft's answers as JSON. Each names the specification and says that it is a candidate. */
public final class DraftAnswers {

    private DraftAnswers() {}

    /**
     * Writes an assessment.
     *
     * @param writer the writer
     * @param id what the assessment is called, or empty
     * @param assessment the assessment
     */
    public static void write(AnswerWriter writer, Optional<String> id, DraftAssessment assessment) {
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(assessment, "assessment");
        writer.write(json -> {
            json.writeStartObject();
            id.ifPresent(text -> json.writeStringProperty("id", text));
            writeSpecification(json);
            json.writeStringProperty("vector", assessment.profile().toString());
            json.writeStringProperty("cvss", assessment.cvss().toString());
            json.writeNumberProperty("score", assessment.score());
            json.writeStringProperty("severity", assessment.severity().title());
            json.writeStringProperty(
                    "effectClass", assessment.profile().effectClass().name());
            json.writeBooleanProperty("complete", assessment.profile().isComplete());
            json.writeArrayPropertyStart("notes");
            assessment.notes().forEach(json::writeString);
            json.writeEndArray();
            assessment.decision().ifPresent(decision -> write(json, decision, assessment));
            json.writeEndObject();
        });
    }

    private static void writeSpecification(JsonGenerator json) {
        json.writeStringProperty("specification", DraftAssessment.SPECIFICATION);
        json.writeStringProperty("status", DraftAssessment.STATUS);
    }

    private static void write(JsonGenerator json, Bod2604Decision decision, DraftAssessment assessment) {
        CandidateOverlay overlay = assessment.overlay().orElseThrow();
        json.writeObjectPropertyStart("decision");
        json.writeStringProperty("table", Bod2604Decision.TABLE);
        json.writeStringProperty("outcome", decision.outcome().key());
        json.writeObjectPropertyStart("overlay");
        json.writeStringProperty("status", overlay.status().key());
        json.writeName("outcome");
        overlay.outcome().map(Bod2604Outcome::key).ifPresentOrElse(json::writeString, json::writeNull);
        json.writeEndObject();
        json.writeEndObject();
    }

    /**
     * Writes a migration.
     *
     * @param writer the writer
     * @param id what the assessment is called, or empty
     * @param origin where the assessment comes from
     * @param migration the migration
     */
    public static void write(AnswerWriter writer, Optional<String> id, Origin origin, Migration migration) {
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(migration, "migration");
        writer.write(json -> {
            json.writeStartObject();
            id.ifPresent(text -> json.writeStringProperty("id", text));
            origin.write(json);
            writeSpecification(json);
            json.writeObjectPropertyStart("edition0.8");
            json.writeNumberProperty("score", migration.score().value());
            json.writeStringProperty("severity", migration.score().severity().title());
            json.writeNumberProperty("inherent", migration.inherentScore().value());
            json.writeNumberProperty("residual", migration.residualScore().value());
            json.writeNumberProperty("cvssSensitivity", migration.publishedCvssSensitivity());
            json.writeEndObject();
            json.writeObjectPropertyStart("draft");
            json.writeStringProperty("cvss", migration.vector().toString());
            json.writeNumberProperty("score", migration.vector().score());
            json.writeStringProperty("severity", migration.vector().severity().title());
            json.writeEndObject();
            json.writeNumberProperty("cvssSensitivity", migration.cvssSensitivity());
            json.writeObjectPropertyStart("factors");
            for (FactorDisposition disposition : migration.dispositions()) {
                json.writeArrayPropertyStart(disposition.factor().key());
                disposition.metrics().forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeObjectPropertyStart("coreRisks");
            for (CoreRisk risk : CoreRisk.values()) {
                json.writeName(risk.title());
                Migration.asiRisk(risk).map(AsiRisk::id).ifPresentOrElse(json::writeString, json::writeNull);
            }
            json.writeEndObject();
            json.writeStringProperty("note", Migration.NOT_COMPARABLE);
            json.writeEndObject();
        });
    }

    /**
     * Returns the JSON Schema of an assessment.
     *
     * @return the schema, which ends with a line end
     */
    public static String schema() {
        try (InputStream schema = Objects.requireNonNull(
                DraftAnswers.class.getResourceAsStream("schema/draft.schema.json"), "draft.schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
