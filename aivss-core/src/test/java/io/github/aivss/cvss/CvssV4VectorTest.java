// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import static io.github.aivss.cvss.CvssV4Metric.CR;
import static io.github.aivss.cvss.CvssV4Metric.E;
import static io.github.aivss.cvss.CvssV4Metric.MSI;
import static io.github.aivss.cvss.CvssV4Metric.SI;
import static io.github.aivss.cvss.CvssV4Metric.U;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CvssV4VectorTest {

    private static final String BASE = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H";

    @ParameterizedTest
    @EnumSource
    void each_value_of_each_metric_can_be_set_and_read(CvssV4Metric metric) {
        CvssV4Vector vector = CvssV4Vector.parse(BASE + "/E:P/MSI:S/U:Red");
        for (CvssV4Value value : metric.allowedValues()) {
            CvssV4Vector changed = vector.with(metric, value);

            assertThat(changed.value(metric)).isEqualTo(value);
            assertThat(CvssV4Vector.parse(changed.toString())).isEqualTo(changed);
            for (CvssV4Metric other : CvssV4Metric.values()) {
                assertThat(changed.value(other)).isEqualTo(other == metric ? value : vector.value(other));
            }
            assertThat(changed.with(metric, vector.value(metric))).isEqualTo(vector);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_metric_takes_the_value_of_another(CvssV4Metric metric) {
        CvssV4Vector vector = CvssV4Vector.parse(BASE);
        for (CvssV4Value value : CvssV4Value.values()) {
            if (!metric.allowedValues().contains(value)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> vector.with(metric, value))
                        .withMessageStartingWith(metric + " must be one of ")
                        .withMessageEndingWith(" but was " + value.key() + " (" + value.title() + ")");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', AV, NETWORK",
        "'', MAV, NETWORK",
        "/MAV:P, AV, PHYSICAL",
        "/MAV:P, MAV, PHYSICAL",
        "/MAV:X, AV, NETWORK",
        "'', SI, HIGH",
        "/MSI:S, SI, SAFETY",
        "/MSI:N, SI, NONE",
        "/MVC:N, VC, NONE",
        "'', MSA, HIGH",
        "'', E, ATTACKED",
        "/E:U, E, UNREPORTED",
        "'', CR, HIGH",
        "/IR:L, IR, LOW",
        "'', AR, HIGH",
        "'', U, NOT_DEFINED",
        "/S:N, S, NEGLIGIBLE"
    })
    void effective_values(String rest, CvssV4Metric metric, CvssV4Value expected) {
        assertThat(CvssV4Vector.parse(BASE + rest).effectiveValue(metric)).isEqualTo(expected);
    }

    @Property(tries = 5_000)
    void making_effective_values_explicit_changes_no_score(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CvssV4Vector vector = CvssV4Vector.parse(Vectors.randomBase(random) + Vectors.randomOptional(random));
        CvssV4Vector explicit = vector;
        for (CvssV4Metric metric : CvssV4Metric.values()) {
            if (metric.allowedValues().contains(vector.effectiveValue(metric))) {
                explicit = explicit.with(metric, vector.effectiveValue(metric));
            }
        }

        assertThat(explicit.score()).isEqualTo(vector.score());
        assertThat(explicit.macroVector()).isEqualTo(vector.macroVector());
    }

    @ParameterizedTest
    @EnumSource
    void nomenclature_and_what_is_beyond_the_base_follow_from_each_defined_metric(CvssV4Metric metric) {
        CvssV4Vector base = CvssV4Vector.parse(BASE);
        for (CvssV4Value value : metric.allowedValues()) {
            CvssV4Vector vector = base.with(metric, value);
            boolean defined = value != CvssV4Value.NOT_DEFINED;
            switch (metric.group()) {
                case BASE -> assertThat(vector.metricsBeyondBase()).isEmpty();
                default -> {
                    if (defined) {
                        assertThat(vector.metricsBeyondBase()).containsExactly(metric);
                    } else {
                        assertThat(vector).isEqualTo(base);
                    }
                }
            }
            assertThat(vector.nomenclature())
                    .isEqualTo(
                            switch (metric.group()) {
                                case THREAT -> defined ? "CVSS-BT" : "CVSS-B";
                                case ENVIRONMENTAL -> defined ? "CVSS-BE" : "CVSS-B";
                                case BASE, SUPPLEMENTAL -> "CVSS-B";
                            });
        }
    }

    @Test
    void nomenclature_names_threat_and_environmental_metrics_together() {
        CvssV4Vector vector = CvssV4Vector.parse(BASE + "/E:A/CR:L/MSI:S/U:Red");

        assertThat(vector.nomenclature()).isEqualTo("CVSS-BTE");
        assertThat(vector.metricsBeyondBase()).containsExactly(E, CR, MSI, U);
    }

    @Test
    void safety_is_for_modified_metrics_only() {
        assertThat(SI.allowedValues()).doesNotContain(CvssV4Value.SAFETY);
        assertThat(MSI.allowedValues()).contains(CvssV4Value.SAFETY);
    }

    @Test
    void vectors_are_equal_by_value() {
        Set<CvssV4Vector> vectors = new HashSet<>();
        Set<Integer> hashes = new HashSet<>();
        Vectors.forEachBase(text -> {
            vectors.add(CvssV4Vector.parse(text));
            hashes.add(CvssV4Vector.parse(text).hashCode());
        });

        assertThat(vectors).hasSize(104_976);
        assertThat(hashes).hasSize(104_976);
        assertThat(vectors).contains(CvssV4Vector.parse(BASE)).doesNotContain(CvssV4Vector.parse(BASE + "/E:A"));
        assertThat(CvssV4Vector.parse(BASE + "/S:P"))
                .isEqualTo(CvssV4Vector.parse(BASE + "/S:P"))
                .hasSameHashCodeAs(CvssV4Vector.parse(BASE + "/S:P"))
                .isNotEqualTo(CvssV4Vector.parse(BASE + "/S:N"))
                .isNotEqualTo(BASE + "/S:P")
                .isNotEqualTo(null);
    }

    @Test
    void serialization_moves_the_text() throws Exception {
        CvssV4Vector vector = CvssV4Vector.parse(BASE + "/E:P/MSI:S/U:Amber");
        byte[] bytes = serialize(vector);

        assertThat(deserialize(bytes)).isEqualTo(vector);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains(vector.toString());
    }

    @Test
    void a_forged_stream_is_refused() throws Exception {
        byte[] bytes = serialize(CvssV4Vector.parse(BASE));
        String forged = new String(bytes, StandardCharsets.ISO_8859_1).replace("/AV:N/", "/AV:Q/");

        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(() -> deserialize(forged.getBytes(StandardCharsets.ISO_8859_1)))
                .withMessageContaining("AV must be one of N, A, L, P but was \"Q\"");
    }

    @Test
    void hash_codes_differ() {
        assertThat(Stream.of("", "/E:A", "/E:P", "/CR:H", "/S:P")
                        .map(rest -> CvssV4Vector.parse(BASE + rest).hashCode()))
                .doesNotHaveDuplicates();
    }

    @Test
    void of_parses_strictly() {
        assertThat(CvssV4Vector.of(BASE)).isEqualTo(CvssV4Vector.parse(BASE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvssV4Vector.of(BASE + "/"))
                .withMessageContaining("does not end with");
    }

    private static byte[] serialize(Object value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object deserialize(byte[] bytes) throws Exception {
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readObject();
        }
    }

    @Test
    void vectors_of_different_base_metrics_have_different_hash_codes() {
        String vector = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";

        assertThat(CvssV4Vector.parse(vector))
                .doesNotHaveSameHashCodeAs(CvssV4Vector.parse(vector.replace("AV:N", "AV:L")));
    }
}
