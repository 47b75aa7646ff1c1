// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** CVSS v4.0 vectors: their scores, and texts that are none. */
final class Vectors {

    private static final String QUESTION = "cvss";
    private static final int GRID_STRIDE = 499;
    private static final int RANDOM = 300;

    private static final String CRITICAL = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";
    private static final String MIDDLE = "CVSS:4.0/AV:A/AC:L/AT:N/PR:H/UI:N/VC:L/VI:H/VA:N/SC:L/SI:H/SA:H";
    private static final String HARMLESS = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N";

    private Vectors() {}

    static List<Category> categories() {
        Category ties = new Category(QUESTION, "ties");
        Category grid = new Category(QUESTION, "grid");
        int[] index = {0};
        Cvss.forEachBase(metrics -> {
            boolean isTie = Cvss.exact(metrics).isTie();
            if (isTie || index[0] % GRID_STRIDE == 0) {
                addTo(isTie ? ties : grid, Cvss.vector(metrics));
            }
            index[0]++;
        });
        List<Category> categories = new ArrayList<>(List.of(ties, grid));
        categories.addAll(allMetrics());
        categories.add(effectiveValues());
        categories.add(nomenclature());
        categories.add(badVectors());
        return categories;
    }

    private static void addTo(Category category, String vector) {
        addTo(category, category.next(), vector);
    }

    private static void addTo(Category category, String title, String vector) {
        Fraction exact = Cvss.exact(vector);
        Fraction score = exact.roundedHalfUp();
        category.addText(
                title,
                vector,
                exact,
                Json.object("score", score.toString(), "severity", Json.text(Edition.severity(score))));
    }

    /** Vectors with any metrics, of a random sequence that Java specifies. */
    private static List<Category> allMetrics() {
        Category ties = new Category(QUESTION, "ties-of-all-metrics");
        Category others = new Category(QUESTION, "all-metrics");
        Random random = new Random(40);
        Map<String, String> optional = new LinkedHashMap<>(Cvss.THREAT);
        optional.putAll(Cvss.ENVIRONMENTAL);
        while (ties.size() < RANDOM || others.size() < RANDOM) {
            Map<String, String> metrics = new LinkedHashMap<>();
            Cvss.BASE.forEach((name, values) -> metrics.put(name, any(values, random)));
            optional.forEach((name, values) -> {
                if (random.nextInt(3) == 0) {
                    metrics.put(name, any(values, random));
                }
            });
            Category category = Cvss.exact(metrics).isTie() ? ties : others;
            if (category.size() < RANDOM) {
                addTo(category, Cvss.vector(metrics));
            }
        }
        return List.of(ties, others);
    }

    private static String any(String values, Random random) {
        return String.valueOf(values.charAt(random.nextInt(values.length())));
    }

    /** One metric at a time: what X means, and which of two values counts. */
    private static Category effectiveValues() {
        Category category = new Category(QUESTION, "effective-values");
        for (String base : List.of(CRITICAL, MIDDLE)) {
            addTo(category, "base metrics only", base);
            Cvss.THREAT.forEach((name, values) -> addEach(category, base, name, values));
            Cvss.ENVIRONMENTAL.forEach((name, values) -> addEach(category, base, name, values));
        }
        addTo(category, "no impact", HARMLESS);
        addTo(category, "no impact, but on safety", HARMLESS + "/MSI:S");
        addTo(category, "no impact, but a modified one", HARMLESS + "/MVA:L");
        addTo(category, "no impact, whatever the threat and the requirements", HARMLESS + "/E:A/CR:H/IR:H/AR:H");
        addTo(category, "every impact is modified to none", CRITICAL + "/MVC:N/MVI:N/MVA:N/MSC:N/MSI:N/MSA:N");
        addTo(category, "all but one impact are modified to none", CRITICAL + "/MVC:N/MVI:N/MVA:N/MSC:N/MSI:N/MSA:L");
        addTo(
                category,
                "every metric is X",
                CRITICAL + "/E:X/CR:X/IR:X/AR:X/MAV:X/MAC:X/MAT:X/MPR:X/MUI:X"
                        + "/MVC:X/MVI:X/MVA:X/MSC:X/MSI:X/MSA:X/S:X/AU:X/R:X/V:X/RE:X/U:X");
        addTo(category, "a requirement counts for the modified impact", MIDDLE + "/CR:L/IR:L/AR:H/MVA:H");
        addTo(category, "a requirement of an impact that is modified away", MIDDLE + "/CR:M/IR:H/AR:M/MVI:N");
        for (String supplemental :
                List.of("S:P", "AU:Y", "R:I", "V:C", "RE:H", "U:Red", "U:Amber", "U:Green", "U:Clear")) {
            addTo(category, "a supplemental metric does not count", MIDDLE + "/" + supplemental);
        }
        return category;
    }

