// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import static io.github.aivss.cvss.CvssV4Metric.*;
import static io.github.aivss.cvss.EffectiveLevels.level;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A set of vectors that are about as severe, known by the digits EQ1 to EQ6, and the decrease of the scores within it.
 *
 * <p>Within a MacroVector the score is linear: in each EQ, one step from the most severe vector subtracts the same
 * share of the way to the next lower MacroVector. An EQ can have several most severe vectors, but all have the same sum
 * of levels, so the sum of the levels of a vector determines how many steps it is away from any of them. That is always
 * fewer than the EQ is deep, so no score falls below 0.
 *
 * <p>Source: CVSS v4.0 specification (section 8).
 */
final class MacroVector {

    /** The EQs are ternary digits, the first the highest: the weight of each. */
    private static final int EQ1 = 243;

    private static final int EQ2 = 81;
    private static final int EQ3 = 27;
    private static final int EQ4 = 9;
    private static final int EQ5 = 3;
    private static final int EQ6 = 1;

    /** The depth of each EQ value in steps. EQ3 2 does not occur with EQ6 0. */
    private static final int[] EQ1_DEPTH = {1, 4, 5};

    private static final int[] EQ2_DEPTH = {1, 2};
    private static final int[][] EQ3_EQ6_DEPTH = {{7, 6}, {8, 8}, {0, 10}};
    private static final int[] EQ4_DEPTH = {6, 5, 4};

    /** The sum of levels of the most severe vectors of each EQ value. */
    private static final int[] EQ1_MOST_SEVERE = {0, 1, 3};

    private static final int[] EQ2_MOST_SEVERE = {0, 1};
    private static final int[][] EQ3_EQ6_MOST_SEVERE = {{0, 3}, {1, 3}, {0, 3}};
    private static final int[] EQ4_MOST_SEVERE = {0, 2, 5};

    /** Every share of a tenth that can occur is a multiple of 1/50400, the inverse of lcm(1..8, 10) × lcm(1..5). */
    private static final int TENTH = 50_400;

    private static final int DIGITS = 6;
    private static final int NONE = -1;
    private static final MacroVector[] ALL = load();

    private final String digits;
    private final int top;
    private final int eq1Step;
    private final int eq2Step;
    private final int eq3Eq6Step;
    private final int eq4Step;

    private MacroVector(String digits, int[] tenths) {
        int index = Integer.parseInt(digits, 3);
        int eq1 = digits.charAt(0) - '0';
        int eq2 = digits.charAt(1) - '0';
        int eq3 = digits.charAt(2) - '0';
        int eq4 = digits.charAt(3) - '0';
        int eq6 = digits.charAt(5) - '0';
        int lowerEq1 = lower(tenths, index, EQ1);
        int lowerEq2 = lower(tenths, index, EQ2);
        int lowerEq3Eq6 = Math.max(lower(tenths, index, EQ3), lower(tenths, index, EQ6));
        int lowerEq4 = lower(tenths, index, EQ4);
        int lowerEq5 = lower(tenths, index, EQ5);
        int eqs = 0;
        for (int lower : new int[] {lowerEq1, lowerEq2, lowerEq3Eq6, lowerEq4, lowerEq5}) {
            if (lower != NONE) {
                eqs++;
            }
        }
        int score = tenths[index];
        this.digits = digits;
        this.eq1Step = step(score, lowerEq1, EQ1_DEPTH[eq1], eqs);
        this.eq2Step = step(score, lowerEq2, EQ2_DEPTH[eq2], eqs);
        this.eq3Eq6Step = step(score, lowerEq3Eq6, EQ3_EQ6_DEPTH[eq3][eq6], eqs);
        this.eq4Step = step(score, lowerEq4, EQ4_DEPTH[eq4], eqs);
        this.top = score * TENTH
                + eq1Step * EQ1_MOST_SEVERE[eq1]
                + eq2Step * EQ2_MOST_SEVERE[eq2]
                + eq3Eq6Step * EQ3_EQ6_MOST_SEVERE[eq3][eq6]
                + eq4Step * EQ4_MOST_SEVERE[eq4];
    }

    /** Returns the score of the next lower MacroVector in an EQ, in tenths. */
    private static int lower(int[] tenths, int index, int eq) {
        return index / eq % 3 == 2 ? NONE : tenths[index + eq];
    }

    /** Returns what a step subtracts from the mean over so many EQs. */
    private static int step(int score, int lower, int depth, int eqs) {
        return lower == NONE ? 0 : (score - lower) * (TENTH / (depth * eqs));
    }

    static MacroVector of(long levels) {
        int av = level(levels, AV);
        int pr = level(levels, PR);
        int ui = level(levels, UI);
        int vc = level(levels, VC);
        int vi = level(levels, VI);
        int va = level(levels, VA);
        int sc = level(levels, SC);
        int si = level(levels, SI);
        int sa = level(levels, SA);
        int eq1 = av == 0 && pr == 0 && ui == 0 ? 0 : av < 3 && (av == 0 || pr == 0 || ui == 0) ? 1 : 2;
        int eq2 = level(levels, AC) == 0 && level(levels, AT) == 0 ? 0 : 1;
        int eq3 = vc == 0 && vi == 0 ? 0 : vc == 0 || vi == 0 || va == 0 ? 1 : 2;
        int eq4 = si == 0 || sa == 0 ? 0 : sc == 0 || si == 1 || sa == 1 ? 1 : 2;
        int eq5 = level(levels, E);
        boolean required = (vc == 0 && level(levels, CR) == 0)
                || (vi == 0 && level(levels, IR) == 0)
                || (va == 0 && level(levels, AR) == 0);
        int eq6 = required ? 0 : 1;
        return ALL[eq1 * EQ1 + eq2 * EQ2 + eq3 * EQ3 + eq4 * EQ4 + eq5 * EQ5 + eq6 * EQ6];
    }

    /** Returns the score, rounded half up. */
    static int scoreTenths(long levels) {
        return EffectiveLevels.withoutImpact(levels) ? 0 : of(levels).score(levels);
    }

    private int score(long levels) {
        int exact = top
                - eq1Step * (level(levels, AV) + level(levels, PR) + level(levels, UI))
                - eq2Step * (level(levels, AC) + level(levels, AT))
                - eq3Eq6Step
                        * (level(levels, VC)
                                + level(levels, VI)
                                + level(levels, VA)
                                + level(levels, CR)
                                + level(levels, IR)
                                + level(levels, AR))
                - eq4Step * (level(levels, SC) + level(levels, SI) + level(levels, SA));
        return (exact + TENTH / 2) / TENTH;
    }

    String digits() {
        return digits;
    }

    private static MacroVector[] load() {
        List<String> rows = rows();
        int[] tenths = new int[3 * EQ1];
        Arrays.fill(tenths, NONE);
        for (String row : rows) {
            tenths[Integer.parseInt(row, 0, DIGITS, 3)] =
                    Integer.parseInt(row.substring(DIGITS + 1).replace(".", ""));
        }
        MacroVector[] all = new MacroVector[tenths.length];
        for (String row : rows) {
            all[Integer.parseInt(row, 0, DIGITS, 3)] = new MacroVector(row.substring(0, DIGITS), tenths);
        }
        return all;
    }

    private static List<String> rows() {
        try (InputStream file = MacroVector.class.getResourceAsStream("macrovectors.csv")) {
            byte[] bytes = Objects.requireNonNull(file, "macrovectors.csv").readAllBytes();
            return new String(bytes, StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
