// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Published claims, and what an audit finds: the findings are written here, the numbers are computed. */
final class Claims {

    private static final String VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";

    private final Category category = new Category("audit", "claims");

    private Claims() {}

    static List<Category> categories() {
        Claims claims = new Claims();
        claims.addScores();
        claims.addSeverities();
        claims.addSums();
        claims.addCvss();
        claims.addOutOfRange();
        claims.addNotes();
        claims.addRanges();
        claims.addExplanations();
        return List.of(claims.category);
    }

    private static Assessment v08(String cvss, String sum) {
        return new Assessment(Edition.V0_8).cvss(cvss).sum(sum);
    }

    /** Adds a claim about an assessment that has a score. */
    private void add(String title, Assessment assessment, String claim, Boolean agrees, String... findings) {
        Map<String, String> claimed = members(claim);
        List<String> expected = new ArrayList<>();
        String score = claimed.get("score");
        expected.addAll(List.of("claimed", score == null ? "null" : score));
        if (assessment.hasScore() && score != null) {
            requireFinding(title, List.of(findings), Fraction.of(score), assessment.raw());
        }
        expected.addAll(List.of(
                "computed",
                        assessment.hasScore() ? Edition.score(assessment.raw()).toString() : "null",
                "agrees", String.valueOf(agrees),
                "findings", findings(findings)));
        if (score != null && assessment.hasScore()) {
            expected.addAll(List.of("explainedBy", explainedBy(assessment, claimed)));
        }
        if (!claim.isEmpty()) {
            assessment.with("claim", "{" + claim.replace('\'', '"') + "}");
        }
        category.add(title, assessment.json(), Json.object(expected));
    }

    /** Checks that a finding says what a claimed score is next to the raw one. */
    private static void requireFinding(String title, List<String> findings, Fraction claimed, Fraction raw) {
        Fraction score = Edition.score(raw);
        boolean isRight = claimed.compareTo(score) == 0;
        boolean isRoundedDown = raw.isTie() && claimed.plus(Fraction.of(1, 10)).compareTo(score) == 0;
        if (findings.contains("rounding-mismatch") != isRoundedDown
                || findings.contains("score-mismatch") != (!isRight && !isRoundedDown)) {
            throw new IllegalStateException(title + ": " + claimed + " is claimed, the score is " + score);
        }
    }

