// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.cvss;

import static io.github.aivss.core.cvss.CvssV4Metric.BASE_METRICS;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a vector in one pass, and allocates nothing but the vector. */
final class VectorParser {

    static final String PREFIX = "CVSS:4.0/";

    private static final CvssV4Metric[] METRICS = CvssV4Metric.values();
    private static final int EVERY_BASE_METRIC = (1 << BASE_METRICS) - 1;

    private VectorParser() {}

    static CvssV4Vector parse(String text, boolean lenient) {
        if (!text.startsWith(PREFIX)) {
            throw VectorFault.prefix(text);
        }
        int end = lenient && text.endsWith("/") ? text.length() - 1 : text.length();
        long base = 0;
        long optional = 0;
        int seen = 0; // a bit for each metric, in their order
        int next = 0; // the place after the last metric
        for (int slash = PREFIX.length() - 1; slash < end; ) {
            int start = slash + 1;
            CvssV4Metric metric = metricAt(start, text, next);
            if (metric == null) {
                throw VectorFault.metric(text, start, lenient ? metrics(~seen) : allowedFrom(next));
            }
            int place = metric.place();
            if ((seen >>> place & 1) != 0) {
                throw VectorFault.repeated(metric, start);
            }
            if (!lenient && place < next) {
                throw VectorFault.order(
                        metric, METRICS[Integer.numberOfTrailingZeros(seen >>> place) + place], metric, start);
            }
            if (!lenient && place > next && next < BASE_METRICS) {
                throw VectorFault.order(METRICS[next], metric, metric, start);
            }
            int valueStart = start + metric.prefix().length();
            CvssV4Value value = valueAt(valueStart, text, metric);
            if (value == null) {
                throw VectorFault.value(text, valueStart, metric);
            }
            if (place < BASE_METRICS) {
                base |= metric.bits(value);
            } else {
                optional |= metric.bits(value);
            }
            seen |= 1 << place;
            next = place + 1;
            slash = valueStart + value.key().length();
        }
        if ((seen & EVERY_BASE_METRIC) != EVERY_BASE_METRIC) {
            throw VectorFault.missing(metrics(EVERY_BASE_METRIC & ~seen), end);
        }
        return new CvssV4Vector(base, optional);
    }

    /** Tries the metric first that the order of the specification has next. */
    private static @Nullable CvssV4Metric metricAt(int start, String text, int next) {
        for (int i = 0; i < METRICS.length; i++) {
            CvssV4Metric metric = METRICS[(next + i) % METRICS.length];
            if (text.startsWith(metric.prefix(), start)) {
                return metric;
            }
        }
        return null;
    }

    private static @Nullable CvssV4Value valueAt(int start, String text, CvssV4Metric metric) {
        for (CvssV4Value value : metric.allowedValues()) {
            int end = start + value.key().length();
            if (text.startsWith(value.key(), start) && (end == text.length() || text.charAt(end) == '/')) {
                return value;
            }
        }
        return null;
    }

    private static List<CvssV4Metric> allowedFrom(int next) {
        return next < BASE_METRICS ? List.of(METRICS[next]) : List.of(METRICS).subList(next, METRICS.length);
    }

    private static List<CvssV4Metric> metrics(int bits) {
        return IntStream.range(0, METRICS.length)
                .filter(place -> (bits >>> place & 1) != 0)
                .mapToObj(place -> METRICS[place])
                .toList();
    }
}
