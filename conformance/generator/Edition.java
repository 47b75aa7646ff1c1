// SPDX-License-Identifier: Apache-2.0

import java.util.List;
import java.util.Map;

/**
 * The formulas and tables of AIVSS: OWASP, "AIVSS Scoring System For OWASP Agentic AI Core Security Risks", v0.5
 * (August 2025) and v0.8 (March 2026), and the proposal to mitigate the uplift only (2026, not official).
 */
enum Edition {
    V0_5("0.5", "0.91", List.of("none", "1")) {
        @Override
        Fraction raw(Fraction cvss, Fraction sum, Fraction threat, Fraction mitigation) {
            return cvss.plus(sum).over(2).times(threat);
        }
    },
    V0_8("0.8", "0.50", List.of("none", "1", "partial", "0.83", "strong", "0.67")) {
        @Override
        Fraction raw(Fraction cvss, Fraction sum, Fraction threat, Fraction mitigation) {
            return cvss.plus(uplift(cvss, sum, threat)).times(mitigation);
        }
    },
    UPLIFT_MITIGATION(
            "uplift-mitigation",
            "0.50",
            List.of("none", "1", "partial", "0.83", "strong", "0.67", "adversariallyTested", "0.50")) {
        @Override
        Fraction raw(Fraction cvss, Fraction sum, Fraction threat, Fraction mitigation) {
            return cvss.plus(uplift(cvss, sum, threat).times(mitigation));
        }
    };

    static final String DEFAULT_THREAT = "0.97";
    static final String DEFAULT_MITIGATION = "1";

    final String key;

    /** The names of the table and their values, one after the other. */
    final List<String> threats;

    final List<String> mitigations;

    Edition(String key, String unreported, List<String> mitigations) {
        this.key = key;
        this.threats = List.of("attacked", "1", "proofOfConcept", "0.97", "unreported", unreported);
        this.mitigations = mitigations;
    }

    abstract Fraction raw(Fraction cvss, Fraction sum, Fraction threat, Fraction mitigation);

    /** AARS of v0.8; in v0.5 AARS is the factor sum. */
    private static Fraction uplift(Fraction cvss, Fraction sum, Fraction threat) {
        return Fraction.TEN.minus(cvss).times(sum.over(10)).times(threat);
    }

    /** A formula of no edition, which occurs in published scores that name 0.8. */
    static Fraction meanTimesMitigation(Fraction cvss, Fraction sum, Fraction threat, Fraction mitigation) {
        return cvss.plus(sum).over(2).times(threat).times(mitigation);
    }

    static Fraction score(Fraction raw) {
        return raw.min(Fraction.TEN).roundedHalfUp();
    }

    static String severity(Fraction score) {
        Map<String, String> least = Map.of("Critical", "9.0", "High", "7.0", "Medium", "4.0", "Low", "0.1");
        return List.of("Critical", "High", "Medium", "Low").stream()
                .filter(band -> score.compareTo(Fraction.of(least.get(band))) >= 0)
                .findFirst()
                .orElse("None");
    }
}
