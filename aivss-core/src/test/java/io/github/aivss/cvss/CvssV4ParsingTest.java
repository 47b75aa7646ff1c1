// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CvssV4ParsingTest {

    private static final String BASE = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H";
    private static final String FULL = BASE
            + "/E:P/CR:M/IR:L/AR:H/MAV:A/MAC:H/MAT:P/MPR:L/MUI:A/MVC:L/MVI:H/MVA:N/MSC:L/MSI:S/MSA:N"
            + "/S:P/AU:Y/R:I/V:C/RE:M/U:Amber";

    // What is read

    @Property(tries = 20_000)
    void text_is_read_and_written_back(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = Vectors.randomBase(random) + Vectors.randomOptional(random);
        String canonical = text.replaceAll("/\\w+:X", "");

        CvssV4Vector vector = CvssV4Vector.parse(text);

        assertThat(vector).hasToString(canonical);
        assertThat(CvssV4Vector.parse(canonical)).isEqualTo(vector);
        assertThat(CvssV4Vector.parseLenient(text)).isEqualTo(vector);
        assertThat(CvssV4Vector.parseLenient(text + "/")).isEqualTo(vector);
    }

    @Property(tries = 20_000)
    void lenient_reading_takes_any_order(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = Vectors.randomBase(random) + Vectors.randomOptional(random);
        List<String> pairs = pairs(text);
        Collections.shuffle(pairs, new Random(seed));

        assertThat(CvssV4Vector.parseLenient(vector(pairs))).isEqualTo(CvssV4Vector.parse(text));
        assertThat(CvssV4Vector.parseLenient(vector(pairs) + "/")).isEqualTo(CvssV4Vector.parse(text));
    }

    @Test
    void every_metric_can_be_set_at_once() {
        assertThat(CvssV4Vector.parse(FULL)).hasToString(FULL);
    }

    @Test
    void a_metric_written_out_as_not_defined_is_the_same_as_one_left_out() {
        assertThat(CvssV4Vector.parse(BASE + "/E:X/MSI:X/U:X"))
                .isEqualTo(CvssV4Vector.parse(BASE))
                .hasToString(BASE);
    }

    // What is refused

    @Property(tries = 50)
    void no_single_fault_is_read(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = Vectors.randomBase(random) + Vectors.randomOptional(random);
        List<String> pairs = pairs(text);
        for (int i = 0; i < pairs.size(); i++) {
            String pair = pairs.get(i);
            String name = pair.substring(0, pair.indexOf(':'));
            String value = pair.substring(pair.indexOf(':') + 1);
            refused(with(pairs, i, name.toLowerCase(Locale.ROOT) + ":" + value));
            refused(with(pairs, i, name + ":" + value.toLowerCase(Locale.ROOT)));
            refused(with(pairs, i, name));
            refused(with(pairs, i, name + ":"));
            refused(with(pairs, i, name + "=" + value));
            refused(with(pairs, i, name + "::" + value));
            refused(with(pairs, i, name + ":" + value + ":" + value));
            refused(with(pairs, i, name + ":" + value + value));
            refused(with(pairs, i, name + name + ":" + value));
            refused(with(pairs, i, ":" + value));
            refused(with(pairs, i, value));
            refused(with(pairs, i, pair + "/"), i == pairs.size() - 1);
            refused(with(pairs, i, "/" + pair));
            refused(with(pairs, i, pair + "/" + pair));
            refused(with(pairs, i, pair) + "/" + pair);
            for (String stray : List.of(" ", "\t", "\n", "\0", "x", ":", "\u0130", "\ud800", "\uff0f")) {
                refused(with(pairs, i, stray + pair));
                refused(with(pairs, i, pair + stray));
                refused(with(pairs, i, name + stray + ":" + value));
                refused(with(pairs, i, name + ":" + stray + value));
            }
            for (String otherValue : everyValue()) {
                if (!valuesOf(name).contains(otherValue)) {
                    refused(with(pairs, i, name + ":" + otherValue));
                }
            }
            if (i < Vectors.BASE) {
                refused(with(pairs, i, name + ":X"));
                refused(vector(without(pairs, i)));
            }
            for (int j = i + 1; j < pairs.size(); j++) {
                List<String> swapped = new ArrayList<>(pairs);
                Collections.swap(swapped, i, j);
                refused(vector(swapped), true);
            }
        }
        refused(text + "/", true);
        for (int end = 0; end < BASE.length(); end++) {
            refused(text.substring(0, end));
        }
    }

    @Tag("exhaustive")
    @Test
    void no_character_can_stand_for_another() {
        for (int at = 0; at < FULL.length(); at++) {
            char right = FULL.charAt(at);
            for (int c = 0; c <= Character.MAX_VALUE; c += c < 0x250 ? 1 : 0x101) {
                String text = FULL.substring(0, at) + (char) c + FULL.substring(at + 1);
                if (c != right && !isAnotherValue(text)) {
                    refused(text);
                }
            }
            // The same low byte: what a cast to byte would let in.
            refused(FULL.substring(0, at) + (char) (right + 0x100) + FULL.substring(at + 1));
            refused(FULL.substring(0, at) + (char) (right + 0x4100) + FULL.substring(at + 1));
        }
    }

    private static boolean isAnotherValue(String text) {
        List<String> pairs = pairs(text);
        return text.startsWith("CVSS:4.0/")
                && pairs.size() == Vectors.METRICS.size()
                && Vectors.METRICS.stream()
                        .allMatch(metric -> metric.getValue().stream()
                                .anyMatch(value -> pairs.get(Vectors.METRICS.indexOf(metric))
                                        .equals(metric.getKey() + ":" + value)));
    }

    @Test
    void packed_characters_do_not_pass_for_a_name() {
        refused(BASE.replace("/AV:", "/" + (char) ('A' << 8 | 'V') + ":"));
        refused(BASE.replace("/AV:", "/\0AV:"));
        refused(BASE.replace("/AV:", "/\0\0AV:"));
        refused(BASE.replace("/AV:", "/x\0\0AV:"));
        refused(BASE.replace("/AV:", "/:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                ":",
                "CVSS",
                "CVSS:4.0",
                "CVSS:4.0/",
                "CVSS:4.0//",
                "CVSS:4.0///",
                "CVSS:4.0/:",
                "CVSS:4.0/A",
                "CVSS:4.0/AV",
                "CVSS:4.0/AV:",
                "CVSS:4.0/AV:/",
                "CVSS:4.0/AV:N",
                "CVSS:4.0/AV:N/",
                "CVSS:4.0:AV:N",
                "CVSS:4.0/U:",
                "CVSS:4.0/U:C",
                "CVSS:4.0/U:Cl",
                "CVSS:4.0/U:Clears",
                "\ud800",
                "\0"
            })
    void fragments_are_refused(String text) {
        refused(text);
    }

    static Stream<String> hostile() {
        String million = "x".repeat(1_000_000);
        return Stream.of(
                million,
                "CVSS:4.0/" + million,
                "CVSS:4.0/AV:" + million,
                "CVSS:4.0/AV:N" + million,
                BASE + "/" + million,
                BASE + "/U:" + million,
                BASE + "/U:Clear" + million,
                "CVSS:4.0" + "/AV:N".repeat(200_000),
                "CVSS:4.0" + "/".repeat(1_000_000),
                "CVSS:4.0/" + ":".repeat(1_000_000),
                BASE + "/".repeat(1_000_000),
                "/Au:/S:U".repeat(200_000),
                "\0".repeat(1_000_000),
                "\ud83d\ude00".repeat(500_000),
                "CVSS:4.0/" + "\udc00".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_text_is_refused_in_few_words(String text) {
        refused(text);
    }

    @Property(tries = 20_000)
    void no_text_fails_in_any_other_way(@ForAll String text) {
        refused(text);
        refused("CVSS:4.0/" + text);
        refused(BASE.substring(0, 24) + text);
    }

    /** By both, in words for people. */
    private static void refused(String text) {
        refused(text, false);
    }

    private static void refused(String text, boolean butTakenLeniently) {
        Throwable strict = catchThrowable(() -> CvssV4Vector.parse(text));
        Throwable lenient = catchThrowable(() -> CvssV4Vector.parseLenient(text));
        if (!isPlain(strict) || (butTakenLeniently ? lenient != null : !isPlain(lenient))) {
            assertThat(strict).as(text).matches(CvssV4ParsingTest::isPlain);
            assertThat(lenient).as(text).matches(fault -> butTakenLeniently ? fault == null : isPlain(fault));
        }
    }

    private static boolean isPlain(Throwable fault) {
        return fault != null
                && fault.getClass() == IllegalArgumentException.class
                && fault.getCause() == null
                && fault.getMessage().length() < 400
                && fault.getMessage().chars().allMatch(c -> c >= ' ' && c <= '~')
                && fault.getMessage().matches(".* at character \\d+(;.*)?");
    }

    @Test
    void a_quotation_has_32_characters_at_most() {
        String prefix = "metric must be AC but was \"";
        String longest = "x".repeat(32);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parse("CVSS:4.0/AV:N/" + longest + ":L"))
                .withMessageStartingWith(prefix + longest + "\" at");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parse("CVSS:4.0/AV:N/" + longest + "y:L"))
                .withMessageStartingWith(prefix + longest + "...\" at");
    }

    @Test
    void a_quotation_escapes_all_but_printable_ascii() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parse("CVSS:4.0/AV:\u001f ~\u007f\u0080"))
                .withMessage("AV must be one of N, A, L, P but was \"\\u001f ~\\u007f\\u0080\" at character 13");
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "C, 2", "CVSS:4.0, 9", "CVSS:4.0:AV:N, 9"})
    void the_fault_of_a_prefix_is_where_it_first_differs(String text, int character) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parse(text))
                .withMessage("vector must start with \"CVSS:4.0/\" but was \"" + text + "\" at character " + character);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u007f", "\u0080", "\uffff"})
    void a_value_beyond_ascii_is_refused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parse("CVSS:4.0/AV:" + value))
                .withMessageStartingWith("AV must be one of N, A, L, P but was");
    }

    // What is said

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CVSS:4.0/AV:X/AC:L | AV must be one of N, A, L, P but was \"X\" at character 13",
                "CVSS:4.0/AV:n/AC:L | AV must be one of N, A, L, P but was \"n\" at character 13; upper and lower case differ",
                "CVSS:4.0/AV:NN/AC:L | AV must be one of N, A, L, P but was \"NN\" at character 13",
                "CVSS:4.0/AV:/AC:L | AV must be one of N, A, L, P but was \"\" at character 13",
                "CVSS:4.0/AV/AC:L | AV must be one of N, A, L, P but has no value at character 10",
                "CVSS:4.0/AV:N/Q:L | metric must be AC but was \"Q\" at character 15",
                "CVSS:4.0/AV:N/ac:L | metric must be AC but was \"ac\" at character 15; upper and lower case differ",
                "CVSS:4.0/AV:N//AC:L | metric must be AC but was \"\" at character 15",
                "CVSS:4.0/AV:N/AT:N/AC:L | AC must come before AT at character 15",
                "CVSS:4.0/AV:N/AV:N | AV must be set once but is set again at character 15",
                "CVSS:4.0/AV:N | vector must set every base metric but lacks AC, AT, PR, UI, VC, VI, VA, SC, SI, SA at character 14",
                "CVSS:4.0/AV:N/ | metric must be AC but was \"\" at character 15; a vector does not end with \"/\"",
                "CVSS:4.0/\u0410V:N | metric must be AV but was \"\\u0410V\" at character 10",
                "CVSS:4.1/AV:N | vector must start with \"CVSS:4.0/\" but was \"CVSS:4.1/AV:N\" at character 8",
                "cvss:4.0/AV:N | vector must start with \"CVSS:4.0/\" but was \"cvss:4.0/AV:N\" at character 1; upper and lower case differ",
                "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H | vector must start with \"CVSS:4.0/\" but was \"AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI...\" at character 1",
            })
    void faults_are_told_by_place_metric_value_and_what_is_allowed(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parse(text))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/E:P/CR:H/E:A | E must be set once but is set again at character 74",
                "/MAV:N/CR:H/E:A | CR must come before MAV at character 71",
                "/CR:H/MAV:N/E:A | E must come before CR at character 76",
                "/RE:M/U:red | U must be one of X, Clear, Green, Amber, Red but was \"red\" at character 72; upper and lower case differ",
                "/Q:A | metric must be one of E, CR, IR, AR, MAV, MAC, MAT, MPR, MUI, MVC, MVI, MVA, MSC, MSI, MSA, S, AU, R, V, RE, U but was \"Q\" at character 65",
                "/RE:M/Q:Red | metric must be U but was \"Q\" at character 70",
                "/U:Red/Q:Red | vector must end once every metric is set but was \"Q\" at character 71",
                "/U:Red/ | vector must end once every metric is set but was \"\" at character 71; a vector does not end with \"/\"",
                "/V:C/Q:Red | metric must be one of RE, U but was \"Q\" at character 69",
                "/E:\0A | E must be one of X, A, P, U but was \"\\u0000A\" at character 67"
            })
    void faults_beyond_the_base_metrics_are_told_as_well(String rest, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parse(BASE + rest))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CVSS:4.0/SA:N/SA:H | SA must be set once but is set again at character 15",
                "CVSS:4.0/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/AV:N/AC:L/ | vector must set every base metric but lacks AT, PR at character 54",
                "CVSS:4.0/UI:P/AV:N// | metric must be one of AC, AT, PR, VC, VI, VA, SC, SI, SA, E, CR, IR, AR, MAV, MAC, MAT, MPR, MUI, MVC, MVI, MVA, MSC, MSI, MSA, S, AU, R, V, RE, U but was \"\" at character 20"
            })
    void faults_of_lenient_reading_are_told_as_well(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parseLenient(text))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, v3.x",
        "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, v3.x",
        "AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, v3.x",
        "AV:N/AC:L/Au:N/C:P/I:P/A:P, v2",
        "(AV:N/AC:L/Au:N/C:P/I:P/A:P), v2"
    })
    void other_versions_are_refused_with_the_reason(String text, String version) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parseLenient(text))
                .withMessageEndingWith("; this is CVSS " + version + ", only v4.0 is supported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CVSS:4.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
                "CVSS:4.0/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/S:U/C:H/I:H/A:H",
                "CVSS:4.0/AV:N/AC:L/S:U/C:H"
            })
    void metrics_of_v3_labelled_v4_are_named(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parse(text))
                .withMessageEndingWith("; the metrics are those of CVSS v3.x, so the label is wrong");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parseLenient(text))
                .withMessageEndingWith("; the metrics are those of CVSS v3.x, so the label is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CVSS:3.1/", "CVSS:4.1/", "AIVSS:1.0/", "CVSS-BTE:4.0/", ""})
    void metrics_of_v4_with_another_label_or_none_are_named(String label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.parse(label + "AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H"))
                .withMessageStartingWith("vector must start with \"CVSS:4.0/\" but was \"" + label)
                .withMessageEndingWith("; the metrics are those of CVSS v4.0, so the label is wrong or missing");
    }

    @Test
    void a_vector_of_v4_with_another_fault_is_not_said_to_be_of_v3() {
        for (String text : new String[] {
            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:R/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H",
            "CVSS:4.0/AV:N/AC:L/PR:N/UI:N/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H",
            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/S:U"
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CvssV4Vector.parse(text))
                    .withMessageNotContaining("v3");
        }
    }

    // Pairs

    private static List<String> pairs(String vector) {
        return Arrays.stream(vector.split("/")).skip(1).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String vector(List<String> pairs) {
        return "CVSS:4.0/" + String.join("/", pairs);
    }

    private static String with(List<String> pairs, int place, String pair) {
        List<String> changed = new ArrayList<>(pairs);
        changed.set(place, pair);
        return vector(changed);
    }

    private static List<String> without(List<String> pairs, int place) {
        List<String> fewer = new ArrayList<>(pairs);
        fewer.remove(place);
        return fewer;
    }

    private static Set<String> everyValue() {
        return Vectors.METRICS.stream()
                .flatMap(metric -> metric.getValue().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> valuesOf(String metric) {
        return Vectors.METRICS.stream()
                .filter(entry -> entry.getKey().equals(metric))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