    private static void addEach(Category category, String base, String name, String values) {
        for (char value : values.toCharArray()) {
            addTo(category, name + ":" + value, base + "/" + name + ":" + value);
        }
    }

    private static Category nomenclature() {
        Category category = new Category(QUESTION, "nomenclature");
        String[] cases = {
            "",
            "CVSS-B",
            "/E:A",
            "CVSS-BT",
            "/CR:H",
            "CVSS-BE",
            "/MAV:N",
            "CVSS-BE",
            "/E:U/MSA:S",
            "CVSS-BTE",
            "/E:X",
            "CVSS-B",
            "/CR:X/MAV:X",
            "CVSS-B",
            "/E:X/IR:L",
            "CVSS-BE",
            "/E:P/AR:X",
            "CVSS-BT",
            "/S:P/AU:Y/U:Red",
            "CVSS-B",
            "/E:A/S:N",
            "CVSS-BT"
        };
        for (int i = 0; i < cases.length; i += 2) {
            String text = MIDDLE + cases[i];
            category.addText(
                    category.next(),
                    text,
                    Cvss.exact(text),
                    Json.object(
                            "score", Cvss.exact(text).roundedHalfUp().toString(),
                            "nomenclature", Json.text(cases[i + 1])));
        }
        return category;
    }

