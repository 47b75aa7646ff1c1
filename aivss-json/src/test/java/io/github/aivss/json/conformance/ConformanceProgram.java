// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json.conformance;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.TechnicalImpact;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.InvalidDocumentException;
import io.github.aivss.json.Origin;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the cases of {@code conformance/} with this library, and with the arithmetic of a {@link Scorer}. What a wrong
 * scorer does not compute itself, the library answers.
 */
final class ConformanceProgram {

    private static final DocumentReader DOCUMENTS = DocumentReader.standard();
    private static final JsonMapper JSON = new JsonMapper();

    private final Scorer scorer;
    private final AnswerWriter answers;

    private ConformanceProgram(Scorer scorer, AnswerWriter answers) {
        this.scorer = scorer;
        this.answers = answers;
    }

    /** Expects the name of the scorer and the question; each line of standard input is a case. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (AnswerWriter answers = AnswerWriter.lines(new FileOutputStream(FileDescriptor.out))) {
            ConformanceProgram program =
                    new ConformanceProgram(Scorer.valueOf(arguments[0].toUpperCase(Locale.ROOT)), answers);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                program.answer(arguments[1], line);
            }
        }
    }

    private void answer(String question, String line) {
        try {
            switch (question) {
                case "score" -> score(DOCUMENTS.read(DocumentType.ASSESSMENT, line));
                case "cvss" -> cvss(line);
                case "audit" ->
                    answers.writeAudit(
                            ClaimAudit.of(DOCUMENTS.auditing().read(DocumentType.ASSESSMENT, line)), Origin.NONE);
                case "threat-model" ->
                    score(DOCUMENTS.read(DocumentType.THREAT_MODEL, line).assessment());
                case "owasp-report" ->
                    DOCUMENTS
                            .read(DocumentType.OWASP_REPORT, line)
                            .assessments()
                            .forEach(this::score);
                case "ssvc" -> answers.writeSsvc(DOCUMENTS.read(DocumentType.SSVC, line));
                case "bod-26-04" -> answers.writeBod2604(bod2604(JSON.readTree(line)));
                default -> throw new IllegalArgumentException(question);
            }
        } catch (InvalidDocumentException e) {
            answers.writeFaults(Origin.NONE, e.id(), e.faults());
        }
    }

    private void score(Assessment assessment) {
        if (scorer == Scorer.LIBRARY) {
            answers.writeScore(assessment, Origin.NONE, false);
            return;
        }
        double[] scores = assessment.extremes().stream()
                .mapToDouble(input -> scorer.score(assessment.edition(), input))
                .toArray();
        answers.write(json -> {
            json.writeStartObject();
            if (assessment.input().isPresent()) {
                json.writeNumberProperty("score", scores[0]);
                json.writeStringProperty("severity", Severity.of(scores[0]).title());
            } else {
                json.writeObjectPropertyStart("range");
                json.writeNumberProperty("min", DoubleStream.of(scores).min().orElseThrow());
                json.writeNumberProperty("max", DoubleStream.of(scores).max().orElseThrow());
                json.writeEndObject();
                json.writeArrayPropertyStart("unknown");
                assessment.factors().unknown().forEach(factor -> json.writeString(factor.key()));
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    private void cvss(String text) {
        CvssV4Vector vector;
        try {
            vector = CvssV4Vector.parse(text);
        } catch (IllegalArgumentException e) {
            answers.writeCvssError(text, String.valueOf(e.getMessage()));
            return;
        }
        if (scorer == Scorer.LIBRARY) {
            answers.writeCvss(vector);
            return;
        }
        double score = scorer.score(vector);
        answers.write(json -> {
            json.writeStartObject();
            json.writeNumberProperty("score", score);
            json.writeStringProperty("severity", Severity.of(score).title());
            json.writeStringProperty("nomenclature", vector.nomenclature());
            json.writeEndObject();
        });
    }

    private static Bod2604Decision bod2604(JsonNode input) {
        Bod2604Decision decision = Bod2604Decision.of(
                input.get("kev").asString().equals("yes"),
                PublicExposure.ofKey(input.get("exposed").asString()),
                input.get("automatable").asString().equals("yes"),
                TechnicalImpact.ofKey(input.get("impact").asString()));
        return Optional.ofNullable(input.get("from"))
                .map(from -> decision.from(LocalDate.parse(from.asString())))
                .orElse(decision);
    }
}
