// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import java.util.HexFormat;
import java.util.List;

/** The faults of a vector, as messages. Offsets are counted from 0, characters in messages from 1. */
final class VectorFault {

    private static final String CASE_DIFFERS = "; upper and lower case differ";

    private static final int QUOTED_LENGTH = 32;

    private VectorFault() {}

    static IllegalArgumentException prefix(String text) {
        String prefix = VectorParser.PREFIX;
        int offset = 0;
        while (offset < text.length() && text.charAt(offset) == prefix.charAt(offset)) {
            offset++;
        }
        String hint = text.regionMatches(true, 0, prefix, 0, prefix.length()) ? CASE_DIFFERS : otherVersion(text);
        return fault("vector must start with \"" + prefix + "\" but was " + quote(text), offset, hint);
    }

    /** Returns what the metrics say of a text that does not start as a vector of v4.0 does. */
    private static String otherVersion(String text) {
        if (hasMetricsOfV4(text)) {
            return "; the metrics are those of CVSS v4.0, so the label is wrong or missing";
        }
        String version = "";
        if (text.startsWith("CVSS:3.") || hasMetricsOfV3(text)) {
            version = "v3.x";
        } else if (text.startsWith("CVSS:2.") || text.contains("/Au:")) {
            version = "v2";
        }
        return version.isEmpty() ? "" : "; this is CVSS " + version + ", only v4.0 is supported";
    }

    /** Returns whether a text has metrics that no other version has. */
    private static boolean hasMetricsOfV4(String text) {
        return text.contains("/AT:") && text.contains("/VC:") && text.contains("/SC:");
    }

    /** A vector of v3 may lack its label, or have that of v4.0. */
    private static boolean hasMetricsOfV3(String text) {
        return text.contains("/S:U/C:") || text.contains("/S:C/C:");
    }

    private static String wrongLabel(String text) {
        return hasMetricsOfV3(text) ? "; the metrics are those of CVSS v3.x, so the label is wrong" : "";
    }

    /** Unknown metric at the offset. */
    static IllegalArgumentException metric(String text, int offset, List<CvssV4Metric> allowed) {
        String found = upTo(":/", text, offset);
        String hint = offset == text.length() ? "; a vector does not end with \"/\"" : wrongLabel(text);
        for (CvssV4Metric metric : CvssV4Metric.values()) {
            if (metric.name().equals(found)) {
                return fault(mustBeOneOf(metric) + " but has no value", offset, "");
            }
            if (metric.name().equalsIgnoreCase(found)) {
                hint = CASE_DIFFERS;
            }
        }
        String must = allowed.isEmpty()
                ? "vector must end once every metric is set"
                : "metric must be " + oneOf(allowed.stream().map(Enum::name).toList());
        return fault(must + " but was " + quote(found), offset, hint);
    }

    static IllegalArgumentException repeated(CvssV4Metric metric, int offset) {
        return fault(metric + " must be set once but is set again", offset, "");
    }

    static IllegalArgumentException order(String text, CvssV4Metric earlier, CvssV4Metric later, int offset) {
        return fault(earlier + " must come before " + later, offset, wrongLabel(text));
    }

    static IllegalArgumentException value(String text, int offset, CvssV4Metric metric) {
        String found = upTo("/", text, offset);
        boolean caseDiffers =
                metric.allowedValues().stream().anyMatch(value -> value.key().equalsIgnoreCase(found));
        return fault(
                mustBeOneOf(metric) + " but was " + quote(found),
                offset,
                caseDiffers ? CASE_DIFFERS : wrongLabel(text));
    }

    static IllegalArgumentException value(CvssV4Value value, CvssV4Metric metric) {
        return new IllegalArgumentException(
                mustBeOneOf(metric) + " but was " + value.key() + " (" + value.title() + ")");
    }

    static IllegalArgumentException missing(String text, List<CvssV4Metric> metrics, int offset) {
        String names = String.join(", ", metrics.stream().map(Enum::name).toList());
        return fault("vector must set every base metric but lacks " + names, offset, wrongLabel(text));
    }

    private static IllegalArgumentException fault(String message, int offset, String hint) {
        return new IllegalArgumentException(message + " at character " + (offset + 1) + hint);
    }

    private static String mustBeOneOf(CvssV4Metric metric) {
        return metric + " must be "
                + oneOf(metric.allowedValues().stream().map(CvssV4Value::key).toList());
    }

    private static String oneOf(List<String> names) {
        return (names.size() == 1 ? "" : "one of ") + String.join(", ", names);
    }

    private static String upTo(String delimiters, String text, int offset) {
        int end = offset;
        while (end < text.length() && delimiters.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(offset, end);
    }

    /** Quotes a text in ASCII only: in a vector, a letter of another alphabet could look like the right one. */
    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().limit(QUOTED_LENGTH).forEach(c -> {
            if (c >= ' ' && c <= '~') {
                quoted.append((char) c);
            } else {
                quoted.append("\\u").append(HexFormat.of().toHexDigits((char) c));
            }
        });
        return quoted.append(text.length() > QUOTED_LENGTH ? "..." : "")
                .append('"')
                .toString();
    }
}
