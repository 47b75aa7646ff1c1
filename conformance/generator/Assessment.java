// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.List;

/** An assessment as JSON, member by member, and what an edition makes of it. */
final class Assessment {

    static final List<String> AGENTIC = List.of(
            "autonomyOfAction",
            "goalDrivenPlanning",
            "selfModification",
            "dynamicToolUse",
            "persistentMemory",
            "contextualAwareness",
            "dynamicIdentity",
            "multiAgentInteractions",
            "nonDeterminism",
            "opacityAndReflexivity");

    static final List<String> AMPLIFICATION = List.of(
            "autonomy",
            "tools",
            "language",
            "context",
            "non_determinism",
            "opacity",
            "persistence",
            "identity",
            "multi_agent",
            "self_mod");

    private final Edition edition;
    private final List<String> members = new ArrayList<>();
    private Fraction cvss;
    private Fraction sum = Fraction.ZERO;
    private boolean isRated = true;
    private Fraction threat = Fraction.of(Edition.DEFAULT_THREAT);
    private Fraction mitigation = Fraction.of(Edition.DEFAULT_MITIGATION);

    /** Begins an assessment that names its edition. */
    Assessment(Edition edition) {
        this.edition = edition;
        members.addAll(List.of("edition", Json.text(edition.key)));
    }

    /** Begins an assessment that names no edition, which is one of 0.8. */
    Assessment() {
        this.edition = Edition.V0_8;
    }

    Assessment cvss(String score) {
        return cvss(score, Fraction.of(score));
    }

    Assessment cvss(String json, Fraction score) {
        cvss = score;
        return with("cvss", json);
    }

    Assessment sum(String value) {
        sum = Fraction.of(value);
        return with("factorSum", value);
    }

    /** Adds the factors of a set with their values in its order; a value may be unknown. */
    Assessment factors(List<String> set, List<String> values) {
        List<String> factors = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            String value = values.get(i);
            boolean isKnown = !value.equals("unknown");
            factors.addAll(List.of(set.get(i), isKnown ? value : Json.text(value)));
            isRated &= isKnown;
            sum = sum.plus(isKnown ? Fraction.of(value) : Fraction.ZERO);
        }
        return with("factors", Json.object(factors));
    }

    Assessment threat(String value) {
        return threat(value, value);
    }

    Assessment threat(String json, String value) {
        threat = Fraction.of(value);
        return with("threatMultiplier", json);
    }

    Assessment mitigation(String value) {
        return mitigation(value, value);
    }

    Assessment mitigation(String json, String value) {
        mitigation = Fraction.of(value);
        return with("mitigationFactor", json);
    }

    Assessment with(String name, String json) {
        members.addAll(List.of(name, json));
        return this;
    }

    /** Returns whether there is a score: a base, and no unknown factor. */
    boolean hasScore() {
        return cvss != null && isRated;
    }

    Fraction sum() {
        return sum;
    }

    Fraction cvss() {
        return cvss;
    }

    Fraction threat() {
        return threat;
    }

    Fraction mitigation() {
        return mitigation;
    }

    Fraction raw() {
        return edition.raw(cvss, sum, threat, mitigation);
    }

    String json() {
        return Json.object(members);
    }

    String expected() {
        Fraction score = Edition.score(raw());
        return Json.object("score", score.toString(), "severity", Json.text(Edition.severity(score)));
    }

    /** Adds this assessment and its score to a category. */
    void addTo(Category category, String title) {
        category.add(title, json(), raw(), expected());
    }

    /**
     * Returns ten ratings of None, Partial or Full whose sum is some halves: as many Full as possible, or evenly, from
     * one of the ten places on.
     */
    static List<String> ratings(int halves, int start, boolean evenly) {
        int[] ratings = new int[10];
        for (int i = 0; i < halves; i++) {
            ratings[(start + (evenly ? i : i / 2)) % 10]++;
        }
        List<String> values = new ArrayList<>();
        for (int rating : ratings) {
            values.add(List.of("0", "0.5", "1").get(rating));
        }
        return values;
    }
}
