// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Assessments and their scores. */
final class Scores {

    private static final String QUESTION = "score";

    /** How many points of each grid there are for one that is a case. */
    private static final int GRID_STRIDE = 97;

    private Scores() {}

    static List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (Edition edition : Edition.values()) {
            categories.add(ties(edition));
            categories.add(grid(edition));
        }
        categories.add(published());
        categories.add(names());
        categories.add(tenths());
        return categories;
    }

    /** A valid input of an edition: the CVSS base in tenths, the factor sum in halves, multipliers of its tables. */
    private record Point(Edition edition, int index, int cvss, int halves, String threat, String mitigation) {

        Assessment rated(List<String> set) {
            return new Assessment(edition)
                    .cvss(tenths(cvss))
                    .factors(set, Assessment.ratings(halves, index % 10, index % 2 == 0))
                    .threat(threat)
                    .mitigation(mitigation);
        }

        boolean isTie() {
            return rated(Assessment.AGENTIC).raw().isTie();
        }
    }

    private static void forEachPoint(Edition edition, Consumer<Point> visitor) {
        int index = 0;
        for (int cvss = 0; cvss <= 100; cvss++) {
            for (int halves = 0; halves <= 20; halves++) {
                for (int threat = 1; threat < edition.threats.size(); threat += 2) {
                    for (int mitigation = 1; mitigation < edition.mitigations.size(); mitigation += 2) {
                        visitor.accept(new Point(
                                edition,
                                index++,
                                cvss,
                                halves,
                                edition.threats.get(threat),
                                edition.mitigations.get(mitigation)));
                    }
                }
            }
        }
    }

    static String tenths(int tenths) {
        return Fraction.of(tenths, 10).toString();
    }

    /** The factor sets that an edition defines or is published with. */
    private static List<List<String>> sets(Edition edition) {
        return edition == Edition.V0_5
                ? List.of(Assessment.AGENTIC)
                : List.of(Assessment.AMPLIFICATION, Assessment.AGENTIC);
    }

    private static Category ties(Edition edition) {
        Category ties = new Category(QUESTION, "ties-" + edition.key);
        forEachPoint(edition, point -> {
            if (point.isTie()) {
                sets(edition).forEach(set -> point.rated(set).addTo(ties, ties.next()));
            }
        });
        return ties;
    }

    private static Category grid(Edition edition) {
        Category grid = new Category(QUESTION, "grid-" + edition.key);
        List<List<String>> sets = sets(edition);
        forEachPoint(edition, point -> {
            if (point.index() % GRID_STRIDE == 0 && !point.isTie()) {
                point.rated(sets.get(grid.size() % sets.size())).addTo(grid, grid.next());
            }
        });
        return grid;
    }

    /** The worked examples of v0.5, section 4.2 with the AARS as printed, and of v0.8, section 3.6. */
    private static Category published() {
        Category published = new Category(QUESTION, "published-examples");
        String[] first = {
            "9.4 8.5 8.7",
            "8.7 7.0 7.6",
            "7.1 7.5 7.1",
            "8.3 6.5 7.2",
            "7.4 5.5 6.3",
            "5.8 6.0 5.7",
            "6.9 5.0 5.8",
            "9.3 1.0 5.0",
            "5.3 4.5 4.8",
            "2.1 4.0 3.0"
        };
        for (int i = 0; i < first.length; i++) {
            String[] figures = first[i].split(" ");
            Assessment example = new Assessment(Edition.V0_5)
                    .cvss(figures[0])
                    .sum(figures[1])
                    .threat("0.97");
            addPublished(published, "v0.5, 4.2." + (i + 1), example, figures[2]);
        }
        String[] second = {
            "9.4 1 1 1 1 1 1 0.5 1 1 0.5 9.9",
            "8.7 1 1 1 1 0.5 1 1 1 0.5 0 9.7",
            "7.1 1 0.5 1 1 1 1 0.5 0.5 1 0.5 9.4",
            "9.4 1 1 1 1 1 1 1 1 1 0.5 10.0",
            "7.4 1 1 1 1 1 1 0 1 0.5 0 9.3",
            "5.8 1 0.5 1 1 0.5 1 1 0 0.5 1 8.9",
            "6.9 1 1 0.5 1 0.5 1 0.5 0 1 1 9.2",
            "9.3 1 1 0 0 1 1 0.5 1 1 0 9.7",
            "5.3 1 1 0 0 1 1 0.5 0.5 1 0.5 8.3",
            "2.1 0.5 0 1 1 1 1 1 0 0 1 7.1"
        };
        for (int i = 0; i < second.length; i++) {
            List<String> figures = List.of(second[i].split(" "));
            Assessment example = new Assessment(Edition.V0_8)
                    .cvss(figures.get(0))
                    .factors(Assessment.AMPLIFICATION, figures.subList(1, 11))
                    .threat("0.97")
                    .mitigation("1.0");
            addPublished(published, "v0.8, 3.6." + (i + 1), example, figures.get(11));
        }
        return published;
    }

    private static void addPublished(Category published, String section, Assessment example, String printed) {
        Fraction score = Edition.score(example.raw());
        if (score.compareTo(Fraction.of(printed)) != 0) {
            throw new IllegalStateException(section + " prints " + printed + ", but its score is " + score);
        }
        example.addTo(published, section);
    }

    /** What names, absent members and the forms of members mean. */
    private static Category names() {
        Category names = new Category(QUESTION, "names-and-defaults");
        for (Edition edition : Edition.values()) {
            new Assessment(edition).cvss("7.1").sum("6.5").addTo(names, "default multipliers in " + edition.key);
            for (int i = 0; i < edition.threats.size(); i += 2) {
                String name = edition.threats.get(i);
                new Assessment(edition)
                        .cvss("6.1")
                        .sum("7.5")
                        .threat(Json.text(name), edition.threats.get(i + 1))
                        .addTo(names, name + " in " + edition.key);
            }
            for (int i = 0; i < edition.mitigations.size(); i += 2) {
                String name = edition.mitigations.get(i);
                new Assessment(edition)
                        .cvss("6.2")
                        .sum("8.5")
                        .mitigation(Json.text(name), edition.mitigations.get(i + 1))
                        .addTo(names, name + " in " + edition.key);
            }
        }
        new Assessment().cvss("8.5").sum("5.5").addTo(names, "no edition is 0.8");
        new Assessment().cvss("0").sum("0").addTo(names, "a score of 0 is None");
        new Assessment().cvss("10").sum("10").threat("1").addTo(names, "a score of 10");
        new Assessment().cvss("8.64").sum("0").addTo(names, "a base of two decimals rounds down");
        new Assessment().cvss("8.66").sum("0").addTo(names, "a base of two decimals rounds up");
        new Assessment().cvss("-0.0").sum("6").addTo(names, "minus zero is zero");
        new Assessment().cvss("85e-1").sum("0.55E1").addTo(names, "numbers with exponents");
        new Assessment().cvss("9.6").sum("10").threat("2").addTo(names, "a raw score above 10 is capped");
        new Assessment(Edition.V0_5)
                .cvss("10")
                .sum("10")
                .threat("1.5")
                .addTo(names, "a raw score of 0.5 above 10 is capped");
        new Assessment().cvss("5").sum("10").threat("0").addTo(names, "a threat multiplier of 0");
        new Assessment().cvss("5").sum("10").mitigation("0").addTo(names, "a mitigation factor of 0");
        new Assessment(Edition.UPLIFT_MITIGATION)
                .cvss("5")
                .sum("10")
                .mitigation("0")
                .addTo(names, "a mitigation factor of 0 leaves the base in uplift-mitigation");
        List<String> reversed = new ArrayList<>(Assessment.AMPLIFICATION);
        Collections.reverse(reversed);
        new Assessment()
                .cvss("3.3")
                .factors(reversed, Assessment.ratings(7, 0, false))
                .addTo(names, "factors in another order");
        List<String> keysOf05 = new ArrayList<>(Assessment.AGENTIC);
        keysOf05.replaceAll(key -> key.replace("dynamicToolUse", "toolUse").replace("persistentMemory", "memoryUse"));
        new Assessment(Edition.V0_5)
                .cvss("3.3")
                .factors(keysOf05, Assessment.ratings(9, 2, false))
                .addTo(names, "the keys of the schema of v0.5");
        addVectors(names);
        return names;
    }

    private static void addVectors(Category names) {
        String base = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";
        Fraction score = Cvss.exact(base).roundedHalfUp();
        new Assessment().cvss(Json.text(base), score).sum("5.5").addTo(names, "a vector");
        new Assessment()
                .cvss(Json.text(base + "/E:U/CR:L/MAV:P/S:P"), score)
                .sum("5.5")
                .addTo(names, "of a vector only the base metrics count, and E is no threat multiplier");
        new Assessment()
                .cvss(Json.object("vector", Json.text(base), "score", score.toString()), score)
                .sum("5.5")
                .addTo(names, "a vector and its score");
        new Assessment()
                .cvss(Json.object("score", "1.0", "vector", Json.text(base)), score)
                .sum("5.5")
                .addTo(names, "of a vector and another score the vector counts");
        new Assessment()
                .cvss(Json.object("score", "7.1"), Fraction.of("7.1"))
                .sum("5.5")
                .addTo(names, "a score in an object");
        String tie = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H";
        new Assessment()
                .cvss(Json.text(tie), Cvss.exact(tie).roundedHalfUp())
                .sum("0")
                .addTo(names, "the base of a vector is rounded before the formula");
    }

    /** Agentic factors in tenths and multipliers of no table, as in published practice. */
    private static Category tenths() {
        Category tenths = new Category(QUESTION, "tenths");
        List<String> threats = List.of("0.9", "1.1", "0.95", "1.05", "1.5", "2");
        List<String> mitigations = List.of("1.0", "0.9", "0.75", "0.6", "0.5");
        for (int i = 0; i < 300; i++) {
            Edition edition = Edition.values()[i % Edition.values().length];
            List<String> values = new ArrayList<>();
            for (int factor = 0; factor < 10; factor++) {
                values.add(tenths((i * 7 + factor * factor * 3 + factor) % 11));
            }
            Assessment assessment = new Assessment(edition)
                    .cvss(tenths(i * 37 % 101))
                    .factors(Assessment.AGENTIC, values)
                    .threat(threats.get(i % threats.size()))
                    .mitigation(edition == Edition.V0_5 ? "1.0" : mitigations.get(i % mitigations.size()));
            if (!assessment.raw().isTie()) {
                assessment.addTo(tenths, tenths.next());
            }
        }
        return tenths;
    }
}
