// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import io.github.aivss.core.AsiRisk;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.TechnicalImpact;

/**
 * The ten reference scenarios, one for each entry of the OWASP Top 10 for Agentic Applications. In none of them the flaw
 * is a known exploited vulnerability (KEV).
 *
 * <p>Source: kenhuangus/aivss-v1-candidate (Apache-2.0), examples at revision 2c332a7, scenarios.py at 1f0f2dd.
 */
public enum ReferenceScenario {
    /** ASI01. */
    ASI01(
            "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N/E:P",
            "LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M",
            PublicExposure.YES,
            true,
            TechnicalImpact.TOTAL),
    /** ASI02. */
    ASI02(
            "AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:N/SC:H/SI:N/SA:N/E:P",
            "LC:I/CP:N/AP:C/SR:R/EX:M/PT:M/CA:M/TD:L",
            PublicExposure.YES,
            true,
            TechnicalImpact.TOTAL),
    /** ASI03. */
    ASI03(
            "AV:N/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:A",
            "LC:M/CP:N/AP:L/SR:R/EX:M/PT:M/CA:N/TD:L",
            PublicExposure.NO,
            true,
            TechnicalImpact.TOTAL),
    /** ASI04. */
    ASI04(
            "AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N/E:P",
            "LC:I/CP:N/AP:L/SR:P/EX:W/PT:H/CA:M/TD:M",
            PublicExposure.YES,
            false,
            TechnicalImpact.TOTAL),
    /** ASI05. */
    ASI05(
            "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P",
            "LC:D/CP:N/AP:N/SR:R/EX:M/PT:M/CA:W/TD:L",
            PublicExposure.YES,
            true,
            TechnicalImpact.TOTAL),
    /** ASI06. */
    ASI06(
            "AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:L/VA:L/SC:H/SI:N/SA:N/E:P",
            "LC:D/CP:C/AP:L/SR:R/EX:W/PT:H/CA:M/TD:H",
            PublicExposure.YES,
            true,
            TechnicalImpact.TOTAL),
    /** ASI07. */
    ASI07(
            "AV:A/AC:L/AT:N/PR:N/UI:N/VC:L/VI:H/VA:N/SC:H/SI:L/SA:N/E:P",
            "LC:I/CP:S/AP:L/SR:R/EX:W/PT:H/CA:M/TD:M",
            PublicExposure.NO,
            true,
            TechnicalImpact.TOTAL),
    /** ASI08. */
    ASI08(
            "AV:N/AC:L/AT:P/PR:N/UI:N/VC:N/VI:H/VA:H/SC:H/SI:H/SA:L/E:P",
            "LC:I/CP:S/AP:L/SR:P/EX:W/PT:M/CA:W/TD:H",
            PublicExposure.YES,
            false,
            TechnicalImpact.TOTAL),
    /** ASI09. */
    ASI09(
            "AV:N/AC:L/AT:N/PR:N/UI:P/VC:L/VI:H/VA:N/SC:H/SI:N/SA:N/E:P",
            "LC:D/CP:N/AP:C/SR:P/EX:N/PT:L/CA:N/TD:H",
            PublicExposure.YES,
            false,
            TechnicalImpact.PARTIAL),
    /** ASI10. */
    ASI10(
            "AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:A",
            "LC:D/CP:C/AP:L/SR:R/EX:W/PT:H/CA:W/TD:H",
            PublicExposure.YES,
            true,
            TechnicalImpact.TOTAL);

    private final DraftAssessment assessment;

    ReferenceScenario(
            String cvss, String profile, PublicExposure exposure, boolean isAutomatable, TechnicalImpact impact) {
        this.assessment = DraftAssessment.of(
                        AgenticProfile.parse("AIVSS:1.0/" + profile), CvssV4Vector.parse("CVSS:4.0/" + cvss))
                .withDecision(Bod2604Decision.of(false, exposure, isAutomatable, impact));
    }

    /**
     * Returns the entry of the OWASP Top 10 for Agentic Applications.
     *
     * @return the entry
     */
    public AsiRisk risk() {
        return AsiRisk.ofId(name());
    }

    /**
     * Returns the assessment, with the E that the scenario's evidence gives.
     *
     * @return the assessment, with its decision
     */
    public DraftAssessment assessment() {
        return assessment;
    }
}
