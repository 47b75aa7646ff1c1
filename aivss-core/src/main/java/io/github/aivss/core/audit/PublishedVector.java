// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A string that was published as the vector of an AIVSS score, whatever it is.
 *
 * <p>Of the editions only v0.5 has a string, {@code (CVSS:9.4/AARS:8.5)}; v0.8 has none. All others are of drafts or
 * unofficial, and most of them are incompatible with each other.
 *
 * <p>Immutable and thread-safe, equal by text.
 *
 * @since 0.1.0
 */
public final class PublishedVector {

    /** The longest strings of any dialect have about 200 characters. */
    private static final int MAX_LENGTH = 1000;

    private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{1,20})?)";

    private static final Pattern PAIR =
            Pattern.compile("\\(?CVSS:" + NUMBER + "/AARS:" + NUMBER + "\\)?(?: ?[x×*] ?ThM:" + NUMBER + ")?");

    private static final Pattern OF_100 =
            Pattern.compile(NUMBER + " ?/ ?100(?:[ ,(]{1,2}(?:[Gg]rade[ :]{0,2})?([A-F][+-]?)\\)?)?");

    /** The name and the version of a format, before the metrics. CVSS:9.4 is a score. */
    private static final Pattern LABEL = Pattern.compile("CVSS:(?:2\\.0|3\\.[01]|4\\.0)|AIVSS:v?[0-9]\\.[0-9]{1,2}");

    private static final Pattern METRIC = Pattern.compile("([A-Za-z][A-Za-z0-9_]{0,19}):([^:/\\s]{1,40})");

    private final String text;
    private final Map<String, String> metrics;
    private final Optional<Dialect> dialect;

    private PublishedVector(String text) {
        this.text = text;
        this.metrics = Collections.unmodifiableMap(text.length() > MAX_LENGTH ? Map.of() : metricsIn(text.strip()));
        this.dialect = VectorDialects.of(metrics);
    }

    /**
     * Returns a published string as a vector.
     *
     * @param text the string
     * @return the vector
     */
    public static PublishedVector of(String text) {
        return new PublishedVector(Objects.requireNonNull(text, "text"));
    }

    private static Map<String, String> metricsIn(String text) {
        Matcher pair = PAIR.matcher(text);
        if (pair.matches()) {
            return numbers(pair, "CVSS", "AARS", "ThM");
        }
        Matcher of100 = OF_100.matcher(text);
        if (of100.matches()) {
            return numbers(of100, VectorDialects.OF_100, VectorDialects.GRADE);
        }
        Map<String, String> metrics = new LinkedHashMap<>();
        // Two vectors may follow each other, separated by white space, each with a label or without.
        for (String vector : text.split("\\s+", -1)) {
            List<String> parts = List.of(vector.split("/", -1));
            boolean isLabelled = LABEL.matcher(parts.get(0)).matches();
            for (String part : parts.subList(isLabelled ? 1 : 0, parts.size())) {
                Matcher metric = METRIC.matcher(part);
                if (!metric.matches() || metrics.put(metric.group(1), metric.group(2)) != null) {
                    return Map.of();
                }
            }
        }
        return metrics;
    }

    private static Map<String, String> numbers(Matcher matcher, String... names) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            String number = matcher.group(i + 1);
            if (number != null) {
                numbers.put(names[i], number);
            }
        }
        return numbers;
    }

    /**
     * Returns the string.
     *
     * @return the string as published
     */
    public String text() {
        return text;
    }

    /**
     * Returns the metrics of the string and their values.
     *
     * @return an unmodifiable map in the order of the string, without prefixes; empty if the string has another form or
     *     a metric twice
     */
    public Map<String, String> metrics() {
        return metrics;
    }

    /**
     * Returns what the string proves to be.
     *
     * @return the dialect, or empty if its keys and values prove none
     */
    public Optional<Dialect> dialect() {
        return dialect;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedVector that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the string.
     *
     * @return {@link #text()}
     */
    @Override
    public String toString() {
        return text;
    }
}