    private static Category badVectors() {
        Category bad = new Category(QUESTION, "bad-vectors");
        List<String> pairs = List.of(MIDDLE.substring("CVSS:4.0/".length()).split("/"));
        for (int i = 0; i < pairs.size(); i++) {
            String pair = pairs.get(i);
            String name = pair.substring(0, pair.indexOf(':'));
            refuse(bad, name + " is missing", MIDDLE.replace("/" + pair, ""));
            refuse(bad, name + " is given twice", MIDDLE.replace(pair, pair + "/" + pair));
            refuse(bad, name + " is given twice, at the end again", MIDDLE + "/" + pair);
            refuse(
                    bad,
                    name + " in lower case",
                    MIDDLE.replace("/" + pair, "/" + name.toLowerCase() + pair.substring(2)));
            refuse(
                    bad,
                    name + " with a value in lower case",
                    MIDDLE.replace(
                            "/" + pair,
                            "/" + pair.substring(0, 3) + pair.substring(3).toLowerCase()));
            refuse(bad, name + " with a value that no metric has", MIDDLE.replace("/" + pair, "/" + name + ":Q"));
            refuse(bad, name + " without a value", MIDDLE.replace("/" + pair, "/" + name + ":"));
            refuse(bad, name + " without a colon", MIDDLE.replace("/" + pair, "/" + name));
            refuse(bad, name + " is X", MIDDLE.replace("/" + pair, "/" + name + ":X"));
            if (i > 0) {
                String before = pairs.get(i - 1);
                refuse(bad, name + " is too early", MIDDLE.replace(before + "/" + pair, pair + "/" + before));
            }
        }
        String metrics = MIDDLE.substring("CVSS:4.0/".length());
        refuse(bad, "the prefix of 3.1", "CVSS:3.1/" + metrics);
        refuse(bad, "the prefix of 3.0", "CVSS:3.0/" + metrics);
        refuse(bad, "a prefix of no version", "CVSS:4.1/" + metrics);
        refuse(bad, "a prefix in lower case", "cvss:4.0/" + metrics);
        refuse(bad, "no prefix", metrics);
        refuse(bad, "a prefix without a slash", "CVSS:4.0" + metrics);
        refuse(bad, "a prefix twice", "CVSS:4.0/" + MIDDLE);
        refuse(bad, "only the prefix", "CVSS:4.0/");
        refuse(bad, "only the prefix, without a slash", "CVSS:4.0");
        refuse(bad, "a vector of 3.1", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
        refuse(bad, "a vector of 3.1 with the prefix of 4.0", "CVSS:4.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
        refuse(bad, "a value of 3.1", MIDDLE.replace("UI:N", "UI:R"));
        refuse(bad, "a vector of 2", "AV:N/AC:L/Au:N/C:P/I:P/A:P");
        refuse(bad, "a vector of 2 in parentheses", "(AV:N/AC:L/Au:N/C:P/I:P/A:P)");
        refuse(bad, "parentheses", "(" + MIDDLE + ")");
        refuse(bad, "a slash at the end", MIDDLE + "/");
        refuse(bad, "two slashes", MIDDLE.replace("/AC", "//AC"));
        refuse(bad, "a slash after the prefix", MIDDLE.replace("4.0/", "4.0//"));
        refuse(bad, "a space before", " " + MIDDLE);
        refuse(bad, "a space after", MIDDLE + " ");
        refuse(bad, "a space within", MIDDLE.replace("/AC", "/ AC"));
        refuse(bad, "a tab after", MIDDLE + "\t");
        refuse(bad, "a comma for a slash", MIDDLE.replace("/AC", ",AC"));
        refuse(bad, "a Cyrillic letter", MIDDLE.replace("/AC", "/\u0410C"));
        refuse(bad, "full-width letters", MIDDLE.replace("AV:A", "\uff21\uff36:A"));
        refuse(bad, "an unknown metric", MIDDLE + "/ZZ:A");
        refuse(bad, "a metric of AIVSS", MIDDLE + "/LC:D");
        refuse(bad, "safety in a base metric", MIDDLE.replace("SI:H", "SI:S"));
        refuse(bad, "safety of confidentiality", MIDDLE + "/MSC:S");
        refuse(bad, "a value of 3.1 for E", MIDDLE + "/E:H");
        refuse(bad, "a requirement of none", MIDDLE + "/CR:N");
        refuse(bad, "a provider urgency in lower case", MIDDLE + "/U:clear");
        refuse(bad, "a provider urgency cut off", MIDDLE + "/U:Re");
        refuse(bad, "a provider urgency with more", MIDDLE + "/U:Redder");
        refuse(bad, "a long value", MIDDLE + "/E:AA");
        refuse(bad, "E is given twice", MIDDLE + "/E:A/E:A");
        refuse(bad, "E is given twice with X", MIDDLE + "/E:X/E:A");
        refuse(bad, "environmental before threat", MIDDLE + "/CR:H/E:A");
        refuse(bad, "modified before requirements", MIDDLE + "/MAV:N/CR:H");
        refuse(bad, "supplemental before environmental", MIDDLE + "/S:P/CR:H");
        refuse(bad, "supplemental in another order", MIDDLE + "/AU:Y/S:P");
        refuse(bad, "a threat metric among the base metrics", MIDDLE.replace("/SA:H", "/E:A/SA:H"));
        refuse(bad, "text", "not a vector");
        return bad;
    }

    private static void refuse(Category bad, String title, String text) {
        if (text.equals(MIDDLE)) {
            throw new IllegalStateException("a valid vector: " + title);
        }
        bad.addText(title, text, Json.object("error", "\"*\""));
    }
}
