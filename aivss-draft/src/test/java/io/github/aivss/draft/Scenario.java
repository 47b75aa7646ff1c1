// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.Bod2604Outcome;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.TechnicalImpact;

/**
 * The ten reference scenarios as their table prints them, and what it prints for each.
 *
 * <p>Source: kenhuangus/aivss-v1-candidate (Apache-2.0), examples at 2c332a7, scenarios.py at 1f0f2dd.
 */
enum Scenario {
    ASI01(
            "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N/E:P",
            "DSCRMMMM",
            9.2,
            "A2",
            "YY",
            "total",
            "3D",
            "3D"),
    ASI02(
            "AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:N/SC:H/SI:N/SA:N/E:P",
            "INCRMMML",
            8.3,
            "A1",
            "YY",
            "total",
            "3D",
            "3D"),
    ASI03(
            "AV:N/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:A",
            "MNLRMMNL",
            9.4,
            "A2",
            "NY",
            "total",
            "60D",
            "14D"),
    ASI04(
            "AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N/E:P",
            "INLPWHMM",
            8.8,
            "A2",
            "YN",
            "total",
            "14D",
            "3D"),
    ASI05(
            "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P",
            "DNNRMMWL",
            8.9,
            "A2",
            "YY",
            "total",
            "3D",
            "3D"),
    ASI06(
            "AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:L/VA:L/SC:H/SI:N/SA:N/E:P",
            "DCLRWHMH",
            7.8,
            "A2",
            "YY",
            "total",
            "3D",
            "3D"),
    ASI07(
            "AV:A/AC:L/AT:N/PR:N/UI:N/VC:L/VI:H/VA:N/SC:H/SI:L/SA:N/E:P",
            "ISLRWHMM",
            7.1,
            "A2",
            "NY",
            "total",
            "60D",
            "14D"),
    ASI08(
            "AV:N/AC:L/AT:P/PR:N/UI:N/VC:N/VI:H/VA:H/SC:H/SI:H/SA:L/E:P",
            "ISLPWMWH",
            7.9,
            "A2",
            "YN",
            "total",
            "14D",
            "3D"),
    ASI09(
            "AV:N/AC:L/AT:N/PR:N/UI:P/VC:L/VI:H/VA:N/SC:H/SI:N/SA:N/E:P",
            "DNCPNLNH",
            7.0,
            "A1",
            "YN",
            "partial",
            "60D",
            "60D"),
    ASI10(
            "AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:A",
            "DCLRWHWH",
            9.4,
            "A2",
            "YY",
            "total",
            "3D",
            "3D");

    final String cvss;
    final String profile;
    final double score;
    final String effectClass;
    final String outcome;
    final String overlay;
    private final String exposedAndAutomatable;
    private final String impact;

    Scenario(
            String cvss,
            String letters,
            double score,
            String effectClass,
            String exposedAndAutomatable,
            String impact,
            String outcome,
            String overlay) {
        this.cvss = "CVSS:4.0/" + cvss;
        String[] keys = {"LC", "CP", "AP", "SR", "EX", "PT", "CA", "TD"};
        StringBuilder vector = new StringBuilder("AIVSS:1.0");
        for (int i = 0; i < keys.length; i++) {
            vector.append('/').append(keys[i]).append(':').append(letters.charAt(i));
        }
        this.profile = vector.toString();
        this.score = score;
        this.effectClass = effectClass;
        this.exposedAndAutomatable = exposedAndAutomatable;
        this.impact = impact;
        this.outcome = outcome;
        this.overlay = overlay;
    }

    DraftAssessment assessment() {
        return DraftAssessment.of(AgenticProfile.parse(profile), CvssV4Vector.parse(cvss));
    }

    /** KEV is no everywhere. */
    Bod2604Outcome decided() {
        return Bod2604Decision.of(
                        false,
                        exposedAndAutomatable.charAt(0) == 'Y' ? PublicExposure.YES : PublicExposure.NO,
                        exposedAndAutomatable.charAt(1) == 'Y',
                        TechnicalImpact.ofKey(impact))
                .outcome();
    }
}
