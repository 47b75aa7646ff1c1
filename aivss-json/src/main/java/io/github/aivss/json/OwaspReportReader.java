// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one official report. */
final class OwaspReportReader implements Reading<OwaspReport> {

    static final Members MEMBERS = Members.of("metadata", "vulnerabilities");
    private static final int METADATA = 0;
    private static final int VULNERABILITIES = 1;

    static final Members METADATA_MEMBERS =
            Members.of("system_name", "assessment_date", "assessor_id", "system_version", "notes");
    private static final int SYSTEM_NAME = 0;
    private static final int ASSESSMENT_DATE = 1;
    private static final int ASSESSOR_ID = 2;
    private static final int SYSTEM_VERSION = 3;
    private static final int NOTES = 4;

    static final Members VULNERABILITY_MEMBERS = Members.of(
            "id",
            "owasp_category",
            "title",
            "description",
            "cvss_base",
            "amplification_factors",
            "threat_multiplier",
            "scores");
    private static final int ID = 0;
    private static final int OWASP_CATEGORY = 1;
    private static final int TITLE = 2;
    private static final int DESCRIPTION = 3;
    private static final int CVSS_BASE = 4;
    private static final int AMPLIFICATION_FACTORS = 5;
    private static final int THREAT_MULTIPLIER = 6;
    private static final int SCORES = 7;

    static final Members CVSS_MEMBERS = Members.of("vector_string", "score");
    private static final int VECTOR_STRING = 0;
    private static final int CVSS_SCORE = 1;

    static final Members SCORE_MEMBERS = Members.of("factor_sum", "aars", "mitigation_factor", "aivss", "severity");
    private static final int FACTOR_SUM = 0;
    private static final int AARS = 1;
    private static final int MITIGATION = 2;
    private static final int AIVSS = 3;
    private static final int SEVERITY = 4;

    private static final List<RiskFactor> FACTORS = FactorSet.AMPLIFICATION.factors();
    static final Members FACTOR_MEMBERS =
            Members.of(FACTORS.stream().map(RiskFactor::key).toList());
    private static final List<NumberConstraint> FACTOR_VALUES =
            NumberConstraint.ofComponents(AmplificationFactors.class);

    private static final NumberConstraint TEN_POINTS = NumberConstraint.of(CvssBase.Score.class, "score");
    private static final NumberConstraint THREAT = NumberConstraint.of(ThreatMultiplier.class, "value");
    private static final NumberConstraint FRACTION = NumberConstraint.of(MitigationFactor.class, "value");

    private static final String FACTOR_VALUE = OwaspReport.FACTOR_VALUES.toString();
    private static final String NUMBER = "a number";
    private static final String TEXT = "a text";

    private final Cursor cursor;

    private OwaspReport.@Nullable Metadata metadata;
    private final List<OwaspReport.Vulnerability> vulnerabilities = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final boolean auditing;

    OwaspReportReader(Cursor cursor, DocumentReader.Options options) {
        this.cursor = cursor;
        this.auditing = options.auditing();
    }

    /** Reads the assessments alone, faulty vectors and all. */
    Reading<List<Assessment>> auditing() {
        return new Reading<>() {
            @Override
            public @Nullable List<Assessment> read() {
                return readMembers() ? List.copyOf(assessments) : null;
            }

            @Override
            public @Nullable String id() {
                return null;
            }
        };
    }

    @Override
    public @Nullable OwaspReport read() {
        boolean clean = readMembers();
        OwaspReport.Metadata read = metadata;
        return clean && read != null ? new OwaspReport(read, vulnerabilities) : null;
    }

