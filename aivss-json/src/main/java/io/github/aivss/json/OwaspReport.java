// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorLevel;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.PartialFactors;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.internal.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The official AIVSS-Agentic report: the vulnerabilities that were assessed in one system, as they were published.
 *
 * <p>Source: AIVSS v0.8, Appendix A. Three oddities of its schema: the mitigation factor, an input, is listed among the
 * scores and may be any number from 0.67 to 1; titles of core risks are read with {@code &} and with {@code and}, and
 * written as read; the severity None is read although the schema does not list it.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @since 0.1.0
 */
public final class OwaspReport {

    /** The edition of AIVSS whose report this is. */
    static final AivssEdition EDITION = AivssEdition.V0_8;

    /** The values that the schema allows for a factor. */
    static final List<Double> FACTOR_VALUES =
            Arrays.stream(FactorLevel.values()).map(FactorLevel::value).toList();

    /** The values that the schema allows for a threat multiplier. */
    static final List<Double> THREAT_MULTIPLIERS = EDITION.threatMultipliers().values().stream()
            .map(ThreatMultiplier::value)
            .sorted()
            .toList();

    /** The least value that the schema allows for a mitigation factor. */
    static final double LEAST_MITIGATION_FACTOR = MitigationFactor.STRONG.value();

    private final Metadata metadata;
    private final List<Vulnerability> vulnerabilities;

    private OwaspReport(Metadata metadata, List<Vulnerability> vulnerabilities) {
        this.metadata = metadata;
        this.vulnerabilities = vulnerabilities;
    }

    /**
     * Creates a report.
     *
     * @param metadata what was assessed, when and by whom
     * @param vulnerabilities the vulnerabilities
     * @return the report
     */
    public static OwaspReport of(Metadata metadata, List<Vulnerability> vulnerabilities) {
        return new OwaspReport(
                Objects.requireNonNull(metadata, "metadata"),
                List.copyOf(Objects.requireNonNull(vulnerabilities, "vulnerabilities")));
    }

    /**
     * Returns what was assessed, when and by whom.
     *
     * @return the metadata
     */
    public Metadata metadata() {
        return metadata;
    }

    /**
     * Returns the vulnerabilities.
     *
     * @return the vulnerabilities, in the order of the report
     */
    public List<Vulnerability> vulnerabilities() {
        return vulnerabilities;
    }

    /**
     * Returns the assessments of all vulnerabilities.
     *
     * @return the assessments, in the order of the report
     */
    public List<Assessment> assessments() {
        return assessments(vulnerabilities);
    }

    /** Returns the assessments of some vulnerabilities. */
    static List<Assessment> assessments(List<Vulnerability> vulnerabilities) {
        return vulnerabilities.stream().map(Vulnerability::assessment).toList();
    }

    /**
     * Returns this report with the scores that edition 0.8 computes in place of those reported.
     *
     * @return the report
     */
    public OwaspReport recomputed() {
        return of(
                metadata,
                vulnerabilities.stream().map(Vulnerability::recomputed).toList());
    }

