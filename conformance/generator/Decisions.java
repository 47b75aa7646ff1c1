// SPDX-License-Identifier: Apache-2.0

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Decisions: AIVSS-SSVC, the calculator of the OWASP AIVSS project (January 2026), and the table of CISA's Binding
 * Operational Directive 26-04, cisa:DT_BOD2604:1.0.0.
 */
final class Decisions {

    private static final List<String> THREATS = List.of("none", "poc", "active");
    private static final List<String> THREAT_VALUES = List.of("0.2", "0.5", "0.9");
    private static final List<String> POSTURES = List.of("hardened", "moderate", "exposed");
    private static final List<String> POSTURE_VALUES = List.of("0.3", "0.5", "0.8");
    private static final List<String> IMPACTS = List.of("contained", "significant", "critical");
    private static final List<String> IMPACT_VALUES = List.of("2", "5", "10");
    private static final List<String> LEVELS = List.of("copilot", "specialist", "primemover");

    /** A row for each threat; in it a column for each level and in that for each impact. */
    private static final List<String> OUTCOMES = List.of("DSO SSO SOI", "SSO SOO OOI", "OOI OII III");

    /** The ratings of A, B and C: on both sides of each boundary between levels, and at the ends. */
    private static final List<String> RATINGS = List.of(
            "1111 111 111",
            "3332 333 111",
            "2333 222 222",
            "3333 111 111",
            "1111 333 111",
            "1111 111 333",
            "4443 332 332",
            "5551 111 111",
            "1111 444 111",
            "1111 111 525",
            "4444 333 232",
            "1111 443 343",
            "5555 555 555",
            "1115 353 341");

    private Decisions() {}

    static List<Category> categories() {
        return List.of(ssvc(), bod2604());
    }

    private static Category ssvc() {
        Category category = new Category("ssvc", "decisions");
        int index = 0;
        for (int threat = 0; threat < 3; threat++) {
            for (int impact = 0; impact < 3; impact++) {
                for (String ratings : RATINGS) {
                    addDecision(category, threat, index++ % 3, impact, ratings);
                }
            }
        }
        return category;
    }

    private static void addDecision(Category category, int threat, int posture, int impact, String ratings) {
        List<String> factors = new ArrayList<>();
        String digits = ratings.replace(" ", "");
        for (int i = 0; i < digits.length(); i++) {
            factors.addAll(List.of("f" + (i + 1), digits.substring(i, i + 1)));
        }
        int level = 0;
        List<String> means = new ArrayList<>();
        for (String part : ratings.split(" ")) {
            Fraction mean = Fraction.of(part.chars().map(digit -> digit - '0').sum(), part.length());
            level = Math.max(
                    level, mean.compareTo(Fraction.of("4")) >= 0 ? 2 : mean.compareTo(Fraction.of("3")) >= 0 ? 1 : 0);
            // Two decimals: a tenth of ten times the mean, rounded to tenths.
            means.add(mean.times(Fraction.TEN).roundedHalfUp().over(10).toString());
        }
        Fraction likelihood = Fraction.of(THREAT_VALUES.get(threat)).times(Fraction.of(POSTURE_VALUES.get(posture)));
        Fraction risk = likelihood.times(Fraction.of(2L << level, 1)).times(Fraction.of(IMPACT_VALUES.get(impact)));
        String outcome = switch (OUTCOMES.get(threat).split(" ")[level].charAt(impact)) {
            case 'D' -> "Defer";
            case 'S' -> "Scheduled";
            case 'O' -> "Out-of-Cycle";
            default -> "Immediate";
        };
        category.add(
                category.next(),
                Json.object(
                        "model", Json.text("AIVSS-SSVC"),
                        "inputs",
                                Json.object(
                                        "pThreat", Json.object("level", Json.text(THREATS.get(threat))),
                                        "pVulnerability", Json.object("posture", Json.text(POSTURES.get(posture))),
                                        "impact", Json.object("level", Json.text(IMPACTS.get(impact))),
                                        "capabilityScores", Json.object(factors))),
                Json.object(
                        "computed",
                        Json.object(
                                "categoryA_avg", means.get(0),
                                "categoryB_avg", means.get(1),
                                "categoryC_avg", means.get(2),
                                "agentLevel", Json.object("key", Json.text(LEVELS.get(level))),
                                "likelihood", likelihood.toString(),
                                "riskScore", risk.toString(),
                                "outcome", Json.text(outcome))));
    }

    private static Category bod2604() {
        Category category = new Category("bod-26-04", "decisions");
        String[] partial = {"FSU", "60D", "60D", "14D", "14D", "14D", "14D", "3D"};
        String[] total = {"FSU", "60D", "14D", "3D", "14D", "3DF", "3DF", "3DF"};
        String[] dates = {"2026-12-07", "2026-12-30", "2028-02-26", "2027-02-26", "2026-06-10"};
        int index = 0;
        for (String kev : List.of("no", "yes")) {
            for (String exposed : List.of("no", "yes", "unknown")) {
                for (String automatable : List.of("no", "yes")) {
                    for (String impact : List.of("partial", "total")) {
                        // The rows are N or Y of KEV, exposed, automatable, as in a binary number.
                        int row = (kev.equals("yes") ? 4 : 0)
                                + (exposed.equals("no") ? 0 : 2)
                                + (automatable.equals("yes") ? 1 : 0);
                        String outcome = (impact.equals("total") ? total : partial)[row];
                        addDecision(
                                category, kev, exposed, automatable, impact, dates[index++ % dates.length], outcome);
                    }
                }
            }
        }
        return category;
    }

    private static void addDecision(
            Category category,
            String kev,
            String exposed,
            String automatable,
            String impact,
            String from,
            String outcome) {
        boolean isDated = !outcome.equals("FSU");
        int days = isDated ? Integer.parseInt(outcome.replaceAll("\\D", "")) : 0;
        category.add(
                category.next(),
                Json.object(
                        "kev", Json.text(kev),
                        "exposed", Json.text(exposed),
                        "automatable", Json.text(automatable),
                        "impact", Json.text(impact),
                        "from", Json.text(from)),
                Json.object(
                        "outcome",
                        Json.text(outcome),
                        "days",
                        isDated ? String.valueOf(days) : "null",
                        "due",
                        isDated ? Json.text(LocalDate.parse(from).plusDays(days).toString()) : "null",
                        "forensicTriage",
                        String.valueOf(outcome.equals("3DF"))));
    }
}
