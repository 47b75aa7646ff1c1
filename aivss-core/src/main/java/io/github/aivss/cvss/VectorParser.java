// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import static io.github.aivss.cvss.CvssV4Metric.BASE_METRICS;
import static io.github.aivss.cvss.CvssV4Metric.U;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Parses a vector in one pass and allocates nothing but the vector. */
final class VectorParser {

    static final String PREFIX = "CVSS:4.0/";

    private static final CvssV4Metric[] METRICS = CvssV4Metric.values();
    private static final int EVERY_BASE_METRIC = (1 << BASE_METRICS) - 1;
    private static final int PAIR_LENGTH = "/AV:N".length();
    private static final int BASE_LENGTH = PREFIX.length() - 1 + BASE_METRICS * PAIR_LENGTH;
    private static final int LONGEST_NAME = 3;
    private static final int ASCII = 128;
    private static final byte NONE = -1;

    /** The names of the metrics, as {@link #nameAt} returns them. */
    private static final long[] NAMES =
            Stream.of(METRICS).mapToLong(metric -> nameAt(0, metric + ":")).toArray();

    /** For each metric the digit of a value by its first character, which is different for each value of a metric. */
    private static final byte[][] DIGITS =
            Stream.of(METRICS).map(VectorParser::digitsByInitial).toArray(byte[][]::new);

    private VectorParser() {}

    static CvssV4Vector parse(String text, boolean lenient) {
        if (!text.startsWith(PREFIX)) {
            throw VectorFault.prefix(text);
        }
        int end = lenient && text.endsWith("/") ? text.length() - 1 : text.length();
        long base = orderedBase(text);
        boolean ordered = base != 0;
        long optional = 0;
        int seen = ordered ? EVERY_BASE_METRIC : 0; // a bit for each metric
        int next = ordered ? BASE_METRICS : 0; // the place after the metric before
        int slash = ordered ? BASE_LENGTH : PREFIX.length() - 1;
        while (slash < end) {
            int start = slash + 1;
            int place = placeOf(nameAt(start, text), next);
            if (place == NONE || (seen >>> place & 1) != 0 || (!lenient && outOfOrder(place, next))) {
                throw metricFault(text, start, place, seen, next, lenient);
            }
            CvssV4Metric metric = METRICS[place];
            int valueStart = start + metric.name().length() + 1;
            int digit = digitAt(valueStart, text, metric);
            if (digit == NONE) {
                throw VectorFault.value(text, valueStart, metric);
            }
            if (place < BASE_METRICS) {
                base |= (long) digit << metric.shift();
            } else {
                optional |= (long) digit << metric.shift();
            }
            seen |= 1 << place;
            next = place + 1;
            slash = valueStart + lengthOf(metric, digit);
        }
        if ((seen & EVERY_BASE_METRIC) != EVERY_BASE_METRIC) {
            throw VectorFault.missing(text, metrics(~seen & EVERY_BASE_METRIC), end);
        }
        return new CvssV4Vector(base, optional);
    }

    /**
     * Returns the packed base metrics if they are in the order of the specification, as in nearly every vector,
     * otherwise 0. In this order each pair has its offset. Packed metrics are never 0, because SI and SA are stored
     * from 1.
     */
    private static long orderedBase(String text) {
        if (text.length() < BASE_LENGTH || charAt(BASE_LENGTH, text) != '/') {
            return 0;
        }
        long base = 0;
        for (int place = 0; place < BASE_METRICS; place++) {
            int slash = PREFIX.length() - 1 + place * PAIR_LENGTH;
            long name = ((1L << Character.SIZE | text.charAt(slash + 1)) << Character.SIZE) | text.charAt(slash + 2);
            int digit = digit(place, text.charAt(slash + 4));
            if (text.charAt(slash) != '/' || name != NAMES[place] || text.charAt(slash + 3) != ':' || digit == NONE) {
                return 0;
            }
            base |= (long) digit << METRICS[place].shift();
        }
        return base;
    }

    /** Returns the characters before a colon as one number, or 0 if there are more of them than in any name. */
    private static long nameAt(int start, String text) {
        long name = 1; // not 0, so that a leading NUL counts
        for (int i = 0; i <= LONGEST_NAME; i++) {
            char c = charAt(start + i, text);
            if (c == ':') {
                return name;
            }
            name = name << Character.SIZE | c;
        }
        return 0;
    }

    /** Returns the character at the offset, or '/' past the end, so that the end of the text terminates a metric. */
    private static char charAt(int offset, String text) {
        return offset < text.length() ? text.charAt(offset) : '/';
    }

    /** Returns the place of a metric, trying first the next one in the order of the specification. */
    private static int placeOf(long name, int next) {
        for (int i = next; i < next + NAMES.length; i++) {
            int place = i % NAMES.length;
            if (NAMES[place] == name) {
                return place;
            }
        }
        return NONE;
    }

    private static boolean outOfOrder(int place, int next) {
        return place < next || (place > next && next < BASE_METRICS);
    }

    /** Returns the digit of the value between here and a slash or the end, or NONE. */
    private static int digitAt(int start, String text, CvssV4Metric metric) {
        int digit = digit(metric.place(), charAt(start, text));
        if (digit == NONE
                || (metric == U && !text.startsWith(metric.value(digit).key(), start))) {
            return NONE;
        }
        return charAt(start + lengthOf(metric, digit), text) == '/' ? digit : NONE;
    }

    private static int digit(int place, char initial) {
        return initial < ASCII ? DIGITS[place][initial] : NONE;
    }

    /** Returns the length of a value. Only U has values of more than one letter. */
    private static int lengthOf(CvssV4Metric metric, int digit) {
        return metric == U ? metric.value(digit).key().length() : 1;
    }

    private static byte[] digitsByInitial(CvssV4Metric metric) {
        byte[] digits = new byte[ASCII];
        Arrays.fill(digits, NONE);
        for (CvssV4Value value : metric.allowedValues()) {
            digits[value.key().charAt(0)] = (byte) metric.digit(value);
        }
        return digits;
    }

    private static IllegalArgumentException metricFault(
            String text, int start, int place, int seen, int next, boolean lenient) {
        if (place == NONE) {
            return VectorFault.metric(text, start, lenient ? metrics(~seen) : allowedFrom(next));
        }
        CvssV4Metric metric = METRICS[place];
        if ((seen >>> place & 1) != 0) {
            return VectorFault.repeated(metric, start);
        }
        return place < next
                ? VectorFault.order(text, metric, metrics(seen & -1 << place).get(0), start)
                : VectorFault.order(text, METRICS[next], metric, start);
    }

    private static List<CvssV4Metric> allowedFrom(int next) {
        return List.of(METRICS).subList(next, next < BASE_METRICS ? next + 1 : METRICS.length);
    }

    private static List<CvssV4Metric> metrics(int bits) {
        return Stream.of(METRICS)
                .filter(metric -> (bits >>> metric.place() & 1) != 0)
                .toList();
    }
}
