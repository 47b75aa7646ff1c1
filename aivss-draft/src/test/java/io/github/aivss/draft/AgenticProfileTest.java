// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgenticProfileTest {

    private static final String VECTOR = "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M";

    /** The letters of each metric, written down apart from the enums. */
    private static final Map<String, String> LETTERS = Map.of(
            "LC", "DIMNX", "CP", "CSNX", "AP", "LCNX", "SR", "RPUX", "EX", "WMNX", "PT", "HMLX", "CA", "WMNX", "TD",
            "HMLX");

    private static final List<String> KEYS = List.of("LC", "CP", "AP", "SR", "EX", "PT", "CA", "TD");

    private static Stream<String> vectors() {
        List<String> vectors = new ArrayList<>(List.of("AIVSS:1.0"));
        for (String key : KEYS) {
            List<String> longer = new ArrayList<>();
            for (String vector : vectors) {
                LETTERS.get(key).chars().forEach(letter -> longer.add(vector + "/" + key + ":" + (char) letter));
            }
            vectors = longer;
        }
        return vectors.stream();
    }

    /** The class by the words of the draft, over the letters of a vector. */
    private static String oracle(String vector) {
        Map<String, String> value = Arrays.stream(vector.split("/"))
                .skip(1)
                .collect(Collectors.toMap(part -> part.substring(0, 2), part -> part.substring(3)));
        String letters = value.get("LC") + value.get("CP") + value.get("AP") + value.get("SR");
        if (letters.contains("X")) {
            return "AX";
        }
        if (letters.matches("..L.|[DI]C..|D..R")) {
            return "A2";
        }
        return letters.equals("NNNU") ? "A0" : "A1";
    }

    @Test
    void every_vector_is_read_written_and_classified() {
        List<String> all = vectors().toList();

        assertThat(all).hasSize(5 * 4 * 4 * 4 * 4 * 4 * 4 * 4);
        for (String vector : all) {
            AgenticProfile profile = AgenticProfile.parse(vector);
            assertThat(profile.toString()).isEqualTo(vector);
            assertThat(profile.effectClass().name()).isEqualTo(oracle(vector));
            assertThat(profile.isComplete()).isEqualTo(!vector.contains(":X"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_metric_can_be_undetermined(ProfileMetric metric) {
        String vector = VECTOR.replaceAll(metric + ":.", metric + ":X");
        AgenticProfile profile = AgenticProfile.parse(vector);

        assertThat(profile.undetermined()).containsExactly(metric);
        assertThat(profile.isComplete()).isFalse();
        assertThat(profile.effectClass() == EffectClass.AX).isEqualTo(metric.classifies());
        assertThat(metric.allowed().get(metric.allowed().size() - 1).isDetermined())
                .isFalse();
    }

    /** Every vector that is one fault away from a valid one. */
    @Test
    void every_single_fault_is_refused() {
        List<String> parts = List.of(VECTOR.split("/"));
        List<String> wrong = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            String key = KEYS.get(i - 1);
            for (char letter = ' '; letter < 127; letter++) {
                if (LETTERS.get(key).indexOf(letter) < 0) {
                    wrong.add(with(parts, i, key + ":" + letter));
                }
            }
            wrong.add(with(parts, i, key + ":"));
            wrong.add(with(parts, i, key));
            wrong.add(with(parts, i, ""));
            wrong.add(with(parts, i, parts.get(i).toLowerCase()));
            wrong.add(with(parts, i, parts.get(i) + "X"));
            wrong.add(with(parts, i, " " + parts.get(i)));
            wrong.add(with(parts, i, "TA:H"));
            List<String> lacking = new ArrayList<>(parts);
            lacking.remove(i);
            wrong.add(String.join("/", lacking));
            List<String> twice = new ArrayList<>(parts);
            twice.add(i, parts.get(i));
            wrong.add(String.join("/", twice));
            if (i + 1 < parts.size()) {
                List<String> swapped = new ArrayList<>(parts);
                swapped.set(i, parts.get(i + 1));
                swapped.set(i + 1, parts.get(i));
                wrong.add(String.join("/", swapped));
            }
        }
        wrong.addAll(List.of(
                "", "AIVSS:1.0", "AIVSS:1.0/", VECTOR + "/", VECTOR + "\n", "/" + VECTOR, VECTOR.substring(10)));
        for (String prefix : List.of("AIVSS:1.1", "AIVSS:2.0", "aivss:1.0", "CVSS:4.0", "AIVSS:1.0 ")) {
            wrong.add(VECTOR.replace("AIVSS:1.0", prefix));
        }

        for (String vector : wrong) {
            assertThatIllegalArgumentException()
                    .as(vector)
                    .isThrownBy(() -> AgenticProfile.parse(vector))
                    .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
        }
    }

    private static String with(List<String> parts, int index, String part) {
        List<String> changed = new ArrayList<>(parts);
        changed.set(index, part);
        return String.join("/", changed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AIVSS:1.0/LC:Q/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M | LC must be one of D, I, M, N, X but was \"Q\" at character 14",
                "AIVSS:1.0/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M | metric at character 11 must be LC but was \"CP:S\"",
                "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M | TD is missing at the end of the profile",
                "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TD:M/TA:H | profile must end after TD but continues with \"/TA:H\"",
                "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:M/PT:M/CA:M/TA:H | metric at character 46 must be TD but was \"TA:H\"",
                "AIVSS:2.0/LC:D | profile must start with \"AIVSS:1.0/\" but was \"AIVSS:2.0/LC:D\""
            })
    void a_message_says_where_and_what_is_allowed(String vector, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgenticProfile.parse(vector))
                .withMessage(message);
    }

    @Test
    void a_long_text_is_refused_by_its_length() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgenticProfile.parse(VECTOR + "/".repeat(1_000_000)))
                .withMessage("profile must have at most 100 characters but has " + (VECTOR.length() + 1_000_000));
    }

    @Test
    void metrics_and_values_have_names_for_people() {
        assertThat(ProfileMetric.values()).allSatisfy(metric -> {
            assertThat(metric.title()).isNotBlank();
            assertThat(metric.allowed())
                    .allSatisfy(value -> {
                        assertThat(value.metric()).isEqualTo(metric);
                        assertThat(value.description()).isNotBlank();
                    })
                    .extracting(ProfileValue::key)
                    .containsExactly(LETTERS.get(metric.name()).split(""));
        });
        assertThat(EffectClass.values()).extracting(EffectClass::title).doesNotHaveDuplicates();
    }
}
