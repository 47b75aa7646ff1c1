// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorLevel;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The official AIVSS-Agentic report: the vulnerabilities that were assessed in one system.
 *
 * <p>Source: AIVSS v0.8, Appendix A. Three oddities of its schema are dealt with: the mitigation factor, an input, stands
 * among the scores and may be any number from 0.67 to 1; titles of core risks are read with {@code &} and with {@code
 * and}, and written as read; the severity None is read though the schema does not list it. Immutable and thread-safe,
 * equal by value.
 *
 * @param metadata what was assessed, when and by whom
 * @param vulnerabilities the vulnerabilities
 */
public record OwaspReport(Metadata metadata, List<Vulnerability> vulnerabilities) {

    /** The values that the schema admits for a factor. */
    static final List<Double> FACTOR_VALUES =
            Arrays.stream(FactorLevel.values()).map(FactorLevel::value).toList();

    /** The values that the schema admits for a threat multiplier. */
    static final List<Double> THREAT_MULTIPLIERS = AivssEdition.V0_8.threatMultipliers().values().stream()
            .map(ThreatMultiplier::value)
            .sorted()
            .toList();

    /** The least value that the schema admits for a mitigation factor. */
    static final double LEAST_MITIGATION_FACTOR = MitigationFactor.STRONG.value();

    /**
     * Takes the parts.
     *
     * @param metadata what was assessed, when and by whom
     * @param vulnerabilities the vulnerabilities
     */
    public OwaspReport {
        Objects.requireNonNull(metadata, "metadata");
        vulnerabilities = List.copyOf(Objects.requireNonNull(vulnerabilities, "vulnerabilities"));
    }

    /**
     * What was assessed, when and by whom.
     *
     * @param systemName the system
     * @param assessmentDate the day of the assessment
     * @param assessorId who assessed it
     * @param systemVersion the version of the system
     * @param notes anything else
     */
    public record Metadata(
            String systemName,
            LocalDate assessmentDate,
            String assessorId,
            Optional<String> systemVersion,
            Optional<String> notes) {

        /**
         * Takes the parts.
         *
         * @param systemName the system
         * @param assessmentDate the day of the assessment
         * @param assessorId who assessed it
         * @param systemVersion the version of the system
         * @param notes anything else
         */
        public Metadata {
            Objects.requireNonNull(systemName, "systemName");
            Objects.requireNonNull(assessmentDate, "assessmentDate");
            Objects.requireNonNull(assessorId, "assessorId");
            Objects.requireNonNull(systemVersion, "systemVersion");
            Objects.requireNonNull(notes, "notes");
        }
    }

    /**
     * One vulnerability with its scores as reported.
     *
     * @param id what the report calls it
     * @param owaspCategory the title of its core risk, as written in the report
     * @param title a title
     * @param description a description
     * @param cvssVector its CVSS v4.0 vector
     * @param cvssScore its CVSS base score as reported
     * @param factors its amplification factors
     * @param threatMultiplier its threat multiplier
     * @param mitigationFactor its mitigation factor
     * @param factorSum the factor sum as reported
     * @param aars the AARS as reported
     * @param aivss the score as reported
     * @param severity the band as reported
     */
    public record Vulnerability(
            String id,
            String owaspCategory,
            Optional<String> title,
            Optional<String> description,
            CvssV4Vector cvssVector,
            double cvssScore,
            AmplificationFactors factors,
            ThreatMultiplier threatMultiplier,
            MitigationFactor mitigationFactor,
            BigDecimal factorSum,
            BigDecimal aars,
            BigDecimal aivss,
            Optional<Severity> severity) {

        /**
         * Takes the parts.
         *
         * @param id what the report calls it
         * @param owaspCategory the title of its core risk
         * @param title a title
         * @param description a description
         * @param cvssVector its CVSS v4.0 vector
         * @param cvssScore its CVSS base score as reported
         * @param factors its amplification factors
         * @param threatMultiplier its threat multiplier
         * @param mitigationFactor its mitigation factor
         * @param factorSum the factor sum as reported
         * @param aars the AARS as reported
         * @param aivss the score as reported
         * @param severity the band as reported
         * @throws IllegalArgumentException where the category is no core risk
         */
        public Vulnerability {
            Objects.requireNonNull(id, "id");
            requireCoreRisk(Objects.requireNonNull(owaspCategory, "owaspCategory"));
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(cvssVector, "cvssVector");
            Objects.requireNonNull(factors, "factors");
            Objects.requireNonNull(threatMultiplier, "threatMultiplier");
            Objects.requireNonNull(mitigationFactor, "mitigationFactor");
            Objects.requireNonNull(factorSum, "factorSum");
            Objects.requireNonNull(aars, "aars");
            Objects.requireNonNull(aivss, "aivss");
            Objects.requireNonNull(severity, "severity");
        }

        /** The core risk of a title; one that is none is refused with those there are. */
        static CoreRisk requireCoreRisk(String title) {
            return CoreRisk.ofTitle(title);
        }

        /**
         * Puts an assessment into the form of a report.
         *
         * @param assessment the assessment, with what it claims
         * @param owaspCategory the title of its core risk
         * @return the vulnerability
         * @throws io.github.aivss.core.InvalidInputException where the form cannot carry the assessment: it takes edition 0.8, an id, a CVSS vector,
         *     amplification factors and multipliers of the schema, and a claim of score, AARS and factor sum and of nothing
         *     else than those and a band; paths are those of the assessment
         * @throws IllegalArgumentException where the category is no core risk
         */
        public static Vulnerability of(Assessment assessment, String owaspCategory) {
            return new ReportedAssessment(assessment).vulnerability(owaspCategory);
        }

        /**
         * The core risk.
         *
         * @return the core risk that the category names
         */
        public CoreRisk coreRisk() {
            return requireCoreRisk(owaspCategory);
        }

        /**
         * This vulnerability with the scores that edition 0.8 computes instead of those reported.
         *
         * @return the vulnerability
         */
        public Vulnerability recomputed() {
            AivssClaim computed = assessment().withComputedClaim().claim().orElseThrow();
            return new Vulnerability(
                    id,
                    owaspCategory,
                    title,
                    description,
                    cvssVector,
                    cvssVector.baseScore(),
                    factors,
                    threatMultiplier,
                    mitigationFactor,
                    computed.factorSum().orElseThrow(),
                    computed.aars().orElseThrow(),
                    computed.score().orElseThrow(),
                    computed.severity());
        }

        /**
         * This vulnerability as an assessment in edition 0.8, with the scores as reported for its claim.
         *
         * @return the assessment
         */
        public Assessment assessment() {
            AivssClaim claim = AivssClaim.ofScore(aivss).withAars(aars).withFactorSum(factorSum);
            return Assessment.builder(AivssEdition.V0_8, factors)
                    .id(id)
                    .cvssBase(CvssBase.of(cvssVector))
                    .statedCvssScore(cvssScore)
                    .threatMultiplier(threatMultiplier)
                    .mitigationFactor(mitigationFactor)
                    .claim(severity.map(claim::withSeverity).orElse(claim))
                    .build();
        }
    }

    /**
     * The assessments of all vulnerabilities, in their order.
     *
     * @return the assessments
     */
    public List<Assessment> assessments() {
        return vulnerabilities.stream().map(Vulnerability::assessment).toList();
    }
}
