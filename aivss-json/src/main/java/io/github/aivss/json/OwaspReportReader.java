// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.internal.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one official report. For an audit, only what cannot be held in values is a fault. */
final class OwaspReportReader implements ValueReader<OwaspReport> {

    enum Member {
        METADATA,
        VULNERABILITIES
    }

    enum MetadataMember {
        SYSTEM_NAME,
        ASSESSMENT_DATE,
        ASSESSOR_ID,
        SYSTEM_VERSION,
        NOTES
    }

    enum VulnerabilityMember {
        ID,
        OWASP_CATEGORY,
        TITLE,
        DESCRIPTION,
        CVSS_BASE,
        AMPLIFICATION_FACTORS,
        THREAT_MULTIPLIER,
        SCORES
    }

    enum CvssMember {
        VECTOR_STRING,
        SCORE
    }

    enum ScoreMember {
        FACTOR_SUM,
        AARS,
        MITIGATION_FACTOR,
        AIVSS,
        SEVERITY
    }

    static final Members<Member> MEMBERS = Members.snakeCase(Member.class);
    static final Members<MetadataMember> METADATA_MEMBERS = Members.snakeCase(MetadataMember.class);
    static final Members<VulnerabilityMember> VULNERABILITY_MEMBERS = Members.snakeCase(VulnerabilityMember.class);
    static final Members<CvssMember> CVSS_MEMBERS = Members.snakeCase(CvssMember.class);
    static final Members<ScoreMember> SCORE_MEMBERS = Members.snakeCase(ScoreMember.class);
    static final Members<RiskFactor> FACTOR_MEMBERS = Members.of(FactorSet.AMPLIFICATION.factors(), RiskFactor::key);

    private static final String FACTOR_VALUES = Text.oneOf(OwaspReport.FACTOR_VALUES);
    private static final Range MITIGATION = Range.UNIT.from(OwaspReport.LEAST_MITIGATION_FACTOR);
    private static final int DATE_LENGTH = 10;
    private static final String NUMBER = "a number";
    private static final String TEXT = "a text";

    private final Cursor cursor;
    private final @Nullable AivssEdition edition;
    private final boolean auditing;
    private List<OwaspReport.Vulnerability> vulnerabilities = List.of();

    OwaspReportReader(Cursor cursor, DocumentReader.Options options) {
        this.cursor = cursor;
        this.edition = options.edition();
        this.auditing = options.auditing();
    }

