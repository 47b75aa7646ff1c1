// SPDX-License-Identifier: Apache-2.0
package com.example.rescore;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Verdict;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.InvalidDocumentException;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Layer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What is said of one document, as a row: the score and the audit, or every violation. */
final class Answers {

    private static final DataType SCORE = DataTypes.createDecimalType(3, 1);

    /** A fault of a document. */
    static final StructType VIOLATION = new StructType()
            .add("pointer", StringType)
            .add("code", StringType)
            .add("message", StringType);

    /** The score, or its range where values are unknown; the layers that a threat model maps; the audit of a claim. */
    static final StructType SCHEMA = new StructType()
            .add("id", StringType)
            .add("edition", StringType)
            .add("score", SCORE)
            .add("severity", StringType)
            .add("min", SCORE)
            .add("max", SCORE)
            .add("layers", createArrayType(StringType))
            .add("agrees", BooleanType)
            .add("findings", createArrayType(StringType))
            .add("violations", createArrayType(VIOLATION));

    /** The score of a CVSS vector, or why it has none. */
    static final StructType CVSS_SCHEMA = new StructType()
            .add("score", SCORE)
            .add("severity", StringType)
            .add("violation", StringType);

    private static final DocumentReader READER = DocumentReader.standard();

    private Answers() {}

    static Row score(byte[] document) {
        return answer(document, false);
    }

    static Row scoreAndAudit(byte[] document) {
        return answer(document, true);
    }

    static Row scoreAndAudit(String document) {
        return scoreAndAudit(document.getBytes(StandardCharsets.UTF_8));
    }

    static Row score(String document) {
        return score(document.getBytes(StandardCharsets.UTF_8));
    }

    static Row cvss(String vector) {
        try {
            CvssV4Vector parsed = CvssV4Vector.parse(vector);
            return RowFactory.create(tenths(parsed.scoreTenths()), parsed.severity().title(), null);
        } catch (IllegalArgumentException e) {
            return RowFactory.create(null, null, e.getMessage());
        }
    }

    private static Row answer(byte[] document, boolean audited) {
        try {
            if (READER.recognize(document) == DocumentType.THREAT_MODEL) {
                AgentThreatModel model = READER.read(DocumentType.THREAT_MODEL, document);
                return answer(model.identifiedAssessment(), model.mappedLayers(), audited);
            }
            return answer(READER.read(DocumentType.ASSESSMENT, document), List.of(), audited);
        } catch (InvalidDocumentException e) {
            Object[] violations = e.faults().stream().map(Answers::violation).toArray();
            return RowFactory.create(e.id().orElse(null), null, null, null, null, null, null, null, null, violations);
        }
    }

    private static Row answer(Assessment assessment, List<Layer> layers, boolean audited) {
        AivssScore score = assessment.score().orElse(null);
        ScoreRange range = score == null ? assessment.range() : null;
        ClaimAudit audit = audited && assessment.claim().isPresent() ? ClaimAudit.of(assessment) : null;
        return RowFactory.create(
                assessment.id().orElse(null),
                assessment.edition().key(),
                score == null ? null : tenths(score.tenths()),
                score == null ? null : score.severity().title(),
                range == null ? null : BigDecimal.valueOf(range.min()),
                range == null ? null : BigDecimal.valueOf(range.max()),
                layers.stream().map(Layer::id).toArray(),
                audit == null || audit.verdict() == Verdict.UNDECIDED ? null : audit.verdict() == Verdict.HOLDS,
                audit == null
                        ? null
                        : audit.findings().stream().map(finding -> finding.code().key()).toArray(),
                null);
    }

    private static Row violation(Fault fault) {
        return RowFactory.create(fault.location(), fault.code().key(), fault.message());
    }

    private static BigDecimal tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