    /** Reads all members; answers whether there was no fault. */
    private boolean readMembers() {
        int faultsBefore = cursor.faults();
        Cursor.ObjectCursor object = cursor.object(MEMBERS);
        if (object == null) {
            return false;
        }
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            if (member == METADATA) {
                readMetadata();
            } else if (cursor.array()) {
                while (cursor.nextElement()) {
                    readVulnerability();
                }
            }
        }
        object.require(METADATA, "an object");
        object.require(VULNERABILITIES, "an array");
        return cursor.faults() == faultsBefore;
    }

    private void readMetadata() {
        Cursor.ObjectCursor object = cursor.object(METADATA_MEMBERS);
        if (object == null) {
            return;
        }
        @Nullable String[] texts = new String[METADATA_MEMBERS.size()];
        LocalDate date = null;
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            if (member == ASSESSMENT_DATE) {
                date = cursor.parsed(OwaspReportReader::date);
            } else {
                texts[member] = cursor.text();
            }
        }
        object.require(SYSTEM_NAME, TEXT);
        object.require(ASSESSMENT_DATE, "a date");
        object.require(ASSESSOR_ID, TEXT);
        String name = texts[SYSTEM_NAME];
        String assessor = texts[ASSESSOR_ID];
        if (name != null && date != null && assessor != null) {
            metadata = new OwaspReport.Metadata(
                    name,
                    date,
                    assessor,
                    Optional.ofNullable(texts[SYSTEM_VERSION]),
                    Optional.ofNullable(texts[NOTES]));
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "must be a date such as 2026-03-31 but was \"" + Text.cut(text, 60) + '"', e);
        }
    }

    private void readVulnerability() {
        Cursor.ObjectCursor object = cursor.object(VULNERABILITY_MEMBERS);
        if (object == null) {
            return;
        }
        @Nullable String[] texts = new String[VULNERABILITY_MEMBERS.size()];
        Cvss cvss = null;
        AmplificationFactors factors = null;
        double threat = ThreatMultiplier.DEFAULT.value();
        Scores scores = null;
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            switch (member) {
                case ID, TITLE, DESCRIPTION -> texts[member] = cursor.text();
                case OWASP_CATEGORY -> texts[member] = cursor.parsed(OwaspReportReader::category);
                case CVSS_BASE -> cvss = readCvss();
                case AMPLIFICATION_FACTORS -> factors = readFactors();
                case THREAT_MULTIPLIER -> threat = number(THREAT, OwaspReport.THREAT_MULTIPLIERS);
                case SCORES -> scores = readScores();
                default -> throw new AssertionError(member);
            }
        }
        object.require(ID, TEXT);
        object.require(OWASP_CATEGORY, "a core risk");
        object.require(CVSS_BASE, "an object of vector_string and score");
        object.require(AMPLIFICATION_FACTORS, "an object of ten factors");
        object.require(SCORES, "an object of scores");
        String id = texts[ID];
        String category = texts[OWASP_CATEGORY];
        if (id == null
                || category == null
                || cvss == null
                || factors == null
                || Double.isNaN(threat)
                || scores == null) {
            return;
        }
        CvssV4Vector vector = cvss.vector();
        if (vector == null || auditing) {
            assessments.add(assessment(id, cvss, factors, threat, scores));
            return;
        }
        vulnerabilities.add(new OwaspReport.Vulnerability(
                id,
                category,
                Optional.ofNullable(texts[TITLE]),
                Optional.ofNullable(texts[DESCRIPTION]),
                vector,
                cvss.score(),
                factors,
                ThreatMultiplier.of(threat),
                MitigationFactor.of(scores.mitigation()),
                scores.factorSum(),
                scores.aars(),
                scores.aivss(),
                scores.severity()));
    }

    private static Assessment assessment(
            String id, Cvss cvss, AmplificationFactors factors, double threat, Scores scores) {
        CvssV4Vector vector = cvss.vector();
        AivssClaim claim =
                AivssClaim.ofScore(scores.aivss()).withAars(scores.aars()).withFactorSum(scores.factorSum());
        claim = scores.severity().map(claim::withSeverity).orElse(claim);
        Assessment.Builder builder = Assessment.builder(AivssEdition.V0_8, factors)
                .id(id)
                .threatMultiplier(ThreatMultiplier.of(threat))
                .mitigationFactor(MitigationFactor.of(scores.mitigation()));
        if (vector != null) {
            return builder.cvssBase(CvssBase.of(vector))
                    .statedCvssScore(cvss.score())
                    .claim(claim)
                    .build();
        }
        return builder.cvssBase(CvssBase.of(cvss.score()))
                .claim(Optional.ofNullable(cvss.invalid())
                        .map(claim::withInvalidCvssVector)
                        .orElse(claim))
                .build();
    }

    private static String category(String title) {
        OwaspReport.Vulnerability.requireCoreRisk(title);
        return title;
    }

    /** A vector, or in an audit the text that is none. */
    private record Cvss(
            @Nullable CvssV4Vector vector, @Nullable String invalid, double score) {}

    private @Nullable Cvss readCvss() {
        Cursor.ObjectCursor object = cursor.object(CVSS_MEMBERS);
        if (object == null) {
            return null;
        }
        CvssV4Vector vector = null;
        String invalid = null;
        double score = Double.NaN;
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            if (member == CVSS_SCORE) {
                score = cursor.number(TEN_POINTS);
            } else if (auditing) {
                invalid = cursor.text();
                vector = invalid == null ? null : AssessmentReader.validVector(invalid);
            } else {
                vector = cursor.parsed(CvssV4Vector::parse);
            }
        }
        object.require(VECTOR_STRING, "a CVSS v4.0 vector");
        object.require(CVSS_SCORE, NUMBER);
        return (vector == null && invalid == null) || Double.isNaN(score) ? null : new Cvss(vector, invalid, score);
    }

    private @Nullable AmplificationFactors readFactors() {
        Cursor.ObjectCursor object = cursor.object(FACTOR_MEMBERS);
        if (object == null) {
            return null;
        }
        int faultsBefore = cursor.faults();
        double[] values = new double[FACTOR_MEMBERS.size()];
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            values[member] = number(FACTOR_VALUES.get(member), OwaspReport.FACTOR_VALUES);
        }
        for (int member = 0; member < values.length; member++) {
            object.require(member, FACTOR_VALUE);
        }
        return cursor.faults() > faultsBefore ? null : AmplificationFactors.of(values);
    }

    /** The number at the cursor; what the schema does not list is for the audit to tell, where there is one. */
    private double number(NumberConstraint constraint, List<Double> allowed) {
        return auditing ? cursor.number(constraint) : cursor.numberOf(constraint, allowed);
    }

    private record Scores(
            BigDecimal factorSum, BigDecimal aars, double mitigation, BigDecimal aivss, Optional<Severity> severity) {}

    private @Nullable Scores readScores() {
        Cursor.ObjectCursor object = cursor.object(SCORE_MEMBERS);
        if (object == null) {
            return null;
        }
        @Nullable BigDecimal[] numbers = new BigDecimal[SCORE_MEMBERS.size()];
        double mitigation = MitigationFactor.NONE.value();
        Severity severity = null;
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            switch (member) {
                case MITIGATION ->
                    mitigation = auditing
                            ? cursor.number(FRACTION)
                            : cursor.numberFrom(OwaspReport.LEAST_MITIGATION_FACTOR, FRACTION);
                case SEVERITY -> severity = cursor.parsed(Severity::ofTitle);
                default -> numbers[member] = auditing ? cursor.decimal() : cursor.decimal(TEN_POINTS);
            }
        }
        object.require(FACTOR_SUM, NUMBER);
        object.require(AARS, NUMBER);
        object.require(AIVSS, NUMBER);
        BigDecimal sum = numbers[FACTOR_SUM];
        BigDecimal aars = numbers[AARS];
        BigDecimal aivss = numbers[AIVSS];
        return sum == null || aars == null || aivss == null || Double.isNaN(mitigation)
                ? null
                : new Scores(sum, aars, mitigation, aivss, Optional.ofNullable(severity));
    }
}
