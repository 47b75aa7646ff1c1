// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Assessments with unknown factors or without a CVSS base, and the least and greatest score that they can have. */
final class Ranges {

    private static final List<String> BASES = List.of("", "0.0", "4.5", "8.5", "9.7", "10.0");

    private Ranges() {}

    static List<Category> categories() {
        Category plain = new Category("score", "unknown");
        Category ties = new Category("score", "unknown-ties");
        for (Edition edition : Edition.values()) {
            int index = 0;
            for (String base : BASES) {
                for (int unknown = base.isEmpty() ? 0 : 1; unknown <= 10; unknown++) {
                    for (int halves = 0; halves <= 20 - 2 * unknown; halves += 3) {
                        Range range = range(edition, base, unknown, halves, index++);
                        if (!range.hasTie() && index % 3 == 0) {
                            range.addTo(plain);
                        } else if (range.hasTie()) {
                            range.addTo(ties);
                        }
                    }
                }
            }
        }
        plain.add(
                "a sum without a base",
                Json.object("factorSum", "4"),
                expected(bounds(
                        Edition.V0_8,
                        null,
                        Fraction.of("4"),
                        Fraction.of("4"),
                        Fraction.of(Edition.DEFAULT_THREAT),
                        Fraction.of(Edition.DEFAULT_MITIGATION))));
        return List.of(plain, ties);
    }

    private record Range(Assessment assessment, List<String> unknown, List<Fraction> bounds) {

        boolean hasTie() {
            return bounds.stream().anyMatch(Fraction::isTie);
        }

        void addTo(Category category) {
            List<String> expected =
                    new ArrayList<>(List.of("score", "null", "severity", "null", "range", Json.object(ends(bounds))));
            if (!unknown.isEmpty()) {
                expected.addAll(List.of(
                        "unknown", Json.array(unknown.stream().map(Json::text).toList())));
            }
            category.add(category.next(), assessment.json(), Json.object(expected));
        }
    }

    private static Range range(Edition edition, String base, int unknown, int halves, int index) {
        List<String> set = index % 2 == 0 || edition == Edition.V0_5 ? Assessment.AGENTIC : Assessment.AMPLIFICATION;
        List<String> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int left = halves;
        for (int i = 0; i < 10; i++) {
            // Three and ten have no divisor in common, so this is each number below ten once.
            if ((i * 3 + index) % 10 < unknown) {
                names.add(set.get(i));
                values.add("unknown");
            } else {
                int rating = Math.min(2, left);
                values.add(List.of("0", "0.5", "1").get(rating));
                left -= rating;
            }
        }
        String threat = List.of("1", "0.97", edition.threats.get(5), "1.1", "2").get(index % 5);
        String mitigation = edition.mitigations.get(index / 5 % (edition.mitigations.size() / 2) * 2 + 1);
        Assessment assessment = new Assessment(edition);
        if (!base.isEmpty()) {
            assessment.cvss(base);
        }
        assessment.factors(set, values).threat(threat).mitigation(mitigation);
        return new Range(
                assessment,
                names,
                bounds(
                        edition,
                        assessment.cvss(),
                        assessment.sum(),
                        assessment.sum().plus(Fraction.of(unknown, 1)),
                        Fraction.of(threat),
                        Fraction.of(mitigation)));
    }

    /** Returns the least and the greatest raw score: raw is linear in the base and in the sum. */
    private static List<Fraction> bounds(
            Edition edition, Fraction cvss, Fraction least, Fraction greatest, Fraction threat, Fraction mitigation) {
        List<Fraction> bases = cvss == null ? List.of(Fraction.ZERO, Fraction.TEN) : List.of(cvss);
        List<Fraction> corners = bases.stream()
                .flatMap(base -> Stream.of(least, greatest).map(sum -> edition.raw(base, sum, threat, mitigation)))
                .sorted()
                .toList();
        return List.of(corners.get(0), corners.get(corners.size() - 1));
    }

    private static String[] ends(List<Fraction> bounds) {
        return new String[] {
            "min",
            Edition.score(bounds.get(0)).toString(),
            "max",
            Edition.score(bounds.get(1)).toString()
        };
    }

    private static String expected(List<Fraction> bounds) {
        return Json.object("score", "null", "severity", "null", "range", Json.object(ends(bounds)));
    }
}
