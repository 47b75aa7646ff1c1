// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

/**
 * The severity levels of the effective values of the base metrics, E, CR, IR and AR, one octal digit each in a long, in
 * the order of {@link CvssV4Metric}. Level 0 is the most severe value a metric can have, and each further value is one
 * step away from it. It is a long and not an object, so that scoring allocates nothing.
 *
 * <p>Source: CVSS v4.0 specification (section 8).
 */
final class EffectiveLevels {

    private static final long EVERY_DIGIT = 0_111_111_111_111_111L;
    private static final long IMPACTS = 0_77_7777_00000L;
    private static final long ALL_IMPACTS_NONE = 0_33_2222_00000L;

    /** Bits of E, CR, IR and AR, which come before the modified metrics. */
    private static final int THREAT_AND_REQUIREMENTS = 3 * 4;

    private EffectiveLevels() {}

    /** Returns the levels of a vector. The low bit of each digit of {@code defined} is 1 if the digit is not 0. */
    static long of(long base, long optional) {
        long defined = (optional | (optional >>> 1) | (optional >>> 2)) & EVERY_DIGIT;
        long levels = (optional & 7 * EVERY_DIGIT) - defined; // an undefined digit stays 0, the most severe level
        long overridden = 7 * (defined >>> THREAT_AND_REQUIREMENTS);
        long effective = (base & ~overridden) | (levels >>> THREAT_AND_REQUIREMENTS);
        return effective | ((levels & 07777) << (3 * CvssV4Metric.BASE_METRICS));
    }

    static int level(long levels, CvssV4Metric metric) {
        return (int) (levels >>> (3 * metric.place())) & 7;
    }

    static boolean withoutImpact(long levels) {
        return (levels & IMPACTS) == ALL_IMPACTS_NONE;
    }
}