    @Override
    public @Nullable OwaspReport read() {
        Cursor.ObjectCursor<Member> object = cursor.object(MEMBERS);
        if (object == null) {
            return null;
        }
        OwaspReport.Metadata metadata = null;
        for (Member member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case METADATA -> metadata = readMetadata();
                case VULNERABILITIES -> vulnerabilities = cursor.values(this::readVulnerability);
            }
        }
        object.require(Member.METADATA, "an object");
        object.require(Member.VULNERABILITIES, "an array");
        if (edition != null && edition != OwaspReport.EDITION) {
            object.conflict(
                    "is of edition " + OwaspReport.EDITION.key() + ", but edition " + edition.key() + " is asked for");
        }
        return object.isClean() && metadata != null ? OwaspReport.of(metadata, vulnerabilities) : null;
    }

    @Override
    public List<Assessment> assessments() {
        return edition == null || edition == OwaspReport.EDITION ? OwaspReport.assessments(vulnerabilities) : List.of();
    }

    private OwaspReport.@Nullable Metadata readMetadata() {
        Cursor.ObjectCursor<MetadataMember> object = cursor.object(METADATA_MEMBERS);
        if (object == null) {
            return null;
        }
        String name = null;
        LocalDate date = null;
        String assessor = null;
        String version = null;
        String notes = null;
        for (MetadataMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case SYSTEM_NAME -> name = cursor.text();
                case ASSESSMENT_DATE -> date = cursor.parsed(OwaspReportReader::date);
                case ASSESSOR_ID -> assessor = cursor.text();
                case SYSTEM_VERSION -> version = cursor.text();
                case NOTES -> notes = cursor.text();
            }
        }
        object.require(MetadataMember.SYSTEM_NAME, TEXT);
        object.require(MetadataMember.ASSESSMENT_DATE, "a date");
        object.require(MetadataMember.ASSESSOR_ID, TEXT);
        if (name == null || date == null || assessor == null) {
            return null;
        }
        OwaspReport.Metadata metadata = OwaspReport.Metadata.of(name, date, assessor);
        metadata = version == null ? metadata : metadata.withSystemVersion(version);
        return notes == null ? metadata : metadata.withNotes(notes);
    }

    /** Returns a date of RFC 3339, whose years have four digits. */
    private static LocalDate date(String text) {
        try {
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Reported below, like a date of another length.
        }
        throw new IllegalArgumentException("must be a date such as 2026-03-31 but was " + Text.quote(text));
    }

    private OwaspReport.@Nullable Vulnerability readVulnerability() {
        Cursor.ObjectCursor<VulnerabilityMember> object = cursor.object(VULNERABILITY_MEMBERS);
        if (object == null) {
            return null;
        }
        String id = null;
        String category = null;
        String title = null;
        String description = null;
        Cvss cvss = null;
        RatedFactors factors = null;
        double threat = ThreatMultiplier.DEFAULT.value();
        Scores scores = null;
        for (VulnerabilityMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case ID -> id = cursor.text();
                case OWASP_CATEGORY -> category = cursor.parsed(OwaspReportReader::category);
                case TITLE -> title = cursor.text();
                case DESCRIPTION -> description = cursor.text();
                case CVSS_BASE -> cvss = readCvss();
                case AMPLIFICATION_FACTORS -> factors = readFactors();
                case THREAT_MULTIPLIER -> threat = number(Range.MULTIPLIER, OwaspReport.THREAT_MULTIPLIERS);
                case SCORES -> scores = readScores();
            }
        }
        object.require(VulnerabilityMember.ID, TEXT);
        object.require(VulnerabilityMember.OWASP_CATEGORY, "a core risk");
        object.require(VulnerabilityMember.CVSS_BASE, "an object of vector_string and score");
        object.require(VulnerabilityMember.AMPLIFICATION_FACTORS, "an object of ten factors");
        object.require(VulnerabilityMember.SCORES, "an object of scores");
        if (!object.isClean() || id == null || category == null || cvss == null || factors == null || scores == null) {
            return null;
        }
        Assessment.Builder assessment = Assessment.builder(OwaspReport.EDITION, factors)
                .id(id)
                .threatMultiplier(ThreatMultiplier.of(threat))
                .mitigationFactor(MitigationFactor.of(scores.mitigation()));
        if (cvss.vector() != null) {
            assessment.cvssBase(CvssBase.of(cvss.vector())).statedCvssScore(cvss.score());
        } else {
            assessment.cvssBase(CvssBase.of(cvss.score()));
        }
        assessment.claim(
                cvss.invalidVector() == null
                        ? scores.claim()
                        : scores.claim().withInvalidCvssVector(cvss.invalidVector()));
        return OwaspReport.Vulnerability.published(
                assessment.build(), category, Optional.ofNullable(title), Optional.ofNullable(description));
    }

    private static String category(String title) {
        CoreRisk.ofTitle(title);
        return title;
    }

    /** A score next to a vector, or in an audit next to a text that is not one. */
    private record Cvss(
            @Nullable CvssV4Vector vector, @Nullable String invalidVector, double score) {}

    private @Nullable Cvss readCvss() {
        Cursor.ObjectCursor<CvssMember> object = cursor.object(CVSS_MEMBERS);
        if (object == null) {
            return null;
        }
        CvssV4Vector vector = null;
        String text = null;
        double score = Double.NaN;
        for (CvssMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case VECTOR_STRING -> {
                    if (auditing) {
                        text = cursor.text();
                        vector = text == null ? null : OwaspReport.vector(text).orElse(null);
                    } else {
                        vector = cursor.parsed(CvssV4Vector::parse);
                    }
                }
                case SCORE -> score = cursor.number(Range.TEN_POINTS);
            }
        }
        object.require(CvssMember.VECTOR_STRING, "a CVSS v4.0 vector");
        object.require(CvssMember.SCORE, NUMBER);
        return new Cvss(vector, vector == null ? text : null, score);
    }

    private @Nullable RatedFactors readFactors() {
        Cursor.ObjectCursor<RiskFactor> object = cursor.object(FACTOR_MEMBERS);
        if (object == null) {
            return null;
        }
        double[] values = new double[FACTOR_MEMBERS.size()];
        for (RiskFactor factor = object.next(); factor != null; factor = object.next()) {
            values[object.index()] = number(Range.UNIT, OwaspReport.FACTOR_VALUES);
        }
        if (!object.hasAll()) {
            FactorSet.AMPLIFICATION.factors().forEach(factor -> object.require(factor, FACTOR_VALUES));
        }
        return object.isClean() ? AmplificationFactors.of(values) : null;
    }

    /** Returns the number at the cursor; an audit reports later what the schema does not list. */
    private double number(Range range, List<Double> allowed) {
        return auditing ? cursor.number(range) : cursor.number(range, allowed);
    }

    private record Scores(double mitigation, AivssClaim claim) {}

    private @Nullable Scores readScores() {
        Cursor.ObjectCursor<ScoreMember> object = cursor.object(SCORE_MEMBERS);
        if (object == null) {
            return null;
        }
        double mitigation = MitigationFactor.NONE.value();
        BigDecimal sum = null;
        BigDecimal aars = null;
        BigDecimal aivss = null;
        Severity severity = null;
        for (ScoreMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case FACTOR_SUM -> sum = claimed();
                case AARS -> aars = claimed();
                case MITIGATION_FACTOR -> mitigation = cursor.number(auditing ? Range.UNIT : MITIGATION);
                case AIVSS -> aivss = claimed();
                case SEVERITY -> severity = cursor.parsed(Severity::ofTitle);
            }
        }
        object.require(ScoreMember.FACTOR_SUM, NUMBER);
        object.require(ScoreMember.AARS, NUMBER);
        object.require(ScoreMember.AIVSS, NUMBER);
        if (sum == null || aars == null || aivss == null) {
            return null;
        }
        AivssClaim.Builder claim = AivssClaim.builder().score(aivss).aars(aars).factorSum(sum);
        if (severity != null) {
            claim.severity(severity);
        }
        return new Scores(mitigation, claim.build());
    }

    private @Nullable BigDecimal claimed() {
        return auditing ? cursor.decimal() : cursor.decimal(Range.TEN_POINTS);
    }
}