    private static Map<String, String> members(String claim) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String member : claim.isEmpty() ? new String[0] : claim.split(", ")) {
            String[] nameAndValue = member.split(": ");
            members.put(nameAndValue[0].replace("'", ""), nameAndValue[1]);
        }
        return members;
    }

    private static String findings(String... codes) {
        return Json.array(List.of(codes).stream()
                .map(code -> Json.object("code", Json.text(code)))
                .toList());
    }

    private interface Formula {
        Fraction raw(Fraction cvss, Fraction sum, Fraction threat, Fraction mitigation);
    }

    /** Returns every formula and rounding, with the numbers of the document or of the claim, that give the score. */
    private static String explainedBy(Assessment assessment, Map<String, String> claimed) {
        Fraction score = Fraction.of(claimed.get("score"));
        Map<String, Formula> formulas = new LinkedHashMap<>();
        for (Edition edition : Edition.values()) {
            if (edition != Edition.V0_5 || assessment.mitigation().compareTo(Fraction.of("1")) == 0) {
                formulas.put(edition.key, edition::raw);
            }
        }
        formulas.put("mean-times-mitigation", Edition::meanTimesMitigation);
        List<String> models = new ArrayList<>();
        formulas.forEach((name, formula) -> {
            for (String cvss : operands(assessment.cvss(), claimed.get("cvssScore"), "/claimed-cvss")) {
                for (String sum : operands(assessment.sum(), claimed.get("factorSum"), "/claimed-factor-sum")) {
                    Fraction raw = formula.raw(
                            Fraction.of(cvss.split("/")[0]),
                            Fraction.of(sum.split("/")[0]),
                            assessment.threat(),
                            assessment.mitigation());
                    String substituted = suffix(cvss) + suffix(sum);
                    if (raw.roundedHalfUp().min(Fraction.TEN).compareTo(score) == 0) {
                        models.add(Json.text(name + "/half-up" + substituted));
                    }
                    if (raw.roundedHalfEven().min(Fraction.TEN).compareTo(score) == 0) {
                        models.add(Json.text(name + "/half-even" + substituted));
                    }
                }
            }
        });
        return Json.array(models);
    }

    private static List<String> operands(Fraction own, String claimed, String suffix) {
        boolean isOther = claimed != null && Fraction.of(claimed).compareTo(own) != 0;
        return isOther ? List.of(own.toString(), claimed + suffix) : List.of(own.toString());
    }

    private static String suffix(String operand) {
        return operand.contains("/") ? operand.substring(operand.indexOf('/')) : "";
    }

    private void addScores() {
        add("the score", v08("8.5", "5.5"), "'score': 9.3", true);
        add("the score with another number of digits", v08("8.5", "5.5"), "'score': 9.300", true);
        add("a whole number", v08("8.0", "0"), "'score': 8", true);
        add("another score", v08("8.5", "5.5"), "'score': 9.4", false, "score-mismatch");
        add("a score that is not rounded", v08("8.5", "5.5"), "'score': 9.30025", false, "score-mismatch");
        add("a score of two decimals", v08("8.5", "5.5"), "'score': 9.29", false, "score-mismatch");
        add("a tie rounded down", v08("9.25", "0"), "'score': 9.2", false, "rounding-mismatch");
        add("a tie rounded up", v08("9.25", "0"), "'score': 9.3", true);
        add(
                "a tie rounded down where the even tenth is above",
                v08("9.35", "0"),
                "'score': 9.3",
                false,
                "rounding-mismatch");
        add("a tie that is off by two tenths", v08("9.35", "0"), "'score': 9.2", false, "score-mismatch");
        add(
                "a tie of the grid rounded down",
                v08("0.0", "5.0").threat("1").mitigation("0.83"),
                "'score': 4.1",
                false,
                "rounding-mismatch");
        add(
                "a tie across a boundary of the bands",
                new Assessment(Edition.V0_5).cvss("8.9").sum("9").threat("1"),
                "'score': 8.9, 'severity': 'High'",
                false,
                "rounding-mismatch",
                "severity-mismatch");
        add("0.5", new Assessment(Edition.V0_5).cvss("9.4").sum("8.5"), "'score': 8.7", true);
        add(
                "uplift-mitigation",
                new Assessment(Edition.UPLIFT_MITIGATION).cvss("7.1").sum("6.5").mitigation("0.5"),
                "'score': 8.0",
                true);
        add("no edition", new Assessment().cvss("8.5").sum("5.5"), "'score': 9.3", true);
        add("the cap", v08("9.5", "10").threat("1.5"), "'score': 10.0", true, "non-standard-threat-multiplier");
        add(
                "a raw score above the cap",
                v08("9.5", "10").threat("1.5"),
                "'score': 10.25",
                false,
                "score-mismatch",
                "claim-out-of-range",
                "non-standard-threat-multiplier");
    }

    private void addSeverities() {
        add("the severity", v08("8.5", "5.5"), "'score': 9.3, 'severity': 'Critical'", true);
        add("the severity in another case", v08("8.5", "5.5"), "'score': 9.3, 'severity': 'cRITICAL'", true);
        add("another severity", v08("8.5", "5.5"), "'score': 9.3, 'severity': 'High'", false, "severity-mismatch");
        add(
                "the severity of the claimed score and not of the computed",
                v08("8.5", "2.5"),
                "'score': 9.0, 'severity': 'Critical'",
                false,
                "score-mismatch",
                "severity-mismatch");
        add("None", v08("0", "0"), "'score': 0.0, 'severity': 'None'", true);
        add("Low for None", v08("0", "0"), "'score': 0.0, 'severity': 'Low'", false, "severity-mismatch");
        add("only a severity", v08("8.5", "5.5"), "'severity': 'Critical'", null, "no-claim");
        add("only another severity", v08("8.5", "5.5"), "'severity': 'Low'", false, "severity-mismatch", "no-claim");
        add("nothing", v08("8.5", "5.5"), "", null, "no-claim");
    }

    private void addSums() {
        // AARS is 0.80025.
        add("an AARS of two decimals", v08("8.5", "5.5"), "'score': 9.3, 'aars': 0.80", true);
        add("an AARS of one decimal", v08("8.5", "5.5"), "'score': 9.3, 'aars': 0.8", true);
        add("an AARS of all decimals", v08("8.5", "5.5"), "'score': 9.3, 'aars': 0.80025", true);
        add("an AARS off by a hundredth", v08("8.5", "5.5"), "'score': 9.3, 'aars': 0.81", false, "aars-mismatch");
        add("an AARS off by a tenth", v08("8.5", "5.5"), "'score': 9.3, 'aars': 0.9", false, "aars-mismatch");
        add("an AARS that is the factor sum", v08("8.5", "5.5"), "'score': 9.3, 'aars': 5.5", false, "aars-mismatch");
        // AARS is 0.825.
        add("an AARS that is a tie, rounded down", v08("8.5", "5.5").threat("1"), "'score': 9.3, 'aars': 0.82", true);
        add("an AARS that is a tie, rounded up", v08("8.5", "5.5").threat("1"), "'score': 9.3, 'aars': 0.83", true);
        add(
                "in 0.5 AARS is the factor sum",
                new Assessment(Edition.V0_5).cvss("9.4").sum("8.5"),
                "'score': 8.7, 'aars': 8.5",
                true);
        add(
                "in 0.5 AARS is no uplift",
                new Assessment(Edition.V0_5).cvss("9.4").sum("8.5"),
                "'score': 8.7, 'aars': 0.49",
                false,
                "aars-mismatch");
        add("the factor sum", v08("8.5", "5.5"), "'score': 9.3, 'factorSum': 5.5", true);
        add("the factor sum of ten factors", rated(), "'score': 7.7, 'factorSum': 4.5", true);
        add("another factor sum", rated(), "'score': 7.7, 'factorSum': 5.0", false, "factor-sum-mismatch");
        add("only another factor sum", rated(), "'factorSum': 5.0", false, "factor-sum-mismatch", "no-claim");
    }

    private static Assessment rated() {
        return new Assessment(Edition.V0_8)
                .cvss("6.0")
                .factors(Assessment.AMPLIFICATION, Assessment.ratings(9, 3, false));
    }

    private void addCvss() {
        Fraction score = Cvss.exact(VECTOR).roundedHalfUp();
        add("the CVSS score", v08("8.5", "5.5"), "'score': 9.3, 'cvssScore': 8.5", true);
        add(
                "the CVSS score of the vector",
                new Assessment(Edition.V0_8).cvss(Json.text(VECTOR), score).sum("9"),
                "'score': 9.9, 'cvssScore': 9.4",
                true);
        add(
                "another CVSS score than the one of the vector",
                new Assessment(Edition.V0_8).cvss(Json.text(VECTOR), score).sum("9"),
                "'score': 9.9, 'cvssScore': 9.3",
                false,
                "cvss-score-mismatch");
        add("another CVSS score", v08("8.5", "5.5"), "'score': 9.3, 'cvssScore': 8.6", false, "cvss-score-mismatch");
        add(
                "a score computed with another CVSS score",
                v08("5.0", "5"),
                "'score': 8.5, 'cvssScore': 7.0",
                false,
                "score-mismatch",
                "cvss-score-mismatch");
        String both = Json.object("vector", Json.text(VECTOR), "score", "9.4");
        add(
                "a document with the vector and its score",
                new Assessment(Edition.V0_8).cvss(both, score).sum("9"),
                "'score': 9.9",
                true);
        String invalid = Json.object("vector", Json.text(VECTOR.replace("UI:A", "UI:R")), "score", "9.4");
        add(
                "a document whose vector is not valid",
                new Assessment(Edition.V0_8).cvss(invalid, Fraction.of("9.4")).sum("9"),
                "'score': 9.9",
                false,
                "cvss-vector-invalid");
        String old = Json.object("vector", "\"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\"", "score", "9.8");
        add(
                "a document whose vector is of another version",
                new Assessment(Edition.V0_8).cvss(old, Fraction.of("9.8")).sum("5"),
                "'score': 9.9",
                false,
                "cvss-vector-invalid");
    }

    private void addOutOfRange() {
        add("a score above 10", v08("8.5", "5.5"), "'score': 93", false, "score-mismatch", "claim-out-of-range");
        add("a score below 0", v08("8.5", "5.5"), "'score': -1", false, "score-mismatch", "claim-out-of-range");
        add(
                "a factor sum above 10",
                v08("8.5", "5.5"),
                "'score': 9.3, 'factorSum': 10.5",
                false,
                "factor-sum-mismatch",
                "claim-out-of-range");
        add(
                "a CVSS score above 10",
                v08("8.5", "5.5"),
                "'score': 9.3, 'cvssScore': 85",
                false,
                "cvss-score-mismatch",
                "claim-out-of-range");
    }

    private void addNotes() {
        add(
                "a threat multiplier of no table",
                v08("8.5", "5.5").threat("1.1"),
                "'score': 9.4",
                true,
                "non-standard-threat-multiplier");
        add(
                "the threat multiplier of another edition",
                v08("8.5", "5.5").threat("0.91"),
                "'score': 9.3",
                true,
                "non-standard-threat-multiplier");
        add(
                "a mitigation factor of no table",
                v08("2.0", "10").mitigation("0.9"),
                "'score': 8.8",
                true,
                "non-standard-mitigation");
        add("a factor sum of no ten ratings", v08("8.5", "5.4"), "'score': 9.3", true, "non-standard-factor-value");
        List<String> values = List.of("0.8", "0.7", "0.2", "0.8", "0.4", "0.7", "0.6", "0.1", "0.6", "0.5");
        add(
                "factors in tenths",
                new Assessment(Edition.V0_8).cvss("8.5").factors(Assessment.AGENTIC, values),
                "'score': 9.3",
                true,
                "non-standard-factor-value");
        add("a score below its base", v08("8.5", "5.5").mitigation("0.67"), "'score': 6.2", true, "below-cvss-base");
        add("a mitigated score above its base", v08("2.0", "10").mitigation("0.67"), "'score': 6.5", true);
        add(
                "uplift-mitigation is not below its base",
                new Assessment(Edition.UPLIFT_MITIGATION).cvss("8.5").sum("5.5").mitigation("0.67"),
                "'score': 9.0",
                true);
    }

    private void addRanges() {
        // From 4.9 to 10.0.
        add("possible without a base", withoutBase(), "'score': 9.0", null, "not-computable", "claim-possible");
        add("the least score without a base", withoutBase(), "'score': 4.9", null, "not-computable", "claim-possible");
        add("impossible without a base", withoutBase(), "'score': 4.8", false, "claim-impossible", "not-computable");
        add(
                "an impossible severity",
                withoutBase(),
                "'severity': 'Low'",
                false,
                "claim-impossible",
                "not-computable",
                "no-claim");
        add("a possible severity", withoutBase(), "'severity': 'High'", null, "not-computable", "no-claim");
        add("no base and no claim", withoutBase(), "", null, "not-computable", "no-claim");
        // From 9.0 to 9.3.
        add("possible with unknown factors", withUnknown(), "'score': 9.1", null, "not-computable", "claim-possible");
        add("the greatest score", withUnknown(), "'score': 9.3", null, "not-computable", "claim-possible");
        add("more than the greatest score", withUnknown(), "'score': 9.4", false, "claim-impossible", "not-computable");
        add("less than the least score", withUnknown(), "'score': 8.9", false, "claim-impossible", "not-computable");
    }

    private static Assessment withoutBase() {
        return new Assessment(Edition.V0_8).sum("5");
    }

    private static Assessment withUnknown() {
        List<String> values = new ArrayList<>(Assessment.ratings(7, 0, false));
        values.set(8, "unknown");
        values.set(9, "unknown");
        return new Assessment(Edition.V0_8).cvss("8.5").factors(Assessment.AMPLIFICATION, values);
    }

    private void addExplanations() {
        add(
                "the mean that names 0.8",
                v08("8", "4").mitigation("0.83"),
                "'score': 4.8",
                false,
                "score-mismatch",
                "below-cvss-base");
        add("the mean without mitigation", v08("8", "4"), "'score': 5.8", false, "score-mismatch");
        add(
                "the uplift is mitigated in a score that names 0.8",
                v08("7.0", "6").mitigation("0.67"),
                "'score': 8.2",
                false,
                "score-mismatch",
                "below-cvss-base");
        add(
                "0.8 in a score that names 0.5",
                new Assessment(Edition.V0_5).cvss("8.5").sum("5.5"),
                "'score': 9.3",
                false,
                "score-mismatch");
        add(
                "a claimed factor sum",
                v08("6.0", "4.5"),
                "'score': 8.1, 'factorSum': 5.5",
                false,
                "score-mismatch",
                "factor-sum-mismatch");
        add("no computation", v08("6.0", "4.5"), "'score': 1.2", false, "score-mismatch");
    }
}