    /** Returns the vector that a text is, or empty if it is not valid. */
    static Optional<CvssV4Vector> vector(String text) {
        try {
            return Optional.of(CvssV4Vector.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OwaspReport that
                && metadata.equals(that.metadata)
                && vulnerabilities.equals(that.vulnerabilities);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metadata, vulnerabilities);
    }

    /**
     * Returns the system and the vulnerabilities.
     *
     * @return such as {@code Booking Agent [V-1, V-2]}
     */
    @Override
    public String toString() {
        return metadata.systemName + " "
                + vulnerabilities.stream().map(Vulnerability::id).toList();
    }

    /** What was assessed, when and by whom. Immutable and thread-safe, equal by value. */
    public static final class Metadata {

        private final String systemName;
        private final LocalDate assessmentDate;
        private final String assessorId;
        private final Optional<String> systemVersion;
        private final Optional<String> notes;

        private Metadata(
                String systemName,
                LocalDate assessmentDate,
                String assessorId,
                Optional<String> systemVersion,
                Optional<String> notes) {
            this.systemName = systemName;
            this.assessmentDate = assessmentDate;
            this.assessorId = assessorId;
            this.systemVersion = systemVersion;
            this.notes = notes;
        }

        /**
         * Creates metadata without a version and notes.
         *
         * @param systemName the system
         * @param assessmentDate the day of the assessment
         * @param assessorId who assessed it
         * @return the metadata
         */
        public static Metadata of(String systemName, LocalDate assessmentDate, String assessorId) {
            return new Metadata(
                    Objects.requireNonNull(systemName, "systemName"),
                    Objects.requireNonNull(assessmentDate, "assessmentDate"),
                    Objects.requireNonNull(assessorId, "assessorId"),
                    Optional.empty(),
                    Optional.empty());
        }

        /**
         * Returns this metadata with a version of the system.
         *
         * @param systemVersion the version
         * @return the metadata
         */
        public Metadata withSystemVersion(String systemVersion) {
            return new Metadata(
                    systemName,
                    assessmentDate,
                    assessorId,
                    Optional.of(Objects.requireNonNull(systemVersion, "systemVersion")),
                    notes);
        }

        /**
         * Returns this metadata with notes.
         *
         * @param notes the notes
         * @return the metadata
         */
        public Metadata withNotes(String notes) {
            return new Metadata(
                    systemName,
                    assessmentDate,
                    assessorId,
                    systemVersion,
                    Optional.of(Objects.requireNonNull(notes, "notes")));
        }

        /**
         * Returns the system.
         *
         * @return the name of the system
         */
        public String systemName() {
            return systemName;
        }

        /**
         * Returns the day of the assessment.
         *
         * @return the day
         */
        public LocalDate assessmentDate() {
            return assessmentDate;
        }

        /**
         * Returns who assessed the system.
         *
         * @return the id of a person or an organisation
         */
        public String assessorId() {
            return assessorId;
        }

        /**
         * Returns the version of the system.
         *
         * @return the version, or empty
         */
        public Optional<String> systemVersion() {
            return systemVersion;
        }

        /**
         * Returns notes.
         *
         * @return the notes, or empty
         */
        public Optional<String> notes() {
            return notes;
        }

        private List<Object> parts() {
            return List.of(systemName, assessmentDate, assessorId, systemVersion, notes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Metadata that && parts().equals(that.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }

        /**
         * Returns the system, the day and the assessor.
         *
         * @return such as {@code Booking Agent, 2026-03-31, red-team}
         */
        @Override
        public String toString() {
            return systemName + ", " + assessmentDate + ", " + assessorId;
        }
    }

    /**
     * One vulnerability as it was published: an assessment in edition 0.8 whose claim is the published scores.
     *
     * <p>One that a {@linkplain DocumentReader#auditing() reader for audits} has read is kept whatever it claims: its
     * numbers may be wrong and its vector invalid. Immutable and thread-safe, equal by value.
     */
    public static final class Vulnerability {

        private final Assessment assessment;
        private final String owaspCategory;
        private final Optional<String> title;
        private final Optional<String> description;

        private Vulnerability(
                Assessment assessment, String owaspCategory, Optional<String> title, Optional<String> description) {
            this.assessment = assessment;
            this.owaspCategory = owaspCategory;
            this.title = title;
            this.description = description;
        }

        /**
         * Puts an assessment into the form of a report.
         *
         * @param assessment the assessment: of edition 0.8, with an id, a CVSS vector, amplification factors and
         *     multipliers of the schema, and a claim of score, AARS, factor sum and possibly a severity
         * @param owaspCategory the title of its core risk
         * @return the vulnerability, without title and description
         * @throws InvalidInputException if a report cannot represent the assessment; locations are those of the
         *     assessment's document
         * @throws IllegalArgumentException if the category is not the title of a core risk
         */
        public static Vulnerability of(Assessment assessment, String owaspCategory) {
            List<Fault> faults = faults(Objects.requireNonNull(assessment, "assessment"));
            CoreRisk.ofTitle(Objects.requireNonNull(owaspCategory, "owaspCategory"));
            if (!faults.isEmpty()) {
                throw new InvalidInputException(faults);
            }
            return published(assessment, owaspCategory, Optional.empty(), Optional.empty());
        }

        /** Returns a vulnerability that a reader has checked as far as it was asked to. */
        static Vulnerability published(
                Assessment assessment, String owaspCategory, Optional<String> title, Optional<String> description) {
            return new Vulnerability(assessment, owaspCategory, title, description);
        }

        private static List<Fault> faults(Assessment assessment) {
            List<Fault> faults = new ArrayList<>();
            require(faults, "/id", assessment.id().isPresent(), "is missing");
            require(
                    faults,
                    "/edition",
                    assessment.edition() == EDITION,
                    "must be " + EDITION.key() + " but was "
                            + assessment.edition().key());
            require(
                    faults,
                    "/cvss",
                    assessment.cvssBase().orElse(null) instanceof CvssBase.Vector,
                    "must be a CVSS v4.0 vector but was "
                            + assessment
                                    .cvssBase()
                                    .map(base -> String.valueOf(base.score()))
                                    .orElse("absent"));
            if (assessment.factors() instanceof AmplificationFactors factors) {
                factors.values()
                        .forEach((factor, value) ->
                                requireOneOf(faults, "/factors/" + factor.key(), FACTOR_VALUES, value));
            } else if (assessment.factors() instanceof PartialFactors partial
                    && partial.set() == FactorSet.AMPLIFICATION) {
                partial.unknown()
                        .forEach(factor ->
                                require(faults, "/factors/" + factor.key(), false, "must be known but was unknown"));
            } else {
                require(faults, "/factors", false, "must be the ten amplification factors");
            }
            assessment
                    .rationales()
                    .keySet()
                    .forEach(subject -> require(
                            faults,
                            "/rationale/" + subject.key(),
                            false,
                            "must be absent because a report has no place for reasons"));
            requireOneOf(
                    faults,
                    "/threatMultiplier",
                    THREAT_MULTIPLIERS,
                    assessment.threatMultiplier().value());
            double mitigation = assessment.mitigationFactor().value();
            require(
                    faults,
                    "/mitigationFactor",
                    mitigation >= LEAST_MITIGATION_FACTOR,
                    "must be at least " + LEAST_MITIGATION_FACTOR + " but was " + mitigation);
            AivssClaim claim = assessment.claim().orElse(AivssClaim.EMPTY);
            require(faults, "/claim/score", claim.score().isPresent(), "is missing");
            require(faults, "/claim/aars", claim.aars().isPresent(), "is missing");
            require(faults, "/claim/factorSum", claim.factorSum().isPresent(), "is missing");
            require(
                    faults,
                    "/claim/cvssScore",
                    claim.cvssScore().isEmpty(),
                    "must be absent because a report has the score next to the vector");
            require(
                    faults,
                    "/claim/vector",
                    claim.vector().isEmpty(),
                    "must be absent because a report has no place for it");
            return faults;
        }

        private static void requireOneOf(List<Fault> faults, String location, List<Double> allowed, double value) {
            require(faults, location, allowed.contains(value), "must be " + Text.oneOf(allowed) + " but was " + value);
        }

        private static void require(List<Fault> faults, String location, boolean holds, String message) {
            if (!holds) {
                faults.add(new Fault(location, Fault.Code.CONFLICT, message));
            }
        }

        /**
         * Returns this vulnerability with a title.
         *
         * @param title the title
         * @return the vulnerability
         */
        public Vulnerability withTitle(String title) {
            return new Vulnerability(
                    assessment, owaspCategory, Optional.of(Objects.requireNonNull(title, "title")), description);
        }

        /**
         * Returns this vulnerability with a description.
         *
         * @param description the description
         * @return the vulnerability
         */
        public Vulnerability withDescription(String description) {
            return new Vulnerability(
                    assessment, owaspCategory, title, Optional.of(Objects.requireNonNull(description, "description")));
        }

        /**
         * Returns this vulnerability with the scores that edition 0.8 computes in place of those reported.
         *
         * @return the vulnerability
         */
        public Vulnerability recomputed() {
            Assessment computed = assessment.withComputedClaim();
            return new Vulnerability(
                    computed.cvssBase().orElseThrow() instanceof CvssBase.Vector base
                            ? computed.withStatedCvssScore(base.score())
                            : computed,
                    owaspCategory,
                    title,
                    description);
        }

        /**
         * Returns the inputs of this vulnerability with the published scores as their claim.
         *
         * @return the assessment, in edition 0.8
         */
        public Assessment assessment() {
            return assessment;
        }

        /**
         * Returns what the report calls this vulnerability.
         *
         * @return the id
         */
        public String id() {
            return assessment.id().orElseThrow();
        }

        /**
         * Returns the title of the core risk as the report writes it.
         *
         * @return the title, with {@code &} or {@code and}
         */
        public String owaspCategory() {
            return owaspCategory;
        }

        /**
         * Returns the core risk.
         *
         * @return the core risk that the category names
         */
        public CoreRisk coreRisk() {
            return CoreRisk.ofTitle(owaspCategory);
        }

        /**
         * Returns the title.
         *
         * @return the title, or empty
         */
        public Optional<String> title() {
            return title;
        }

        /**
         * Returns the description.
         *
         * @return the description, or empty
         */
        public Optional<String> description() {
            return description;
        }

        /**
         * Returns the CVSS vector as published, which may be invalid in a report read for an audit.
         *
         * @return the text of the vector
         */
        public String cvssVector() {
            return assessment.cvssBase().orElseThrow() instanceof CvssBase.Vector base
                    ? base.vector().toString()
                    : assessment.claim().flatMap(AivssClaim::invalidCvssVector).orElseThrow();
        }

        /**
         * Returns the CVSS base score as published.
         *
         * @return the score, from 0 to 10
         */
        public double cvssScore() {
            return assessment
                    .statedCvssScore()
                    .orElseGet(() -> assessment.cvssBase().orElseThrow().score());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Vulnerability that
                    && assessment.equals(that.assessment)
                    && owaspCategory.equals(that.owaspCategory)
                    && title.equals(that.title)
                    && description.equals(that.description);
        }

        @Override
        public int hashCode() {
            return Objects.hash(assessment, owaspCategory, title, description);
        }

        /**
         * Returns the id and the category.
         *
         * @return such as {@code V-1 (Agentic AI Tool Misuse)}
         */
        @Override
        public String toString() {
            return id() + " (" + owaspCategory + ")";
        }
    }
}
